import { query } from '../../../db/statement.ts';
import { toUuid } from '../../../lib/id.ts';
import type { Context } from '../../context.ts';
import type { Quantities } from './stock-repository.ts';

type Pieces = { variantId: string; quantity: number };

/** Adds up quantities by variant, because several lines of an order may name the same one. Leaves out variants without pieces. */
export const sumByVariant = (pieces: readonly Pieces[]): Quantities => {
  const sums = new Map<string, number>();
  for (const { variantId, quantity } of pieces) {
    if (quantity > 0) sums.set(variantId, (sums.get(variantId) ?? 0) + quantity);
  }
  return sums;
};

type StockReturn = { orderId: string; quantities: Quantities; reason: 'returned' | 'restocked' };

/**
 * Puts sold pieces of an order back on hand, and records them in the ledger. Every variant has a bucket 0; the buckets from
 * which the pieces were sold may be gone. The caller holds the lock on the order, has decided that the pieces come back, and
 * calls it last in its transaction.
 */
export const returnStock = async (
  { db, clock }: Pick<Context, 'db' | 'clock'>,
  { orderId, quantities, reason }: StockReturn,
): Promise<void> => {
  if (quantities.size === 0) return;
  const text = `
    with returned as (select * from unnest($1::uuid[], $2::integer[]) as returned (variant_id, quantity)),
    locked as (
      select variant_id, bucket, quantity from stock_buckets join returned using (variant_id)
      where bucket = 0 order by variant_id for no key update of stock_buckets),
    moved as (
      update stock_buckets set on_hand = on_hand + quantity from locked
      where stock_buckets.variant_id = locked.variant_id and stock_buckets.bucket = locked.bucket
      returning locked.*)
    insert into stock_movements
      (variant_id, bucket, on_hand_change, reserved_change, reason, order_id, occurred_at)
    select variant_id, bucket, quantity, 0, $3, $4, $5 from moved`;
  const variants = [...quantities.keys()].map(toUuid);
  await query(db, text, [variants, [...quantities.values()], reason, toUuid(orderId), clock.now()]);
};
