import { handler } from '../../handler.ts';
import * as service from './comment-ban-service.ts';

export const banCommenter = handler('banCommenter', async ({ params, body, actor }, call) => {
  return { status: 200, body: await service.banCommenter(call, { ...params, ...body, actor }) };
});

export const unbanCommenter = handler('unbanCommenter', async ({ params, actor }, call) => {
  await service.unbanCommenter(call, { ...params, actor });
  return { status: 204 };
});
