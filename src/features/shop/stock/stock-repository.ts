import { query } from '../../../db/statement.ts';
import { toPublicId, toUuid } from '../../../lib/id.ts';
import type { DbContext } from '../../context.ts';

/** Quantities by the public id of the variant. */
export type Quantities = ReadonlyMap<string, number>;

/** SQL: the available stock of the row of `products`. */
export const stockOfProduct =
  '(select coalesce(sum(on_hand - reserved), 0)::integer from stock_buckets where product_id = products.id)';

/** SQL: the available stock of the row of `product_variants`. */
export const stockOfVariant =
  '(select coalesce(sum(on_hand - reserved), 0)::integer from stock_buckets where variant_id = product_variants.id)';

// The buckets are locked in the order of their variants, so concurrent orders do not deadlock. The update reads each bucket
// again once it holds the lock, so its condition decides about the current stock.
const reserve = `
  with wanted as (select * from unnest($1::uuid[], $2::integer[]) as wanted (variant_id, quantity)),
  locked as (
    select variant_id, quantity from stock_buckets join wanted using (variant_id)
    order by variant_id for no key update of stock_buckets),
  taken as (
    update stock_buckets set reserved = reserved + quantity from locked
    where stock_buckets.variant_id = locked.variant_id and on_hand - reserved >= quantity
    returning stock_buckets.variant_id, bucket, quantity)
  insert into stock_movements
    (variant_id, bucket, on_hand_change, reserved_change, reason, order_id, occurred_at)
  select variant_id, bucket, 0, quantity, 'ordered', $3, $4 from taken
  returning variant_id`;

/**
 * Reserves the quantities for an order, and records them in the ledger. Returns the ids of the variants that
 * lack stock. If there are any, the others are reserved nonetheless: the caller rolls back. Call it last in a transaction,
 * because others wait for the locks on the stock.
 */
export const reserveStock = async (
  { db }: DbContext,
  { orderId, quantities, at }: { orderId: string; quantities: Quantities; at: Date },
): Promise<Set<string>> => {
  const values = [[...quantities.keys()].map(toUuid), [...quantities.values()], toUuid(orderId), at];
  const reserved = await query<{ variant_id: string }>(db, reserve, values);
  const lacking = new Set(quantities.keys());
  for (const { variant_id } of reserved) lacking.delete(toPublicId('var', variant_id));
  return lacking;
};
