/** The facts of the shop that other features may read. */

import { newestFirst, type Page, type PageRequest, readPage } from '../../db/keyset.ts';
import { toUuid } from '../../lib/id.ts';
import type { DbContext } from '../context.ts';
import type { Order } from './orders/order.ts';
import { type OrderItemRow, type OrderRow, toOrder } from './orders/order-repository.ts';

/** Returns the number of the orders of an account. */
export const countOrders = async ({ db }: DbContext, buyerId: string): Promise<number> => {
  const [counted] = await db('orders')
    .where({ user_id: toUuid(buyerId) })
    .count<{ count: number }[]>('id');
  return counted?.count ?? 0;
};

/** Aggregates the items of an order into its row, so one query reads a page of orders. */
const itemsColumn = `
  coalesce((
    select json_agg(json_build_object('product_id', product_id, 'name', name, 'quantity', quantity,
      'unit_price_minor', unit_price_minor, 'item_total_minor', total_minor) order by position)
    from order_items where order_id = orders.id
  ), '[]') as items`;

type PlacedOrderRow = OrderRow & { items: OrderItemRow[] };

/** Returns a page of the orders of an account, the newest first. */
export const listPlacedOrders = (
  { db }: DbContext,
  buyerId: string,
  page: PageRequest,
): Promise<Page<Order>> => {
  const query = db('orders')
    .select('id', 'user_id', 'status', 'currency', 'total_minor', 'created_at', db.raw(itemsColumn))
    .where({ user_id: toUuid(buyerId) });
  return readPage(query, newestFirst, page, (row: PlacedOrderRow) => toOrder(row, row.items));
};
