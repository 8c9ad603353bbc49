/** The facts of the shop that other features may read. */

import type { Page, PageRequest } from '../../db/keyset.ts';
import { toUuid } from '../../lib/id.ts';
import type { DbContext } from '../context.ts';
import type { Order } from './orders/order.ts';
import { listOrders } from './orders/order-list-repository.ts';

/** Returns the number of the orders of an account. */
export const countOrders = async ({ db }: DbContext, buyerId: string): Promise<number> => {
  const [counted] = await db('orders')
    .where({ user_id: toUuid(buyerId) })
    .count<{ count: number }[]>('id');
  return counted?.count ?? 0;
};

/** Returns a page of the orders of an account, the newest first. */
export const listPlacedOrders = (
  context: DbContext,
  buyerId: string,
  page: PageRequest,
): Promise<Page<Order>> => listOrders(context, buyerId, page);
