import type { CallFacts } from '../../../contract/handler-call.ts';
import { acquireLock } from '../../../db/advisory-lock.ts';
import type { Db } from '../../../db/db.ts';
import { inTransaction } from '../../../db/transaction.ts';
import { changedFields } from '../../../lib/changed-fields.ts';
import { newUuid } from '../../../lib/id.ts';
import type { Context, ProblemContext } from '../../context.ts';
import { appendEvent } from '../../events/append-event.ts';
import {
  type CategoryCreate,
  type CategoryPatch,
  maxDepth,
  nameOfSlug,
  type VersionedCategory,
} from './category.ts';
import * as categories from './category-repository.ts';

type PlaceProblem = 'unknown_category' | 'category_too_deep';

/** Writes a category and its event, in one transaction. Throws slug_taken, unknown_category or category_too_deep. */
export const createCategory = (
  context: Context<'slug_taken' | PlaceProblem>,
  { position = 0, ...fields }: CategoryCreate,
): Promise<VersionedCategory> =>
  inTransaction(context, async (context) => {
    if (fields.parentId !== undefined) {
      await acquireLock(context.db, 'categoryTree');
      await requirePlace(context, await lineageOf(context, fields.parentId), 1);
    }
    const createdAt = context.clock.now();
    const category = await categories.insertCategory(context, {
      ...fields,
      position,
      uuid: newUuid(createdAt),
      createdAt,
    });
    await appendCreated(context, category);
    return category;
  });

/**
 * Protects the category of a slug from deletion until the transaction ends. If there is none, adds it as a root of the tree:
 * a product may introduce its category.
 */
export const ensureCategory = async (
  context: Pick<Context, 'db' | 'clock' | 'actor'>,
  slug: string,
): Promise<void> => {
  // A concurrent transaction may delete the category after the insertion has seen it.
  while (!(await categories.lockSlug(context, slug))) {
    const createdAt = context.clock.now();
    const category = await categories.insertMissingCategory(context, {
      uuid: newUuid(createdAt),
      slug,
      name: nameOfSlug(slug),
      position: 0,
      createdAt,
    });
    if (category) await appendCreated(context, category);
  }
};

/**
 * Locks and writes a category, in one transaction. A lock on the tree keeps two concurrent moves from making a cycle.
 * Throws not_found, precondition_failed, unknown_category, category_cycle or category_too_deep.
 */
export const updateCategory = (
  context: Context<'not_found' | 'category_cycle' | PlaceProblem> & Pick<CallFacts<Db>, 'checkIfMatch'>,
  { categoryId, patch }: { categoryId: string; patch: CategoryPatch },
): Promise<VersionedCategory> =>
  inTransaction(context, async (context) => {
    const { parentId } = patch;
    if (typeof parentId === 'string') await acquireLock(context.db, 'categoryTree');
    const before = await categories.lockCategory(context, categoryId);
    if (!before) throw context.problem('not_found');
    context.checkIfMatch(before.version, before);
    if (typeof parentId === 'string') {
      const lineage = await lineageOf(context, parentId);
      if (lineage.includes(categoryId)) throw context.problem('category_cycle', faultOfParent('is below it'));
      await requirePlace(context, lineage, await categories.findHeight(context, categoryId));
    }
    const updatedAt = context.clock.now();
    const category = await categories.updateCategory(context, categoryId, { ...patch, updatedAt });
    const fields = changedFields(['name', 'parentId', 'position'], before, category);
    const { version, slug } = category;
    await appendEvent(context, 'category.updated', {
      subjectId: categoryId,
      version,
      data: { fields, slug, ...parentOf(category) },
    });
    return category;
  });

/** Deletes a category without products and children. Throws not_found or category_in_use. */
export const deleteCategory = (
  context: Context<'not_found' | 'category_in_use'>,
  categoryId: string,
): Promise<void> =>
  inTransaction(context, async (context) => {
    const category = await categories.deleteCategory(context, categoryId);
    if (!category) throw context.problem('not_found');
    const { version, slug } = category;
    const event = { subjectId: categoryId, version: version + 1, data: { slug } };
    await appendEvent(context, 'category.deleted', event);
  });

/** The ids of the parent and its ancestors. The lock on the tree keeps them. Throws unknown_category. */
const lineageOf = async (
  context: ProblemContext<'unknown_category'>,
  parentId: string,
): Promise<string[]> => {
  const lineage = await categories.findLineage(context, parentId);
  if (lineage.length === 0) throw context.problem('unknown_category', faultOfParent('is not a category'));
  return lineage;
};

/** Throws category_too_deep if a subtree of this height does not fit below the parent. */
const requirePlace = async (
  { problem }: ProblemContext<'category_too_deep'>,
  lineage: string[],
  height: number,
): Promise<void> => {
  if (lineage.length + height > maxDepth) {
    const detail = `is on level ${lineage.length}, so ${height} further levels do not fit`;
    throw problem('category_too_deep', faultOfParent(detail, 'maxDepth'));
  }
};

const faultOfParent = (detail: string, rule = 'exists') => ({
  faults: [{ field: ['parentId'], rule, detail }],
});

const parentOf = ({ parentId }: VersionedCategory) => (parentId === undefined ? {} : { parentId });

const appendCreated = (
  context: Pick<Context, 'db' | 'clock' | 'actor'>,
  category: VersionedCategory,
): Promise<void> =>
  appendEvent(context, 'category.created', {
    subjectId: category.id,
    version: category.version,
    data: { slug: category.slug, ...parentOf(category) },
  });
