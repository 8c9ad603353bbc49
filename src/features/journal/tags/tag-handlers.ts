import { newUuid } from '../../../lib/id.ts';
import { handler } from '../../handler.ts';
import * as tags from './tag-repository.ts';

export const listTags = handler('listTags', async ({ query }, { db }) => {
  const { rows: items, ...rest } = await tags.listTags(db, query);
  return { status: 200, body: { items, ...rest } };
});

export const createTag = handler('createTag', async ({ body }, call) => {
  const createdAt = call.clock.now();
  const tag = await tags.insertTag(call, { ...body, uuid: newUuid(createdAt), createdAt });
  return { status: 201, headers: { Location: `/v1/tags/${tag.id}` }, body: tag };
});

export const updateTag = handler('updateTag', async ({ params, body }, call) => {
  const tag = await tags.updateTag(call, params.tagId, body);
  if (!tag) throw call.refuse('not_found');
  return { status: 200, body: tag };
});

export const deleteTag = handler('deleteTag', async ({ params }, { db, refuse }) => {
  if (!(await tags.deleteTag(db, params.tagId))) throw refuse('not_found');
  return { status: 204 };
});
