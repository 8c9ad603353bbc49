import { digestOf } from '../../../lib/digest.ts';
import { handler } from '../../handler.ts';
import * as discounts from './cart-discount-service.ts';
import * as lines from './cart-line-service.ts';
import * as merges from './cart-merge-service.ts';
import * as service from './cart-service.ts';

export const createCart = handler('createCart', async ({ actor }, call) => {
  if (!actor) {
    const { cart, token } = await service.createGuestCart(call);
    const body = { id: cart.id, token, expiresAt: cart.expiresAt };
    return { status: 201, headers: { Location: `/v1/carts/${cart.id}` }, body };
  }
  const { cart, isNew } = await service.ensureCartOf(call, actor.id);
  const body = { id: cart.id, expiresAt: cart.expiresAt };
  if (!isNew) return { status: 200, body };
  return { status: 201, headers: { Location: `/v1/carts/${cart.id}` }, body };
});

export const getCart = handler('getCart', async ({ params, headers, actor }, call) => {
  const found = await service.findCart(call, { ...params, actor, cartToken: headers['Cart-Token'] });
  if (!found) throw call.problem('not_found');
  const { cart, version } = found;
  // Prices and stock change without a write of the cart.
  return {
    status: 200,
    version: `${version}-${digestOf([cart.lines, cart.discount, cart.totals])}`,
    body: cart,
  };
});

export const addCartLine = handler('addCartLine', async ({ params, headers, body, actor }, call) => {
  const request = { ...params, ...body, actor, cartToken: headers['Cart-Token'] };
  return { status: 200, body: await lines.addLine(call, request) };
});

export const setCartLine = handler('setCartLine', async ({ params, headers, body, actor }, call) => {
  const request = { ...params, ...body, actor, cartToken: headers['Cart-Token'] };
  return { status: 200, body: await lines.setLine(call, request) };
});

export const removeCartLine = handler('removeCartLine', async ({ params, headers, actor }, call) => {
  await lines.removeLine(call, { ...params, actor, cartToken: headers['Cart-Token'] });
  return { status: 204 };
});

export const clearCart = handler('clearCart', async ({ params, headers, actor }, call) => {
  await lines.clearCart(call, { ...params, actor, cartToken: headers['Cart-Token'] });
  return { status: 204 };
});

export const mergeCart = handler('mergeCart', async ({ params, headers, actor }, call) => {
  const request = { ...params, actor, cartToken: headers['Cart-Token'] };
  return { status: 200, body: await merges.mergeCart(call, request) };
});

export const setCartDiscount = handler('setCartDiscount', async ({ params, headers, body, actor }, call) => {
  await discounts.setDiscount(call, { ...params, ...body, actor, cartToken: headers['Cart-Token'] });
  return { status: 204 };
});

export const removeCartDiscount = handler('removeCartDiscount', async ({ params, headers, actor }, call) => {
  await discounts.removeDiscount(call, { ...params, actor, cartToken: headers['Cart-Token'] });
  return { status: 204 };
});
