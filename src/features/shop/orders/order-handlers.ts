import { handler } from '../../handler.ts';
import * as cancellation from './order-cancel-service.ts';
import * as lists from './order-list-repository.ts';
import { mayReadOrder } from './order-policy.ts';
import { findOrderDetails } from './order-repository.ts';
import { placeOwnOrder } from './order-service.ts';

export const createOrder = handler('createOrder', async ({ body, actor }, call) => {
  const { cartId, ...rest } = body;
  const cart = cartId === undefined ? undefined : { cartId, actor, cartToken: undefined };
  const order = await placeOwnOrder(call, { buyer: actor.id, cart, ...rest });
  return { status: 201, headers: { Location: `/v1/orders/${order.id}` }, body: order };
});

export const getOrder = handler('getOrder', async ({ params, actor }, call) => {
  const found = await findOrderDetails(call, params.orderId);
  if (!found || !mayReadOrder({ actor }, found)) throw call.problem('not_found');
  return { status: 200, body: found.order };
});

export const listOrders = handler('listOrders', async ({ query, actor }, call) => {
  const { rows: items, ...rest } = await lists.listOrders(call, actor.id, query);
  return { status: 200, body: { items, ...rest } };
});

export const listAllOrders = handler('listAllOrders', async ({ query }, call) => {
  const { rows: items, ...rest } = await lists.listAllOrders(call, query);
  return { status: 200, body: { items, ...rest } };
});

export const cancelOrder = handler('cancelOrder', async ({ params, body, actor }, call) => {
  const order = await cancellation.cancelOrder(call, { actor, ...params, ...body });
  return { status: 200, body: order };
});
