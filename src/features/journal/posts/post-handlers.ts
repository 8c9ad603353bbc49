import { Problem } from '../../../errors.ts';
import type { Handler } from '../../handler.ts';
import { canSee, visibleAuthors } from './post-policy.ts';
import * as posts from './post-repository.ts';
import * as service from './post-service.ts';

export const listPosts: Handler<'listPosts'> = async ({ query, actor }, { db }) => {
  const { status, author: username, tag, ...page } = query;
  const authors = visibleAuthors(actor, status);
  const { rows: items, ...rest } = await posts.listPosts(db, { status, authors, username, tag }, page);
  return { status: 200, body: { items, ...rest } };
};

export const createPost: Handler<'createPost'> = async ({ body, actor }, call) => {
  const post = await service.createPost(call, actor, body);
  return { status: 201, headers: { Location: `/v1/posts/${post.id}` }, version: post.version, body: post };
};

export const getPost: Handler<'getPost'> = async ({ params, actor }, { db }) => {
  const post = await posts.getPost(db, params.postId);
  if (!canSee(actor, post)) throw new Problem('not_found');
  return { status: 200, version: post.version, body: post };
};

export const updatePost: Handler<'updatePost'> = async ({ params, body, actor }, call) => {
  const post = await service.updatePost(call, { actor, postId: params.postId, patch: body });
  return { status: 200, version: post.version, body: post };
};
