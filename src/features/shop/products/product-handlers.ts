import { newUuid } from '../../../lib/id.ts';
import type { Handler } from '../../handler.ts';
import * as products from './product-repository.ts';

export const listProducts: Handler<'listProducts'> = async ({ query }, { db }) => {
  const { rows: items, ...rest } = await products.listProducts(db, query);
  return { status: 200, body: { items, ...rest } };
};

export const createProduct: Handler<'createProduct'> = async ({ body }, { db, clock }) => {
  const createdAt = clock.now();
  const product = await products.insertProduct(db, { ...body, uuid: newUuid(createdAt), createdAt });
  return { status: 201, headers: { Location: `/v1/products/${product.id}` }, body: product };
};

export const getProduct: Handler<'getProduct'> = async ({ params }, { db }) => ({
  status: 200,
  body: await products.getProduct(db, params.productId),
});
