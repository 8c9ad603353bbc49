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

/** Lists the keys that sign, will sign, or have signed tokens that may still be valid; the latest `activeFrom` first. */
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

/** Does nothing if a key signs already: another process was faster. */
export const insertFirstSigningKey = (context: DbContext, key: SigningKey, now: Date): Promise<void> =>
  inTransaction(context, async (context) => {
    await lockSigningKeys(context);
    const stored = await listSigningKeys(context, now);
    if (stored.some(({ activeFrom }) => activeFrom <= now)) return;
    await insertSigningKey(context, key);
  });

type Succession = { successor: SigningKey; predecessorsExpireAt: Date; now: Date };

/**
 * Adds a key that will sign later, and sets the expiry of the other keys. Changes nothing if a successor is waiting
 * already. Returns the key that will sign next.
 */
export const insertSuccessorKey = (
  context: DbContext,
  { successor, predecessorsExpireAt, now }: Succession,
): Promise<SigningKey> =>
  inTransaction(context, async (context) => {
    await lockSigningKeys(context);
    const [latest] = await listSigningKeys(context, now);
    if (latest && latest.activeFrom > now) return latest;
    await context.db('signing_keys').whereNull('expires_at').update({ expires_at: predecessorsExpireAt });
    await insertSigningKey(context, successor);
    return successor;
  });

/** Until the transaction ends no other process adds a key. Readers do not wait. */
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
