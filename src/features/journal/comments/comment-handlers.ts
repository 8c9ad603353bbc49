import { handler } from '../../handler.ts';
import { isPublicPost } from '../posts/public-post-repository.ts';
import type { Comment } from './comment.ts';
import { canSee } from './comment-policy.ts';
import * as comments from './comment-repository.ts';
import { representationFor } from './comment-representation.ts';
import * as service from './comment-service.ts';

export const listComments = handler('listComments', async ({ params: { postId }, query, actor }, call) => {
  if (!(await isPublicPost(call, postId))) throw call.problem('not_found');
  const { rows, ...rest } = await comments.listComments(call, { postId, reader: actor }, query);
  return { status: 200, body: { items: rows.map((row) => representationFor(call, actor, row)), ...rest } };
});

export const listReplies = handler('listReplies', async ({ params: { commentId }, query, actor }, call) => {
  const comment = await comments.findComment(call, commentId);
  if (!comment || !canSee(actor, comment)) throw call.problem('not_found');
  const { rows, ...rest } = await comments.listReplies(call, { commentId, reader: actor }, query);
  return { status: 200, body: { items: rows.map((row) => representationFor(call, actor, row)), ...rest } };
});

export const getComment = handler('getComment', async ({ params, actor }, call) => {
  const comment: Comment | undefined = await comments.findComment(call, params.commentId);
  if (!comment || !canSee(actor, comment)) throw call.problem('not_found');
  return { status: 200, body: representationFor(call, actor, comment) };
});

export const createComment = handler('createComment', async ({ params, body, actor }, call) => {
  const comment = await service.createComment(call, actor, { ...params, ...body });
  const Location = `/v1/comments/${comment.id}`;
  return { status: 201, headers: { Location }, body: representationFor(call, actor, comment) };
});

export const updateComment = handler('updateComment', async ({ params, body, actor }, call) => {
  const comment = await service.updateComment(call, { ...params, ...body, actor });
  return { status: 200, body: representationFor(call, actor, comment) };
});

export const deleteComment = handler('deleteComment', async ({ params, actor }, call) => {
  await service.deleteComment(call, { ...params, actor });
  return { status: 204 };
});

export const restoreComment = handler('restoreComment', async ({ params, actor }, call) => {
  const comment = await service.restoreComment(call, { ...params, actor });
  return { status: 200, body: representationFor(call, actor, comment) };
});
