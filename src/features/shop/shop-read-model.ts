/** What other features may know of the shop. */
import type { Db } from '../../db/database.ts';
import { toUuid } from '../../lib/id.ts';

export const countOrders = async (db: Db, buyerId: string): Promise<number> => {
  const [counted] = await db('orders')
    .where({ user_id: toUuid(buyerId) })
    .count<{ count: number }[]>('id');
  return counted?.count ?? 0;
};
