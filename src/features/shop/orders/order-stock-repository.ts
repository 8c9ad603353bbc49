import { toUuid } from '../../../lib/id.ts';
import type { Context } from '../../context.ts';

/** Returns the products of an order to the stock. Locks them in the order of their ids. */
export const returnToStock = async (
  { db, clock }: Pick<Context, 'db' | 'clock'>,
  orderId: string,
): Promise<void> => {
  await db.raw(
    `with returned as materialized (
       select product_id, sum(quantity)::integer as quantity from order_items where order_id = :id group by product_id),
     locked as materialized (
       select id from products where id in (select product_id from returned) order by id for no key update)
     update products set stock = stock + returned.quantity, updated_at = :now
     from returned join locked on locked.id = returned.product_id where products.id = locked.id`,
    { id: toUuid(orderId), now: clock.now() },
  );
};
