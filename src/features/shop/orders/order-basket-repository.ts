import { query } from '../../../db/statement.ts';
import { toPublicId, toUuid } from '../../../lib/id.ts';
import type { DbContext } from '../../context.ts';

/** A category precedes its ancestors. */
const facts = `
  select product_variants.id as variant_id, array(
    with recursive lineage as (
      select slug, parent_id from categories where slug = products.category
      union all
      select categories.slug, categories.parent_id
      from categories join lineage on categories.id = lineage.parent_id)
    select slug from lineage) as categories, coalesce(weight_grams, 0) as weight_grams
  from product_variants join products on products.id = product_id
  where product_variants.id = any ($1::uuid[])`;

/** `categories` has the slugs of the category and of its ancestors. */
export type BasketFacts = { categories: string[]; weightGrams: number };

/** Returns the facts for the price of a basket, by the id of the variant. */
export const findBasketFacts = async (
  { db }: DbContext,
  variantIds: readonly string[],
): Promise<Map<string, BasketFacts>> => {
  type Row = { variant_id: string; categories: string[]; weight_grams: number };
  const rows = await query<Row>(db, facts, [variantIds.map(toUuid)]);
  return new Map(
    rows.map((row) => [
      toPublicId('var', row.variant_id),
      { categories: row.categories, weightGrams: row.weight_grams },
    ]),
  );
};

/** Returns the slugs of the category and of its ancestors, by the id of the variant. */
export const findCategoriesOf = async (
  context: DbContext,
  variantIds: readonly string[],
): Promise<Map<string, string[]>> => {
  const facts = await findBasketFacts(context, variantIds);
  return new Map([...facts].map(([variantId, { categories }]) => [variantId, categories]));
};
