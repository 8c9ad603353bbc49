import { newUuid } from '../../../lib/id.ts';
import type { Handler } from '../../handler.ts';
import * as tags from './tag-repository.ts';

export const listTags: Handler<'listTags'> = async ({ query }, { db }) => {
  const { rows: items, ...rest } = await tags.listTags(db, query);
  return { status: 200, body: { items, ...rest } };
};

export const createTag: Handler<'createTag'> = async ({ body }, { db, clock }) => {
  const createdAt = clock.now();
  const tag = await tags.insertTag(db, { ...body, uuid: newUuid(createdAt), createdAt });
  return { status: 201, headers: { Location: `/v1/tags/${tag.id}` }, body: tag };
};

export const updateTag: Handler<'updateTag'> = async ({ params, body }, { db }) => ({
  status: 200,
  body: await tags.updateTag(db, params.tagId, body),
});

export const deleteTag: Handler<'deleteTag'> = async ({ params }, { db }) => {
  await tags.deleteTag(db, params.tagId);
  return { status: 204 };
};
