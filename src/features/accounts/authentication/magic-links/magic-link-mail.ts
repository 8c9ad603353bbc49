import { defineMail, linkTo } from '../../../mail/define-mail.ts';
import { button, text } from '../../../mail/mail-block.ts';
import { say } from '../../../mail/phrase.ts';
import { lockAccountByEmail } from '../../users/user-repository.ts';
import { issueOneTimeToken } from '../tokens/one-time-token-repository.ts';

export const magicLinkTtlSeconds = 900;

/** Contains a link that logs in the reader of the mail. */
export const magicLinkMail = defineMail({
  name: 'magic_link',
  hourlyQuota: 5,
  gather: async (context, { email }) => {
    const { user } = (await lockAccountByEmail(context, email)) ?? {};
    if (user?.status !== 'active') return undefined;
    const token = await issueOneTimeToken(context, {
      purpose: 'magic_link',
      userId: user.id,
      details: { email: user.email },
      ttlSeconds: magicLinkTtlSeconds,
    });
    return { recipient: user, facts: { url: linkTo(context.config.webUrl, 'magic-link', token) } };
  },
  letter: {
    en: ({ url }) => ({
      subject: say`Your link to log in`,
      blocks: [
        text(say`With this link you log in without a password.`),
        button(say`Log in`, url),
        text(say`The link is valid for 15 minutes and works once. Do not pass it on: it opens your account.`),
        text(say`If you have not asked for it, you need not do anything.`),
      ],
    }),
    de: ({ url }) => ({
      subject: say`Ihr Link zur Anmeldung`,
      blocks: [
        text(say`Mit diesem Link melden Sie sich ohne Passwort an.`),
        button(say`Anmelden`, url),
        text(say`Der Link gilt 15 Minuten und nur einmal. Geben Sie ihn nicht weiter: Er öffnet Ihr Konto.`),
        text(say`Wenn Sie ihn nicht angefordert haben, müssen Sie nichts tun.`),
      ],
    }),
  },
  sample: { url: 'https://shop.example/magic-link#token=sample' },
});
