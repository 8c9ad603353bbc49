import { handler } from '../handler.ts';
import * as auditEvents from './audit-event-repository.ts';

export const listAuditEvents = handler('listAuditEvents', async ({ query }, { db }) => {
  const { rows: items, ...rest } = await auditEvents.listAuditEvents(db, query, query);
  return { status: 200, body: { items, ...rest } };
});
