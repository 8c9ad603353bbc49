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

// Subqueries hide the lengths of the arrays from the planner, so Postgres keeps one plan. It would plan these statements at
// each execution, which takes longer than the execution.
const wanted = `wanted as (
  select * from unnest((select $1::uuid[]), (select $2::integer[])) as wanted (variant_id, quantity))`;

const record = `
  insert into stock_movements
    (variant_id, bucket, on_hand_change, reserved_change, reason, order_id, reservation_id, occurred_at)
  select variant_id, bucket, 0, pieces, $3, $4, $5, $6 from taken
  returning variant_id`;

/**
 * Takes the pieces of each variant from any bucket that has them and is not locked, so it waits for nobody. It locks buckets
 * in no order.
 */
const reserveUnlocked = `
  with ${wanted},
  free as (
    select wanted.variant_id, bucket, quantity as pieces from wanted cross join lateral (
      select bucket from stock_buckets
      where stock_buckets.variant_id = wanted.variant_id and on_hand - reserved >= quantity
      order by random() limit 1 for no key update skip locked) as unlocked),
  taken as (
    update stock_buckets set reserved = reserved + pieces from free
    where stock_buckets.variant_id = free.variant_id and stock_buckets.bucket = free.bucket
      and on_hand - reserved >= pieces
    returning free.*)
  ${record}`;

/** Waits for the locks on all buckets of the variants, in their order, so concurrent transactions do not deadlock. */
const locked = `
  locked as (
    select variant_id, bucket, quantity, on_hand - reserved as available
    from stock_buckets join wanted using (variant_id)
    order by variant_id, bucket for no key update of stock_buckets)`;

/**
 * Takes the pieces of each variant from its first bucket that has them. The update reads the bucket again once it holds the
 * lock, so its condition decides about the current stock.
 */
const reserveFromOne = `
  with ${wanted}, ${locked},
  chosen as (
    select distinct on (variant_id) variant_id, bucket, quantity as pieces
    from locked where available >= quantity order by variant_id, bucket),
  taken as (
    update stock_buckets set reserved = reserved + pieces from chosen
    where stock_buckets.variant_id = chosen.variant_id and stock_buckets.bucket = chosen.bucket
      and on_hand - reserved >= pieces
    returning chosen.*)
  ${record}`;

const lockInOrder = `with ${wanted}, ${locked} select from locked`;

/** Takes the pieces of each variant from its first buckets. The transaction holds the locks on all of them. */
const reserveFromSeveral = `
  with ${wanted}, ${locked},
  counted as (
    select *, sum(available) over (partition by variant_id order by bucket) as so_far,
      sum(available) over (partition by variant_id) as total
    from locked),
  share as (
    select variant_id, bucket, least(available, quantity - (so_far - available))::integer as pieces
    from counted where total >= quantity),
  taken as (
    update stock_buckets set reserved = reserved + pieces from share
    where stock_buckets.variant_id = share.variant_id and stock_buckets.bucket = share.bucket and pieces > 0
    returning share.*)
  ${record}`;

export type Reservation = ({ orderId: string } | { reservationId: string }) & {
  quantities: Quantities;
  /** Whether a variant has several buckets. It only affects the speed. */
  isSpread?: boolean;
  at: Date;
};

/**
 * Reserves the quantities for an order or a reservation, and records them in the ledger. Returns the ids of the variants that
 * lack stock. If there are any, the others are reserved nonetheless: the caller rolls back. Call it last in a transaction,
 * because others wait for the locks on the stock.
 */
export const reserveStock = async (
  { db }: DbContext,
  { quantities, isSpread = false, at, ...holder }: Reservation,
): Promise<Set<string>> => {
  const valuesFor = (variantIds: readonly string[]) => [
    variantIds.map(toUuid),
    variantIds.map((variantId) => quantities.get(variantId)),
  ];
  const take = async (statement: string, variantIds: Iterable<string>): Promise<Set<string>> => {
    const lacking = new Set(variantIds);
    const values = [...valuesFor([...lacking]), ...holderOf(holder), at];
    for (const { variant_id } of await query<{ variant_id: string }>(db, statement, values)) {
      lacking.delete(toPublicId('var', variant_id));
    }
    return lacking;
  };
  const all = [...quantities.keys()];
  if (isSpread) {
    await db.raw('savepoint unlocked_stock');
    const lacking = await take(reserveUnlocked, all);
    if (lacking.size === 0) return lacking;
    // The locks so far have no order, so nothing may wait while it holds them.
    await db.raw('rollback to savepoint unlocked_stock');
  }
  const lacking = isSpread ? new Set(all) : await take(reserveFromOne, all);
  if (lacking.size === 0) return lacking;
  // While a statement waits for a lock, pieces may move to buckets that it does not see. The next statement sees all.
  await query(db, lockInOrder, valuesFor([...lacking]));
  return take(reserveFromSeveral, lacking);
};

/** The reason of the movement, its order and its reservation. */
const holderOf = (holder: { orderId: string } | { reservationId: string }) =>
  'orderId' in holder
    ? ['ordered', toUuid(holder.orderId), null]
    : ['reserved', null, toUuid(holder.reservationId)];
