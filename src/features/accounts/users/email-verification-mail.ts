import { linkTo, writeLetter } from '../../mail/mail-letter.ts';
import type { MailTemplate } from '../../mail/mail-template.ts';
import { isSessionLive } from '../authentication/sessions/session-repository.ts';
import { issueOneTimeToken } from '../authentication/tokens/one-time-token-repository.ts';
import { lockAccount } from './user-repository.ts';

export const emailVerificationTtlSeconds = 24 * 3600;

/** Verifies the e-mail address of an account. */
export const emailVerificationMail: MailTemplate = {
  name: 'email_verification',
  hourlyQuota: 5,
  compose: async (context, { email, userId, parameters: { sessionId } }) => {
    const { user } = (userId !== undefined && (await lockAccount(context, userId))) || {};
    if (!user || user.emailVerified || user.email !== email || user.status !== 'active') return undefined;
    // Registration enqueues the first mail, without a session.
    const requestedBy = typeof sessionId === 'string' ? sessionId : undefined;
    const now = context.clock.now();
    if (requestedBy !== undefined && !(await isSessionLive(context, { sessionId: requestedBy, now })))
      return undefined;
    const token = await issueOneTimeToken(context, {
      purpose: 'email_verification',
      userId: user.id,
      details: { email },
      sessionId: requestedBy,
      ttlSeconds: emailVerificationTtlSeconds,
    });
    return writeLetter({
      subject: 'Confirm your e-mail address',
      username: user.username,
      opening: ['An account was opened with this e-mail address. Please confirm that it is yours.'],
      link: {
        label: 'Confirm the e-mail address',
        url: linkTo(context.config.webUrl, 'verify-email', token),
      },
      closing: [
        'The link is valid for 24 hours and works once.',
        'If you have not opened an account, do not open the link: somebody else opened it and knows its password.',
      ],
    });
  },
};
