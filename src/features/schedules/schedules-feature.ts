import type { Feature } from '../feature.ts';
import { expired } from '../retention.ts';
import { scheduleGauges } from './schedule-gauges.ts';
import * as schedules from './schedule-handlers.ts';

const DAY_MS = 24 * 60 * 60_000;

export const schedulesFeature = {
  handlers: [schedules],
  scopes: { 'schedules:read': ['admin'] },
  gauges: scheduleGauges,
  retention: [
    expired('schedule_runs', 'due_at', 30 * DAY_MS),
    // Only a schedule that no release runs any more stays due for so long.
    expired('schedules', 'next_due_at', 30 * DAY_MS),
  ],
} as const satisfies Feature;
