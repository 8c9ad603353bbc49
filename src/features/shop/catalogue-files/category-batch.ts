import { acquireLock } from '../../../db/advisory-lock.ts';
import { newUuid, toPublicId } from '../../../lib/id.ts';
import { appendEvents } from '../../events/append-event.ts';
import * as merge from './category-merge-repository.ts';
import type { CategoryPlan, StoredCategory } from './category-plan.ts';
import type { ImportContext } from './import-run.ts';

/** Locks the tree and the categories of the rows, and returns the tree. */
export const lockTree = async (
  context: ImportContext,
  slugs: readonly string[],
): Promise<Map<string, StoredCategory>> => {
  await acquireLock(context.db, 'categoryTree');
  await merge.lockCategories(context, slugs);
  return merge.readTree(context);
};

/** Writes the changes of the tree, which the transaction has locked, with their events. */
export const applyCategories = async (
  context: ImportContext,
  { created, updated }: CategoryPlan,
  stored: ReadonlyMap<string, StoredCategory>,
): Promise<void> => {
  const at = context.clock.now();
  const { actorId } = context;
  const ids = new Map([...stored].map(([slug, { id }]) => [slug, id]));
  for (const { slug } of created) ids.set(slug, toPublicId('cat', newUuid(at)));
  const parentOf = (parent: string | undefined) =>
    parent === undefined ? {} : { parentId: ids.get(parent) as string };
  const placed = created.map((category) => ({
    ...category,
    id: ids.get(category.slug) as string,
    ...parentOf(category.parent),
  }));
  await merge.insertCategories(context, placed, at);
  const changed = updated.map(({ before: { id }, after }) => ({ ...after, id, ...parentOf(after.parent) }));
  await merge.updateCategories(context, changed, at);
  await appendEvents(
    context,
    'category.created',
    placed.map(({ id, slug, parent }) => ({
      ...{ subjectId: id, version: 1, actorId },
      data: { slug, ...parentOf(parent) },
    })),
  );
  await appendEvents(
    context,
    'category.updated',
    updated.map(({ before: { id, slug, version }, after, fields }) => ({
      ...{ subjectId: id, version: version + 1, actorId },
      data: { fields, slug, ...parentOf(after.parent) },
    })),
  );
};
