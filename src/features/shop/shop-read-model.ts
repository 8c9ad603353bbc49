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

/** Returns the number of the products with the tag, deleted and archived ones included. */
export const countTaggedProducts = async ({ db }: DbContext, tagId: string): Promise<number> => {
  const [counted] = await db('product_tags')
    .where({ tag_id: toUuid(tagId) })
    .count<{ count: number }[]>('product_id');
  return counted?.count ?? 0;
};

/** Gives the products of the tag `from` the tag `to` instead. The transaction has locked both tags. */
export const moveProductTags = async ({ db }: DbContext, from: string, to: string): Promise<void> => {
  const [former, current] = [toUuid(from), toUuid(to)];
  await db.raw(
    `insert into product_tags (product_id, tag_id)
      select product_id, ?::uuid from product_tags where tag_id = ? order by product_id
      on conflict do nothing`,
    [current, former],
  );
  await db('product_tags').where({ tag_id: former }).delete();
};
