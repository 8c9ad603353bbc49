import { inTransaction } from '../../../db/transaction.ts';
import { recordAuditEvent } from '../../audit/audit-event-repository.ts';
import type { Context } from '../../context.ts';
import { enqueueMail } from '../../mail/outbox-repository.ts';
import { type Actor, sessionIdOf } from '../access/actor.ts';
import { redeemMailedToken } from '../authentication/tokens/mailed-token.ts';
import { emailChangeMail } from './email-change-mail.ts';
import { emailChangedMail } from './email-changed-mail.ts';
import { emailVerificationMail } from './email-verification-mail.ts';
import { getOwnUser } from './own-user.ts';
import { appendUserEvent } from './user-event.ts';
import { changeEmail, verifyEmail } from './user-repository.ts';
import { welcomeMail } from './welcome-mail.ts';

/** Enqueues the verification mail. Its token ends with the session of the request. Throws email_already_verified. */
export const requestVerification = (
  context: Context<'invalid_token' | 'email_already_verified'>,
  actor: Actor,
): Promise<void> =>
  inTransaction(context, async (context) => {
    const user = await getOwnUser(context, actor);
    if (user.emailVerified) throw context.problem('email_already_verified');
    await enqueueMail(context, emailVerificationMail, {
      email: user.email,
      userId: user.id,
      parameters: { sessionId: sessionIdOf(actor) },
    });
  });

/**
 * Verifies the e-mail address of an account. Keeps its password and sessions, and establishes no owner: the mail asks
 * its reader to confirm only an account that they opened themselves. Throws invalid_one_time_token.
 */
export const confirmVerification = (
  context: Context<'invalid_one_time_token'>,
  token: string,
): Promise<void> =>
  inTransaction(context, async (context) => {
    const { account } = await redeemMailedToken(context, { purpose: 'email_verification', token });
    const { user } = account;
    const verified = await verifyEmail(context, user.id, context.clock.now());
    if (verified) await appendUserEvent(context, 'user.email_verified', verified, { emailVerified: true });
    if (!account.hasOwner) await enqueueMail(context, welcomeMail, { email: user.email, userId: user.id });
    await recordAuditEvent(context, { action: 'user.email_verified', actorId: user.id, target: user.id });
  });

/**
 * Enqueues a mail to the new e-mail address, also if another account has that e-mail address, which prevents account
 * enumeration. The token of the mail ends with the session of the request.
 */
export const requestChange = (context: Context, actor: Actor, newEmail: string): Promise<void> =>
  inTransaction(context, async (context) => {
    const { id: userId } = actor;
    const parameters = { sessionId: sessionIdOf(actor) };
    await enqueueMail(context, emailChangeMail, { email: newEmail, userId, parameters });
    await recordAuditEvent(context, {
      action: 'user.email_change_requested',
      actorId: userId,
      target: userId,
    });
  });

/**
 * Changes the e-mail address of an account and notifies the previous one. All tokens mailed to the previous e-mail
 * address become invalid. Throws invalid_one_time_token or email_taken.
 */
export const confirmChange = (
  context: Context<'invalid_one_time_token' | 'email_taken'>,
  token: string,
): Promise<void> =>
  inTransaction(context, async (context) => {
    const { account, details } = await redeemMailedToken(context, { purpose: 'email_change', token });
    const { user } = account;
    const changed = await changeEmail(context, user.id, {
      email: String(details.newEmail),
      at: context.clock.now(),
    });
    await appendUserEvent(context, 'user.email_changed', changed, { emailVerified: true });
    await enqueueMail(context, emailChangedMail, { email: user.email, userId: user.id });
    await recordAuditEvent(context, { action: 'user.email_changed', actorId: user.id, target: user.id });
  });
