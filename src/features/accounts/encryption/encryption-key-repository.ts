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

/** The tables with a column `sealed_secret`. The public id in `key` is the owner of the secret. */
const tables = [
  { table: 'totp_factors', key: 'user_id', prefix: 'usr' },
  { table: 'webhook_secrets', key: 'id', prefix: 'whs' },
] as const;

type SealedTable = (typeof tables)[number];
type SealedRow = { key: string; sealed_secret: Buffer };

const selectSealed = ({ db }: DbContext, { table, key }: SealedTable) =>
  db(table).select<SealedRow[]>({ key }, 'sealed_secret');

const toSealedSecret = ({ prefix }: SealedTable, { key, sealed_secret }: SealedRow): SealedSecret => ({
  owner: toPublicId(prefix, key),
  sealed: sealed_secret,
});

/** Finds any one sealed secret. */
export const findSealedSecret = async (context: DbContext): Promise<SealedSecret | undefined> => {
  for (const table of tables) {
    const row = await selectSealed(context, table).first();
    if (row) return toSealedSecret(table, row);
  }
  return undefined;
};

/** A place in the order of all sealed secrets: after the secret with this key in the table at this index. */
export type Place = { table: number; after: string | undefined };

/**
 * Replaces each secret of a batch for which `reseal` returns a new form, in the order of the tables and their keys, under row
 * locks. Returns the place after the batch; undefined at the end.
 */
export const replaceSealedSecrets = async (
  context: DbContext,
  { place, limit }: { place: Place; limit: number },
  reseal: (secret: SealedSecret) => Buffer | undefined,
): Promise<Place | undefined> => {
  const table = tables[place.table];
  if (!table) return undefined;
  const sealed = selectSealed(context, table).orderBy(table.key).limit(limit).forUpdate();
  const rows = await (place.after === undefined ? sealed : sealed.where(table.key, '>', place.after));
  for (const row of rows) {
    const sealed_secret = reseal(toSealedSecret(table, row));
    if (sealed_secret)
      await context
        .db(table.table)
        .where({ [table.key]: row.key })
        .update({ sealed_secret });
  }
  const after = rows.at(-1)?.key;
  return after === undefined ? { table: place.table + 1, after: undefined } : { ...place, after };
};
