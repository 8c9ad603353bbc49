import { handler } from '../../handler.ts';
import { representationFor } from './comment-representation.ts';
import * as service from './moderation-service.ts';

export const listQueuedComments = handler('listQueuedComments', async ({ query, actor }, call) => {
  const { queue, ...page } = query;
  const { rows, ...rest } = await service.listQueue(call, queue, page);
  const items = rows.map(({ comment, reports }) => {
    const { reportCount } = comment;
    return { comment: representationFor(call, actor, comment), reportCount, reports };
  });
  return { status: 200, body: { items, ...rest } };
});

export const approveComment = handler('approveComment', async ({ params, actor }, call) => {
  const comment = await service.approveComment(call, params.commentId);
  return { status: 200, body: representationFor(call, actor, comment) };
});

export const hideComment = handler('hideComment', async ({ params, body, actor }, call) => {
  const comment = await service.hideComment(call, { ...params, ...body });
  return { status: 200, body: representationFor(call, actor, comment) };
});
