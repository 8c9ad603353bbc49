import { inTransaction } from '../../../db/transaction.ts';
import type { Context } from '../../context.ts';
import { appendEvent } from '../../events/append-event.ts';
import type { Post } from './post.ts';
import { announceIfDue, eventOf } from './post-announcement.ts';
import { type LockContext, lockForChange, writeChange } from './post-change.ts';
import * as posts from './post-repository.ts';
import { representationOf } from './post-representation.ts';
import { findPostStep, type PostTransition } from './post-transitions.ts';
import { updatePostState } from './post-write-repository.ts';

type MoveContext = LockContext & Context<'not_found' | 'post_state_conflict'>;
type Move = { postId: string; transition: PostTransition; publishAt?: Date };

/**
 * Moves a post along a transition of `postSteps`, with its events, in one transaction. Throws not_found, precondition_failed,
 * or post_state_conflict with the current status.
 */
export const movePost = (context: MoveContext, { postId, transition, publishAt }: Move): Promise<Post> =>
  inTransaction(context, async (context) => {
    const post = await lockForChange(context, postId);
    const step = findPostStep(post.status, transition);
    if (!step) {
      const detail = `The post is ${post.status}, so it cannot be ${participles[transition]}.`;
      throw context.problem('post_state_conflict', { detail });
    }
    return writeChange(context, post, { step, ...(publishAt && { publishAt }) });
  });

const participles = {
  schedule: 'scheduled',
  publish: 'published',
  unpublish: 'unpublished',
  revert: 'a draft',
} as const satisfies Record<PostTransition, string>;

/** Schedules a post. Throws rule_violated unless `publishAt` is in the future, and like `movePost`. */
export const schedulePost = (
  context: MoveContext & Context<'not_found' | 'post_state_conflict' | 'rule_violated'>,
  { postId, publishAt }: { postId: string; publishAt: string },
): Promise<Post> => {
  const time = new Date(publishAt);
  if (time <= context.clock.now()) {
    const fault = { field: ['publishAt'], rule: 'future', detail: 'is not in the future' };
    throw context.problem('rule_violated', { faults: [fault] });
  }
  return movePost(context, { postId, transition: 'schedule', publishAt: time });
};

/** Deletes a post; `restorePost` undoes it. A deleted post stays unchanged. Throws not_found or precondition_failed. */
export const deletePost = (context: LockContext, postId: string): Promise<Post> =>
  setDeleted(context, postId, true);

/** Undoes the deletion of a post. A post that is not deleted stays unchanged. Throws not_found or precondition_failed. */
export const restorePost = (context: LockContext, postId: string): Promise<Post> =>
  setDeleted(context, postId, false);

const setDeleted = (context: LockContext, postId: string, isDeleted: boolean): Promise<Post> =>
  inTransaction(context, async (context) => {
    const before = await posts.lockPost(context, postId);
    if (!before) throw context.problem('not_found');
    context.checkIfMatch(before.version, await representationOf(context, before));
    if ((before.deletedAt !== undefined) === isDeleted) return before;
    const updatedAt = context.clock.now();
    if (isDeleted) await announceIfDue(context, before, updatedAt);
    await updatePostState(context, postId, { deletedAt: isDeleted ? updatedAt : null, updatedAt });
    const post = await posts.getPost(context, postId);
    const { status } = post;
    await appendEvent(context, isDeleted ? 'post.deleted' : 'post.restored', {
      ...eventOf(post),
      data: { status },
    });
    return post;
  });
