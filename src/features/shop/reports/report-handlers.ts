import { handler } from '../../handler.ts';
import { listLowStock } from './low-stock-repository.ts';
import * as csv from './report-csv.ts';
import * as service from './report-service.ts';

export const getSales = handler('getSales', async ({ query, accepted }, call) => {
  const body = await service.getSales(call, query);
  if (accepted !== 'text/csv') return { status: 200, mediaType: 'application/json', body };
  return { status: 200, mediaType: 'text/csv', body: await csv.salesToCsv(body) };
});

export const getCategorySales = handler('getCategorySales', async ({ query, accepted }, call) => {
  const items = await service.getCategorySales(call, query);
  if (accepted !== 'text/csv') return { status: 200, mediaType: 'application/json', body: { items } };
  return { status: 200, mediaType: 'text/csv', body: await csv.categorySalesToCsv(items) };
});

export const getTopSellingProducts = handler('getTopSellingProducts', async ({ query, accepted }, call) => {
  const items = await service.getTopSellingProducts(call, query);
  if (accepted !== 'text/csv') return { status: 200, mediaType: 'application/json', body: { items } };
  return { status: 200, mediaType: 'text/csv', body: await csv.topSellingProductsToCsv(items) };
});

export const getLowStock = handler('getLowStock', async ({ query, accepted }, call) => {
  const items = await listLowStock(call, query);
  if (accepted !== 'text/csv') return { status: 200, mediaType: 'application/json', body: { items } };
  return { status: 200, mediaType: 'text/csv', body: await csv.lowStockToCsv(items) };
});
