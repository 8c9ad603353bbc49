import { findCategory } from '../../category-tree-repository.ts';
import { handler } from '../../handler.ts';
import { productTree } from './category.ts';
import * as categories from './category-repository.ts';
import * as service from './category-service.ts';

export const listCategories = handler('listCategories', async ({ query }, call) => {
  const { rows: items, ...rest } = await categories.listCategories(call, query);
  return { status: 200, body: { items, ...rest } };
});

export const createCategory = handler('createCategory', async ({ body }, call) => {
  const { version, ...category } = await service.createCategory(call, body);
  return { status: 201, headers: { Location: `/v1/categories/${category.id}` }, version, body: category };
});

export const getCategory = handler('getCategory', async ({ params }, call) => {
  const found = await findCategory(call, productTree, params.categoryId);
  if (!found) throw call.problem('not_found');
  const { version, ...category } = found;
  return { status: 200, version, body: category };
});

export const updateCategory = handler('updateCategory', async ({ params, body }, call) => {
  const { version, ...category } = await service.updateCategory(call, {
    categoryId: params.categoryId,
    patch: body,
  });
  return { status: 200, version, body: category };
});

export const deleteCategory = handler('deleteCategory', async ({ params }, call) => {
  await service.deleteCategory(call, params.categoryId);
  return { status: 204 };
});
