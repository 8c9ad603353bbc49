import { defineMail, linkTo } from '../../../mail/define-mail.ts';
import { button, text } from '../../../mail/mail-block.ts';
import { say } from '../../../mail/phrase.ts';
import { lockAccountByEmail } from '../../users/user-repository.ts';
import { issueOneTimeToken } from '../tokens/one-time-token-repository.ts';

export const passwordResetTtlSeconds = 1800;

/** Contains a link by which the reader of the mail sets a new password. */
export const passwordResetMail = defineMail({
  name: 'password_reset',
  hourlyQuota: 5,
  gather: async (context, { email }) => {
    const { user } = (await lockAccountByEmail(context, email)) ?? {};
    if (user?.status !== 'active') return undefined;
    const token = await issueOneTimeToken(context, {
      purpose: 'password_reset',
      userId: user.id,
      details: { email: user.email },
      ttlSeconds: passwordResetTtlSeconds,
    });
    return { recipient: user, facts: { url: linkTo(context.config.webUrl, 'reset-password', token) } };
  },
  letter: {
    en: ({ url }) => ({
      subject: say`Set a new password`,
      blocks: [
        text(say`Somebody, hopefully you, asked to set a new password for your account.`),
        button(say`Set a new password`, url),
        text(say`The link is valid for 30 minutes and works once.`),
        text(say`If you have not asked for it, you need not do anything: your password stays as it is.`),
      ],
    }),
    de: ({ url }) => ({
      subject: say`Neues Passwort setzen`,
      blocks: [
        text(say`Jemand, hoffentlich Sie, möchte ein neues Passwort für Ihr Konto setzen.`),
        button(say`Neues Passwort setzen`, url),
        text(say`Der Link gilt 30 Minuten und nur einmal.`),
        text(
          say`Wenn Sie ihn nicht angefordert haben, müssen Sie nichts tun: Ihr Passwort bleibt, wie es ist.`,
        ),
      ],
    }),
  },
  sample: { url: 'https://shop.example/reset-password#token=sample' },
});
