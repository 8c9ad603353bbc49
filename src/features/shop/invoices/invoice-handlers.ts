import { handler } from '../../handler.ts';
import { isGuestToken } from '../orders/guest-order-repository.ts';
import { mayReadOrder } from '../orders/order-policy.ts';
import { findOrder } from '../orders/order-repository.ts';
import { showInvoice } from './invoice-service.ts';

export const getOrderInvoice = handler('getOrderInvoice', async ({ params: { orderId }, actor }, call) => {
  const found = await findOrder(call, orderId);
  if (!found || !mayReadOrder({ actor }, found)) throw call.problem('not_found');
  return { status: 200, body: await showInvoice(call, orderId) };
});

export const getGuestOrderInvoice = handler('getGuestOrderInvoice', async ({ params, headers }, call) => {
  const { orderId } = params;
  if (!(await isGuestToken(call, { orderId, token: headers['Order-Token'] })))
    throw call.problem('not_found');
  return { status: 200, body: await showInvoice(call, orderId) };
});
