import type { Page, PageRequest } from '../../../db/keyset.ts';
import { withProblems } from '../../../db/postgres-error.ts';
import { updateVersioned } from '../../../db/versioned-row.ts';
import { toUuid } from '../../../lib/id.ts';
import * as trees from '../../category-tree-repository.ts';
import type { Context, DbContext, ProblemContext } from '../../context.ts';
import { slugTakenProblem } from '../../slug-taken-problem.ts';
import type { PostSummary } from '../posts/post.ts';
import { findSummaries } from '../posts/post-list-repository.ts';
import { isPublic } from '../posts/public-post-repository.ts';
import { type PostCategoryView, postTree, type VersionedPostCategory } from './post-category.ts';

type ViewRow = trees.CategoryRow & { post_count?: number };

/** The number of the public posts that a list of the category shows. `now` is the placeholder of the current time. */
const postCount = (now: string): string => `(
  ${trees.subtreeIn(postTree, 'post_categories.id = tree.id')}
  select count(*)::integer from posts where category_id in (select id from subtree) and ${isPublic(now)}) as post_count`;

const toView = (row: ViewRow): PostCategoryView => ({
  ...trees.toCategory(postTree, row),
  ...(row.post_count !== undefined && { postCount: row.post_count }),
});

type ListRequest = PageRequest & { include: readonly 'postCount'[] };

/** Returns a page of the categories, in the order of the tree. */
export const listPostCategories = (
  context: Pick<Context, 'db' | 'clock'>,
  { include, ...page }: ListRequest,
): Promise<Page<PostCategoryView>> => {
  const further = include.map(() => context.db.raw(postCount('?'), [context.clock.now()]));
  return trees.listCategories(context, postTree, page, { further, toItem: toView });
};

/** Inserts a category and returns it with its version. Throws slug_taken. */
export const insertPostCategory = (
  context: ProblemContext<'slug_taken'>,
  category: trees.NewTreeCategory,
): Promise<VersionedPostCategory> =>
  withProblems(trees.insertCategory(context, postTree, category), {
    post_categories_slug_key: () => slugTakenProblem(context.problem, category.slug),
  });

/** Updates a category that the transaction has locked. Throws slug_taken. */
export const updatePostCategory = (
  context: ProblemContext<'slug_taken'>,
  categoryId: string,
  change: trees.CategoryChange,
): Promise<VersionedPostCategory> =>
  withProblems(trees.updateCategory(context, postTree, categoryId, change), {
    post_categories_slug_key: () => slugTakenProblem(context.problem, change.slug),
  });

/** Deletes a category without posts. Throws category_in_use if it has child categories. */
export const deletePostCategory = async (
  context: ProblemContext<'category_in_use'>,
  categoryId: string,
): Promise<void> => {
  await withProblems(trees.deleteCategory(context, postTree, categoryId), {
    post_categories_parent_id_fkey: () =>
      context.problem('category_in_use', { detail: 'The category has child categories.' }),
  });
};

/** Protects a category from deletion until the transaction ends. Returns false if it does not exist. */
export const lockCategoryOfPost = async ({ db }: DbContext, categoryId: string): Promise<boolean> => {
  const found = await db('post_categories')
    .select('id')
    .where({ id: toUuid(categoryId) })
    .forKeyShare();
  return found.length > 0;
};

/**
 * Locks all posts of a category, by id, and tells whether there are any. No other post can get the category meanwhile, because the
 * transaction has locked it.
 */
export const lockPostsOf = async ({ db }: DbContext, categoryId: string): Promise<boolean> => {
  const posts = await db('posts')
    .select('id')
    .where({ category_id: toUuid(categoryId) })
    .orderBy('id')
    .forNoKeyUpdate();
  return posts.length > 0;
};

/** Removes all posts from a category. The transaction has locked them. Returns those that are not deleted. */
export const removePosts = async (
  context: Pick<Context, 'db' | 'clock'>,
  categoryId: string,
): Promise<(PostSummary & { version: number })[]> => {
  const set = { category_id: null, updated_at: context.clock.now() };
  const update = { table: 'posts', where: { category_id: toUuid(categoryId) }, set };
  const rows = await updateVersioned<{ id: string }>(context.db, update, ['id']);
  return findSummaries(
    context,
    rows.map(({ id }) => id),
  );
};
