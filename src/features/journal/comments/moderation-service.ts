import type { components } from '../../../../generated/types.ts';
import type { Page, PageRequest } from '../../../db/keyset.ts';
import { inTransaction } from '../../../db/transaction.ts';
import type { Context } from '../../context.ts';
import type { Comment, ModerationReason } from './comment.ts';
import { appendCommentEvent, appendHidden } from './comment-event.ts';
import { notifyOfComment } from './comment-notification.ts';
import { findOpenReports, settleReports } from './comment-report-repository.ts';
import * as comments from './comment-repository.ts';

/** Settles the reports of a comment. Throws not_found, also for a deleted comment: its author has decided already. */
const lockForDecision = async (context: Context<'not_found'>, commentId: string): Promise<Comment> => {
  const comment = await comments.lockComment(context, commentId, 'update');
  if (!comment || comment.status === 'deleted') throw context.problem('not_found');
  await settleReports(context, commentId, context.clock.now());
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
    if (!comment.wasPublished) await notifyOfComment(context, approved);
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

type Queued = { comment: Comment; reports: components['schemas']['CommentReport'][] };

const MAX_REPORTS = 20;

/** Returns a page of the comments in a queue, with the newest of their reports that nobody has settled. */
export const listQueue = async (
  context: Pick<Context, 'db' | 'clock'>,
  queue: comments.Queue,
  page: PageRequest,
): Promise<Page<Queued>> => {
  const { rows, ...rest } = await comments.listQueue(context, queue, page);
  const ids = rows.map(({ id }) => id);
  const reports = await findOpenReports(context, ids, MAX_REPORTS);
  return { rows: rows.map((comment) => ({ comment, reports: reports.get(comment.id) ?? [] })), ...rest };
};
