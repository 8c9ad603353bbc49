import { inTransaction } from '../../../db/transaction.ts';
import { recordAuditEvent } from '../../audit/audit-event-repository.ts';
import type { Call } from '../../handler.ts';
import { enqueueMail } from '../../mail/outbox-repository.ts';
import { type Actor, sessionIdOf } from '../access/actor.ts';
import { redeemMailedToken } from '../authentication/tokens/mailed-token.ts';
import { emailChangeMail } from './email-change-mail.ts';
import { emailChangedMail } from './email-changed-mail.ts';
import { emailVerificationMail } from './email-verification-mail.ts';
import { getOwnUser } from './own-user.ts';
import { changeEmail, verifyEmail } from './user-repository.ts';

/** The token of the mail ends with the session that asked for it. Throws email_already_verified. */
export const requestVerification = (call: Call<'requestEmailVerification'>, actor: Actor): Promise<void> =>
  inTransaction(call, async (call) => {
    const user = await getOwnUser(call, actor);
    if (user.emailVerified) throw call.problem('email_already_verified');
    await enqueueMail(call, emailVerificationMail, {
      address: user.email,
      userId: user.id,
      parameters: { sessionId: sessionIdOf(actor) },
    });
  });

/**
 * Does not establish the owner of the account: the mail asks its reader whether they have opened the account, so its
 * password stays.
 */
export const confirmVerification = (call: Call<'confirmEmailVerification'>, token: string): Promise<void> =>
  inTransaction(call, async (call) => {
    const { account } = await redeemMailedToken(call, { purpose: 'email_verification', token });
    const { user } = account;
    await verifyEmail(call, user.id, call.clock.now());
    await recordAuditEvent(call, { action: 'user.email_verified', actorId: user.id, target: user.id });
  });

/**
 * Only the mail tells whether another account has the e-mail address, which prevents account enumeration. The token of the
 * mail ends with the session that asked for it.
 */
export const requestChange = (
  call: Call<'requestEmailChange'>,
  actor: Actor,
  address: string,
): Promise<void> =>
  inTransaction(call, async (call) => {
    const { id: userId } = actor;
    const parameters = { sessionId: sessionIdOf(actor) };
    await enqueueMail(call, emailChangeMail, { address, userId, parameters });
    await recordAuditEvent(call, {
      action: 'user.email_change_requested',
      actorId: userId,
      target: userId,
    });
  });

/** Throws email_taken. What was mailed to the old address works no more, as the account has another. */
export const confirmChange = (call: Call<'confirmEmailChange'>, token: string): Promise<void> =>
  inTransaction(call, async (call) => {
    const { account, details } = await redeemMailedToken(call, { purpose: 'email_change', token });
    const { user } = account;
    await changeEmail(call, user.id, { email: String(details.newEmail), at: call.clock.now() });
    await enqueueMail(call, emailChangedMail, { address: user.email, userId: user.id });
    await recordAuditEvent(call, { action: 'user.email_changed', actorId: user.id, target: user.id });
  });
