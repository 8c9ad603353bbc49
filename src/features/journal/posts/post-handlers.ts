import { hasAccount } from '../../accounts/accounts-read-model.ts';
import { handler } from '../../handler.ts';
import { type Post, versionOf } from './post.ts';
import { canSee, visibleAuthors } from './post-policy.ts';
import * as posts from './post-repository.ts';
import * as service from './post-service.ts';

export const listPosts = handler('listPosts', async ({ query, actor }, { db }) => {
  const { status, author: username, tag, ...page } = query;
  const authors = visibleAuthors(actor, status);
  const { rows: items, ...rest } = await posts.listPosts(db, { status, authors, username, tag }, page);
  return { status: 200, body: { items, ...rest } };
});

export const listUserPosts = handler('listUserPosts', async ({ params, query, actor }, { db, refuse }) => {
  const { status, ...page } = query;
  if (!(await hasAccount(db, params.userId))) throw refuse('not_found');
  const authors = visibleAuthors(actor, status);
  const ofUser = authors === 'all' || authors.includes(params.userId) ? [params.userId] : [];
  const { rows: items, ...rest } = await posts.listPosts(db, { status, authors: ofUser }, page);
  return { status: 200, body: { items, ...rest } };
});

export const createPost = handler('createPost', async ({ body, actor }, call) => {
  const post = await service.createPost(call, actor, body);
  return { status: 201, headers: { Location: `/v1/posts/${post.id}` }, ...shown(post) };
});

export const getPost = handler('getPost', async ({ params, actor }, { db, refuse }) => {
  const found = await posts.findPost(db, params.postId);
  if (!found || !canSee(actor, found)) throw refuse('not_found');
  return { status: 200, ...shown(found) };
});

export const updatePost = handler('updatePost', async ({ params, body }, call) => {
  return { status: 200, ...shown(await service.updatePost(call, { postId: params.postId, patch: body })) };
});

const shown = ({ version, ...body }: Post) => ({ version: versionOf({ version, ...body }), body });
