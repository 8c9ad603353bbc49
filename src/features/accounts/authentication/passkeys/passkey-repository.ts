import { withProblems } from '../../../../db/postgres-error.ts';
import { toPublicId, toUuid } from '../../../../lib/id.ts';
import type { DbContext, ProblemContext } from '../../../context.ts';
import type { CredentialRef, Passkey } from './passkey.ts';

type PasskeyRow = {
  id: string;
  name: string;
  backed_up: boolean;
  created_at: string;
  last_used_at: string | null;
};

const columns = [
  'id',
  'name',
  'backed_up',
  'created_at',
  'last_used_at',
] as const satisfies (keyof PasskeyRow)[];

const toPasskey = (row: PasskeyRow): Passkey => ({
  id: toPublicId('psk', row.id),
  name: row.name,
  isBackedUp: row.backed_up,
  ...(row.last_used_at !== null && { lastUsedAt: row.last_used_at }),
  createdAt: row.created_at,
});

/** Returns all passkeys of an account, the oldest first. */
export const listPasskeys = async ({ db }: DbContext, userId: string): Promise<Passkey[]> => {
  const rows = await db('passkeys')
    .select<PasskeyRow[]>(...columns)
    .where({ user_id: toUuid(userId) })
    .orderBy('id');
  return rows.map(toPasskey);
};

/** Lists the credential ids of the passkeys of an account, for the browser. */
export const listCredentialRefs = async ({ db }: DbContext, userId: string): Promise<CredentialRef[]> => {
  const rows = await db('passkeys')
    .select<{ credential_id: Buffer; transports: string[] }[]>('credential_id', 'transports')
    .where({ user_id: toUuid(userId) })
    .orderBy('id');
  return rows.map(({ credential_id, transports }) => ({
    type: 'public-key',
    id: credential_id.toString('base64url'),
    transports,
  }));
};

export type NewPasskey = {
  uuid: string;
  userId: string;
  name: string;
  credentialId: string;
  publicKey: Uint8Array;
  counter: number;
  transports: string[];
  isBackedUp: boolean;
  createdAt: Date;
};

/** Inserts a passkey and returns it. Throws passkey_already_registered if an account has its credential id. */
export const insertPasskey = async (
  { db, problem }: ProblemContext<'passkey_already_registered'>,
  passkey: NewPasskey,
): Promise<Passkey> => {
  const insertion = db('passkeys').insert(
    {
      id: passkey.uuid,
      user_id: toUuid(passkey.userId),
      credential_id: Buffer.from(passkey.credentialId, 'base64url'),
      public_key: passkey.publicKey,
      counter: passkey.counter,
      transports: passkey.transports,
      backed_up: passkey.isBackedUp,
      name: passkey.name,
      created_at: passkey.createdAt,
    },
    columns,
  );
  const [row] = await withProblems<PasskeyRow[]>(insertion, {
    passkeys_credential_id_key: () => problem('passkey_already_registered'),
  });
  return toPasskey(row as PasskeyRow);
};

/** The stored part of a passkey that checks its assertions. */
export type StoredCredential = {
  passkeyId: string;
  userId: string;
  publicKey: Buffer;
  counter: number;
  /** The security version of the account at the time of the read. */
  securityVersion: number;
};

type CredentialRow = {
  id: string;
  user_id: string;
  public_key: Buffer;
  counter: number;
  security_version: number;
};

/** Returns the stored part of a passkey by its credential id. Undefined if no account has it. */
export const findCredential = async (
  { db }: DbContext,
  credentialId: string,
): Promise<StoredCredential | undefined> => {
  const row = await db('passkeys')
    .join('users', 'users.id', 'passkeys.user_id')
    .select<CredentialRow[]>('passkeys.id', 'user_id', 'public_key', 'counter', 'security_version')
    .where({ credential_id: Buffer.from(credentialId, 'base64url') })
    .first();
  return (
    row && {
      passkeyId: toPublicId('psk', row.id),
      userId: toPublicId('usr', row.user_id),
      publicKey: row.public_key,
      counter: row.counter,
      securityVersion: row.security_version,
    }
  );
};

type Use = { passkeyId: string; counter: number; isBackedUp: boolean; at: Date };

/**
 * Records a use of the passkey. False if the signature counter did not increase: the passkey was cloned, or the
 * request is a replay. The counter of a synced passkey stays at 0 (WebAuthn §6.1.1).
 */
export const recordPasskeyUse = async (
  { db }: DbContext,
  { passkeyId, counter, isBackedUp, at }: Use,
): Promise<boolean> => {
  const updated = await db('passkeys')
    .where({ id: toUuid(passkeyId) })
    .where((increased) =>
      increased.where('counter', '<', counter).orWhereRaw('counter = 0 and ? = 0', [counter]),
    )
    .update({ counter, backed_up: isBackedUp, last_used_at: at });
  return updated === 1;
};

type Own = { userId: string; passkeyId: string };
const own = ({ userId, passkeyId }: Own) => ({ id: toUuid(passkeyId), user_id: toUuid(userId) });

/** Undefined if the account has no such passkey. */
export const renamePasskey = async (
  { db }: DbContext,
  passkey: Own,
  name: string,
): Promise<Passkey | undefined> => {
  const [row] = await db('passkeys').where(own(passkey)).update({ name }, columns);
  return row && toPasskey(row as PasskeyRow);
};

/** False if the account has no such passkey. */
export const deletePasskey = async ({ db }: DbContext, passkey: Own): Promise<boolean> =>
  (await db('passkeys').where(own(passkey)).delete()) > 0;
