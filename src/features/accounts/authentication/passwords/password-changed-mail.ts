import { defineMail } from '../../../mail/define-mail.ts';
import { text } from '../../../mail/mail-block.ts';
import { say } from '../../../mail/phrase.ts';
import { findUser } from '../../users/user-repository.ts';

/** Informs the owner of an account about its new password. */
export const passwordChangedMail = defineMail({
  name: 'password_changed',
  hourlyQuota: undefined,
  gather: async (context, { userId }) => {
    const user = userId === undefined ? undefined : await findUser(context, userId);
    return user && { recipient: user, facts: {} };
  },
  letter: {
    en: () => ({
      subject: say`Your password was changed`,
      blocks: [
        text(say`Your account has a new password, and was logged out on all other devices.`),
        text(
          say`If it was not you who changed it, set a new one at once, by the mail that "forgot password" sends you.`,
        ),
      ],
    }),
    de: () => ({
      subject: say`Ihr Passwort wurde geändert`,
      blocks: [
        text(say`Ihr Konto hat ein neues Passwort und wurde auf allen anderen Geräten abgemeldet.`),
        text(
          say`Wenn nicht Sie es geändert haben, setzen Sie sofort ein neues: mit der E-Mail, die „Passwort vergessen“ Ihnen sendet.`,
        ),
      ],
    }),
  },
  sample: {},
});
