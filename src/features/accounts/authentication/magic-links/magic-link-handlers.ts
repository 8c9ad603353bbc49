import { handler } from '../../../handler.ts';
import { enqueueMail } from '../../../mail/outbox-repository.ts';
import { toStoredEmail } from '../../users/email.ts';
import { magicLinkMail, magicLinkTtlSeconds } from './magic-link-mail.ts';
import * as magicLinks from './magic-link-service.ts';

/** Prevents account enumeration: only the delivery of the mail looks up the account, so the response cannot reveal it. */
export const requestMagicLink = handler('requestMagicLink', async ({ body }, call) => {
  const email = toStoredEmail(body.email, call.problem);
  await enqueueMail(call, magicLinkMail, { email, userId: undefined });
  return { status: 202, body: { expiresIn: magicLinkTtlSeconds } };
});

export const redeemMagicLink = handler('redeemMagicLink', ({ body }, call) =>
  magicLinks.redeemMagicLink(call, body.token),
);
