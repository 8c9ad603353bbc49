import { selectMembers } from '../../../lib/select-members.ts';
import { findUser } from '../../accounts/accounts-read-model.ts';
import { handler } from '../../handler.ts';
import * as lifecycle from './post-lifecycle-service.ts';
import * as lists from './post-list-repository.ts';
import { canSee, visibleAuthors } from './post-policy.ts';
import * as posts from './post-repository.ts';
import { toResponse, viewOf, withCovers } from './post-representation.ts';
import * as service from './post-service.ts';

export const listPosts = handler('listPosts', async ({ query, actor }, call) => {
  const { author: username, fields, sort, include, cursor, limit, ...filter } = query;
  const authors = visibleAuthors(actor, query.status);
  const page = { sort, include, cursor, limit };
  const { rows, ...rest } = await lists.listPosts(call, { ...filter, authors, username }, page);
  const items = await withCovers(call, rows);
  return {
    status: 200,
    body: { items: items.map((post) => selectMembers(post, { fields, include })), ...rest },
  };
});

export const listUserPosts = handler('listUserPosts', async ({ params, query, actor }, call) => {
  const { status, ...page } = query;
  if (!(await findUser(call, params.userId))) throw call.problem('not_found');
  const authors = visibleAuthors(actor, status);
  const ofUser = authors === 'all' || authors.includes(params.userId) ? [params.userId] : [];
  const { rows, ...rest } = await lists.listPosts(call, { status, authors: ofUser }, page);
  return { status: 200, body: { items: await withCovers(call, rows), ...rest } };
});

export const createPost = handler('createPost', async ({ body, actor }, call) => {
  const post = await service.createPost(call, actor, body);
  return { status: 201, headers: { Location: `/v1/posts/${post.id}` }, ...(await toResponse(call, post)) };
});

export const getPost = handler('getPost', async ({ params, query, actor }, call) => {
  const post = await posts.findPost(call, params.postId, query.include);
  if (!post || !canSee(actor, post)) throw call.problem('not_found');
  return { status: 200, ...(await viewOf(call, post, query)) };
});

export const getPostBySlug = handler('getPostBySlug', async ({ params, query, actor }, call) => {
  const post = await posts.findPostBySlug(call, params.slug, query.include);
  if (post && canSee(actor, post)) return { status: 200, ...(await viewOf(call, post, query)) };
  // A hidden post, such as a draft, does not interrupt the links to a post that had its slug before.
  const renamed = await posts.findPostByFormerSlug(call, params.slug);
  if (!renamed || !canSee(actor, renamed)) throw call.problem('not_found');
  return { status: 301, headers: { Location: `/v1/post-slugs/${renamed.slug}` } };
});

export const replacePost = handler('replacePost', async ({ params, body }, call) => {
  return {
    status: 200,
    ...(await toResponse(call, await service.replacePost(call, { ...params, fields: body }))),
  };
});

export const updatePost = handler('updatePost', async ({ params, body }, call) => {
  return {
    status: 200,
    ...(await toResponse(call, await service.updatePost(call, { ...params, patch: body }))),
  };
});

export const setPostTags = handler('setPostTags', async ({ params, body }, call) => {
  return {
    status: 200,
    ...(await toResponse(call, await service.setPostTags(call, { ...params, ...body }))),
  };
});

export const deletePost = handler('deletePost', async ({ params }, call) => {
  return { status: 200, ...(await toResponse(call, await lifecycle.deletePost(call, params.postId))) };
});

export const restorePost = handler('restorePost', async ({ params }, call) => {
  return { status: 200, ...(await toResponse(call, await lifecycle.restorePost(call, params.postId))) };
});

export const schedulePost = handler('schedulePost', async ({ params, body }, call) => {
  return {
    status: 200,
    ...(await toResponse(call, await lifecycle.schedulePost(call, { ...params, ...body }))),
  };
});

export const publishPost = handler('publishPost', async ({ params }, call) => {
  const post = await lifecycle.movePost(call, { ...params, transition: 'publish' });
  return { status: 200, ...(await toResponse(call, post)) };
});

export const unpublishPost = handler('unpublishPost', async ({ params }, call) => {
  const post = await lifecycle.movePost(call, { ...params, transition: 'unpublish' });
  return { status: 200, ...(await toResponse(call, post)) };
});
