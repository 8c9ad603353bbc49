import { defineMail, linkTo } from '../../mail/define-mail.ts';
import { button, text } from '../../mail/mail-block.ts';
import { say } from '../../mail/phrase.ts';
import { issueOneTimeToken } from '../authentication/tokens/one-time-token-repository.ts';
import { lockAccount } from './user-repository.ts';

/** Tells the owner of a scheduled erasure, with a link that undoes it. */
export const erasureRequestedMail = defineMail({
  name: 'erasure_requested',
  hourlyQuota: undefined,
  gather: async (context, { userId }) => {
    const { user, erasesAt } = (userId !== undefined && (await lockAccount(context, userId))) || {};
    if (!user || !erasesAt) return undefined;
    const ttlSeconds = Math.floor((Date.parse(erasesAt) - context.clock.now().getTime()) / 1000);
    const token = await issueOneTimeToken(context, {
      purpose: 'erasure_undo',
      userId: user.id,
      ttlSeconds,
    });
    const url = linkTo(context.config.webUrl, 'undo-erasure', token);
    return { recipient: user, facts: { erasesAt, url } };
  },
  letter: {
    en: ({ erasesAt, url }) => ({
      subject: say`Your account will be erased`,
      blocks: [
        text(say`Your account is closed, as you wished, and will be erased on ${{ day: erasesAt }}.`),
        text(
          say`If you have changed your mind, or if it was not you who wished it, you can have it back until then.`,
        ),
        button(say`Keep my account`, url),
        text(say`If it was not you, set a new password afterwards.`),
      ],
    }),
    de: ({ erasesAt, url }) => ({
      subject: say`Ihr Konto wird gelöscht`,
      blocks: [
        text(say`Ihr Konto ist, wie gewünscht, geschlossen und wird am ${{ day: erasesAt }} gelöscht.`),
        text(
          say`Wenn Sie es sich anders überlegt haben oder nicht selbst darum gebeten haben, können Sie es bis dahin zurückholen.`,
        ),
        button(say`Mein Konto behalten`, url),
        text(say`Wenn nicht Sie darum gebeten haben, setzen Sie danach ein neues Passwort.`),
      ],
    }),
  },
  sample: { erasesAt: '2026-06-15T12:00:00.000Z', url: 'https://shop.example/undo-erasure#token=sample' },
});
