import { handler } from '../handler.ts';
import * as auditEvents from './audit-event-repository.ts';

export const listAuditEvents = handler('listAuditEvents', async ({ query }, call) => {
  const { rows: items, ...rest } = await auditEvents.listAuditEvents(call, query, query);
  return { status: 200, body: { items, ...rest } };
});
