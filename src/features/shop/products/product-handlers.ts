import { selectMembers } from '../../../lib/select-members.ts';
import { handler } from '../../handler.ts';
import type { ImageContext } from '../../media/media-read-model.ts';
import { listPriceChanges as readPriceChanges } from './price-change-repository.ts';
import { type VersionedProduct, versionOf } from './product.ts';
import * as changes from './product-change-service.ts';
import { readFacets } from './product-facet-repository.ts';
import { presentProduct, presentProducts } from './product-image.ts';
import * as lists from './product-list-repository.ts';
import * as products from './product-repository.ts';
import * as service from './product-service.ts';

export const listProducts = handler('listProducts', async ({ query }, call) => {
  const { fields, ...request } = query;
  const { rows, ...rest } = await lists.listProducts(call, request);
  const products = await presentProducts(call, rows);
  const items = products.map((product) => selectMembers(product, { fields, include: request.include }));
  return { status: 200, body: { items, ...rest } };
});

export const getProductFacets = handler('getProductFacets', async ({ query }, call) => {
  const { facets, ...filter } = query;
  return { status: 200, body: await readFacets(call, facets, filter) };
});

export const listArchivedProducts = handler('listArchivedProducts', async ({ query }, call) => {
  const { state, ...page } = query;
  const { rows, ...rest } = await products.listUnlistedProducts(call, state, page);
  return { status: 200, body: { items: await presentProducts(call, rows), ...rest } };
});

export const createProduct = handler('createProduct', ({ body, actor }, call) =>
  service.createProduct(call, actor, body),
);

export const getProduct = handler('getProduct', async ({ params, query }, call) => {
  const product = await products.findProduct(call, params.productId, withStock(query));
  if (!product) throw call.problem('not_found');
  return { status: 200, ...(await toResponse(call, product)) };
});

export const getProductBySlug = handler('getProductBySlug', async ({ params, query }, call) => {
  const product = await products.findProductBySlug(call, params.slug, withStock(query));
  if (product) return { status: 200, ...(await toResponse(call, product)) };
  const slug = await products.findCurrentSlug(call, params.slug);
  if (slug === undefined) throw call.problem('not_found');
  return { status: 301, headers: { Location: `/v1/product-slugs/${slug}` } };
});

export const replaceProduct = handler('replaceProduct', async ({ params, body }, call) => {
  const product = await changes.replaceProduct(call, { ...params, fields: body });
  return { status: 200, ...(await toResponse(call, product)) };
});

export const updateProduct = handler('updateProduct', async ({ params, body }, call) => {
  const product = await changes.updateProduct(call, { ...params, patch: body });
  return { status: 200, ...(await toResponse(call, product)) };
});

export const deleteProduct = handler('deleteProduct', async ({ params }, call) => {
  await changes.deleteProduct(call, params.productId);
  return { status: 204 };
});

export const restoreProduct = handler('restoreProduct', async ({ params }, call) => {
  const product = await changes.restoreProduct(call, params.productId);
  return { status: 200, ...(await toResponse(call, product)) };
});

export const listPriceChanges = handler('listPriceChanges', async ({ params, query }, call) => {
  if (!(await products.findProduct(call, params.productId))) throw call.problem('not_found');
  const { rows: items, ...rest } = await readPriceChanges(call, params.productId, query);
  return { status: 200, body: { items, ...rest } };
});

const withStock = ({ include }: { include: readonly 'stock'[] }) => ({ withStock: include.length > 0 });

const toResponse = async (context: ImageContext, { version, ...product }: VersionedProduct) => ({
  version: versionOf(version, product),
  body: await presentProduct(context, product),
});
