/**
 * The state machine of orders, as one table: pending → paid → packed → shipped → delivered; cancelled and refunded end it.
 * `moveOrder` is the only function that applies it.
 */
import type { EventType } from '../../events/event-type.ts';
import type { Order } from './order.ts';

export type OrderStatus = Order['status'];
export type Transition = 'pay' | 'pack' | 'ship' | 'deliver' | 'cancel' | 'refund';
/** The role in which somebody moves an order. `system`: payments, carriers and schedules. */
export type OrderMover = 'owner' | 'admin' | 'system';
/** The further work of a transition, in its transaction. */
export type OrderEffect =
  | 'releaseDiscount'
  | 'commitStock'
  | 'releaseStock'
  | 'restock'
  | 'requestRefund'
  | 'requestInvoice';

export type OrderStep = Readonly<{
  transition: Transition;
  from: OrderStatus;
  to: Exclude<OrderStatus, 'pending'>;
  movers: readonly OrderMover[];
  event: Exclude<Extract<EventType, `order.${string}`>, 'order.placed'>;
  effects: readonly OrderEffect[];
}>;

type Row = readonly [
  Transition,
  OrderStatus,
  OrderStep['to'],
  movers: readonly OrderMover[],
  OrderStep['event'],
  effects: readonly OrderEffect[],
];

/** Goods that have left the shop are restocked by their return, not by a refund. */
const rows: readonly Row[] = [
  ['pay', 'pending', 'paid', ['system'], 'order.paid', ['requestInvoice', 'commitStock']],
  ['pack', 'paid', 'packed', ['admin'], 'order.packed', []],
  ['ship', 'packed', 'shipped', ['admin'], 'order.shipped', []],
  ['deliver', 'shipped', 'delivered', ['admin', 'system'], 'order.delivered', []],
  [
    'cancel',
    'pending',
    'cancelled',
    ['owner', 'admin', 'system'],
    'order.cancelled',
    ['releaseDiscount', 'releaseStock'],
  ],
  [
    'cancel',
    'paid',
    'cancelled',
    ['owner', 'admin', 'system'],
    'order.cancelled',
    ['requestRefund', 'releaseDiscount', 'restock'],
  ],
  [
    'cancel',
    'packed',
    'cancelled',
    ['admin'],
    'order.cancelled',
    ['requestRefund', 'releaseDiscount', 'restock'],
  ],
  ['refund', 'paid', 'refunded', ['admin', 'system'], 'order.refunded', ['restock']],
  ['refund', 'packed', 'refunded', ['admin', 'system'], 'order.refunded', ['restock']],
  ['refund', 'shipped', 'refunded', ['admin', 'system'], 'order.refunded', []],
  ['refund', 'delivered', 'refunded', ['admin', 'system'], 'order.refunded', []],
  // The refund of a cancelled order has succeeded.
  ['refund', 'cancelled', 'refunded', ['system'], 'order.refunded', []],
];

export const orderSteps: readonly OrderStep[] = rows.map(
  ([transition, from, to, movers, event, effects]) => ({
    transition,
    from,
    to,
    movers,
    event,
    effects,
  }),
);

/** Returns the step of a transition from the status. Undefined if it is illegal, or not permitted to the mover. */
export const findStep = (from: OrderStatus, transition: Transition, by: OrderMover): OrderStep | undefined =>
  orderSteps.find((step) => step.transition === transition && step.from === from && step.movers.includes(by));
