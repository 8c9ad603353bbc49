import { acquireLock } from '../../../db/advisory-lock.ts';
import { toPublicId } from '../../../lib/id.ts';
import type { DbContext } from '../../context.ts';

/** Until the transaction ends no key becomes the one that seals, and none ceases to be. Several may hold this lock. */
export const lockEncryptionKeys = async ({ db }: DbContext): Promise<void> => {
  await acquireLock(db, 'encryptionKeys', 'shared');
};

/** Until the transaction ends nobody seals anything. Waits for those who do. */
export const lockSealing = async ({ db }: DbContext): Promise<void> => {
  await acquireLock(db, 'encryptionKeys');
};

/** A key that secrets may be sealed by. Only one seals: undefined until the first has been. */
export type KnownKey = { checkValue: Buffer; seals: boolean };

export const listEncryptionKeys = async ({ db }: DbContext): Promise<KnownKey[]> => {
  const rows = await db('encryption_keys').select<{ check_value: Buffer; seals: boolean }[]>(
    'check_value',
    'seals',
  );
  return rows.map(({ check_value, seals }) => ({ checkValue: check_value, seals }));
};

/** Does nothing if there is one that seals: of two at once, one comes first. */
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

/** From now on this key seals. The others stay known. */
export const setSealingKey = async ({ db }: DbContext, checkValue: Buffer, now: Date): Promise<void> => {
  await db('encryption_keys').update({ seals: false });
  await db('encryption_keys')
    .insert({ check_value: checkValue, seals: true, created_at: now })
    .onConflict('check_value')
    .merge(['seals']);
};

/** Of a key that seals: no secret is sealed by any other. */
export const deleteOtherEncryptionKeys = async ({ db }: DbContext, checkValue: Buffer): Promise<void> => {
  await db('encryption_keys').whereNot({ check_value: checkValue }).delete();
};

/** Everything that is sealed. `owner` is what it was sealed for. */
export type SealedSecret = { owner: string; sealed: Buffer };
type SealedRow = { user_id: string; sealed_secret: Buffer };

const toSealedSecret = ({ user_id, sealed_secret }: SealedRow): SealedSecret => ({
  owner: toPublicId('usr', user_id),
  sealed: sealed_secret,
});

/** Any one of them. */
export const findSealedSecret = async ({ db }: DbContext): Promise<SealedSecret | undefined> => {
  const row = await db('totp_factors').select<SealedRow[]>('user_id', 'sealed_secret').first();
  return row && toSealedSecret(row);
};

type Batch = { after: string | undefined; limit: number };

/**
 * Replaces each secret for which `reseal` returns a new form, in the order of the owners, and returns the last owner;
 * undefined if there was none. The rows are locked meanwhile.
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
