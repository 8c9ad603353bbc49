import { query } from '../../../db/statement.ts';
import type { DbContext } from '../../context.ts';

/** `id` is the UUID of a product. */
export type UnitsSold = { id: string; units: number };

/**
 * Returns at most `limit` products whose `units_sold` is not the number of pieces sold from the UTC day `since` on, by id,
 * after the id `after`.
 */
export const listChangedUnits = (
  { db }: DbContext,
  { since, after, limit }: { since: string; after: string; limit: number },
): Promise<UnitsSold[]> =>
  query<UnitsSold>(
    db,
    `with sold as (
       select product_id as id, sum(units)::bigint as units from daily_sales
       where day >= $1 and product_id > $2 group by product_id)
     select id, coalesce(sold.units, 0) as units
     from (select id, units_sold from products where units_sold > 0 and id > $2) as ranked full join sold using (id)
     where coalesce(units_sold, 0) <> coalesce(sold.units, 0) order by id limit $3`,
    [since, after, limit],
  );

/** Writes `units_sold`, which is no part of the products' versions. Locks the products in the order of their ids. */
export const writeUnits = async ({ db }: DbContext, changed: readonly UnitsSold[]): Promise<void> => {
  await query(
    db,
    `with changed as (select * from unnest($1::uuid[], $2::bigint[]) as changed (id, units)),
     locked as (
       select products.id, units from products join changed on changed.id = products.id
       order by products.id for no key update of products)
     update products set units_sold = locked.units from locked where products.id = locked.id`,
    [changed.map(({ id }) => id), changed.map(({ units }) => units)],
  );
};
