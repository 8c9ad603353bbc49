import { handler } from '../handler.ts';
import * as exports from './export-service.ts';

export const exportAccount = handler('exportAccount', async ({ actor }, call) => {
  const body = await exports.exportAccount(call, actor);
  const name = `tradepost-${body.account.username}-${body.exportedAt.slice(0, 10)}.json`;
  return { status: 200, headers: { 'Content-Disposition': `attachment; filename="${name}"` }, body };
});
