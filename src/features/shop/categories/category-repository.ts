import { type Page, type PageRequest, readPage, type SortTerm } from '../../../db/keyset.ts';
import { withProblems } from '../../../db/postgres-error.ts';
import { updateVersioned } from '../../../db/versioned-row.ts';
import { toPublicId, toUuid } from '../../../lib/id.ts';
import type { DbContext, ProblemContext } from '../../context.ts';
import { slugTakenProblem } from '../../slug-taken-problem.ts';
import type { Category, CategoryPatch, VersionedCategory } from './category.ts';

type CategoryRow = {
  id: string;
  slug: string;
  name: string;
  parent_id: string | null;
  position: number;
  created_at: string;
  updated_at: string;
};
type VersionedRow = CategoryRow & { version: number };

const columns = ['id', 'slug', 'name', 'parent_id', 'position', 'created_at', 'updated_at'];
const versionedColumns = [...columns, 'version'];

const toCategory = (row: CategoryRow): Category => ({
  id: toPublicId('cat', row.id),
  slug: row.slug,
  name: row.name,
  ...(row.parent_id !== null && { parentId: toPublicId('cat', row.parent_id) }),
  position: row.position,
  createdAt: row.created_at,
  updatedAt: row.updated_at,
});

const toVersionedCategory = (row: VersionedRow): VersionedCategory => ({
  ...toCategory(row),
  version: row.version,
});

const step = `lpad(categories.position::text, 5, '0') || categories.slug`;

/**
 * The tree with the path of each category: the positions and slugs from the root. `!` sorts before every character of a
 * slug, so a category precedes its descendants, and these precede its next sibling.
 */
const tree = `(
  with recursive paths as (
    select categories.*, ${step} as path from categories where parent_id is null
    union all
    select categories.*, paths.path || '!' || ${step}
    from categories join paths on paths.id = categories.parent_id
  )
  select ${columns.join(', ')}, path from paths) as tree`;

const byPath: SortTerm[] = [{ expression: 'path', field: 'path' }];

/** Returns a page of the categories, in the order of the tree. */
export const listCategories = ({ db }: DbContext, page: PageRequest): Promise<Page<Category>> =>
  readPage(db.select('*').from(db.raw(tree)), byPath, page, toCategory);

export type NewCategory = {
  uuid: string;
  slug: string;
  name: string;
  parentId?: string | undefined;
  position: number;
  createdAt: Date;
};

const toInsertion = ({ uuid, slug, name, parentId, position, createdAt }: NewCategory) => ({
  id: uuid,
  slug,
  name,
  parent_id: parentId === undefined ? null : toUuid(parentId),
  position,
  created_at: createdAt,
  updated_at: createdAt,
});

/** Inserts a category and returns it with its version. Throws slug_taken. */
export const insertCategory = async (
  { db, problem }: ProblemContext<'slug_taken'>,
  category: NewCategory,
): Promise<VersionedCategory> => {
  const insertion = db('categories').insert(toInsertion(category), versionedColumns);
  const [row] = await withProblems<VersionedRow[]>(insertion, {
    categories_slug_key: () => slugTakenProblem(problem, category.slug),
  });
  return toVersionedCategory(row as VersionedRow);
};

/** Inserts a category unless its slug exists. Undefined if it exists. */
export const insertMissingCategory = async (
  { db }: DbContext,
  category: NewCategory,
): Promise<VersionedCategory | undefined> => {
  const [row] = await db('categories')
    .insert(toInsertion(category))
    .onConflict('slug')
    .ignore()
    .returning<VersionedRow[]>(versionedColumns);
  return row && toVersionedCategory(row);
};

/** Protects a category from deletion until the transaction ends. Returns false if no category has the slug. */
export const lockSlug = async ({ db }: DbContext, slug: string): Promise<boolean> => {
  const found = await db('categories').select('id').where({ slug }).forKeyShare();
  return found.length > 0;
};

/** Returns a category with its version. Undefined if it does not exist. */
export const findCategory = async (
  { db }: DbContext,
  categoryId: string,
): Promise<VersionedCategory | undefined> => {
  const row = await db('categories')
    .select<VersionedRow[]>(versionedColumns)
    .where({ id: toUuid(categoryId) })
    .first();
  return row && toVersionedCategory(row);
};

/** Like `findCategory`, and locks the category until the transaction ends. */
export const lockCategory = async (
  { db }: DbContext,
  categoryId: string,
): Promise<VersionedCategory | undefined> => {
  const row = await db('categories')
    .select<VersionedRow[]>(versionedColumns)
    .where({ id: toUuid(categoryId) })
    .forNoKeyUpdate()
    .first();
  return row && toVersionedCategory(row);
};

/** Returns the ids of a category and its ancestors, the category first. Empty if it does not exist. */
export const findLineage = async ({ db }: DbContext, categoryId: string): Promise<string[]> => {
  const { rows } = await db.raw<{ rows: { id: string }[] }>(
    `with recursive lineage as (
       select id, parent_id, 1 as level from categories where id = ?
       union all
       select categories.id, categories.parent_id, level + 1
       from categories join lineage on categories.id = lineage.parent_id
     )
     select id from lineage order by level`,
    [toUuid(categoryId)],
  );
  return rows.map(({ id }) => toPublicId('cat', id));
};

/** Returns the number of levels of the subtree of a category, the category included. */
export const findHeight = async ({ db }: DbContext, categoryId: string): Promise<number> => {
  const { rows } = await db.raw<{ rows: [{ height: number }] }>(
    `with recursive subtree as (
       select id, 1 as level from categories where id = ?
       union all
       select categories.id, level + 1 from categories join subtree on categories.parent_id = subtree.id
     )
     select max(level) as height from subtree`,
    [toUuid(categoryId)],
  );
  return rows[0].height;
};

/** Updates a category that the transaction has locked. */
export const updateCategory = async (
  { db }: DbContext,
  categoryId: string,
  { parentId, updatedAt, ...fields }: CategoryPatch & { updatedAt: Date },
): Promise<VersionedCategory> => {
  const parent = parentId === undefined ? {} : { parent_id: parentId === null ? null : toUuid(parentId) };
  const update = { table: 'categories', where: { id: toUuid(categoryId) } };
  const set = { ...fields, ...parent, updated_at: updatedAt };
  const [row] = await updateVersioned<VersionedRow>(db, { ...update, set }, versionedColumns);
  return toVersionedCategory(row as VersionedRow);
};

/** Deletes a category and returns it. Undefined if it does not exist. Throws category_in_use. */
export const deleteCategory = async (
  { db, problem }: ProblemContext<'category_in_use'>,
  categoryId: string,
): Promise<VersionedCategory | undefined> => {
  const deletion = db('categories')
    .where({ id: toUuid(categoryId) })
    .delete(versionedColumns);
  const inUse = (detail: string) => () => problem('category_in_use', { detail });
  const [row] = await withProblems<VersionedRow[]>(deletion, {
    categories_parent_id_fkey: inUse('The category has child categories.'),
    products_category_fkey: inUse('The category has products.'),
  });
  return row && toVersionedCategory(row);
};
