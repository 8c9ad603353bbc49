import type { Feature } from '../feature.ts';
import { eventGauges } from './event-gauges.ts';
import { eventLogMaintenance } from './event-retention.ts';
import * as streams from './event-stream-handlers.ts';
import { listOwnEvents } from './own-event-repository.ts';

export const eventsFeature = {
  handlers: [streams],
  gauges: eventGauges,
  scopes: {
    'events:stream': ['user', 'moderator', 'editor', 'admin'],
    'events:read': ['admin'],
  },
  schedules: [eventLogMaintenance],
  personalData: {
    exports: {
      events: { pageSize: 100, readPage: (context, { id }, page) => listOwnEvents(context, id, page) },
    },
  },
} as const satisfies Feature;
