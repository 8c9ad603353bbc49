import { handler } from '../../handler.ts';
import { findPost } from '../posts/post-repository.ts';
import { toResponse } from '../posts/post-representation.ts';
import { diffRevisions } from './revision-diff.ts';
import * as revisions from './revision-repository.ts';
import { restoreRevision } from './revision-service.ts';

export const listPostRevisions = handler('listPostRevisions', async ({ params, query }, call) => {
  if (!(await findPost(call, params.postId))) throw call.problem('not_found');
  const { rows: items, ...rest } = await revisions.listRevisions(call, params.postId, query);
  return { status: 200, body: { items, ...rest } };
});

export const getPostRevision = handler('getPostRevision', async ({ params }, call) => {
  const found = await revisions.findRevisions(call, params.postId, [params.revision]);
  const revision = found.get(params.revision);
  if (!revision) throw call.problem('not_found');
  return { status: 200, body: revision };
});

export const diffPostRevision = handler('diffPostRevision', async ({ params, query }, call) => {
  const found = await revisions.findRevisions(call, params.postId, [query.from, params.revision]);
  const [from, to] = [found.get(query.from), found.get(params.revision)];
  if (!from || !to) throw call.problem('not_found');
  return { status: 200, body: diffRevisions(from, to) };
});

export const restorePostRevision = handler('restorePostRevision', async ({ params }, call) => {
  return { status: 200, ...(await toResponse(call, await restoreRevision(call, params))) };
});
