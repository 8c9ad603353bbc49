import { newUuid } from '../../../lib/id.ts';
import { handler } from '../../handler.ts';
import * as products from './product-repository.ts';

export const listProducts = handler('listProducts', async ({ query }, { db }) => {
  const { rows: items, ...rest } = await products.listProducts(db, query);
  return { status: 200, body: { items, ...rest } };
});

export const createProduct = handler('createProduct', async ({ body }, call) => {
  const createdAt = call.clock.now();
  const product = await products.insertProduct(call, { ...body, uuid: newUuid(createdAt), createdAt });
  return { status: 201, headers: { Location: `/v1/products/${product.id}` }, body: product };
});

export const getProduct = handler('getProduct', async ({ params }, { db, refuse }) => {
  const product = await products.findProduct(db, params.productId);
  if (!product) throw refuse('not_found');
  return { status: 200, body: product };
});
