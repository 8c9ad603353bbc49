import { defineMail } from '../../mail/define-mail.ts';
import { button, quote, text } from '../../mail/mail-block.ts';
import { say } from '../../mail/phrase.ts';

/** Tells an author about a comment on a post. The journal has no comments yet, so there is nothing to gather. */
export const commentMail = defineMail({
  name: 'post_comment',
  hourlyQuota: 20,
  optional: 'comment',
  gather: async () => undefined,
  letter: {
    en: ({ author, title, comment, url }) => ({
      subject: say`A comment on “${title}”`,
      blocks: [text(say`${author} has written:`), quote(say`${comment}`), button(say`Read and reply`, url)],
    }),
    de: ({ author, title, comment, url }) => ({
      subject: say`Ein Kommentar zu „${title}“`,
      blocks: [text(say`${author} schreibt:`), quote(say`${comment}`), button(say`Lesen und antworten`, url)],
    }),
  },
  sample: {
    author: 'jonas_weber',
    title: 'Throwing a mug in six minutes',
    comment: 'The part about the handle is what I was missing. Do you let it dry before you attach it?',
    url: 'https://shop.example/posts/throwing-a-mug',
  },
});
