import { inTransaction } from '../../../db/transaction.ts';
import { newUuid, toPublicId } from '../../../lib/id.ts';
import type { Actor } from '../../accounts/access/actor.ts';
import { findUser } from '../../accounts/accounts-read-model.ts';
import type { Context, ProblemContext } from '../../context.ts';
import { lockPublicPost } from '../posts/public-post-repository.ts';
import type { RichText } from '../rich-text/content-renderer.ts';
import { type Comment, type CommentCreate, EDIT_WINDOW_MS, MAX_DEPTH } from './comment.ts';
import { appendCommentEvent } from './comment-event.ts';
import { notifyOfComment } from './comment-notification.ts';
import { isAuthor, isTrustedRole } from './comment-policy.ts';
import * as comments from './comment-repository.ts';

type CreateProblem =
  | 'not_found'
  | 'commenting_banned'
  | 'comment_state_conflict'
  | 'rule_violated'
  | 'invalid_token';

/**
 * Writes a comment with its event, in one transaction. Comments of an account are held until a moderator has approved one of
 * them. The locks keep the post public and the parent published. Throws a problem of `CreateProblem`.
 */
export const createComment = (
  context: Context<CreateProblem> & RichText,
  actor: Actor,
  { postId, body, parentId }: CommentCreate & { postId: string },
): Promise<Comment> =>
  inTransaction(context, async (context) => {
    await requireNoBan(context, actor);
    requireMarkdown(context, body);
    if (!(await lockPublicPost(context, postId))) throw context.problem('not_found');
    if (parentId !== undefined) await lockParent(context, { postId, parentId });
    const isTrusted = isTrustedRole(actor) || (await comments.hasApprovedComment(context, actor.id));
    const createdAt = context.clock.now();
    const uuid = newUuid(createdAt);
    const state = isTrusted ? 'published' : 'held';
    const comment = { uuid, postId, parentId, authorId: actor.id, body, state, createdAt } as const;
    await comments.insertComment(context, comment);
    const created = await comments.getComment(context, toPublicId('cmt', uuid));
    await appendCommentEvent(context, 'comment.created', created);
    if (isTrusted) await notifyOfComment(context, created);
    return created;
  });

/** Throws commenting_banned. The engine has locked the account, so no ban begins before the transaction ends. */
const requireNoBan = async (context: Context<'commenting_banned'>, { id }: Actor): Promise<void> => {
  if ((await findUser(context, id))?.commentBan) throw context.problem('commenting_banned');
};

/** Throws rule_violated if the Markdown exceeds a bound. */
const requireMarkdown = (
  { contentRenderer, problem }: RichText & Pick<ProblemContext<'rule_violated'>, 'problem'>,
  body: string,
): void => {
  const faults = contentRenderer.faultsOf(body, 'comment', 'body');
  if (faults.length > 0) throw problem('rule_violated', { faults });
};

/** Keeps the parent published until the transaction ends. Throws rule_violated or comment_state_conflict. */
const lockParent = async (
  context: Context<'rule_violated' | 'comment_state_conflict'>,
  { postId, parentId }: { postId: string; parentId: string },
): Promise<void> => {
  const parent = await comments.lockComment(context, parentId, 'share');
  const refuse = (rule: string, detail: string) =>
    context.problem('rule_violated', { faults: [{ field: ['parentId'], rule, detail }] });
  if (parent?.postId !== postId || !parent.wasPublished) throw refuse('exists', 'is no comment on this post');
  if (parent.status !== 'published')
    throw context.problem('comment_state_conflict', {
      detail: `The comment is ${parent.status}, so it accepts no replies.`,
    });
  if (parent.depth >= MAX_DEPTH)
    throw refuse('maxDepth', `has the depth ${MAX_DEPTH}, so it accepts no replies`);
};

type Target = { actor: Actor; commentId: string };

/** Locks an own comment. Throws not_found, also for a comment of another account. */
const lockOwn = async (context: Context<'not_found'>, { actor, commentId }: Target): Promise<Comment> => {
  const comment = await comments.lockComment(context, commentId, 'update');
  if (!comment || !isAuthor(actor, comment)) throw context.problem('not_found');
  return comment;
};

type EditProblem =
  | 'not_found'
  | 'commenting_banned'
  | 'edit_window_closed'
  | 'comment_state_conflict'
  | 'rule_violated';

/** Replaces the text of an own comment within the edit window. Throws a problem of `EditProblem`. */
export const updateComment = (
  context: Context<EditProblem> & RichText,
  { body, ...target }: Target & { body: string },
): Promise<Comment> =>
  inTransaction(context, async (context) => {
    await requireNoBan(context, target.actor);
    requireMarkdown(context, body);
    const { id, status, createdAt, isPostPublic } = await lockOwn(context, target);
    if (!isPostPublic) throw context.problem('not_found');
    if (status === 'hidden' || status === 'deleted')
      throw context.problem('comment_state_conflict', {
        detail: `The comment is ${status}, so it cannot be edited.`,
      });
    const editedAt = context.clock.now();
    if (editedAt.getTime() - Date.parse(createdAt) > EDIT_WINDOW_MS)
      throw context.problem('edit_window_closed');
    const changed = await comments.changeComment(context, id, { body, editedAt });
    await appendCommentEvent(context, 'comment.updated', changed);
    return changed;
  });

/** Deletes an own comment. Idempotent. Throws not_found. */
export const deleteComment = (context: Context<'not_found'>, target: Target): Promise<void> =>
  inTransaction(context, async (context) => {
    const { id, status } = await lockOwn(context, target);
    if (status === 'deleted') return;
    const deleted = await comments.changeComment(context, id, { deletedAt: context.clock.now() });
    await appendCommentEvent(context, 'comment.deleted', deleted);
  });

/**
 * Restores an own comment with the state that it had. Idempotent. Throws not_found, also if its text was erased, or
 * commenting_banned.
 */
export const restoreComment = (
  context: Context<'not_found' | 'commenting_banned'>,
  target: Target,
): Promise<Comment> =>
  inTransaction(context, async (context) => {
    await requireNoBan(context, target.actor);
    const comment = await lockOwn(context, target);
    if (comment.body === undefined) throw context.problem('not_found');
    if (comment.status !== 'deleted') return comment;
    const restored = await comments.changeComment(context, comment.id, { deletedAt: null });
    await appendCommentEvent(context, 'comment.restored', restored);
    return restored;
  });
