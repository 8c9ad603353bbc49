/**
 * The rules of trees of categories. A transaction that changes the shape of a tree holds the lock of the tree, so two concurrent
 * moves make no cycle, and a parent does not disappear before the write.
 */
import { acquireLock } from '../db/advisory-lock.ts';
import * as categories from './category-tree-repository.ts';
import type { DbContext, ProblemContext } from './context.ts';

/** The levels of a tree. */
export const maxDepth = 5;

export type PlaceProblem = 'unknown_category' | 'category_too_deep';

/** Waits until no other transaction changes the shape of the tree, and keeps others from it until the transaction ends. */
export const lockTree = ({ db }: DbContext, { lock }: categories.CategoryTree): Promise<void> =>
  acquireLock(db, lock);

/** Throws unknown_category or category_too_deep if a new category does not fit below the parent. The tree is locked. */
export const requirePlace = async (
  context: ProblemContext<PlaceProblem>,
  tree: categories.CategoryTree,
  parentId: string,
): Promise<void> => requireDepth(context, await lineageOf(context, tree, parentId), 1);

/** Like `requirePlace`, for a category with its descendants. Also throws category_cycle. */
export const requireMove = async (
  context: ProblemContext<PlaceProblem | 'category_cycle'>,
  tree: categories.CategoryTree,
  { categoryId, parentId }: { categoryId: string; parentId: string },
): Promise<void> => {
  const lineage = await lineageOf(context, tree, parentId);
  if (lineage.includes(categoryId)) throw context.problem('category_cycle', faultOfParent('is below it'));
  requireDepth(context, lineage, await categories.findHeight(context, tree, categoryId));
};

/** The ids of the parent and its ancestors. Throws unknown_category. */
const lineageOf = async (
  context: ProblemContext<'unknown_category'>,
  tree: categories.CategoryTree,
  parentId: string,
): Promise<string[]> => {
  const lineage = await categories.findLineage(context, tree, parentId);
  if (lineage.length === 0) throw context.problem('unknown_category', faultOfParent('is not a category'));
  return lineage;
};

const requireDepth = (
  { problem }: ProblemContext<'category_too_deep'>,
  lineage: string[],
  height: number,
): void => {
  if (lineage.length + height > maxDepth) {
    const detail = `is on level ${lineage.length}, so ${height} further levels do not fit`;
    throw problem('category_too_deep', faultOfParent(detail, 'maxDepth'));
  }
};

const faultOfParent = (detail: string, rule = 'exists') => ({
  faults: [{ field: ['parentId'], rule, detail }],
});
