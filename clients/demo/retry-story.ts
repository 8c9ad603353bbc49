/** An order that is sent twice, and one of more pieces than there are. */
import { type Client, isProblem } from '@tradepost/client';
import type { Product } from './purchase-story.ts';
import { format, type Say } from './telling.ts';

/** Orders one piece, and repeats the request as after a lost response. */
export const buyTwice = async (customer: Client, { id, name }: Product, say: Say): Promise<void> => {
  const { stock } = await customer.products.get({ productId: id, include: ['stock'] });
  const input = { idempotencyKey: crypto.randomUUID(), body: { items: [{ productId: id, quantity: 1 }] } };
  const order = await customer.orders.create(input);
  say(`I ordered one ${name} for ${format(order.total)}: order ${order.id} is ${order.status}.`);
  const after = await customer.products.get({ productId: id, include: ['stock'] });
  say(`Its stock fell from ${stock} to ${after.stock}.`);
  const { data: again, headers } = await customer.orders.create(input).withResponse();
  const { stock: left } = await customer.products.get({ productId: id, include: ['stock'] });
  say(
    `I sent the same order again with the same key and got ${again.id} ` +
      `(Idempotent-Replayed: ${headers.get('idempotent-replayed')}); the stock is still ${left}.`,
  );
};

/** Orders one piece more than there are. */
export const oversell = async (customer: Client, { id }: Product, say: Say): Promise<void> => {
  const { stock = 0 } = await customer.products.get({ productId: id, include: ['stock'] });
  const quantity = stock + 1;
  try {
    await customer.orders.create({ body: { items: [{ productId: id, quantity }] } });
  } catch (error) {
    if (!isProblem(error, 'out_of_stock')) throw error;
    say(
      `I tried to order ${quantity}, and the server rejected the order: ${error.status} ${error.code}. ${error.problem.detail}`,
    );
    return;
  }
  throw new Error(`${quantity} were sold where there were ${stock}.`);
};
