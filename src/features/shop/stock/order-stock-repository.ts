import { query } from '../../../db/statement.ts';
import { toUuid } from '../../../lib/id.ts';
import type { Context } from '../../context.ts';

/** SQL: the changes of a bucket, by the pieces that the ledger has reserved and sold to the order. */
const changes = {
  sold: { onHand: '-reserved', reserved: '-reserved' },
  released: { onHand: '0', reserved: '-reserved' },
  restocked: { onHand: 'sold', reserved: '0' },
} as const;

/**
 * Moves the stock of an order: its reserved pieces are sold or released, its sold ones are restocked. The ledger tells the
 * pieces and their buckets, so a repetition moves nothing. The caller holds the lock on the order, and calls it last in its
 * transaction.
 */
export const moveOrderStock = async (
  { db, clock }: Pick<Context, 'db' | 'clock'>,
  orderId: string,
  reason: keyof typeof changes,
): Promise<void> => {
  const { onHand, reserved } = changes[reason];
  const text = `
    with balance as (
      select variant_id, bucket, sum(reserved_change)::integer as reserved, -sum(on_hand_change)::integer as sold
      from stock_movements where order_id = $1 group by variant_id, bucket),
    change as (
      select variant_id, bucket, ${onHand} as on_hand, ${reserved} as reserved from balance
      where ${onHand} <> 0 or ${reserved} <> 0),
    locked as (
      select variant_id, bucket, change.on_hand, change.reserved
      from stock_buckets join change using (variant_id, bucket)
      order by variant_id, bucket for no key update of stock_buckets),
    moved as (
      update stock_buckets
      set on_hand = stock_buckets.on_hand + locked.on_hand, reserved = stock_buckets.reserved + locked.reserved
      from locked where stock_buckets.variant_id = locked.variant_id and stock_buckets.bucket = locked.bucket
      returning locked.*)
    insert into stock_movements
      (variant_id, bucket, on_hand_change, reserved_change, reason, order_id, occurred_at)
    select variant_id, bucket, on_hand, reserved, $2, $1, $3 from moved`;
  await query(db, text, [toUuid(orderId), reason, clock.now()]);
};
