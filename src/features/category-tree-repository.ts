/** The SQL of trees of categories. The tables of all trees have the same columns. */
import type { components } from '../../generated/types.ts';
import type { AdvisoryLock } from '../db/advisory-lock.ts';
import { type Page, type PageRequest, readPage, type SortTerm } from '../db/keyset.ts';
import { updateVersioned } from '../db/versioned-row.ts';
import { type IdPrefix, toPublicId, toUuid } from '../lib/id.ts';
import type { DbContext } from './context.ts';

/** The table of a tree, the prefix of its ids, and the lock of its shape. */
export type CategoryTree = Readonly<{ table: string; prefix: IdPrefix; lock: AdvisoryLock }>;

/** A category of any tree: the contract declares the same members for each. */
export type TreeCategory = components['schemas']['Category'];
export type VersionedTreeCategory = TreeCategory & { version: number };

export type CategoryRow = {
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

export const toCategory = ({ prefix }: CategoryTree, row: CategoryRow): TreeCategory => ({
  id: toPublicId(prefix, row.id),
  slug: row.slug,
  name: row.name,
  ...(row.parent_id !== null && { parentId: toPublicId(prefix, row.parent_id) }),
  position: row.position,
  createdAt: row.created_at,
  updatedAt: row.updated_at,
});

const toVersionedCategory = (tree: CategoryTree, row: VersionedRow): VersionedTreeCategory => ({
  ...toCategory(tree, row),
  version: row.version,
});

/**
 * The tree with the path of each category: the positions and slugs from the root. `!` sorts before every character of a
 * slug, so a category precedes its descendants, and these precede its next sibling.
 */
const withPaths = (table: string): string => {
  const step = `lpad(${table}.position::text, 5, '0') || ${table}.slug`;
  return `(
  with recursive paths as (
    select ${table}.*, ${step} as path from ${table} where parent_id is null
    union all
    select ${table}.*, paths.path || '!' || ${step}
    from ${table} join paths on paths.id = ${table}.parent_id
  )
  select ${columns.join(', ')}, path from paths) as tree`;
};

const byPath: SortTerm[] = [{ expression: 'path', field: 'path' }];

type Selected<Row, Item> = { further?: readonly unknown[]; toItem: (row: Row) => Item };

/** Returns a page of the categories, in the order of the tree. `further` columns may refer to `tree.id`. */
export const listCategories = <Row extends CategoryRow, Item>(
  { db }: DbContext,
  { table }: CategoryTree,
  page: PageRequest,
  { further = [], toItem }: Selected<Row, Item>,
): Promise<Page<Item>> =>
  readPage(db.select(['*', ...(further as string[])]).from(db.raw(withPaths(table))), byPath, page, toItem);

export type NewTreeCategory = {
  uuid: string;
  slug: string;
  name: string;
  parentId?: string | undefined;
  position: number;
  createdAt: Date;
};

const toInsertion = ({ uuid, slug, name, parentId, position, createdAt }: NewTreeCategory) => ({
  id: uuid,
  slug,
  name,
  parent_id: parentId === undefined ? null : toUuid(parentId),
  position,
  created_at: createdAt,
  updated_at: createdAt,
});

/** Inserts a category and returns it with its version. */
export const insertCategory = async (
  { db }: DbContext,
  tree: CategoryTree,
  category: NewTreeCategory,
): Promise<VersionedTreeCategory> => {
  const [row] = await db(tree.table).insert(toInsertion(category), versionedColumns);
  return toVersionedCategory(tree, row);
};

/** Inserts a category unless its slug exists. Undefined if it exists. */
export const insertMissingCategory = async (
  { db }: DbContext,
  tree: CategoryTree,
  category: NewTreeCategory,
): Promise<VersionedTreeCategory | undefined> => {
  const [row] = await db(tree.table)
    .insert(toInsertion(category))
    .onConflict('slug')
    .ignore()
    .returning<VersionedRow[]>(versionedColumns);
  return row && toVersionedCategory(tree, row);
};

/** Returns a category with its version. Undefined if it does not exist. */
export const findCategory = async (
  { db }: DbContext,
  tree: CategoryTree,
  categoryId: string,
): Promise<VersionedTreeCategory | undefined> => {
  const row = await db(tree.table)
    .select<VersionedRow[]>(versionedColumns)
    .where({ id: toUuid(categoryId) })
    .first();
  return row && toVersionedCategory(tree, row);
};

/** Like `findCategory`, and locks the category until the transaction ends. With `evenItsKey` nobody can refer to it meanwhile. */
export const lockCategory = async (
  { db }: DbContext,
  tree: CategoryTree,
  categoryId: string,
  { evenItsKey = false } = {},
): Promise<VersionedTreeCategory | undefined> => {
  const query = db(tree.table)
    .select<VersionedRow[]>(versionedColumns)
    .where({ id: toUuid(categoryId) })
    .first();
  const row = await (evenItsKey ? query.forUpdate() : query.forNoKeyUpdate());
  return row && toVersionedCategory(tree, row);
};

/** Returns the ids of a category and its ancestors, the category first. Empty if it does not exist. */
export const findLineage = async (
  { db }: DbContext,
  { table, prefix }: CategoryTree,
  categoryId: string,
): Promise<string[]> => {
  const { rows } = await db.raw<{ rows: { id: string }[] }>(
    `with recursive lineage as (
       select id, parent_id, 1 as level from ${table} where id = ?
       union all
       select ${table}.id, ${table}.parent_id, level + 1
       from ${table} join lineage on ${table}.id = lineage.parent_id
     )
     select id from lineage order by level`,
    [toUuid(categoryId)],
  );
  return rows.map(({ id }) => toPublicId(prefix, id));
};

/** Returns the number of levels of the subtree of a category, the category included. */
export const findHeight = async (
  { db }: DbContext,
  { table }: CategoryTree,
  categoryId: string,
): Promise<number> => {
  const { rows } = await db.raw<{ rows: [{ height: number }] }>(
    `with recursive subtree as (
       select id, 1 as level from ${table} where id = ?
       union all
       select ${table}.id, level + 1 from ${table} join subtree on ${table}.parent_id = subtree.id
     )
     select max(level) as height from subtree`,
    [toUuid(categoryId)],
  );
  return rows[0].height;
};

/** Returns a clause with the rows `subtree (id, slug)`: the categories of the condition and their descendants. */
export const subtreeIn = ({ table }: CategoryTree, condition: string): string => `
  with recursive subtree as (
    select id, slug from ${table} where ${condition}
    union
    select ${table}.id, ${table}.slug from ${table} join subtree on ${table}.parent_id = subtree.id)`;

/** An absent field keeps its value; `parentId: null` makes the category a root. */
export type CategoryChange = {
  slug?: string | undefined;
  name?: string | undefined;
  parentId?: string | null | undefined;
  position?: number | undefined;
  updatedAt: Date;
};

/** Updates a category that the transaction has locked. */
export const updateCategory = async (
  { db }: DbContext,
  tree: CategoryTree,
  categoryId: string,
  { parentId, updatedAt, ...fields }: CategoryChange,
): Promise<VersionedTreeCategory> => {
  const parent = parentId === undefined ? {} : { parent_id: parentId === null ? null : toUuid(parentId) };
  const update = { table: tree.table, where: { id: toUuid(categoryId) } };
  const set = { ...fields, ...parent, updated_at: updatedAt };
  const [row] = await updateVersioned<VersionedRow>(db, { ...update, set }, versionedColumns);
  return toVersionedCategory(tree, row as VersionedRow);
};

/** Deletes a category and returns it. Undefined if it does not exist. */
export const deleteCategory = async (
  { db }: DbContext,
  tree: CategoryTree,
  categoryId: string,
): Promise<VersionedTreeCategory | undefined> => {
  const [row] = await db(tree.table)
    .where({ id: toUuid(categoryId) })
    .delete<VersionedRow[]>(versionedColumns);
  return row && toVersionedCategory(tree, row);
};
