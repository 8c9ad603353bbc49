import { acquireLock } from '../../../db/advisory-lock.ts';
import { toPublicId } from '../../../lib/id.ts';
import type { DbContext } from '../../context.ts';

/** Keeps the sealing key until the transaction ends. A shared lock: concurrent transactions may seal. */
export const lockEncryptionKeys = async ({ db }: DbContext): Promise<void> => {
  await acquireLock(db, 'encryptionKeys', 'shared');
};

/** Prevents all sealing until the transaction ends. Waits for the transactions that seal. */
export const lockSealing = async ({ db }: DbContext): Promise<void> => {
  await acquireLock(db, 'encryptionKeys');
};

/** A recorded key. `seals`: the sealing key, of which there is at most one. The others may still open secrets. */
export type KnownKey = { checkValue: Buffer; seals: boolean };

/** Returns the recorded keys by their check values. The database contains no key. */
export const listEncryptionKeys = async ({ db }: DbContext): Promise<KnownKey[]> => {
  const rows = await db('encryption_keys').select<{ check_value: Buffer; seals: boolean }[]>(
    'check_value',
    'seals',
  );
  return rows.map(({ check_value, seals }) => ({ checkValue: check_value, seals }));
};

/** Records the first sealing key. Does nothing if there is one: of two concurrent transactions, the first succeeds. */
export const insertFirstEncryptionKey = async (
  { db }: DbContext,
  checkValue: Buffer,
  now: Date,
): Promise<void> => {
  await db('encryption_keys')
    .insert({ check_value: checkValue, seals: true, created_at: now })
    .onConflict()
    .ignore();
};

/** Makes this key the sealing key. The other keys stay recorded. */
export const setSealingKey = async ({ db }: DbContext, checkValue: Buffer, now: Date): Promise<void> => {
  await db('encryption_keys').update({ seals: false });
  await db('encryption_keys')
    .insert({ check_value: checkValue, seals: true, created_at: now })
    .onConflict('check_value')
    .merge(['seals']);
};

/** Deletes all keys but the sealing key, once no other key seals a secret. */
export const deleteOtherEncryptionKeys = async ({ db }: DbContext, checkValue: Buffer): Promise<void> => {
  await db('encryption_keys').whereNot({ check_value: checkValue }).delete();
};

/** A sealed secret. `owner` is the associated data of its encryption. */
export type SealedSecret = { owner: string; sealed: Buffer };
type SealedRow = { user_id: string; sealed_secret: Buffer };

const toSealedSecret = ({ user_id, sealed_secret }: SealedRow): SealedSecret => ({
  owner: toPublicId('usr', user_id),
  sealed: sealed_secret,
});

/** Finds any one sealed secret. */
export const findSealedSecret = async ({ db }: DbContext): Promise<SealedSecret | undefined> => {
  const row = await db('totp_factors').select<SealedRow[]>('user_id', 'sealed_secret').first();
  return row && toSealedSecret(row);
};

type Batch = { after: string | undefined; limit: number };

/**
 * Replaces each secret of a batch for which `reseal` returns a new form, in the order of the owners, under row locks.
 * Returns the last owner; undefined if the batch is empty.
 */
export const replaceSealedSecrets = async (
  { db }: DbContext,
  { after, limit }: Batch,
  reseal: (secret: SealedSecret) => Buffer | undefined,
): Promise<string | undefined> => {
  const query = db('totp_factors')
    .select<SealedRow[]>('user_id', 'sealed_secret')
    .orderBy('user_id')
    .limit(limit)
    .forUpdate();
  const rows = await (after === undefined ? query : query.where('user_id', '>', after));
  for (const row of rows) {
    const sealed_secret = reseal(toSealedSecret(row));
    if (sealed_secret) await db('totp_factors').where({ user_id: row.user_id }).update({ sealed_secret });
  }
  return rows.at(-1)?.user_id;
};
