import { query } from '../../../db/statement.ts';
import { toUuid } from '../../../lib/id.ts';
import type { Context } from '../../context.ts';

type Change = { onHand: string; reserved: string };

/** SQL: the changes of a bucket, by the pieces that the ledger has reserved and sold. */
const sold: Change = { onHand: '-reserved', reserved: '-reserved' };
const released: Change = { onHand: '0', reserved: '-reserved' };
const restocked: Change = { onHand: 'sold', reserved: '0' };

const ofOrder = { sold, released, restocked };
const ofReservation = { committed: sold, released, expired: released };

/**
 * Moves the stock of an order: its reserved pieces are sold or released, its sold ones are restocked. The ledger tells the
 * pieces and their buckets, so a repetition moves nothing. The caller holds the lock on the order, and calls it last in its
 * transaction.
 */
export const moveOrderStock = (
  context: Pick<Context, 'db' | 'clock'>,
  orderId: string,
  reason: keyof typeof ofOrder,
): Promise<void> => move(context, { column: 'order_id', id: orderId, reason, change: ofOrder[reason] });

/** Like `moveOrderStock`, for a reservation. */
export const moveReservedStock = (
  context: Pick<Context, 'db' | 'clock'>,
  reservationId: string,
  reason: keyof typeof ofReservation,
): Promise<void> =>
  move(context, { column: 'reservation_id', id: reservationId, reason, change: ofReservation[reason] });

type Move = { column: 'order_id' | 'reservation_id'; id: string; reason: string; change: Change };

const move = async (
  { db, clock }: Pick<Context, 'db' | 'clock'>,
  { column, id, reason, change: { onHand, reserved } }: Move,
): Promise<void> => {
  // Reserved pieces never leave their bucket, but the bucket of sold ones may be gone.
  const bucket = reason === 'restocked' ? '0' : 'bucket';
  const text = `
    with balance as (
      select variant_id, ${bucket} as bucket,
        sum(reserved_change)::integer as reserved, -sum(on_hand_change)::integer as sold
      from stock_movements where ${column} = $1 group by 1, 2),
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
      (variant_id, bucket, on_hand_change, reserved_change, reason, ${column}, occurred_at)
    select variant_id, bucket, on_hand, reserved, $2, $1, $3 from moved`;
  await query(db, text, [toUuid(id), reason, clock.now()]);
};
