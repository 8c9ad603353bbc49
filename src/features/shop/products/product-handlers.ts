import { handler } from '../../handler.ts';
import * as products from './product-repository.ts';
import * as service from './product-service.ts';

export const listProducts = handler('listProducts', async ({ query }, call) => {
  const { rows: items, ...rest } = await products.listProducts(call, query);
  return { status: 200, body: { items, ...rest } };
});

export const createProduct = handler('createProduct', ({ body, actor }, call) =>
  service.createProduct(call, actor, body),
);

export const getProduct = handler('getProduct', async ({ params }, call) => {
  const product = await products.findProduct(call, params.productId);
  if (!product) throw call.problem('not_found');
  return { status: 200, body: product };
});
