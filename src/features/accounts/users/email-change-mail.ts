import { linkTo, writeLetter } from '../../mail/mail-letter.ts';
import type { MailTemplate } from '../../mail/mail-template.ts';
import { isSessionLive } from '../authentication/sessions/session-repository.ts';
import { issueOneTimeToken } from '../authentication/tokens/one-time-token-repository.ts';
import { lockAccount } from './user-repository.ts';

export const emailChangeTtlSeconds = 3600;

/**
 * Verifies the new e-mail address of an account. The mail is sent even if another account has that e-mail address,
 * which prevents account enumeration. No mail is sent after the session of the request has ended: its owner may have
 * ended an attacker's session.
 */
export const emailChangeMail: MailTemplate = {
  name: 'email_change',
  hourlyQuota: 5,
  compose: async (context, { email, userId, parameters }) => {
    // The lock orders this token and the end of the sessions: either the session has ended here, or its end ends the
    // token.
    const { user } = (userId !== undefined && (await lockAccount(context, userId))) || {};
    const sessionId = String(parameters.sessionId);
    const isLive = await isSessionLive(context, { sessionId, now: context.clock.now() });
    if (user?.status !== 'active' || !isLive) return undefined;
    const token = await issueOneTimeToken(context, {
      purpose: 'email_change',
      userId: user.id,
      details: { email: user.email, newEmail: email },
      sessionId,
      ttlSeconds: emailChangeTtlSeconds,
    });
    return writeLetter({
      subject: 'Confirm your new e-mail address',
      username: user.username,
      opening: ['You asked to use this e-mail address for your account. Please confirm that it is yours.'],
      link: {
        label: 'Use this e-mail address',
        url: linkTo(context.config.webUrl, 'confirm-email-change', token),
      },
      closing: [
        'The link is valid for one hour and works once. Until then your account keeps its previous e-mail address.',
        'If you did not ask for this, do not open the link: somebody else would keep access to an account with your e-mail address.',
      ],
    });
  },
};
