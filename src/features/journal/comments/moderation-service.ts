import { inTransaction } from '../../../db/transaction.ts';
import type { Context } from '../../context.ts';
import type { Comment, ModerationReason } from './comment.ts';
import { appendCommentEvent, appendHidden } from './comment-event.ts';
import * as comments from './comment-repository.ts';

/** Throws not_found, also for a deleted comment: its author has decided already. */
const lockForDecision = async (context: Context<'not_found'>, commentId: string): Promise<Comment> => {
  const comment = await comments.lockComment(context, commentId, 'update');
  if (!comment || comment.status === 'deleted') throw context.problem('not_found');
  return comment;
};

/** Publishes a held or hidden comment. Idempotent. Throws not_found. */
export const approveComment = (context: Context<'not_found'>, commentId: string): Promise<Comment> =>
  inTransaction(context, async (context) => {
    const comment = await lockForDecision(context, commentId);
    if (comment.status === 'published') return comment;
    const approvedAt = context.clock.now();
    const change = { state: 'published', hiddenFor: null, approvedAt } as const;
    const approved = await comments.changeComment(context, commentId, change);
    await appendCommentEvent(context, 'comment.approved', approved);
    return approved;
  });

/** Hides a comment. Idempotent; another reason replaces the first. Throws not_found. */
export const hideComment = (
  context: Context<'not_found'>,
  { commentId, reason }: { commentId: string; reason: ModerationReason },
): Promise<Comment> =>
  inTransaction(context, async (context) => {
    const comment = await lockForDecision(context, commentId);
    if (comment.hiddenFor === reason) return comment;
    const change = { state: 'hidden', hiddenFor: reason } as const;
    const hidden = await comments.changeComment(context, commentId, change);
    await appendHidden(context, hidden, reason);
    return hidden;
  });
