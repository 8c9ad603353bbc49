import { handler } from '../../../handler.ts';
import { enqueueMail } from '../../../mail/outbox-repository.ts';
import { toStoredEmail } from '../../users/email.ts';
import { magicLinkMail, magicLinkTtlSeconds } from './magic-link-mail.ts';
import { redeemLink } from './magic-link-service.ts';

/** Nobody looks whether there is such an account before its mail is written, so nobody can tell by the answer. */
export const requestMagicLink = handler('requestMagicLink', async ({ body }, call) => {
  const address = toStoredEmail(body.email, call.problem);
  await enqueueMail(call, magicLinkMail, { address, userId: undefined });
  return { status: 202, body: { expiresIn: magicLinkTtlSeconds } };
});

export const redeemMagicLink = handler('redeemMagicLink', ({ body }, call) => redeemLink(call, body.token));
