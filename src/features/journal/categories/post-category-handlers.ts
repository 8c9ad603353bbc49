import { findCategory } from '../../category-tree-repository.ts';
import { handler } from '../../handler.ts';
import { postTree } from './post-category.ts';
import * as categories from './post-category-repository.ts';
import * as service from './post-category-service.ts';

export const listPostCategories = handler('listPostCategories', async ({ query }, call) => {
  const { rows: items, ...rest } = await categories.listPostCategories(call, query);
  return { status: 200, body: { items, ...rest } };
});

export const createPostCategory = handler('createPostCategory', async ({ body }, call) => {
  const { version, ...category } = await service.createPostCategory(call, body);
  const headers = { Location: `/v1/post-categories/${category.id}` };
  return { status: 201, headers, version, body: category };
});

export const getPostCategory = handler('getPostCategory', async ({ params }, call) => {
  const found = await findCategory(call, postTree, params.postCategoryId);
  if (!found) throw call.problem('not_found');
  const { version, ...category } = found;
  return { status: 200, version, body: category };
});

export const updatePostCategory = handler('updatePostCategory', async ({ params, body }, call) => {
  const { version, ...category } = await service.updatePostCategory(call, {
    categoryId: params.postCategoryId,
    patch: body,
  });
  return { status: 200, version, body: category };
});

export const deletePostCategory = handler('deletePostCategory', async ({ params, query }, call) => {
  await service.deletePostCategory(call, { categoryId: params.postCategoryId, ...query });
  return { status: 204 };
});
