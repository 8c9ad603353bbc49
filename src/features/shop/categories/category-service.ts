import type { CallFacts } from '../../../contract/handler-call.ts';
import type { Db } from '../../../db/db.ts';
import { inTransaction } from '../../../db/transaction.ts';
import { changedFields } from '../../../lib/changed-fields.ts';
import { newUuid } from '../../../lib/id.ts';
import { lockTree, type PlaceProblem, requireMove, requirePlace } from '../../category-tree.ts';
import * as trees from '../../category-tree-repository.ts';
import type { Context } from '../../context.ts';
import { appendEvent } from '../../events/append-event.ts';
import {
  type CategoryCreate,
  type CategoryPatch,
  nameOfSlug,
  productTree,
  type VersionedCategory,
} from './category.ts';
import * as categories from './category-repository.ts';

/** Writes a category and its event, in one transaction. Throws slug_taken, unknown_category or category_too_deep. */
export const createCategory = (
  context: Context<'slug_taken' | PlaceProblem>,
  { position = 0, ...fields }: CategoryCreate,
): Promise<VersionedCategory> =>
  inTransaction(context, async (context) => {
    if (fields.parentId !== undefined) {
      await lockTree(context, productTree);
      await requirePlace(context, productTree, fields.parentId);
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
    const category = await trees.insertMissingCategory(context, productTree, {
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
 * Locks and writes a category, in one transaction. Throws not_found, precondition_failed, unknown_category, category_cycle or
 * category_too_deep.
 */
export const updateCategory = (
  context: Context<'not_found' | 'category_cycle' | PlaceProblem> & Pick<CallFacts<Db>, 'checkIfMatch'>,
  { categoryId, patch }: { categoryId: string; patch: CategoryPatch },
): Promise<VersionedCategory> =>
  inTransaction(context, async (context) => {
    const { parentId } = patch;
    if (typeof parentId === 'string') await lockTree(context, productTree);
    const before = await trees.lockCategory(context, productTree, categoryId);
    if (!before) throw context.problem('not_found');
    context.checkIfMatch(before.version, before);
    if (typeof parentId === 'string') await requireMove(context, productTree, { categoryId, parentId });
    const updatedAt = context.clock.now();
    const category = await trees.updateCategory(context, productTree, categoryId, {
      ...patch,
      updatedAt,
    });
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
    await lockTree(context, productTree);
    const category = await categories.deleteCategory(context, categoryId);
    if (!category) throw context.problem('not_found');
    const { version, slug } = category;
    const event = { subjectId: categoryId, version: version + 1, data: { slug } };
    await appendEvent(context, 'category.deleted', event);
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
