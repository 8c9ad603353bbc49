import type { Db } from '../../../db/database.ts';
import { toUuid } from '../../../lib/id.ts';

type Sealed = { sealedSecret: Buffer };

/** Until it is confirmed another may take its place. False if a confirmed one is there. */
export const savePendingTotpFactor = async (
  db: Db,
  { userId, sealedSecret, createdAt }: Sealed & { userId: string; createdAt: Date },
): Promise<boolean> => {
  const { rowCount } = await db.raw<{ rowCount: number }>(
    `insert into totp_factors (user_id, sealed_secret, created_at) values (?, ?, ?)
     on conflict (user_id) do update set sealed_secret = excluded.sealed_secret, created_at = excluded.created_at
     where totp_factors.confirmed_at is null`,
    [toUuid(userId), sealedSecret, createdAt],
  );
  return rowCount === 1;
};

const sealedSecretWhere = async (db: Db, condition: object, isConfirmed: boolean) => {
  const factor = db('totp_factors').select<{ sealed_secret: Buffer }[]>('sealed_secret').where(condition);
  const row = await (isConfirmed
    ? factor.whereNotNull('confirmed_at')
    : factor.whereNull('confirmed_at')
  ).first();
  return row?.sealed_secret;
};

export const findPendingTotpSecret = (db: Db, userId: string): Promise<Buffer | undefined> =>
  sealedSecretWhere(db, { user_id: toUuid(userId) }, false);

export const findTotpSecret = (db: Db, userId: string): Promise<Buffer | undefined> =>
  sealedSecretWhere(db, { user_id: toUuid(userId) }, true);

export const confirmTotpFactor = async (
  db: Db,
  { userId, step, at }: { userId: string; step: number; at: Date },
): Promise<void> => {
  await db('totp_factors')
    .where({ user_id: toUuid(userId) })
    .update({ confirmed_at: at, last_used_step: step });
};

/** False if a code of this step or of a later one was accepted before; of two at once, one comes first. */
export const useTotpStep = async (db: Db, userId: string, step: number): Promise<boolean> => {
  const used = await db('totp_factors')
    .where({ user_id: toUuid(userId) })
    .where('last_used_step', '<', step)
    .update({ last_used_step: step });
  return used === 1;
};

/** False if there was none; one that was not confirmed counts as none. */
export const deleteTotpFactor = async (db: Db, userId: string): Promise<boolean> => {
  const deleted = await db('totp_factors')
    .where({ user_id: toUuid(userId) })
    .whereNotNull('confirmed_at')
    .delete();
  return deleted > 0;
};
