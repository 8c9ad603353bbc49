import { writeLetter } from '../../mail/mail-letter.ts';
import type { MailTemplate } from '../../mail/mail-template.ts';
import { findUser } from './user-repository.ts';

/** Notifies the previous e-mail address of an account that the account has a new one. */
export const emailChangedMail: MailTemplate = {
  name: 'email_changed',
  hourlyQuota: undefined,
  compose: async (context, { userId }) => {
    const user = userId === undefined ? undefined : await findUser(context, userId);
    if (!user) return undefined;
    return writeLetter({
      subject: 'Your e-mail address was changed',
      username: user.username,
      opening: ['Your account has a new e-mail address. From now on, its mail goes there and not here.'],
      closing: [
        'If it was not you who changed it, somebody else has access to your account: contact us at once.',
      ],
    });
  },
};
