/** The writes of products after their creation, and of products with several variants. */

import { withProblems } from '../../../db/postgres-error.ts';
import { updateVersioned } from '../../../db/versioned-row.ts';
import { toUuid } from '../../../lib/id.ts';
import type { DbContext, ProblemContext } from '../../context.ts';
import { slugTakenProblem } from '../../slug-taken-problem.ts';
import type { Product, VersionedProduct } from './product.ts';
import { findProduct } from './product-repository.ts';
import { type ProductRow, productColumns, toImagesColumn, toProduct } from './product-row-repository.ts';

/** Like `findProduct`, and locks the product until the transaction ends. Orders of the product do not wait for it. */
export const lockProduct = async (
  context: DbContext,
  productId: string,
): Promise<VersionedProduct | undefined> => {
  await context
    .db('products')
    .select('id')
    .where({ id: toUuid(productId) })
    .forNoKeyUpdate();
  return findProduct(context, productId);
};

/** Like `lockProduct`, also if the product is deleted, and tells whether it is. */
export const lockDeletedProduct = async (
  context: DbContext,
  productId: string,
): Promise<{ product: VersionedProduct; isDeleted: boolean } | undefined> => {
  const { db } = context;
  const where = { id: toUuid(productId) };
  await db('products').select('id').where(where).forNoKeyUpdate();
  const row = await db('products')
    .select<(ProductRow & { deleted_at: string | null })[]>(db.raw(productColumns), 'deleted_at')
    .where(where)
    .first();
  return row && { product: toProduct(row), isDeleted: row.deleted_at !== null };
};

/** Inserts a product without its variants. Throws slug_taken. */
export const insertProductRow = async (
  { db, problem }: ProblemContext<'slug_taken'>,
  product: Product,
): Promise<void> => {
  const { id, createdAt } = product;
  const row = { ...toColumns(product), id: toUuid(id), created_at: createdAt, updated_at: createdAt };
  await withProblems(db('products').insert(row), {
    products_slug_key: () => slugTakenProblem(problem, product.slug),
  });
};

export type ProductFields = Pick<
  Product,
  'slug' | 'name' | 'description' | 'category' | 'price' | 'status' | 'images'
>;

const toColumns = ({ slug, name, description, category, price, status, images }: ProductFields) => ({
  slug,
  name,
  description,
  category,
  price_minor: price.amount,
  currency: price.currency,
  status,
  images: JSON.stringify(toImagesColumn(images)),
});

/** Writes the fields of a product that the transaction has locked. Throws slug_taken. */
export const updateProductRow = async (
  { db, problem }: ProblemContext<'slug_taken'>,
  productId: string,
  { updatedAt, ...fields }: ProductFields & { updatedAt: Date },
): Promise<void> => {
  const set = { ...toColumns(fields), updated_at: updatedAt };
  const update = updateVersioned(db, { table: 'products', where: { id: toUuid(productId) }, set }, ['id']);
  await withProblems(update, { products_slug_key: () => slugTakenProblem(problem, fields.slug) });
};

/** Keeps a former slug of a product. The newest product that had the slug is its owner. */
export const keepFormerSlug = async (
  { db }: DbContext,
  { productId, slug, replacedAt }: { productId: string; slug: string; replacedAt: Date },
): Promise<void> => {
  await db('product_slugs')
    .insert({ slug, product_id: toUuid(productId), replaced_at: replacedAt })
    .onConflict('slug')
    .merge();
};

/** Marks a product as deleted, and its variants as dead, so that its slug and its SKUs are free. */
export const markDeleted = async ({ db }: DbContext, productId: string, deletedAt: Date): Promise<void> => {
  const id = toUuid(productId);
  const set = { deleted_at: deletedAt };
  await updateVersioned(db, { table: 'products', where: { id }, set }, ['id']);
  await db('product_variants').where({ product_id: id }).update({ is_live: false });
};

/** Undoes `markDeleted`. Throws slug_taken or sku_taken. */
export const unmarkDeleted = async (
  { db, problem }: ProblemContext<'slug_taken' | 'sku_taken'>,
  { id: productId, slug }: Product,
  updatedAt: Date,
): Promise<void> => {
  const id = toUuid(productId);
  const set = { deleted_at: null, updated_at: updatedAt };
  const update = updateVersioned(db, { table: 'products', where: { id }, set }, ['id']);
  await withProblems(update, { products_slug_key: () => slugTakenProblem(problem, slug) });
  const revival = db('product_variants')
    .where({ product_id: id })
    .whereNotNull('position')
    .update({ is_live: true });
  await withProblems(revival, { product_variants_sku_key: () => problem('sku_taken') });
};
