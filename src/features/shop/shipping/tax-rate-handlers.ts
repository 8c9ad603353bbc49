import { handler } from '../../handler.ts';
import * as rates from './tax-rate-repository.ts';
import * as service from './tax-rate-service.ts';

export const listTaxRates = handler('listTaxRates', async ({ query }, call) => {
  const { rows: items, ...rest } = await rates.listTaxRates(call, query);
  return { status: 200, body: { items, ...rest } };
});

export const createTaxRate = handler('createTaxRate', async ({ body }, call) => {
  const { version, ...rate } = await service.createTaxRate(call, body);
  return { status: 201, headers: { Location: `/v1/tax-rates/${rate.country}` }, version, body: rate };
});

export const getTaxRate = handler('getTaxRate', async ({ params }, call) => {
  const found = await rates.findTaxRate(call, params.country);
  if (!found) throw call.problem('not_found');
  const { version, ...rate } = found;
  return { status: 200, version, body: rate };
});

export const replaceTaxRate = handler('replaceTaxRate', async ({ params, body }, call) => {
  const { version, ...rate } = await service.replaceTaxRate(call, { ...params, ...body });
  return { status: 200, version, body: rate };
});

export const deleteTaxRate = handler('deleteTaxRate', async ({ params }, call) => {
  await service.deleteTaxRate(call, params.country);
  return { status: 204 };
});
