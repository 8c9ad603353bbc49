import { handler } from '../../handler.ts';
import { mayReadOrder } from './order-policy.ts';
import { findOrder } from './order-repository.ts';
import { placeOrder } from './order-service.ts';

export const createOrder = handler('createOrder', async ({ body, actor }, call) => {
  const order = await placeOrder(call, { buyerId: actor.id, items: body.items });
  return { status: 201, headers: { Location: `/v1/orders/${order.id}` }, body: order };
});

export const getOrder = handler('getOrder', async ({ params, actor }, call) => {
  const found = await findOrder(call, params.orderId);
  if (!found || !mayReadOrder(actor, found.buyerId)) throw call.problem('not_found');
  return { status: 200, body: found.order };
});
