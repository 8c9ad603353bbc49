/** Reads and writes many products by few statements. */
import { query } from '../../../db/statement.ts';
import { toPublicId, toUuid } from '../../../lib/id.ts';
import type { DbContext } from '../../context.ts';
import type { VersionedProduct } from '../products/product.ts';
import {
  type ProductRow,
  productColumns,
  toImagesColumn,
  toProduct,
} from '../products/product-row-repository.ts';
import type { Variant } from '../products/variant.ts';

/** Returns those of the categories that exist, and may keep them until the transaction ends. */
export const findCategorySlugs = async (
  { db }: DbContext,
  slugs: readonly string[],
  isLocking: boolean,
): Promise<Set<string>> => {
  const text = 'select slug from categories where slug = any ($1) order by slug';
  const values = [[...new Set(slugs)]];
  const rows = await query<{ slug: string }>(db, isLocking ? `${text} for key share` : text, values);
  return new Set(rows.map(({ slug }) => slug));
};

/** Returns products by their slugs. */
export const findProductsBySlug = async (
  { db }: DbContext,
  slugs: readonly string[],
): Promise<Map<string, VersionedProduct>> => {
  const rows = await query<ProductRow>(
    db,
    `select ${productColumns} from products where slug = any ($1) and deleted_at is null`,
    [slugs],
  );
  return new Map(rows.map((row) => [row.slug, toProduct(row)]));
};

/** Like `findProductsBySlug`, and locks the products until the transaction ends, in the order of their ids. */
export const lockProductsBySlug = async (
  context: DbContext,
  slugs: readonly string[],
): Promise<Map<string, VersionedProduct>> => {
  // Sent together: the second statement sees what earlier holders of the locks have committed.
  const [, found] = await Promise.all([
    query(
      context.db,
      'select id from products where slug = any ($1) and deleted_at is null order by id for no key update',
      [slugs],
    ),
    findProductsBySlug(context, slugs),
  ]);
  return found;
};

/** Returns the ids of the products whose variants have these SKUs, by SKU. */
export const findSkuOwners = async (
  { db }: DbContext,
  skus: readonly string[],
): Promise<Map<string, string>> => {
  if (skus.length === 0) return new Map();
  const rows = await query<{ sku: string; product_id: string }>(
    db,
    'select sku, product_id from product_variants where sku = any ($1) and is_live',
    [skus],
  );
  return new Map(rows.map(({ sku, product_id }) => [sku, toPublicId('prd', product_id)]));
};

/** Returns those of the variants that have pieces in stock, without locks. */
export const findStocked = async ({ db }: DbContext, variantIds: readonly string[]): Promise<Set<string>> => {
  if (variantIds.length === 0) return new Set();
  const rows = await query<{ variant_id: string }>(
    db,
    'select distinct variant_id from stock_buckets where variant_id = any ($1::uuid[]) and on_hand > 0',
    [variantIds.map(toUuid)],
  );
  return new Set(rows.map(({ variant_id }) => toPublicId('var', variant_id)));
};

type Stored = Pick<
  VersionedProduct,
  'id' | 'slug' | 'name' | 'description' | 'category' | 'price' | 'status' | 'images'
>;

const given = `jsonb_to_recordset($1::jsonb) as given (id uuid, slug text, name text, description text, category text,
  price_minor bigint, currency text, status text, images jsonb)`;

const toJson = (products: readonly Stored[]): string =>
  JSON.stringify(
    products.map(({ id, price, slug, name, description, category, status, images }) => ({
      ...{ id: toUuid(id), slug, name, description, category, status, images: toImagesColumn(images) },
      ...{ price_minor: price.amount, currency: price.currency },
    })),
  );

/** Inserts products without their variants. */
export const insertProducts = async (
  { db }: DbContext,
  products: readonly Stored[],
  at: Date,
): Promise<void> => {
  const columns = 'id, slug, name, description, category, price_minor, currency, status, images';
  await query(
    db,
    `insert into products (${columns}, created_at, updated_at)
     select ${columns}, $2::timestamptz, $2::timestamptz from ${given}`,
    [toJson(products), at],
  );
};

/** Updates products that the transaction has locked, and increments their versions. Their slugs stay. */
export const updateProducts = async (
  { db }: DbContext,
  products: readonly Stored[],
  at: Date,
): Promise<void> => {
  await query(
    db,
    `update products set name = given.name, description = given.description, category = given.category,
       price_minor = given.price_minor, currency = given.currency, status = given.status, images = given.images,
       updated_at = $2, version = version + 1
     from ${given} where products.id = given.id`,
    [toJson(products), at],
  );
};

/** `stock` has the pieces of a new variant. */
export type PlacedVariant = { productId: string; position: number; variant: Variant; stock: number };

type Tagged = Pick<VersionedProduct, 'id'> & { tagIds: readonly string[] };

/** Gives new products their tags. The transaction protects them from deletion. */
export const insertTags = async ({ db }: DbContext, products: readonly Tagged[]): Promise<void> => {
  const links = products.flatMap(({ id, tagIds }) => tagIds.map((tagId) => [toUuid(id), toUuid(tagId)]));
  if (links.length === 0) return;
  await query(
    db,
    'insert into product_tags (product_id, tag_id) select * from unnest($1::uuid[], $2::uuid[])',
    [links.map(([productId]) => productId), links.map(([, tagId]) => tagId)],
  );
};

/** Replaces all tags of products that the transaction has locked. */
export const replaceTags = async (context: DbContext, products: readonly Tagged[]): Promise<void> => {
  if (products.length === 0) return;
  await Promise.all([
    query(context.db, 'delete from product_tags where product_id = any ($1::uuid[])', [
      products.map(({ id }) => toUuid(id)),
    ]),
    insertTags(context, products),
  ]);
};

/** Takes their positions and SKUs from variants, as if they were removed. */
export const freeVariants = async ({ db }: DbContext, variantIds: readonly string[]): Promise<void> => {
  if (variantIds.length === 0) return;
  await query(
    db,
    'update product_variants set is_live = false, position = null where id = any ($1::uuid[])',
    [variantIds.map(toUuid)],
  );
};

/** Inserts variants, or updates those that exist. */
export const writeVariants = async ({ db }: DbContext, variants: readonly PlacedVariant[]): Promise<void> => {
  if (variants.length === 0) return;
  const columns = 'id, product_id, position, sku, price_minor, compare_at_price_minor, weight_grams, options';
  await query(
    db,
    `insert into product_variants (${columns}, is_live)
     select ${columns}, true from jsonb_to_recordset($1::jsonb) as given (id uuid, product_id uuid, position smallint,
       sku text, price_minor bigint, compare_at_price_minor bigint, weight_grams integer, options jsonb)
     on conflict (id) do update set (position, sku, price_minor, compare_at_price_minor, weight_grams, options, is_live)
       = row(excluded.position, excluded.sku, excluded.price_minor, excluded.compare_at_price_minor,
         excluded.weight_grams, excluded.options, true)`,
    [
      JSON.stringify(
        variants.map(({ productId, position, variant }) => ({
          id: toUuid(variant.id),
          product_id: toUuid(productId),
          position,
          sku: variant.sku,
          price_minor: variant.price.amount,
          compare_at_price_minor: variant.compareAtPrice?.amount,
          weight_grams: variant.weightGrams,
          options: variant.options,
        })),
      ),
    ],
  );
};

/** Gives new variants their stock. */
export const insertBuckets = async (
  { db }: DbContext,
  variants: readonly PlacedVariant[],
  at: Date,
): Promise<void> => {
  if (variants.length === 0) return;
  await query(
    db,
    `with given as (
       select * from unnest($1::uuid[], $2::uuid[], $3::integer[]) as given (variant_id, product_id, stock)),
     received as (
       insert into stock_movements (variant_id, bucket, on_hand_change, reserved_change, reason, occurred_at)
       select variant_id, 0, stock, 0, 'received', $4 from given where stock > 0)
     insert into stock_buckets (variant_id, bucket, product_id, on_hand)
     select variant_id, 0, product_id, stock from given`,
    [
      variants.map(({ variant }) => toUuid(variant.id)),
      variants.map(({ productId }) => toUuid(productId)),
      variants.map(({ stock }) => stock),
      at,
    ],
  );
};
