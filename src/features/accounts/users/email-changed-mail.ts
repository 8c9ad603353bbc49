import { defineMail } from '../../mail/define-mail.ts';
import { text } from '../../mail/mail-block.ts';
import { say } from '../../mail/phrase.ts';
import { findUser } from './user-repository.ts';

/** Notifies the previous e-mail address of an account that the account has a new one. */
export const emailChangedMail = defineMail({
  name: 'email_changed',
  hourlyQuota: undefined,
  gather: async (context, { userId }) => {
    const user = userId === undefined ? undefined : await findUser(context, userId);
    return user && { recipient: user, facts: {} };
  },
  letter: {
    en: () => ({
      subject: say`Your e-mail address was changed`,
      blocks: [
        text(say`Your account has a new e-mail address. From now on, its mail goes there and not here.`),
        text(
          say`If it was not you who changed it, somebody else has access to your account: contact us at once.`,
        ),
      ],
    }),
    de: () => ({
      subject: say`Ihre E-Mail-Adresse wurde geändert`,
      blocks: [
        text(
          say`Ihr Konto hat eine neue E-Mail-Adresse. Von jetzt an gehen E-Mails dorthin und nicht hierher.`,
        ),
        text(
          say`Wenn nicht Sie sie geändert haben, hat jemand anderes Zugang zu Ihrem Konto: Melden Sie sich sofort bei uns.`,
        ),
      ],
    }),
  },
  sample: {},
});
