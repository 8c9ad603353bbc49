/** What other features may know of the shop. */
import type { Db } from '../../db/db.ts';
import { type Page, type PageRequest, readPage, type SortTerm } from '../../db/keyset.ts';
import { toUuid } from '../../lib/id.ts';
import type { Order } from './orders/order.ts';
import { type OrderItemRow, type OrderRow, toOrder } from './orders/order-repository.ts';

export const countOrders = async (db: Db, buyerId: string): Promise<number> => {
  const [counted] = await db('orders')
    .where({ user_id: toUuid(buyerId) })
    .count<{ count: number }[]>('id');
  return counted?.count ?? 0;
};

const newestFirst: SortTerm[] = [
  { expression: 'created_at', field: 'created_at', descending: true },
  { expression: 'id', field: 'id', descending: true },
];

/** What an account has ordered. */
export const listPlacedOrders = async (db: Db, buyerId: string, page: PageRequest): Promise<Page<Order>> => {
  const query = db('orders')
    .select('id', 'user_id', 'status', 'currency', 'total_minor', 'created_at')
    .where({ user_id: toUuid(buyerId) });
  const { rows, ...rest } = await readPage<OrderRow>(query, newestFirst, page);
  const items = await db('order_items')
    .select<(OrderItemRow & { order_id: string })[]>(
      'order_id',
      'product_id',
      'name',
      'quantity',
      'unit_price_minor',
      'total_minor as item_total_minor',
    )
    .whereIn(
      'order_id',
      rows.map(({ id }) => id),
    )
    .orderBy('position');
  const itemsOf = Map.groupBy(items, ({ order_id }) => order_id);
  return { rows: rows.map((row) => toOrder(row, itemsOf.get(row.id) ?? [])), ...rest };
};
