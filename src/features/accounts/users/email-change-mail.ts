import { linkTo, writeLetter } from '../../mail/mail-letter.ts';
import type { MailTemplate } from '../../mail/mail-template.ts';
import { isSessionLive } from '../authentication/sessions/session-repository.ts';
import { issueOneTimeToken } from '../authentication/tokens/one-time-token-repository.ts';
import { lockAccount } from './user-repository.ts';

export const emailChangeTtlSeconds = 3600;

/**
 * Asks, at the new address of an account, whether it is its owner's. It goes out even if another account has it, but not
 * if the session that asked for it has ended: then the owner may have thrown out whoever that was.
 */
export const emailChangeMail: MailTemplate = {
  name: 'email_change',
  hourlyQuota: 5,
  compose: async (context, { address, userId, parameters }) => {
    // Whoever ends its sessions waits, and finds the token, or was first.
    const { user } = (userId !== undefined && (await lockAccount(context, userId))) || {};
    const sessionId = String(parameters.sessionId);
    const isAsked = await isSessionLive(context, { sessionId, now: context.clock.now() });
    if (user?.status !== 'active' || !isAsked) return undefined;
    const token = await issueOneTimeToken(context, {
      purpose: 'email_change',
      userId: user.id,
      details: { email: user.email, newEmail: address },
      sessionId,
      ttlSeconds: emailChangeTtlSeconds,
    });
    return writeLetter({
      subject: 'Confirm your new e-mail address',
      username: user.username,
      opening: ['You asked to use this e-mail address for your account. Please confirm that it is yours.'],
      link: { label: 'Use this address', url: linkTo(context.config.webUrl, 'confirm-email-change', token) },
      closing: [
        'The link is valid for one hour and works once. Until then your account keeps its old address.',
        'If it was not you who asked, do not open the link: somebody else would keep access to an account with your address.',
      ],
    });
  },
};
