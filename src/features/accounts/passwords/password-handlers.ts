import { handler } from '../../handler.ts';
import { enqueueMail } from '../../mail/outbox-repository.ts';
import { toStoredEmail } from '../email.ts';
import { passwordResetMail, passwordResetTtlSeconds } from '../mails/password-reset-mail.ts';
import * as passwords from './password-service.ts';

/** Nobody looks whether there is such an account before its mail is written, so nobody can tell by the answer. */
export const requestPasswordReset = handler('requestPasswordReset', async ({ body }, call) => {
  const address = toStoredEmail(body.email, call.refuse);
  await enqueueMail(call.db, call, passwordResetMail, { address, userId: undefined });
  return { status: 202, body: { expiresIn: passwordResetTtlSeconds } };
});

export const confirmPasswordReset = handler('confirmPasswordReset', async ({ body }, call) => {
  await passwords.resetPassword(call, body);
  return { status: 204 };
});

export const changePassword = handler('changePassword', async ({ actor, body }, call) => {
  await passwords.changePassword(call, actor, body);
  return { status: 204 };
});
