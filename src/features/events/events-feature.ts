import type { Feature } from '../feature.ts';
import * as streams from './event-stream-handlers.ts';

export const eventsFeature = {
  handlers: [streams],
  scopes: {
    'events:stream': ['user', 'moderator', 'editor', 'admin'],
    'events:read': ['admin'],
  },
} as const satisfies Feature;
