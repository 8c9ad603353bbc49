import { handler } from '../../handler.ts';
import * as tags from './tag-repository.ts';
import * as service from './tag-service.ts';

export const listTags = handler('listTags', async ({ query }, call) => {
  const { rows: items, ...rest } = await tags.listTags(call, query);
  return { status: 200, body: { items, ...rest } };
});

export const createTag = handler('createTag', async ({ body }, call) => {
  const { version, ...tag } = await service.createTag(call, body);
  return { status: 201, headers: { Location: `/v1/tags/${tag.id}` }, version, body: tag };
});

export const getTag = handler('getTag', async ({ params }, call) => {
  const found = await tags.findTag(call, params.tagId);
  if (!found) throw call.problem('not_found');
  const { version, ...tag } = found;
  return { status: 200, version, body: tag };
});

export const updateTag = handler('updateTag', async ({ params, body }, call) => {
  const { version, ...tag } = await service.updateTag(call, { tagId: params.tagId, patch: body });
  return { status: 200, version, body: tag };
});

export const deleteTag = handler('deleteTag', async ({ params, query }, call) => {
  await service.deleteTag(call, { ...params, ...query });
  return { status: 204 };
});

export const mergeTag = handler('mergeTag', async ({ params, body }, call) => {
  const { version, ...tag } = await service.mergeTag(call, { ...params, ...body });
  return { status: 200, version, body: tag };
});
