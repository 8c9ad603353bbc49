/**
 * The rows that the services write while an order goes its way. They are inserted together, which takes a tenth of the time of
 * one order after the other.
 */
import { toUuid } from '../../../lib/id.ts';
import { hashOfEmail } from '../../accounts/accounts-read-model.ts';
import type { SeededUser } from '../../demo-data.ts';
import type { Random } from '../../demo-random.ts';
import { itemRowsOf, orderRowOf } from '../orders/order-repository.ts';
import { fulfilmentRows, RETURN_AFTER_HOURS } from './demo-fulfilment.ts';
import type { SeedOrder } from './demo-orders.ts';
import { paymentRows } from './demo-payments.ts';
import { hoursAfter, movedAt, movesOf } from './demo-progress.ts';
import type { Rows } from './demo-rows.ts';

/** Returns the rows of an order, besides those of the stock. */
export const rowsOf = (random: Random, order: SeedOrder, admin: SeededUser): Rows => {
  const moves = movesOf(order.progress);
  const returnId = random.uuid(hoursAfter(order.createdAt, RETURN_AFTER_HOURS));
  return {
    orders: [{ ...orderRowOf(order), version: 1 + moves.length }],
    order_items: itemRowsOf(order),
    order_history: moves.map(({ status, hours, by, reason }, index) => ({
      order_id: order.uuid,
      version: index + 2,
      status,
      moved_at: hoursAfter(order.createdAt, hours),
      moved_by: by,
      actor_id: by === 'system' ? null : by === 'admin' ? admin.id : order.customer.id,
      reason: reason ?? null,
    })),
    discount_usages: usagesOf(order),
    // A refund names its return, so this table is filled first.
    returns: [],
    ...fulfilmentRows(random, order, returnId),
    ...paymentRows(random, order, returnId),
  };
};

/** A cancelled order gives its usage back. */
const usagesOf = (order: SeedOrder): object[] => {
  const { uuid, discountId, customer, createdAt } = order;
  if (discountId === undefined || movedAt(order, 'cancelled')) return [];
  return [
    {
      order_id: uuid,
      discount_id: toUuid(discountId),
      user_id: customer.id,
      email_hash: hashOfEmail(customer.email),
      redeemed_at: createdAt,
    },
  ];
};
