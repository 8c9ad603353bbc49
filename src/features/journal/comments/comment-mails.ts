import { findUser } from '../../accounts/accounts-read-model.ts';
import { defineMail } from '../../mail/define-mail.ts';
import { button, quote, text } from '../../mail/mail-block.ts';
import type { MailContext, OutboxMail } from '../../mail/mail-template.ts';
import { say } from '../../mail/phrase.ts';
import { findPost } from '../posts/post-repository.ts';
import { findComment } from './comment-repository.ts';

const LONGEST_QUOTE = 500;

/** Returns undefined if the account has not verified the e-mail address, or the comment can no longer be read. */
const gather = async (context: MailContext, { userId, email, parameters }: OutboxMail) => {
  const recipient = userId === undefined ? undefined : await findUser(context, userId);
  if (recipient?.status !== 'active' || !recipient.emailVerified || recipient.email !== email)
    return undefined;
  const comment = await findComment(context, String(parameters.comment));
  if (comment?.status !== 'published' || !comment.isPostPublic || !comment.author) return undefined;
  const post = await findPost(context, comment.postId);
  if (!post) return undefined;
  const characters = [...(comment.body ?? '')];
  const shown = characters.slice(0, LONGEST_QUOTE).join('');
  return {
    recipient,
    facts: {
      author: comment.author.username,
      title: post.title,
      comment: characters.length > LONGEST_QUOTE ? `${shown}…` : shown,
      url: `${context.config.webUrl}/posts/${post.slug}#${comment.id}`,
    },
  };
};

const sample = {
  author: 'jonas_weber',
  title: 'Throwing a mug in six minutes',
  comment: 'The part about the handle is what I was missing. Do you let it dry before you attach it?',
  url: 'https://shop.example/posts/throwing-a-mug',
};

/** Tells an author about a comment on a post. */
export const commentMail = defineMail({
  name: 'post_comment',
  hourlyQuota: 20,
  optional: 'comment',
  gather,
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
  sample,
});

/** Tells the author of a comment about a reply to it. */
export const replyMail = defineMail({
  name: 'comment_reply',
  hourlyQuota: 20,
  optional: 'reply',
  gather,
  letter: {
    en: ({ author, title, comment, url }) => ({
      subject: say`A reply to your comment on “${title}”`,
      blocks: [text(say`${author} has replied:`), quote(say`${comment}`), button(say`Read and reply`, url)],
    }),
    de: ({ author, title, comment, url }) => ({
      subject: say`Eine Antwort auf Ihren Kommentar zu „${title}“`,
      blocks: [
        text(say`${author} antwortet:`),
        quote(say`${comment}`),
        button(say`Lesen und antworten`, url),
      ],
    }),
  },
  sample,
});
