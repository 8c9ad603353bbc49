import { findUser } from '../../accounts/accounts-read-model.ts';
import type { Context } from '../../context.ts';
import type { MailTemplate } from '../../mail/mail-template.ts';
import { enqueueMail } from '../../mail/outbox-repository.ts';
import { getPost } from '../posts/post-repository.ts';
import type { Comment } from './comment.ts';
import { commentMail, replyMail } from './comment-mails.ts';
import { getComment } from './comment-repository.ts';

/**
 * Enqueues the mails about a comment that is published for the first time: to the author of its parent, and to the author of its
 * post. Nobody gets a mail about an own comment, or two mails about one comment.
 */
export const notifyOfComment = async (
  context: Pick<Context, 'db' | 'clock'>,
  { id, postId, parentId, author }: Comment,
): Promise<void> => {
  const parent = parentId === undefined ? undefined : await getComment(context, parentId);
  const post = await getPost(context, postId);
  const recipients = new Map<string, MailTemplate>();
  if (post.author) recipients.set(post.author.id, commentMail);
  if (parent?.author) recipients.set(parent.author.id, replyMail);
  if (author) recipients.delete(author.id);
  for (const [userId, template] of recipients) {
    const user = await findUser(context, userId);
    if (user)
      await enqueueMail(context, template, { email: user.email, userId, parameters: { comment: id } });
  }
};
