/** The ledger of the stock, whose sums are the stock. */
import { toUuid } from '../../../lib/id.ts';
import { returnedMinor } from './demo-fulfilment.ts';
import type { SeedOrder } from './demo-orders.ts';
import type { SeedProduct } from './demo-products.ts';
import { movedAt } from './demo-progress.ts';

export type Movement = {
  variant_id: string;
  bucket: 0;
  on_hand_change: number;
  reserved_change: number;
  reason: 'received' | 'ordered' | 'sold' | 'released' | 'restocked' | 'returned';
  order_id: string | null;
  occurred_at: Date;
};

/** Returns the movements of the first stock and of the orders, the oldest first. */
export const ledgerOf = (
  products: readonly SeedProduct[],
  orders: readonly SeedOrder[],
): readonly Movement[] =>
  [...products.filter(({ stock }) => stock > 0).map(receiptOf), ...orders.flatMap(movementsOf)].sort(
    (a, b) => a.occurred_at.getTime() - b.occurred_at.getTime(),
  );

/** The first variant of a product has its id. */
const receiptOf = ({ id, stock, created_at }: SeedProduct): Movement => ({
  variant_id: id,
  bucket: 0,
  on_hand_change: stock,
  reserved_change: 0,
  reason: 'received',
  order_id: null,
  occurred_at: created_at,
});

const movementsOf = (order: SeedOrder): Movement[] => {
  const paidAt = movedAt(order, 'paid');
  const cancelledAt = movedAt(order, 'cancelled');
  const returned = returnedMinor(order);
  return order.items.flatMap(({ variantId, quantity }, position) => {
    const move = (reason: Movement['reason'], at: Date | undefined, onHand: number, reserved: number) =>
      at === undefined
        ? []
        : [
            {
              variant_id: toUuid(variantId),
              bucket: 0 as const,
              on_hand_change: onHand,
              reserved_change: reserved,
              reason,
              order_id: order.uuid,
              occurred_at: at,
            },
          ];
    return [
      ...move('ordered', order.createdAt, 0, quantity),
      ...move('sold', paidAt, -quantity, -quantity),
      ...(paidAt ? move('restocked', cancelledAt, quantity, 0) : move('released', cancelledAt, 0, -quantity)),
      ...(position === 0 ? move('returned', returned?.at, 1, 0) : []),
    ];
  });
};

/** Returns the one bucket of each variant: the sums of its movements. */
export const bucketsOf = (products: readonly SeedProduct[], movements: readonly Movement[]) => {
  const sums = new Map(products.map(({ id }) => [id, { on_hand: 0, reserved: 0 }]));
  for (const { variant_id, on_hand_change, reserved_change } of movements) {
    const sum = sums.get(variant_id);
    if (!sum) continue;
    sum.on_hand += on_hand_change;
    sum.reserved += reserved_change;
  }
  return products.map(({ id }) => ({ variant_id: id, bucket: 0, product_id: id, ...sums.get(id) }));
};
