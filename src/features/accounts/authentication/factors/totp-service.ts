import { inTransaction } from '../../../../db/transaction.ts';
import { recordAuditEvent } from '../../../audit/audit-event-repository.ts';
import type { Context } from '../../../context.ts';
import type { Services } from '../../../services.ts';
import { type Actor, sessionIdOf } from '../../access/actor.ts';
import { getOwnUser } from '../../users/own-user.ts';
import { changeSecondFactors } from './second-factor-change.ts';
import { enrolmentOf, TOTP_SECRET_BYTES, type TotpEnrolment, timeStepOf } from './totp.ts';
import * as factors from './totp-factor-repository.ts';

/**
 * Starts a TOTP enrolment. The secret has no effect until the same session confirms it by `confirmTotp`. Throws
 * invalid_token, totp_already_enrolled, or totp_not_available without ENCRYPTION_KEY.
 */
export const startTotpEnrolment = async (
  context: Context<'invalid_token' | 'totp_already_enrolled' | 'totp_not_available'> &
    Pick<Services, 'config' | 'secretBox'>,
  actor: Actor,
): Promise<TotpEnrolment> => {
  const { randomness, secretBox, config } = context;
  if (!secretBox) throw context.problem('totp_not_available');
  const secret = randomness.bytes(TOTP_SECRET_BYTES);
  const user = await getOwnUser(context, actor);
  await inTransaction(context, async (context) => {
    const sealedSecret = await secretBox.seal(context, secret, actor.id);
    const isSaved = await factors.savePendingTotpFactor(context, {
      userId: actor.id,
      sessionId: sessionIdOf(actor),
      sealedSecret,
      createdAt: context.clock.now(),
    });
    if (!isSaved) throw context.problem('totp_already_enrolled');
  });
  return enrolmentOf(secret, { issuer: config.serviceName, account: user.email });
};

/**
 * Confirms the enrolment of this session. Returns recovery codes if this is the first second factor. Throws not_found
 * or totp_code_mismatch.
 */
export const confirmTotp = async (
  context: Context<'not_found' | 'totp_code_mismatch'> & Pick<Services, 'secretBox'>,
  actor: Actor,
  code: string,
): Promise<string[] | undefined> => {
  const { recoveryCodes } = await changeSecondFactors(context, actor.id, async (context) => {
    const { id: userId } = actor;
    const pending = { userId, sessionId: sessionIdOf(actor) };
    const sealedSecret = await factors.findPendingTotpSecret(context, pending);
    if (!sealedSecret) throw context.problem('not_found');
    const at = context.clock.now();
    const step = await timeStepOf(open(context, sealedSecret, userId), { code, at });
    const isConfirmed =
      step !== undefined &&
      (await factors.confirmTotpFactor(context, { ...pending, sealedSecret, step, at }));
    if (!isConfirmed) throw context.problem('totp_code_mismatch');
    await recordAuditEvent(context, { ...added, actorId: userId, target: userId });
  });
  return recoveryCodes;
};

const added = { action: 'second_factor.added', details: { method: 'totp' } } as const;
const removed = { action: 'second_factor.removed', details: { method: 'totp' } } as const;

/** Throws not_found. */
export const removeTotp = (context: Context<'not_found'>, userId: string): Promise<unknown> =>
  changeSecondFactors(context, userId, async (context) => {
    if (!(await factors.deleteTotpFactor(context, userId))) throw context.problem('not_found');
    await recordAuditEvent(context, { ...removed, actorId: userId, target: userId });
  });

/** Redeems a code. False if it is wrong or has been used, also by a concurrent request. */
export const useTotpCode = async (
  context: Pick<Context, 'db' | 'clock'> & Pick<Services, 'secretBox'>,
  { userId, code }: { userId: string; code: string },
): Promise<boolean> => {
  const sealedSecret = await factors.findTotpSecret(context, userId);
  if (!sealedSecret) return false;
  const step = await timeStepOf(open(context, sealedSecret, userId), { code, at: context.clock.now() });
  return step !== undefined && factors.useTotpStep(context, { userId, sealedSecret, step });
};

const open = ({ secretBox }: Pick<Services, 'secretBox'>, sealedSecret: Buffer, userId: string): Buffer => {
  if (!secretBox) throw new Error('The database has a sealed TOTP secret, but ENCRYPTION_KEY is not set');
  return secretBox.open(sealedSecret, userId);
};
