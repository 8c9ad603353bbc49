import type { Feature } from '../feature.ts';
import { toAccountEvents } from './account-event.ts';
import * as auditEvents from './audit-event-handlers.ts';
import { type AuditEvent, listAuditEventsAbout } from './audit-event-repository.ts';

export const auditFeature = {
  handlers: [auditEvents],
  scopes: { 'audit:read': ['admin'] },
  personalData: {
    exports: {
      auditEvents: {
        pageSize: 100,
        readPage: (context, { id }, page) => listAuditEventsAbout(context, id, page),
        finish: (events: AuditEvent[], { id }) => toAccountEvents(events, id),
      },
    },
  },
} as const satisfies Feature;
