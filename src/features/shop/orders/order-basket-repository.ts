import { query } from '../../../db/statement.ts';
import { toPublicId, toUuid } from '../../../lib/id.ts';
import type { DbContext } from '../../context.ts';

/** A category precedes its ancestors. */
const categories = `
  select product_variants.id as variant_id, array(
    with recursive lineage as (
      select slug, parent_id from categories where slug = products.category
      union all
      select categories.slug, categories.parent_id
      from categories join lineage on categories.id = lineage.parent_id)
    select slug from lineage) as categories
  from product_variants join products on products.id = product_id
  where product_variants.id = any ($1::uuid[])`;

/** Returns the slugs of the category and of its ancestors, by the id of the variant. */
export const findCategoriesOf = async (
  { db }: DbContext,
  variantIds: readonly string[],
): Promise<Map<string, string[]>> => {
  type Row = { variant_id: string; categories: string[] };
  const rows = await query<Row>(db, categories, [variantIds.map(toUuid)]);
  return new Map(rows.map((row) => [toPublicId('var', row.variant_id), row.categories]));
};
