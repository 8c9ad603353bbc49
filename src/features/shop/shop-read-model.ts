/** The facts of the shop that other features may read. */

import { toUuid } from '../../lib/id.ts';
import type { DbContext } from '../context.ts';

/** Returns the number of the orders of an account. */
export const countOrders = async ({ db }: DbContext, buyerId: string): Promise<number> => {
  const [counted] = await db('orders')
    .where({ user_id: toUuid(buyerId) })
    .count<{ count: number }[]>('id');
  return counted?.count ?? 0;
};
