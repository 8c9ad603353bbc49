import type { components } from '../../../../generated/types.ts';
import { handler } from '../../handler.ts';
import * as methods from './shipping-method-repository.ts';
import * as service from './shipping-method-service.ts';

export const listShippingMethods = handler('listShippingMethods', async ({ query }, call) => {
  const { rows: items, ...rest } = await methods.listMethods(call, query);
  return { status: 200, body: { items, ...rest } };
});

export const createShippingMethod = handler('createShippingMethod', async ({ body }, call) => {
  const fields = { slug: body.slug, ...fieldsOf(body) };
  const { version, ...method } = await service.createShippingMethod(call, fields);
  return { status: 201, headers: { Location: `/v1/shipping-methods/${method.slug}` }, version, body: method };
});

export const getShippingMethod = handler('getShippingMethod', async ({ params }, call) => {
  const found = await methods.findMethod(call, params.shippingMethod);
  if (!found) throw call.problem('not_found');
  const { version, ...method } = found;
  return { status: 200, version, body: method };
});

export const replaceShippingMethod = handler('replaceShippingMethod', async ({ params, body }, call) => {
  const fields = { slug: params.shippingMethod, ...fieldsOf(body) };
  const { version, ...method } = await service.replaceShippingMethod(call, fields);
  return { status: 200, version, body: method };
});

export const deleteShippingMethod = handler('deleteShippingMethod', async ({ params }, call) => {
  await service.deleteShippingMethod(call, params.shippingMethod);
  return { status: 204 };
});

/** The fields with their defaults. */
const fieldsOf = ({ name, countries = [], charges }: components['schemas']['ShippingMethodReplace']) => ({
  name,
  countries,
  charges: charges.map(({ perKilogram = 0, ...charge }) => ({ ...charge, perKilogram })),
});
