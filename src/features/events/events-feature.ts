import type { Feature } from '../feature.ts';
import { eventGauges } from './event-gauges.ts';
import * as streams from './event-stream-handlers.ts';

export const eventsFeature = {
  handlers: [streams],
  gauges: eventGauges,
  scopes: {
    'events:stream': ['user', 'moderator', 'editor', 'admin'],
    'events:read': ['admin'],
  },
} as const satisfies Feature;
