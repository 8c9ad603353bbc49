import { linkTo, writeLetter } from '../../../mail/mail-letter.ts';
import type { MailTemplate } from '../../../mail/mail-template.ts';
import { lockAccountByEmail } from '../../users/user-repository.ts';
import { issueOneTimeToken } from '../tokens/one-time-token-repository.ts';

export const passwordResetTtlSeconds = 1800;

/** Contains a link by which the reader of the mail sets a new password. */
export const passwordResetMail: MailTemplate = {
  name: 'password_reset',
  hourlyQuota: 5,
  compose: async (context, { email }) => {
    const { user } = (await lockAccountByEmail(context, email)) ?? {};
    if (user?.status !== 'active') return undefined;
    const token = await issueOneTimeToken(context, {
      purpose: 'password_reset',
      userId: user.id,
      details: { email: user.email },
      ttlSeconds: passwordResetTtlSeconds,
    });
    return writeLetter({
      subject: 'Set a new password',
      username: user.username,
      opening: ['Somebody, hopefully you, asked to set a new password for your account.'],
      link: { label: 'Set a new password', url: linkTo(context.config.webUrl, 'reset-password', token) },
      closing: [
        'The link is valid for 30 minutes and works once.',
        'If you have not asked for it, you need not do anything: your password stays as it is.',
      ],
    });
  },
};
