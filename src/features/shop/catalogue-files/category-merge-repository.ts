import { query } from '../../../db/statement.ts';
import { toPublicId, toUuid } from '../../../lib/id.ts';
import type { DbContext } from '../../context.ts';
import type { CatalogueCategory } from './catalogue-file.ts';
import type { StoredCategory } from './category-plan.ts';

type Row = {
  id: string;
  slug: string;
  name: string;
  parent: string | null;
  position: number;
  version: number;
};

const selection = `
  select categories.id, categories.slug, categories.name, parents.slug as parent, categories.position, categories.version
  from categories left join categories as parents on parents.id = categories.parent_id`;

const toStored = ({ id, parent, ...row }: Row): StoredCategory => ({
  ...row,
  id: toPublicId('cat', id),
  ...(parent !== null && { parent }),
});

/** Returns all categories by slug. A tree that people care for is small. */
export const readTree = async ({ db }: DbContext): Promise<Map<string, StoredCategory>> => {
  const rows = await query<Row>(db, selection, []);
  return new Map(rows.map((row) => [row.slug, toStored(row)]));
};

/** Locks those of the categories that exist until the transaction ends. */
export const lockCategories = async ({ db }: DbContext, slugs: readonly string[]): Promise<void> => {
  await query(db, 'select slug from categories where slug = any ($1) order by slug for no key update', [
    slugs,
  ]);
};

/** A category of a file with its ids. A root has no parent. */
type WrittenCategory = CatalogueCategory & { id: string; parentId?: string | undefined };

/** Inserts categories under their ids. Their parents exist or are among them. */
export const insertCategories = async (
  { db }: DbContext,
  categories: readonly WrittenCategory[],
  at: Date,
): Promise<void> => {
  if (categories.length === 0) return;
  await query(
    db,
    `insert into categories (id, slug, name, parent_id, position, created_at, updated_at)
     select id, slug, name, parent_id, position, $2::timestamptz, $2::timestamptz
     from jsonb_to_recordset($1::jsonb) as given (id uuid, slug text, name text, parent_id uuid, position integer)`,
    [JSON.stringify(categories.map(toJson)), at],
  );
};

/** Updates categories that the transaction has locked, and increments their versions. */
export const updateCategories = async (
  { db }: DbContext,
  categories: readonly WrittenCategory[],
  at: Date,
): Promise<void> => {
  if (categories.length === 0) return;
  await query(
    db,
    `update categories set name = given.name, parent_id = given.parent_id, position = given.position, updated_at = $2,
       version = version + 1
     from jsonb_to_recordset($1::jsonb) as given (id uuid, name text, parent_id uuid, position integer)
     where categories.id = given.id`,
    [JSON.stringify(categories.map(toJson)), at],
  );
};

const toJson = ({ id, parentId, slug, name, position }: WrittenCategory) => ({
  id: toUuid(id),
  parent_id: parentId === undefined ? null : toUuid(parentId),
  slug,
  name,
  position,
});
