import { handler } from '../../handler.ts';
import * as discounts from './discount-repository.ts';
import * as service from './discount-service.ts';
import { listUsages } from './discount-usage-repository.ts';

export const listDiscounts = handler('listDiscounts', async ({ query }, call) => {
  const { rows: items, ...rest } = await discounts.listDiscounts(call, query);
  return { status: 200, body: { items, ...rest } };
});

export const createDiscount = handler('createDiscount', async ({ body }, call) => {
  const { version, ...discount } = await service.createDiscount(call, body);
  return { status: 201, headers: { Location: `/v1/discounts/${discount.id}` }, version, body: discount };
});

export const getDiscount = handler('getDiscount', async ({ params }, call) => {
  const found = await discounts.findDiscount(call, params.discountId);
  if (!found) throw call.problem('not_found');
  const { version, ...discount } = found;
  return { status: 200, version, body: discount };
});

export const updateDiscount = handler('updateDiscount', async ({ params, body }, call) => {
  const { discountId } = params;
  const { version, ...discount } = await service.updateDiscount(call, { discountId, patch: body });
  return { status: 200, version, body: discount };
});

export const deleteDiscount = handler('deleteDiscount', async ({ params }, call) => {
  await service.deleteDiscount(call, params.discountId);
  return { status: 204 };
});

export const listDiscountUsages = handler('listDiscountUsages', async ({ params, query }, call) => {
  if (!(await discounts.findDiscount(call, params.discountId))) throw call.problem('not_found');
  const { rows: items, ...rest } = await listUsages(call, params.discountId, query);
  return { status: 200, body: { items, ...rest } };
});
