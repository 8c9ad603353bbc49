import { handler } from '../../handler.ts';
import { toStoredEmail } from './email.ts';
import * as emailAddresses from './email-address-service.ts';
import { emailChangeTtlSeconds } from './email-change-mail.ts';
import { emailVerificationTtlSeconds } from './email-verification-mail.ts';

export const requestEmailVerification = handler('requestEmailVerification', async ({ actor }, call) => {
  await emailAddresses.requestVerification(call, actor);
  return { status: 202, body: { expiresIn: emailVerificationTtlSeconds } };
});

export const confirmEmailVerification = handler('confirmEmailVerification', async ({ body }, call) => {
  await emailAddresses.confirmVerification(call, body.token);
  return { status: 204 };
});

export const requestEmailChange = handler('requestEmailChange', async ({ actor, body }, call) => {
  const newEmail = toStoredEmail(body.email, call.problem);
  await emailAddresses.requestChange(call, actor, newEmail);
  return { status: 202, body: { expiresIn: emailChangeTtlSeconds } };
});

export const confirmEmailChange = handler('confirmEmailChange', async ({ body }, call) => {
  await emailAddresses.confirmChange(call, body.token);
  return { status: 204 };
});
