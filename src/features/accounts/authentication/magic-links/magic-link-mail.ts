import { linkTo, writeLetter } from '../../../mail/mail-letter.ts';
import type { MailTemplate } from '../../../mail/mail-template.ts';
import { lockAccountByEmail } from '../../users/user-repository.ts';
import { issueOneTimeToken } from '../tokens/one-time-token-repository.ts';

export const magicLinkTtlSeconds = 900;

/** Contains a link that logs in the reader of the mail. */
export const magicLinkMail: MailTemplate = {
  name: 'magic_link',
  hourlyQuota: 5,
  compose: async (context, { email }) => {
    const { user } = (await lockAccountByEmail(context, email)) ?? {};
    if (user?.status !== 'active') return undefined;
    const token = await issueOneTimeToken(context, {
      purpose: 'magic_link',
      userId: user.id,
      details: { email: user.email },
      ttlSeconds: magicLinkTtlSeconds,
    });
    return writeLetter({
      subject: 'Your link to log in',
      username: user.username,
      opening: ['With this link you log in without a password.'],
      link: { label: 'Log in', url: linkTo(context.config.webUrl, 'magic-link', token) },
      closing: [
        'The link is valid for 15 minutes and works once. Do not pass it on: it opens your account.',
        'If you have not asked for it, you need not do anything.',
      ],
    });
  },
};
