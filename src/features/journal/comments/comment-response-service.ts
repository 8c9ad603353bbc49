/** Responses of readers to the comments of others: likes and reports. */
import { inTransaction } from '../../../db/transaction.ts';
import { newUuid } from '../../../lib/id.ts';
import type { Actor } from '../../accounts/access/actor.ts';
import type { Context } from '../../context.ts';
import type { Comment, ModerationReason } from './comment.ts';
import * as likes from './comment-like-repository.ts';
import { canSee } from './comment-policy.ts';
import * as reports from './comment-report-repository.ts';
import { lockComment } from './comment-repository.ts';

type Target = { actor: Actor; commentId: string };

/** Throws not_found for a comment that the account does not see. */
const lockSeen = async (context: Context<'not_found'>, { actor, commentId }: Target): Promise<Comment> => {
  const comment = await lockComment(context, commentId, 'update');
  if (!comment || !canSee(actor, comment)) throw context.problem('not_found');
  return comment;
};

type RespondProblem = 'not_found' | 'comment_state_conflict';

const lockPublished = async (
  context: Context<RespondProblem>,
  target: Target,
  verb: 'liked' | 'reported',
): Promise<void> => {
  const { status } = await lockSeen(context, target);
  if (status !== 'published')
    throw context.problem('comment_state_conflict', {
      detail: `The comment is ${status}, so it cannot be ${verb}.`,
    });
};

/** Adds the like of the account. Idempotent. Throws not_found or comment_state_conflict. */
export const likeComment = (context: Context<RespondProblem>, target: Target): Promise<void> =>
  inTransaction(context, async (context) => {
    await lockPublished(context, target, 'liked');
    const { actor, commentId } = target;
    await likes.addLike(context, { commentId, userId: actor.id, at: context.clock.now() });
  });

/** Removes the like of the account. Idempotent. Throws not_found. */
export const unlikeComment = (context: Context<'not_found'>, target: Target): Promise<void> =>
  inTransaction(context, async (context) => {
    await lockSeen(context, target);
    await likes.removeLike(context, { commentId: target.commentId, userId: target.actor.id });
  });

type Report = { reason: ModerationReason; note?: string | undefined };

/** Adds or changes the report of the account, unless a moderator has settled it. Throws a problem of `RespondProblem`. */
export const reportComment = (
  context: Context<RespondProblem>,
  { reason, note, ...target }: Target & Report,
): Promise<void> =>
  inTransaction(context, async (context) => {
    await lockPublished(context, target, 'reported');
    const { actor, commentId } = target;
    const at = context.clock.now();
    const report = { uuid: newUuid(at), commentId, reporterId: actor.id, reason, note, at };
    await reports.putReport(context, report);
  });
