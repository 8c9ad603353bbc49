import { handler } from '../../handler.ts';
import * as levels from './stock-level-repository.ts';
import * as movements from './stock-movement-repository.ts';
import * as service from './stock-service.ts';

export const listStock = handler('listStock', async ({ query }, call) => {
  const { rows: items, ...rest } = await levels.listStockLevels(call, query);
  return { status: 200, body: { items, ...rest } };
});

export const getStock = handler('getStock', async ({ params }, call) => ({
  status: 200,
  body: await service.getStock(call, params.variantId),
}));

export const adjustStock = handler('adjustStock', async ({ params, body }, call) => ({
  status: 200,
  body: await service.adjustStock(call, { ...params, ...body }),
}));

export const setStockBuckets = handler('setStockBuckets', async ({ params, body }, call) => ({
  status: 200,
  body: await service.setStockBuckets(call, { ...params, count: body.buckets }),
}));

export const listStockMovements = handler('listStockMovements', async ({ query }, call) => {
  const { rows: items, ...rest } = await movements.listMovements(call, query);
  return { status: 200, body: { items, ...rest } };
});
