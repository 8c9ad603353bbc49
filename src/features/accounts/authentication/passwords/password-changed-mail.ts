import { writeLetter } from '../../../mail/mail-letter.ts';
import type { MailTemplate } from '../../../mail/mail-template.ts';
import { findUser } from '../../users/user-repository.ts';

/** Informs the owner of an account about its new password. */
export const passwordChangedMail: MailTemplate = {
  name: 'password_changed',
  hourlyQuota: undefined,
  compose: async (context, { userId }) => {
    const user = userId === undefined ? undefined : await findUser(context, userId);
    if (!user) return undefined;
    return writeLetter({
      subject: 'Your password was changed',
      username: user.username,
      opening: ['Your account has a new password, and was logged out on all other devices.'],
      closing: [
        'If it was not you who changed it, set a new one at once, by the mail that "forgot password" sends you.',
      ],
    });
  },
};
