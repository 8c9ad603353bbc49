import { inTransaction } from '../../../db/transaction.ts';
import { recordAuditEvent } from '../../audit/audit-event-repository.ts';
import type { Call } from '../../handler.ts';
import type { User } from '../user.ts';
import { changeSecondFactors } from './second-factor-change.ts';
import { enrolmentOf, TOTP_SECRET_BYTES, type TotpEnrolment, timeStepOf } from './totp.ts';
import * as factors from './totp-factor-repository.ts';

/** The secret is of no effect until `confirmTotp`. Throws totp_already_enrolled or totp_not_available. */
export const startTotpEnrolment = async (
  { db, clock, randomness, secretBox, config, refuse }: Call<'startTotpEnrolment'>,
  { id: userId, email }: User,
): Promise<TotpEnrolment> => {
  if (!secretBox) throw refuse('totp_not_available');
  const secret = randomness.bytes(TOTP_SECRET_BYTES);
  const isSaved = await inTransaction(db, async (tx) => {
    const sealedSecret = await secretBox.seal(tx, secret, userId);
    return factors.savePendingTotpFactor(tx, { userId, sealedSecret, createdAt: clock.now() });
  });
  if (!isSaved) throw refuse('totp_already_enrolled');
  return enrolmentOf(secret, { issuer: config.serviceName, account: email });
};

type Code = { userId: string; code: string };

/** Returns the recovery codes that come with the first second factor. Throws not_found or totp_code_mismatch. */
export const confirmTotp = async (
  call: Call<'confirmTotpEnrolment'>,
  { userId, code }: Code,
): Promise<string[] | undefined> => {
  const { recoveryCodes } = await changeSecondFactors(call, userId, async (tx) => {
    const sealedSecret = await factors.findPendingTotpSecret(tx, userId);
    if (!sealedSecret) throw call.refuse('not_found');
    const at = call.clock.now();
    const step = await timeStepOf(open(call, sealedSecret, userId), { code, at });
    if (step === undefined) throw call.refuse('totp_code_mismatch');
    await factors.confirmTotpFactor(tx, { userId, step, at });
    await recordAuditEvent(tx, call, { ...added, actorId: userId, target: userId });
  });
  return recoveryCodes;
};

const added = { action: 'second_factor.added', details: { method: 'totp' } } as const;
const removed = { action: 'second_factor.removed', details: { method: 'totp' } } as const;

/** Throws not_found. */
export const removeTotp = (call: Call<'removeTotp'>, userId: string): Promise<unknown> =>
  changeSecondFactors(call, userId, async (tx) => {
    if (!(await factors.deleteTotpFactor(tx, userId))) throw call.refuse('not_found');
    await recordAuditEvent(tx, call, { ...removed, actorId: userId, target: userId });
  });

/** Uses up a code. False if it is wrong, or was used before, also at this very moment. */
export const useTotpCode = async (
  call: Pick<Call, 'db' | 'clock' | 'secretBox'>,
  { userId, code }: Code,
): Promise<boolean> => {
  const sealedSecret = await factors.findTotpSecret(call.db, userId);
  if (!sealedSecret) return false;
  const step = await timeStepOf(open(call, sealedSecret, userId), { code, at: call.clock.now() });
  return step !== undefined && factors.useTotpStep(call.db, userId, step);
};

const open = ({ secretBox }: Pick<Call, 'secretBox'>, sealedSecret: Buffer, userId: string): Buffer => {
  if (!secretBox) throw new Error('A TOTP secret was sealed here, but ENCRYPTION_KEY is not set any more');
  return secretBox.open(sealedSecret, userId);
};
