import { handler } from '../../handler.ts';
import { deleteMethod, listMethods } from './shipping-method-repository.ts';
import * as service from './shipping-service.ts';
import * as taxRates from './tax-rate-repository.ts';

export const listShippingMethods = handler('listShippingMethods', async ({ query }, call) => {
  const { rows: items, ...rest } = await listMethods(call, query);
  return { status: 200, body: { items, ...rest } };
});

export const replaceShippingMethod = handler('replaceShippingMethod', async ({ params, body }, call) => {
  const { name, countries = [] } = body;
  const charges = body.charges.map(({ perKilogram = 0, ...charge }) => ({ ...charge, perKilogram }));
  const fields = { slug: params.shippingMethod, name, countries, charges };
  return { status: 200, body: await service.replaceShippingMethod(call, fields) };
});

export const deleteShippingMethod = handler('deleteShippingMethod', async ({ params }, call) => {
  if (!(await deleteMethod(call, params.shippingMethod))) throw call.problem('not_found');
  return { status: 204 };
});

export const listTaxRates = handler('listTaxRates', async ({ query }, call) => {
  const { rows: items, ...rest } = await taxRates.listTaxRates(call, query);
  return { status: 200, body: { items, ...rest } };
});

export const replaceTaxRate = handler('replaceTaxRate', async ({ params, body }, call) => {
  const rate = { country: params.country, basisPoints: body.basisPoints, updatedAt: call.clock.now() };
  return { status: 200, body: await taxRates.putTaxRate(call, rate) };
});

export const deleteTaxRate = handler('deleteTaxRate', async ({ params }, call) => {
  if (!(await taxRates.deleteTaxRate(call, params.country))) throw call.problem('not_found');
  return { status: 204 };
});
