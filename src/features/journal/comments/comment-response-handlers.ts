import { handler } from '../../handler.ts';
import * as service from './comment-response-service.ts';

export const likeComment = handler('likeComment', async ({ params, actor }, call) => {
  await service.likeComment(call, { ...params, actor });
  return { status: 204 };
});

export const unlikeComment = handler('unlikeComment', async ({ params, actor }, call) => {
  await service.unlikeComment(call, { ...params, actor });
  return { status: 204 };
});

export const reportComment = handler('reportComment', async ({ params, body, actor }, call) => {
  await service.reportComment(call, { ...params, ...body, actor });
  return { status: 204 };
});
