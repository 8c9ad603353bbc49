import { calendar } from '../../demo-calendar.ts';
import type { Random } from '../../demo-random.ts';
import type { OrderMover, OrderStatus } from '../orders/order-transitions.ts';

const HOUR_MS = 3_600_000;

/**
 * How far an order has come. `declined`: a payment failed. `sent`: the first of two shipments has left. `returning`: a return
 * is requested. `returned`: a piece came back and was refunded. `refunded`: cancelled after its payment.
 */
export type Progress =
  | 'placed'
  | 'declined'
  | 'paid'
  | 'packed'
  | 'sent'
  | 'shipped'
  | 'delivered'
  | 'returning'
  | 'returned'
  | 'cancelled'
  | 'refunded';

export type PlannedOrder = { createdAt: Date; progress: Progress };

const olderCount = 30;
const rare: Readonly<Record<number, Progress>> = {
  1: 'cancelled',
  3: 'returned',
  5: 'refunded',
  7: 'returning',
};

/** The newest orders, by their ages in hours at the end of the demo data. */
const recent: readonly [age: number, progress: Progress][] = [
  [70, 'shipped'],
  [60, 'shipped'],
  [34, 'sent'],
  [30, 'packed'],
  [20, 'packed'],
  [15, 'paid'],
  [9, 'paid'],
  [5, 'cancelled'],
  [1, 'declined'],
  [0.4, 'placed'],
];

/** Plans the orders, the oldest first. The shop has delivered all that are older than two weeks. */
export const planOrders = (random: Random): PlannedOrder[] => {
  const twoWeeksAgo = hoursAfter(calendar.end, -14 * 24);
  const older = Array.from({ length: olderCount }, () => random.moment(calendar.firstOrder, twoWeeksAgo));
  return [
    ...older
      .sort((a, b) => a.getTime() - b.getTime())
      .map((createdAt, index): PlannedOrder => ({ createdAt, progress: rare[index % 10] ?? 'delivered' })),
    ...recent.map(([age, progress]) => ({ createdAt: hoursAfter(calendar.end, -age), progress })),
  ];
};

export const hoursAfter = (date: Date, hours: number): Date => new Date(date.getTime() + hours * HOUR_MS);

export type Move = { status: OrderStatus; hours: number; by: OrderMover; reason?: string };

const paid: Move = { status: 'paid', hours: 0.1, by: 'system' };
const packed: Move = { status: 'packed', hours: 18, by: 'admin' };
const shipped: Move = { status: 'shipped', hours: 24, by: 'admin' };
const delivered: Move = { status: 'delivered', hours: 74, by: 'admin' };
const reason = 'I ordered the wrong one.';

const allMoves: Readonly<Record<Progress, readonly Move[]>> = {
  placed: [],
  declined: [],
  paid: [paid],
  packed: [paid, packed],
  sent: [paid, packed],
  shipped: [paid, packed, shipped],
  delivered: [paid, packed, shipped, delivered],
  returning: [paid, packed, shipped, delivered],
  returned: [paid, packed, shipped, delivered],
  cancelled: [{ status: 'cancelled', hours: 2, by: 'owner', reason }],
  refunded: [
    paid,
    { status: 'cancelled', hours: 3, by: 'owner', reason },
    { status: 'refunded', hours: 3.1, by: 'system' },
  ],
};

/** The moves of an order, with the hours after its placement. */
export const movesOf = (progress: Progress): readonly Move[] => allMoves[progress];

/** When an order got a status. Undefined if it never had it. */
export const movedAt = ({ createdAt, progress }: PlannedOrder, status: OrderStatus): Date | undefined => {
  const move = movesOf(progress).find((one) => one.status === status);
  return move && hoursAfter(createdAt, move.hours);
};
