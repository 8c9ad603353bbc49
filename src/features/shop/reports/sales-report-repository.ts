import { query } from '../../../db/statement.ts';
import { toPublicId } from '../../../lib/id.ts';
import type { DbContext } from '../../context.ts';
import { subtreeOf } from '../products/product-filter-repository.ts';
import {
  type CategorySales,
  type DaySums,
  type SalesRange,
  type Sums,
  type TopSellingProduct,
  toSales,
} from './sales-report.ts';

const inRange = 'day between $1::date and $2::date and currency = $3';

const amounts =
  'units, net_minor as net, tax_minor as tax, discount_minor as discount, refunded_minor as refunded';

/** Returns the sums of the days with sales, of all products or of a category with its descendants. */
export const listDaySums = (
  { db }: DbContext,
  { from, to, currency, category }: SalesRange & { category?: string | undefined },
): Promise<DaySums[]> =>
  query<DaySums>(
    db,
    `select day::text, orders, ${amounts} from daily_sales
     where ${inRange} and product_id is null and category is not distinct from $4`,
    [from, to, currency, category ?? null],
  );

/** Each amount is a bigint, so that it fits into an integer of JSON. */
const sums = [
  'sum(orders)::bigint as orders',
  'sum(units)::bigint as units',
  ...['net', 'tax', 'discount', 'refunded'].map((name) => `sum(${name}_minor)::bigint as ${name}`),
].join(', ');

/** Returns the sums of at most `limit` categories with their descendants, the highest gross revenue first. */
export const listCategorySales = async (
  { db }: DbContext,
  { from, to, currency }: SalesRange,
  limit: number,
): Promise<CategorySales[]> => {
  const text = `select category, ${sums} from daily_sales
    where ${inRange} and product_id is null and category is not null
    group by category order by sum(net_minor + tax_minor) desc, category limit $4`;
  const rows = await query<Sums & { category: string }>(db, text, [from, to, currency, limit]);
  return rows.map((row) => ({ category: row.category, sales: toSales(row, currency) }));
};

type ProductRow = Sums & { id: string; slug: string; name: string };

/** Returns the sums of at most `limit` products, the most sold pieces first. */
export const listTopSellingProducts = async (
  { db }: DbContext,
  { from, to, currency, category, limit }: SalesRange & { category?: string | undefined; limit: number },
): Promise<TopSellingProduct[]> => {
  const ofCategory = category === undefined ? '' : 'and category in (select slug from subtree)';
  const text = `${category === undefined ? '' : `${subtreeOf('$5')}`}
    select products.id, slug, name, found.* from (
      select product_id, ${sums} from daily_sales
      where ${inRange} and product_id is not null ${ofCategory}
      group by product_id order by units desc, net desc, product_id limit $4) as found
    join products on products.id = product_id order by units desc, net desc, product_id`;
  const values = [from, to, currency, limit, ...(category === undefined ? [] : [category])];
  const rows = await query<ProductRow>(db, text, values);
  return rows.map((row) => ({
    productId: toPublicId('prd', row.id),
    slug: row.slug,
    name: row.name,
    sales: toSales(row, currency),
  }));
};
