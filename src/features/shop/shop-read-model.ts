/** The facts of the shop that other features may read. */

import { pipelinedRead, query } from '../../db/statement.ts';
import { toPublicId, toUuid } from '../../lib/id.ts';
import type { Currency, Money } from '../../lib/money.ts';
import type { DbContext } from '../context.ts';
import { type PriceRange, priceRanges } from './products/price-range.ts';
import { subtreeOf } from './products/product-filter-repository.ts';
import * as products from './products/product-page-repository.ts';
import { type RetagContext, retagProducts } from './products/product-retagging.ts';

/** Returns the number of the orders of an account. */
export const countOrders = async ({ db }: DbContext, buyerId: string): Promise<number> => {
  const [counted] = await db('orders')
    .where({ user_id: toUuid(buyerId) })
    .count<{ count: number }[]>('id');
  return counted?.count ?? 0;
};

/** Returns the number of the products with the tag, deleted and archived ones included. */
export const countTaggedProducts = async ({ db }: DbContext, tagId: string): Promise<number> => {
  const [counted] = await db('product_tags')
    .where({ tag_id: toUuid(tagId) })
    .count<{ count: number }[]>('product_id');
  return counted?.count ?? 0;
};

/** Gives the products of the tag `from` the tag `to` instead, with their events. The transaction has locked both tags. */
export const moveProductTags = (context: RetagContext, from: string, to: string): Promise<void> =>
  retagProducts(context, from, to);

/** Removes the tag from its products, with their events. The transaction has locked the tag. */
export const removeProductTags = (context: RetagContext, tagId: string): Promise<void> =>
  retagProducts(context, tagId);

/** The ranges of prices that facets count. */
export const rangesOfPrices = (): readonly PriceRange[] => priceRanges;

/** The facts of a product that a search shows. */
export type ProductCard = {
  id: string;
  slug: string;
  title: string;
  text: string;
  price: Money;
  publishedAt: string;
};

/** Returns the listed products among the UUIDs, by UUID. */
export const readProductCards = async (
  { db }: DbContext,
  uuids: readonly string[],
): Promise<Map<string, ProductCard>> => {
  if (uuids.length === 0) return new Map();
  type Row = {
    id: string;
    slug: string;
    name: string;
    description: string;
    price_minor: number;
    currency: Currency;
    created_at: string;
  };
  const rows = await query<Row>(
    db,
    `select id, slug, name, description, price_minor, currency, created_at from products where id = any($1::uuid[]) and is_listed`,
    [uuids],
  );
  return new Map(
    rows.map(
      ({
        id,
        slug,
        name: title,
        description: text,
        price_minor: amount,
        currency,
        created_at: publishedAt,
      }) => [id, { id: toPublicId('prd', id), slug, title, text, price: { amount, currency }, publishedAt }],
    ),
  );
};

/** Returns the slugs of a category and its descendants: none if there is no such category. */
export const readSubtree = async ({ db }: DbContext, slug: string): Promise<string[]> => {
  const rows = await query<{ slug: string }>(db, `${subtreeOf('$1')} select slug from subtree`, [slug]);
  return rows.map((row) => row.slug);
};

/** Returns the slugs and the names of the existing categories among the slugs, by slug. */
export const readCategoryRefs = async (
  { db }: DbContext,
  slugs: readonly string[],
): Promise<Map<string, { slug: string; name: string }>> => {
  if (slugs.length === 0) return new Map();
  const text = 'select slug, name from categories where slug = any($1::text[])';
  const rows = await pipelinedRead<{ slug: string; name: string }>(db, text, [slugs]);
  return new Map(rows.map((row) => [row.slug, row]));
};

/** Returns the number of the published products, and the time of the last change of all products. It never becomes earlier. */
export const summarizeProducts = (
  context: DbContext,
): Promise<{ count: number; changedAt?: string | undefined }> => products.summarizeProducts(context);

/** Returns the slugs of a part of the published products, the oldest first. */
export const readProductSlugs = (
  context: DbContext,
  slice: { offset: number; limit: number },
): Promise<{ slug: string; changedAt: string }[]> => products.listProductSlugs(context, slice);
