import { linkTo, writeLetter } from '../../mail/mail-letter.ts';
import type { MailTemplate } from '../../mail/mail-template.ts';
import { issueOneTimeToken } from '../one-time-token-repository.ts';
import { findUser } from '../user-repository.ts';

export const emailVerificationTtlSeconds = 24 * 3600;

/** Asks the owner of an account whether its address is theirs. */
export const emailVerificationMail: MailTemplate = {
  name: 'email_verification',
  hourlyQuota: 5,
  compose: async (tx, sources, { address, userId }) => {
    const user = userId === undefined ? undefined : await findUser(tx, userId);
    if (!user || user.emailVerified || user.email !== address || user.status !== 'active') return undefined;
    const token = await issueOneTimeToken(tx, sources, {
      purpose: 'email_verification',
      userId: user.id,
      details: { email: address },
      ttlSeconds: emailVerificationTtlSeconds,
    });
    return writeLetter({
      subject: 'Confirm your e-mail address',
      username: user.username,
      opening: ['An account was opened with this e-mail address. Please confirm that the address is yours.'],
      link: { label: 'Confirm the address', url: linkTo(sources.config.webUrl, 'verify-email', token) },
      closing: [
        'The link is valid for 24 hours and works once.',
        'If you have not opened an account, you need not do anything.',
      ],
    });
  },
};
