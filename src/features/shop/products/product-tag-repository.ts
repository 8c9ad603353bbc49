import { pipelinedRead } from '../../../db/statement.ts';
import { updateVersioned } from '../../../db/versioned-row.ts';
import { toPublicId, toUuid } from '../../../lib/id.ts';
import type { DbContext } from '../../context.ts';
import type { VersionedProduct } from './product.ts';

/** SQL: whether the row of `products` has the tag. `tagId` is an expression. */
export const hasTag = (tagId: string): string =>
  `exists (select from product_tags where product_id = products.id and tag_id = ${tagId})`;

/** With more products than this a tag is frequent. */
const FEW = 1_000;

/** A tag of the filter. Undefined if the tag does not exist. */
export type FilterTag = { id: string; isRare: boolean } | undefined;

/**
 * Returns the tag that a filter names. It counts only the first products of the tag. Their order makes Postgres use the index:
 * it expects as many products as an average tag has, for which it would rather read the whole table.
 */
export const findFilterTag = async ({ db }: DbContext, slug: string): Promise<FilterTag> => {
  const counted = `select from product_tags where tag_id = tags.id order by product_id limit ${FEW + 1}`;
  const text = `select id, (select count(*) from (${counted}) as counted) <= ${FEW} as "isRare" from tags where slug = $1`;
  const [tag] = await pipelinedRead<NonNullable<FilterTag>>(db, text, [slug]);
  return tag;
};

/**
 * SQL: whether the row of `products` has the tag of the filter. The products of a rare tag are read by their ids, without a
 * walk through the order of the list. Here, too, their order makes Postgres use the index.
 */
export const hasFilterTag = (tag: FilterTag, bind: (value: unknown) => string): string => {
  if (!tag) return 'false';
  if (!tag.isRare) return hasTag(bind(tag.id));
  return `products.id = any (array(select product_id from product_tags where tag_id = ${bind(tag.id)} order by product_id))`;
};

type Tags = { productId: string; tagIds: readonly string[] };

/** Gives a new product its tags. The transaction protects them from deletion. */
export const insertProductTags = async ({ db }: DbContext, { productId, tagIds }: Tags): Promise<void> => {
  if (tagIds.length === 0) return;
  const product_id = toUuid(productId);
  await db('product_tags').insert(tagIds.map((tagId) => ({ product_id, tag_id: toUuid(tagId) })));
};

/** Replaces all tags of a product that the transaction has locked. */
export const replaceProductTags = async (context: DbContext, tags: Tags): Promise<void> => {
  await context
    .db('product_tags')
    .where({ product_id: toUuid(tags.productId) })
    .delete();
  await insertProductTags(context, tags);
};

/** Locks all products that have the tag, by id, and returns their ids in the database. */
export const lockProductsOf = async ({ db }: DbContext, tagId: string): Promise<string[]> => {
  const productIds = () =>
    db('product_tags')
      .where({ tag_id: toUuid(tagId) })
      .select('product_id');
  await db('products').select('id').whereIn('id', productIds()).orderBy('id').forNoKeyUpdate();
  // A second statement reads the tags: a product may have lost the tag while the lock waited.
  return await productIds().pluck('product_id');
};

/** Gives the products of a tag another tag too. */
export const copyProductTags = async (
  { db }: DbContext,
  { from, to }: { from: string; to: string },
): Promise<void> => {
  await db.raw(
    `insert into product_tags (product_id, tag_id)
      select product_id, ?::uuid from product_tags where tag_id = ? order by product_id
      on conflict do nothing`,
    [toUuid(to), toUuid(from)],
  );
};

export const deleteTagOfProducts = async ({ db }: DbContext, tagId: string): Promise<void> => {
  await db('product_tags')
    .where({ tag_id: toUuid(tagId) })
    .delete();
};

type Touched = Pick<VersionedProduct, 'id' | 'slug' | 'status' | 'version'>;
type TouchedRow = Touched & { deleted_at: string | null };

/** Increments the versions of locked products whose tags have changed. Returns those that are not deleted. */
export const touchProducts = async (
  { db }: DbContext,
  ids: string[],
  updatedAt: Date,
): Promise<Touched[]> => {
  const where = (products: { whereIn: (column: string, ids: string[]) => unknown }) =>
    products.whereIn('id', ids);
  const update = { table: 'products', where, set: { updated_at: updatedAt } };
  const columns = ['id', 'slug', 'status', 'version', 'deleted_at'];
  const rows = await updateVersioned<TouchedRow>(db, update, columns);
  return rows
    .filter(({ deleted_at }) => deleted_at === null)
    .map(({ id, slug, status, version }) => ({ id: toPublicId('prd', id), slug, status, version }));
};
