import { defineMail, linkTo } from '../../mail/define-mail.ts';
import { button, text } from '../../mail/mail-block.ts';
import { say } from '../../mail/phrase.ts';
import { isSessionLive } from '../authentication/sessions/session-repository.ts';
import { issueOneTimeToken } from '../authentication/tokens/one-time-token-repository.ts';
import { lockAccount } from './user-repository.ts';

export const emailChangeTtlSeconds = 3600;

/**
 * Verifies the new e-mail address of an account. The mail is sent even if another account has that e-mail address,
 * which prevents account enumeration. No mail is sent after the session of the request has ended: its owner may have
 * ended an attacker's session.
 */
export const emailChangeMail = defineMail({
  name: 'email_change',
  hourlyQuota: 5,
  gather: async (context, { email, userId, parameters }) => {
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
    return { recipient: user, facts: { url: linkTo(context.config.webUrl, 'confirm-email-change', token) } };
  },
  letter: {
    en: ({ url }) => ({
      subject: say`Confirm your new e-mail address`,
      blocks: [
        text(say`You asked to use this e-mail address for your account. Please confirm that it is yours.`),
        button(say`Use this e-mail address`, url),
        text(
          say`The link is valid for one hour and works once. Until then your account keeps its previous e-mail address.`,
        ),
        text(
          say`If you did not ask for this, do not open the link: somebody else would keep access to an account with your e-mail address.`,
        ),
      ],
    }),
    de: ({ url }) => ({
      subject: say`Bestätigen Sie Ihre neue E-Mail-Adresse`,
      blocks: [
        text(
          say`Sie möchten diese E-Mail-Adresse für Ihr Konto verwenden. Bitte bestätigen Sie, dass sie Ihnen gehört.`,
        ),
        button(say`Diese E-Mail-Adresse verwenden`, url),
        text(
          say`Der Link gilt eine Stunde und nur einmal. Bis dahin behält Ihr Konto seine bisherige E-Mail-Adresse.`,
        ),
        text(
          say`Wenn nicht Sie darum gebeten haben, öffnen Sie den Link nicht: Jemand anderes hätte sonst Zugang zu einem Konto mit Ihrer E-Mail-Adresse.`,
        ),
      ],
    }),
  },
  sample: { url: 'https://shop.example/confirm-email-change#token=sample' },
});
