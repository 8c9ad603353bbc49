import { inTransaction } from '../../../../db/transaction.ts';
import { recordAuditEvent } from '../../../audit/audit-event-repository.ts';
import type { Call } from '../../../handler.ts';
import { type Actor, sessionIdOf } from '../../access/actor.ts';
import { getOwnUser } from '../../users/own-user.ts';
import { changeSecondFactors } from './second-factor-change.ts';
import { enrolmentOf, TOTP_SECRET_BYTES, type TotpEnrolment, timeStepOf } from './totp.ts';
import * as factors from './totp-factor-repository.ts';

/**
 * The secret is of no effect until `confirmTotp`, by the session that asked for it. Throws totp_already_enrolled or
 * totp_not_available.
 */
export const startTotpEnrolment = async (
  call: Call<'startTotpEnrolment'>,
  actor: Actor,
): Promise<TotpEnrolment> => {
  const { clock, randomness, secretBox, config, problem } = call;
  if (!secretBox) throw problem('totp_not_available');
  const secret = randomness.bytes(TOTP_SECRET_BYTES);
  const user = await getOwnUser(call, actor);
  await inTransaction(call, async (call) => {
    const sealedSecret = await secretBox.seal(call, secret, actor.id);
    const isSaved = await factors.savePendingTotpFactor(call, {
      userId: actor.id,
      sessionId: sessionIdOf(actor),
      sealedSecret,
      createdAt: clock.now(),
    });
    if (!isSaved) throw problem('totp_already_enrolled');
  });
  return enrolmentOf(secret, { issuer: config.serviceName, account: user.email });
};

/** Returns the recovery codes that come with the first second factor. Throws not_found or totp_code_mismatch. */
export const confirmTotp = async (
  call: Call<'confirmTotpEnrolment'>,
  actor: Actor,
  code: string,
): Promise<string[] | undefined> => {
  const { recoveryCodes } = await changeSecondFactors(call, actor.id, async (call) => {
    const { id: userId } = actor;
    const pending = { userId, sessionId: sessionIdOf(actor) };
    const sealedSecret = await factors.findPendingTotpSecret(call, pending);
    if (!sealedSecret) throw call.problem('not_found');
    const at = call.clock.now();
    const step = await timeStepOf(open(call, sealedSecret, userId), { code, at });
    const isConfirmed =
      step !== undefined && (await factors.confirmTotpFactor(call, { ...pending, sealedSecret, step, at }));
    if (!isConfirmed) throw call.problem('totp_code_mismatch');
    await recordAuditEvent(call, { ...added, actorId: userId, target: userId });
  });
  return recoveryCodes;
};

const added = { action: 'second_factor.added', details: { method: 'totp' } } as const;
const removed = { action: 'second_factor.removed', details: { method: 'totp' } } as const;

/** Throws not_found. */
export const removeTotp = (call: Call<'removeTotp'>, userId: string): Promise<unknown> =>
  changeSecondFactors(call, userId, async (call) => {
    if (!(await factors.deleteTotpFactor(call, userId))) throw call.problem('not_found');
    await recordAuditEvent(call, { ...removed, actorId: userId, target: userId });
  });

/** Uses up a code. False if it is wrong, or was used before, also at this very moment. */
export const useTotpCode = async (
  call: Pick<Call, 'db' | 'clock' | 'secretBox'>,
  { userId, code }: { userId: string; code: string },
): Promise<boolean> => {
  const sealedSecret = await factors.findTotpSecret(call, userId);
  if (!sealedSecret) return false;
  const step = await timeStepOf(open(call, sealedSecret, userId), { code, at: call.clock.now() });
  return step !== undefined && factors.useTotpStep(call, { userId, sealedSecret, step });
};

const open = ({ secretBox }: Pick<Call, 'secretBox'>, sealedSecret: Buffer, userId: string): Buffer => {
  if (!secretBox) throw new Error('A TOTP secret was sealed here, but ENCRYPTION_KEY is not set any more');
  return secretBox.open(sealedSecret, userId);
};
