import { toUuid } from '../../../../lib/id.ts';
import type { DbContext } from '../../../context.ts';

type Sealed = { sealedSecret: Buffer };

type Pending = { userId: string; sessionId: string };

/** Saves an unconfirmed factor and replaces an earlier unconfirmed one. False if the account has a confirmed factor. */
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

const findSealedSecret = async ({ db }: DbContext, condition: object, isConfirmed: boolean) => {
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

/** Returns the sealed secret of an unconfirmed factor. Undefined if this session has none. */
export const findPendingTotpSecret = (context: DbContext, pending: Pending): Promise<Buffer | undefined> =>
  findSealedSecret(context, rowOf(pending), false);

/** Returns the sealed secret of the confirmed factor. Undefined if the account has none. */
export const findTotpSecret = (context: DbContext, userId: string): Promise<Buffer | undefined> =>
  findSealedSecret(context, { user_id: toUuid(userId) }, true);

/** Confirms the factor. False if `sealedSecret`, which the caller checked the code against, is no longer pending. */
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
 * Records the use of a code, against replay (RFC 6238 §5.2). False if a code of this step or of a later one was used
 * before, or if the secret has been replaced. Of two concurrent calls, only the first returns true.
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

/** Deletes the confirmed factor. False if there is none. */
export const deleteTotpFactor = async ({ db }: DbContext, userId: string): Promise<boolean> => {
  const deleted = await db('totp_factors')
    .where({ user_id: toUuid(userId) })
    .whereNotNull('confirmed_at')
    .delete();
  return deleted > 0;
};
