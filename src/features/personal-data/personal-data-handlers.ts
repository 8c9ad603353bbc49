import * as erasure from '../accounts/users/erasure-service.ts';
import { handler } from '../handler.ts';
import * as exports from './export-service.ts';

export const exportAccount = handler('exportAccount', async ({ actor }, call) => {
  const body = await exports.exportAccount(call, actor);
  const name = `tradepost-${body.account.username}-${body.exportedAt.slice(0, 10)}.json`;
  return { status: 200, headers: { 'Content-Disposition': `attachment; filename="${name}"` }, body };
});

export const requestErasure = handler('requestErasure', async ({ actor }, call) => {
  const body = await erasure.requestErasure(call, actor);
  return { status: 202, body };
});

export const undoErasure = handler('undoErasure', async ({ body }, call) => {
  await erasure.undoErasure(call, body.token);
  return { status: 204 };
});
