import { toUuid } from '../../../../lib/id.ts';
import type { DbContext } from '../../../context.ts';

type Sealed = { sealedSecret: Buffer };

type Pending = { userId: string; sessionId: string };

/** Until it is confirmed another may take its place. False if a confirmed one is there. */
export const savePendingTotpFactor = async (
  { db }: DbContext,
  { userId, sessionId, sealedSecret, createdAt }: Sealed & Pending & { createdAt: Date },
): Promise<boolean> => {
  const { rowCount } = await db.raw<{ rowCount: number }>(
    `insert into totp_factors (user_id, session_id, sealed_secret, created_at) values (?, ?, ?, ?)
     on conflict (user_id) do update set
       session_id = excluded.session_id, sealed_secret = excluded.sealed_secret, created_at = excluded.created_at
     where totp_factors.confirmed_at is null`,
    [toUuid(userId), toUuid(sessionId), sealedSecret, createdAt],
  );
  return rowCount === 1;
};

const sealedSecretWhere = async ({ db }: DbContext, condition: object, isConfirmed: boolean) => {
  const factor = db('totp_factors').select<{ sealed_secret: Buffer }[]>('sealed_secret').where(condition);
  const row = await (isConfirmed
    ? factor.whereNotNull('confirmed_at')
    : factor.whereNull('confirmed_at')
  ).first();
  return row?.sealed_secret;
};

const rowOf = ({ userId, sessionId }: Pending) => ({
  user_id: toUuid(userId),
  session_id: toUuid(sessionId),
});

export const findPendingTotpSecret = ({ db }: DbContext, pending: Pending): Promise<Buffer | undefined> =>
  sealedSecretWhere({ db }, rowOf(pending), false);

export const findTotpSecret = ({ db }: DbContext, userId: string): Promise<Buffer | undefined> =>
  sealedSecretWhere({ db }, { user_id: toUuid(userId) }, true);

/** Confirms the very secret that the code was checked against. False if that is not pending any more. */
export const confirmTotpFactor = async (
  { db }: DbContext,
  { sealedSecret, step, at, ...pending }: Sealed & Pending & { step: number; at: Date },
): Promise<boolean> => {
  const confirmed = await db('totp_factors')
    .where({ ...rowOf(pending), sealed_secret: sealedSecret, confirmed_at: null })
    .update({ confirmed_at: at, last_used_step: step, session_id: null });
  return confirmed === 1;
};

/**
 * False if a code of this step or of a later one was accepted before, or the code was checked against a secret that has
 * been replaced; of two at once, one comes first.
 */
export const useTotpStep = async (
  { db }: DbContext,
  { userId, sealedSecret, step }: Sealed & { userId: string; step: number },
): Promise<boolean> => {
  const used = await db('totp_factors')
    .where({ user_id: toUuid(userId), sealed_secret: sealedSecret })
    .where('last_used_step', '<', step)
    .update({ last_used_step: step });
  return used === 1;
};

/** False if there was none; one that was not confirmed counts as none. */
export const deleteTotpFactor = async ({ db }: DbContext, userId: string): Promise<boolean> => {
  const deleted = await db('totp_factors')
    .where({ user_id: toUuid(userId) })
    .whereNotNull('confirmed_at')
    .delete();
  return deleted > 0;
};
