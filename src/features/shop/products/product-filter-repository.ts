/** The SQL of the filters that the list of products and its facets share. */
import { subtreeIn } from '../../category-tree-repository.ts';
import type { DbContext } from '../../context.ts';
import { productTree } from '../categories/category.ts';
import type { ProductFilter } from './product.ts';
import { type FilterTag, findFilterTag, hasFilterTag } from './product-tag-repository.ts';

/** Adds a value to those of the statement and returns its placeholder. */
export type Bind = (value: unknown) => string;

const isInStock = 'exists (select from stock_buckets where product_id = products.id and reserved < on_hand)';

export const stockCondition = (inStock: boolean): string => (inStock ? isInStock : `not ${isInStock}`);

/** A filter whose tag has been looked up. `tag` is absent if the filter names none. */
export type ResolvedFilter = Omit<ProductFilter, 'tag'> & { tag?: { found: FilterTag } };

/** The filters that are conditions of the row of a product. */
type RowFilter = Omit<ResolvedFilter, 'category'>;

/** Looks up the tag of a filter. */
export const resolveFilter = async (
  context: DbContext,
  { tag, ...filter }: ProductFilter,
): Promise<ResolvedFilter> =>
  tag === undefined ? filter : { ...filter, tag: { found: await findFilterTag(context, tag) } };

/** Returns the conditions of the filters, except that of the category. */
export const conditionsOf = (
  { minPrice, maxPrice, inStock, tag, search }: { [Name in keyof RowFilter]: RowFilter[Name] | undefined },
  bind: Bind,
): string[] => {
  const conditions: string[] = [];
  if (minPrice !== undefined) conditions.push(`price_minor >= ${bind(minPrice)}`);
  if (maxPrice !== undefined) conditions.push(`price_minor <= ${bind(maxPrice)}`);
  if (inStock !== undefined) conditions.push(stockCondition(inStock));
  if (tag !== undefined) conditions.push(hasFilterTag(tag.found, bind));
  // A sort key has no punctuation, so none of the signs of a pattern.
  if (search !== undefined) conditions.push(`name_key like '%' || sort_key(${bind(search)}::text) || '%'`);
  return conditions;
};

/** Returns a clause with the rows `subtree (id, slug)`: the category of the slug and its descendants. */
export const subtreeOf = (slug: string): string => subtreeIn(productTree, `slug = ${slug}`);
