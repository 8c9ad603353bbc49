import { languages, preferredLanguage } from '../../../lib/language.ts';
import { hashSecret, newSecret } from '../../../lib/secret.ts';
import { storedForm } from '../../accounts/accounts-read-model.ts';
import { handler } from '../../handler.ts';
import { isGuestToken } from './guest-order-repository.ts';
import * as cancellation from './order-cancel-service.ts';
import { findOrderDetails } from './order-repository.ts';
import { placeOrder } from './order-service.ts';

export const createGuestOrder = handler('createGuestOrder', async ({ body, headers }, call) => {
  const { email, language = preferredLanguage(headers['Accept-Language']) ?? languages[0] } = body;
  const { email: _, language: __, cartId, ...rest } = body;
  const cartToken = headers['Cart-Token'];
  const cart = cartId === undefined ? undefined : { cartId, actor: undefined, cartToken };
  const orderToken = newSecret(call.randomness);
  const guest = { email: storedForm(email, call.problem), language, tokenHash: hashSecret(orderToken) };
  const order = await placeOrder(call, { buyer: guest, cart, ...rest });
  return { status: 201, headers: { Location: `/v1/guest-orders/${order.id}` }, body: { order, orderToken } };
});

export const getGuestOrder = handler('getGuestOrder', async ({ params, headers }, call) => {
  const { orderId } = params;
  const isReadable = await isGuestToken(call, { orderId, token: headers['Order-Token'] });
  const found = isReadable ? await findOrderDetails(call, orderId) : undefined;
  if (!found) throw call.problem('not_found');
  return { status: 200, body: found.order };
});

export const cancelGuestOrder = handler('cancelGuestOrder', async ({ params, headers, body }, call) => {
  const order = await cancellation.cancelGuestOrder(call, {
    token: headers['Order-Token'],
    ...params,
    ...body,
  });
  return { status: 200, body: order };
});
