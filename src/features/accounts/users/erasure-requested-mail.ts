import { linkTo, writeLetter } from '../../mail/mail-letter.ts';
import type { MailTemplate } from '../../mail/mail-template.ts';
import { issueOneTimeToken } from '../authentication/tokens/one-time-token-repository.ts';
import { lockAccount } from './user-repository.ts';

/** Tells the owner of a scheduled erasure, with a link that undoes it. */
export const erasureRequestedMail: MailTemplate = {
  name: 'erasure_requested',
  hourlyQuota: undefined,
  compose: async (context, { userId }) => {
    const { user, erasesAt } = (userId !== undefined && (await lockAccount(context, userId))) || {};
    if (!user || !erasesAt) return undefined;
    const ttlSeconds = Math.floor((Date.parse(erasesAt) - context.clock.now().getTime()) / 1000);
    const token = await issueOneTimeToken(context, {
      purpose: 'erasure_undo',
      userId: user.id,
      ttlSeconds,
    });
    return writeLetter({
      subject: 'Your account will be erased',
      username: user.username,
      opening: [
        `Your account is closed, as you wished, and will be erased on ${erasesAt.slice(0, 10)}.`,
        'If you have changed your mind, or if it was not you who wished it, you can have it back until then.',
      ],
      link: { label: 'Keep my account', url: linkTo(context.config.webUrl, 'undo-erasure', token) },
      closing: ['If it was not you, set a new password afterwards.'],
    });
  },
};
