import { handler } from '../../handler.ts';
import * as erasure from './erasure-service.ts';

export const requestErasure = handler('requestErasure', async ({ actor }, call) => {
  const body = await erasure.requestErasure(call, actor);
  return { status: 202, body };
});

export const undoErasure = handler('undoErasure', async ({ body }, call) => {
  await erasure.undoErasure(call, body.token);
  return { status: 204 };
});
