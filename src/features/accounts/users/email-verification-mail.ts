import { defineMail, linkTo } from '../../mail/define-mail.ts';
import { button, text } from '../../mail/mail-block.ts';
import { say } from '../../mail/phrase.ts';
import { isSessionLive } from '../authentication/sessions/session-repository.ts';
import { issueOneTimeToken } from '../authentication/tokens/one-time-token-repository.ts';
import { lockAccount } from './user-repository.ts';

export const emailVerificationTtlSeconds = 24 * 3600;

/** Verifies the e-mail address of an account. */
export const emailVerificationMail = defineMail({
  name: 'email_verification',
  hourlyQuota: 5,
  gather: async (context, { email, userId, parameters: { sessionId } }) => {
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
    return { recipient: user, facts: { url: linkTo(context.config.webUrl, 'verify-email', token) } };
  },
  letter: {
    en: ({ url }) => ({
      subject: say`Confirm your e-mail address`,
      blocks: [
        text(say`An account was opened with this e-mail address. Please confirm that it is yours.`),
        button(say`Confirm the e-mail address`, url),
        text(say`The link is valid for 24 hours and works once.`),
        text(
          say`If you have not opened an account, do not open the link: somebody else opened it and knows its password.`,
        ),
      ],
    }),
    de: ({ url }) => ({
      subject: say`Bestätigen Sie Ihre E-Mail-Adresse`,
      blocks: [
        text(
          say`Mit dieser E-Mail-Adresse wurde ein Konto eröffnet. Bitte bestätigen Sie, dass sie Ihnen gehört.`,
        ),
        button(say`E-Mail-Adresse bestätigen`, url),
        text(say`Der Link gilt 24 Stunden und nur einmal.`),
        text(
          say`Wenn Sie kein Konto eröffnet haben, öffnen Sie den Link nicht: Jemand anderes hat es eröffnet und kennt sein Passwort.`,
        ),
      ],
    }),
  },
  sample: { url: 'https://shop.example/verify-email#token=sample' },
});
