import type { CallFacts } from '../../../contract/handler-call.ts';
import type { Db } from '../../../db/db.ts';
import { inTransaction } from '../../../db/transaction.ts';
import { changedFields } from '../../../lib/changed-fields.ts';
import { newUuid } from '../../../lib/id.ts';
import { lockTree, type PlaceProblem, requireMove, requirePlace } from '../../category-tree.ts';
import { lockCategory } from '../../category-tree-repository.ts';
import type { Context } from '../../context.ts';
import { appendEvent } from '../../events/append-event.ts';
import { appendLosses } from '../posts/post-change.ts';
import {
  type PostCategoryCreate,
  type PostCategoryPatch,
  postTree,
  type VersionedPostCategory,
} from './post-category.ts';
import * as categories from './post-category-repository.ts';

/** Writes a category and its event, in one transaction. Throws slug_taken, unknown_category or category_too_deep. */
export const createPostCategory = (
  context: Context<'slug_taken' | PlaceProblem>,
  { position = 0, ...fields }: PostCategoryCreate,
): Promise<VersionedPostCategory> =>
  inTransaction(context, async (context) => {
    if (fields.parentId !== undefined) {
      await lockTree(context, postTree);
      await requirePlace(context, postTree, fields.parentId);
    }
    const createdAt = context.clock.now();
    const uuid = newUuid(createdAt);
    const category = await categories.insertPostCategory(context, { ...fields, position, uuid, createdAt });
    const { id: subjectId, version, slug } = category;
    await appendEvent(context, 'post_category.created', {
      subjectId,
      version,
      data: { slug, ...parentOf(category) },
    });
    return category;
  });

/**
 * Locks and writes a category, in one transaction. Throws not_found, precondition_failed, slug_taken, unknown_category,
 * category_cycle or category_too_deep.
 */
export const updatePostCategory = (
  context: Context<'not_found' | 'slug_taken' | 'category_cycle' | PlaceProblem> &
    Pick<CallFacts<Db>, 'checkIfMatch'>,
  { categoryId, patch }: { categoryId: string; patch: PostCategoryPatch },
): Promise<VersionedPostCategory> =>
  inTransaction(context, async (context) => {
    const { parentId } = patch;
    if (typeof parentId === 'string') await lockTree(context, postTree);
    const before = await lockCategory(context, postTree, categoryId);
    if (!before) throw context.problem('not_found');
    context.checkIfMatch(before.version, before);
    if (typeof parentId === 'string') await requireMove(context, postTree, { categoryId, parentId });
    const updatedAt = context.clock.now();
    const category = await categories.updatePostCategory(context, categoryId, { ...patch, updatedAt });
    const fields = changedFields(['slug', 'name', 'parentId', 'position'], before, category);
    const { version, slug } = category;
    await appendEvent(context, 'post_category.updated', {
      subjectId: categoryId,
      version,
      data: { fields, slug, ...parentOf(category) },
    });
    return category;
  });

type Deletion = { categoryId: string; force: boolean };

/**
 * Deletes a category. With `force` its posts have no category any more, and their versions change. Throws
 * not_found, or category_in_use if the category has posts or child categories.
 */
export const deletePostCategory = (
  context: Context<'not_found' | 'category_in_use'>,
  { categoryId, force }: Deletion,
): Promise<void> =>
  inTransaction(context, async (context) => {
    await lockTree(context, postTree);
    const category = await lockCategory(context, postTree, categoryId, { evenItsKey: true });
    if (!category) throw context.problem('not_found');
    if ((await categories.lockPostsOf(context, categoryId)) && !force)
      throw context.problem('category_in_use', { detail: 'The category has posts.' });
    const { version, slug } = category;
    const event = { subjectId: categoryId, version: version + 1, data: { slug } };
    await appendEvent(context, 'post_category.deleted', event);
    const posts = await categories.removePosts(context, categoryId);
    await categories.deletePostCategory(context, categoryId);
    await appendLosses(context, posts, 'categoryId');
  });

const parentOf = ({ parentId }: VersionedPostCategory) => (parentId === undefined ? {} : { parentId });
