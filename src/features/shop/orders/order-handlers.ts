import { Problem } from '../../../errors.ts';
import type { Handler } from '../../handler.ts';
import { mayReadOrder } from './order-policy.ts';
import { findOrder } from './order-repository.ts';
import { placeOrder } from './order-service.ts';

export const createOrder: Handler<'createOrder'> = async ({ body, actor }, { db, clock, config }) => {
  const order = await placeOrder(db, {
    buyerId: actor.id,
    lines: body.items,
    minimumMinor: config.orderMinimumMinor,
    now: clock.now(),
  });
  return { status: 201, headers: { Location: `/v1/orders/${order.id}` }, body: order };
};

export const getOrder: Handler<'getOrder'> = async ({ params, actor }, { db }) => {
  const found = await findOrder(db, params.orderId);
  if (!found || !mayReadOrder(actor, found.buyerId)) throw new Problem('not_found');
  return { status: 200, body: found.order };
};
