import { handler } from '../../../handler.ts';
import { enqueueMail } from '../../../mail/outbox-repository.ts';
import { toStoredEmail } from '../../users/email.ts';
import { passwordResetMail, passwordResetTtlSeconds } from './password-reset-mail.ts';
import * as passwords from './password-service.ts';

/** Prevents account enumeration: only the delivery of the mail looks up the account, so the response cannot reveal it. */
export const requestPasswordReset = handler('requestPasswordReset', async ({ body }, call) => {
  const email = toStoredEmail(body.email, call.problem);
  await enqueueMail(call, passwordResetMail, { email, userId: undefined });
  return { status: 202, body: { expiresIn: passwordResetTtlSeconds } };
});

export const confirmPasswordReset = handler('confirmPasswordReset', ({ body }, call) =>
  passwords.resetPassword(call, body),
);

export const changePassword = handler('changePassword', ({ actor, body }, call) =>
  passwords.changePassword(call, actor, body),
);
