import { inTransaction } from '../../../db/transaction.ts';
import { recordAuditEvent } from '../../audit/audit-event-repository.ts';
import type { Call } from '../../handler.ts';
import { enqueueMail } from '../../mail/outbox-repository.ts';
import type { Actor } from '../actor.ts';
import { redeemMailedToken } from '../mailed-token.ts';
import { emailChangeMail } from '../mails/email-change-mail.ts';
import { emailChangedMail } from '../mails/email-changed-mail.ts';
import { emailVerificationMail } from '../mails/email-verification-mail.ts';
import { getOwnUser } from '../own-user.ts';
import { changeEmail, verifyEmail } from '../user-repository.ts';

/** Throws email_already_verified. */
export const requestVerification = async (
  call: Call<'requestEmailVerification'>,
  actor: Actor,
): Promise<void> => {
  const user = await getOwnUser(call, actor);
  if (user.emailVerified) throw call.refuse('email_already_verified');
  await enqueueMail(call.db, call, emailVerificationMail, { address: user.email, userId: user.id });
};

export const confirmVerification = (call: Call<'confirmEmailVerification'>, token: string): Promise<void> =>
  inTransaction(call.db, async (tx) => {
    const { user } = await redeemMailedToken({ ...call, db: tx }, { purpose: 'email_verification', token });
    await verifyEmail(tx, user.id, call.clock.now());
    await recordAuditEvent(tx, call, { action: 'user.email_verified', actorId: user.id, target: user.id });
  });

/** Whether somebody else has the address, only who reads its mail gets to know. */
export const requestChange = (
  call: Call<'requestEmailChange'>,
  { id: userId, sessionId }: Actor,
  address: string,
): Promise<void> =>
  inTransaction(call.db, async (tx) => {
    await enqueueMail(tx, call, emailChangeMail, { address, userId, parameters: { sessionId } });
    await recordAuditEvent(tx, call, {
      action: 'user.email_change_requested',
      actorId: userId,
      target: userId,
    });
  });

/** Throws email_taken. What was mailed to the old address works no more, as the account has another. */
export const confirmChange = (call: Call<'confirmEmailChange'>, token: string): Promise<void> =>
  inTransaction(call.db, async (tx) => {
    const parts = { ...call, db: tx };
    const { user, details } = await redeemMailedToken(parts, { purpose: 'email_change', token });
    await changeEmail(parts, user.id, { email: String(details.newEmail), at: call.clock.now() });
    await enqueueMail(tx, call, emailChangedMail, { address: user.email, userId: user.id });
    await recordAuditEvent(tx, call, { action: 'user.email_changed', actorId: user.id, target: user.id });
  });
