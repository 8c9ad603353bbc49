import type { Page, PageRequest } from '../../../db/keyset.ts';
import { withProblems } from '../../../db/postgres-error.ts';
import * as trees from '../../category-tree-repository.ts';
import type { DbContext, ProblemContext } from '../../context.ts';
import { slugTakenProblem } from '../../slug-taken-problem.ts';
import { type Category, productTree, type VersionedCategory } from './category.ts';

/** Returns a page of the categories, in the order of the tree. */
export const listCategories = (context: DbContext, page: PageRequest): Promise<Page<Category>> =>
  trees.listCategories(context, productTree, page, { toItem: (row) => trees.toCategory(productTree, row) });

/** Inserts a category and returns it with its version. Throws slug_taken. */
export const insertCategory = (
  context: ProblemContext<'slug_taken'>,
  category: trees.NewTreeCategory,
): Promise<VersionedCategory> =>
  withProblems(trees.insertCategory(context, productTree, category), {
    categories_slug_key: () => slugTakenProblem(context.problem, category.slug),
  });

/** Protects a category from deletion until the transaction ends. Returns false if no category has the slug. */
export const lockSlug = async ({ db }: DbContext, slug: string): Promise<boolean> => {
  const found = await db('categories').select('id').where({ slug }).forKeyShare();
  return found.length > 0;
};

/** Deletes a category and returns it. Undefined if it does not exist. Throws category_in_use. */
export const deleteCategory = (
  context: ProblemContext<'category_in_use'>,
  categoryId: string,
): Promise<VersionedCategory | undefined> => {
  const inUse = (detail: string) => () => context.problem('category_in_use', { detail });
  return withProblems(trees.deleteCategory(context, productTree, categoryId), {
    categories_parent_id_fkey: inUse('The category has child categories.'),
    products_category_fkey: inUse('The category has products.'),
  });
};
