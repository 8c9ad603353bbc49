import { defineMail } from '../../mail/define-mail.ts';
import { button, text } from '../../mail/mail-block.ts';
import { say } from '../../mail/phrase.ts';
import { findUser } from './user-repository.ts';

/** Welcomes the owner of an account, after the proof that the owner reads its mail. */
export const welcomeMail = defineMail({
  name: 'welcome',
  hourlyQuota: undefined,
  optional: 'welcome',
  gather: async (context, { userId, email }) => {
    const user = userId === undefined ? undefined : await findUser(context, userId);
    if (user?.status !== 'active' || !user.emailVerified || user.email !== email) return undefined;
    const { webUrl, mailFrom } = context.config;
    return { recipient: user, facts: { shop: mailFrom.name, url: webUrl } };
  },
  letter: {
    en: ({ shop, url }) => ({
      subject: say`Welcome to ${shop}`,
      blocks: [
        text(say`Your e-mail address is confirmed, and your account is ready.`),
        button(say`Visit the shop`, url),
      ],
    }),
    de: ({ shop, url }) => ({
      subject: say`Willkommen bei ${shop}`,
      blocks: [
        text(say`Ihre E-Mail-Adresse ist bestätigt, und Ihr Konto ist bereit.`),
        button(say`Zum Shop`, url),
      ],
    }),
  },
  sample: { shop: 'Tradepost', url: 'https://shop.example' },
});
