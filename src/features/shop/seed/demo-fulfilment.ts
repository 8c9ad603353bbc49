/** Shipments, and returns of one piece. */
import type { Random } from '../../demo-random.ts';
import { shareOf } from '../pricing/rounding.ts';
import type { SeedOrder } from './demo-orders.ts';
import { hoursAfter, movedAt } from './demo-progress.ts';
import type { Rows } from './demo-rows.ts';

export const RETURN_AFTER_HOURS = 100;
const DECISION_AFTER_HOURS = 120;
const RECEIPT_AFTER_HOURS = 190;

/** Returns the rows of the shipments and the return of an order. */
export const fulfilmentRows = (random: Random, order: SeedOrder, returnId: string): Rows => {
  const { uuid: order_id, items, progress } = order;
  const packedAt = movedAt(order, 'packed');
  if (!packedAt) return {};
  const lines = items.map(({ quantity }, position) => ({ order_id, position, quantity }));
  const isSplit = progress === 'sent' || items.length === maxLinesOfParcel;
  const parcels = isSplit ? [lines.slice(0, 1), lines.slice(1)] : [lines];
  const shipments = parcels.map((parcel, index) => {
    const isLast = index === parcels.length - 1;
    const shippedAt = progress === 'sent' && !isLast ? hoursAfter(packedAt, 6) : movedAt(order, 'shipped');
    return { id: random.uuid(packedAt), parcel, shippedAt, number: random.integer(10 ** 8, 10 ** 9 - 1) };
  });
  const deliveredAt = movedAt(order, 'delivered') ?? null;
  const shown = progress === 'packed' ? [] : shipments;
  return {
    shipments: shown.map(({ id, shippedAt, number }) => ({
      id,
      order_id,
      state: stateOf(shippedAt, deliveredAt),
      ...(shippedAt && { carrier: 'DHL', tracking_number: `00340434${number}` }),
      version: deliveredAt ? 3 : shippedAt ? 2 : 1,
      created_at: packedAt,
      shipped_at: shippedAt ?? null,
      delivered_at: deliveredAt,
    })),
    shipment_lines: shown.flatMap(({ id, parcel }) => parcel.map((line) => ({ ...line, shipment_id: id }))),
    ...returnRows(random, order, returnId),
  };
};

/** An order of so many lines is sent in two parcels. */
const maxLinesOfParcel = 4;

const stateOf = (shippedAt: Date | undefined, deliveredAt: Date | null): string => {
  if (deliveredAt) return 'delivered';
  return shippedAt ? 'shipped' : 'created';
};

const returnRows = (random: Random, order: SeedOrder, id: string): Rows => {
  const { uuid: order_id, createdAt, progress } = order;
  if (progress !== 'returned' && progress !== 'returning') return {};
  const requestedAt = hoursAfter(createdAt, RETURN_AFTER_HOURS);
  const received = returnedMinor(order);
  return {
    returns: [
      {
        id,
        order_id,
        state: received ? 'received' : 'requested',
        reason: random.pick(['damaged', 'changed_mind', 'not_as_described']),
        version: received ? 3 : 1,
        created_at: requestedAt,
        decided_at: received ? hoursAfter(createdAt, DECISION_AFTER_HOURS) : null,
        received_at: received?.at ?? null,
      },
    ],
    return_lines: [{ return_id: id, order_id, position: 0, quantity: 1, restocked: received ? true : null }],
  };
};

/** The refund of the returned piece, and its time. Undefined if nothing came back. */
export const returnedMinor = ({
  progress,
  items,
  createdAt,
}: SeedOrder): { minor: number; at: Date } | undefined => {
  const [item] = items;
  if (progress !== 'returned' || !item) return undefined;
  const paid = item.total.amount - (item.discount?.amount ?? 0);
  return { minor: shareOf(paid, 1, item.quantity), at: hoursAfter(createdAt, RECEIPT_AFTER_HOURS) };
};
