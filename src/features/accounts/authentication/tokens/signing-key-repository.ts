import type { JWK } from 'jose';
import { inTransaction } from '../../../../db/transaction.ts';
import type { DbContext } from '../../../context.ts';
import type { SigningKey } from './signing-key.ts';

type SigningKeyRow = {
  kid: string;
  private_jwk: JWK;
  created_at: string;
  active_from: string;
  expires_at: string | null;
};

/** Those that sign, will sign or did sign what may still be valid. The one to sign last comes first. */
export const listSigningKeys = async ({ db }: DbContext, now: Date): Promise<SigningKey[]> => {
  const rows = await db('signing_keys')
    .select<SigningKeyRow[]>('kid', 'private_jwk', 'created_at', 'active_from', 'expires_at')
    .whereRaw('(expires_at is null or expires_at > ?)', [now])
    .orderBy([
      { column: 'active_from', order: 'desc' },
      { column: 'kid', order: 'desc' },
    ]);
  return rows.map(toSigningKey);
};

/** Does nothing if there is one that signs already: another process has been faster. */
export const insertFirstSigningKey = ({ db }: DbContext, key: SigningKey, now: Date): Promise<void> =>
  inTransaction({ db }, async ({ db }) => {
    await lockSigningKeys({ db });
    const known = await listSigningKeys({ db }, now);
    if (known.some(({ activeFrom }) => activeFrom <= now)) return;
    await insertSigningKey({ db }, key);
  });

export type Succession = { successor: SigningKey; predecessorsExpireAt: Date; now: Date };

/**
 * Adds a key that will sign later, and lets the others expire some time after that. If one is waiting to sign
 * already, nothing changes. Returns the one that is next.
 */
export const succeedSigningKey = (
  { db }: DbContext,
  { successor, predecessorsExpireAt, now }: Succession,
): Promise<SigningKey> =>
  inTransaction({ db }, async ({ db }) => {
    await lockSigningKeys({ db });
    const [last] = await listSigningKeys({ db }, now);
    if (last && last.activeFrom > now) return last;
    await db('signing_keys').whereNull('expires_at').update({ expires_at: predecessorsExpireAt });
    await insertSigningKey({ db }, successor);
    return successor;
  });

/** So that of several who would add a key the second sees what the first has done. */
const lockSigningKeys = async ({ db }: DbContext): Promise<void> => {
  await db.raw('lock table signing_keys in exclusive mode');
};

const insertSigningKey = async ({ db }: DbContext, key: SigningKey): Promise<void> => {
  await db('signing_keys').insert({
    kid: key.kid,
    private_jwk: JSON.stringify(key.privateJwk),
    created_at: key.createdAt,
    active_from: key.activeFrom,
    expires_at: key.expiresAt,
  });
};

const toSigningKey = (row: SigningKeyRow): SigningKey => ({
  kid: row.kid,
  privateJwk: row.private_jwk,
  createdAt: new Date(row.created_at),
  activeFrom: new Date(row.active_from),
  expiresAt: row.expires_at === null ? undefined : new Date(row.expires_at),
});
