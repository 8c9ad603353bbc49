import { findUser } from '../../accounts/accounts-read-model.ts';
import { handler } from '../../handler.ts';
import type { RichText } from '../rich-text/content-renderer.ts';
import { type Post, versionOf } from './post.ts';
import { canSee, visibleAuthors } from './post-policy.ts';
import * as posts from './post-repository.ts';
import * as service from './post-service.ts';

export const listPosts = handler('listPosts', async ({ query, actor }, call) => {
  const { status, author: username, tag, ...page } = query;
  const authors = visibleAuthors(actor, status);
  const { rows: items, ...rest } = await posts.listPosts(call, { status, authors, username, tag }, page);
  return { status: 200, body: { items, ...rest } };
});

export const listUserPosts = handler('listUserPosts', async ({ params, query, actor }, call) => {
  const { status, ...page } = query;
  if (!(await findUser(call, params.userId))) throw call.problem('not_found');
  const authors = visibleAuthors(actor, status);
  const ofUser = authors === 'all' || authors.includes(params.userId) ? [params.userId] : [];
  const { rows: items, ...rest } = await posts.listPosts(call, { status, authors: ofUser }, page);
  return { status: 200, body: { items, ...rest } };
});

export const createPost = handler('createPost', async ({ body, actor }, call) => {
  const post = await service.createPost(call, actor, body);
  return { status: 201, headers: { Location: `/v1/posts/${post.id}` }, ...toResponse(call, post) };
});

export const getPost = handler('getPost', async ({ params, actor }, call) => {
  const post = await posts.findPost(call, params.postId);
  if (!post || !canSee(actor, post)) throw call.problem('not_found');
  return { status: 200, ...toResponse(call, post) };
});

export const updatePost = handler('updatePost', async ({ params, body }, call) => {
  return {
    status: 200,
    ...toResponse(call, await service.updatePost(call, { postId: params.postId, patch: body })),
  };
});

const toResponse = ({ contentRenderer }: RichText, { version, ...post }: Post) => ({
  version: versionOf({ version, ...post }, contentRenderer.version),
  body: { ...post, contentHtml: contentRenderer.htmlOf(post.body, 'post') },
});
