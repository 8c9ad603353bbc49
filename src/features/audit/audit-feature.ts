import type { Feature } from '../feature.ts';
import { readAccountEvents } from './account-event.ts';
import * as auditEvents from './audit-event-handlers.ts';

export const auditFeature = {
  handlers: [auditEvents],
  scopes: { 'audit:read': ['admin'] },
  personalData: {
    exports: {
      auditEvents: {
        pageSize: 100,
        readPage: (context, { id }, page) => readAccountEvents(context, id, page),
      },
    },
  },
} as const satisfies Feature;
