import { type Gauges, MAX_COUNT } from '../gauges.ts';
import { countWaiting } from './webhook-queue-repository.ts';

/** A worker attempts a due delivery within seconds. Later ones wait for a place in the lane of their endpoint, or for a worker. */
const STUCK_AFTER_MS = 5 * 60_000;

export const webhookGauges: Gauges<
  | 'webhook_deliveries_waiting'
  | 'webhook_deliveries_stuck'
  | 'webhook_oldest_due_seconds'
  | 'webhook_attempts'
> = {
  gauges: [
    {
      name: 'webhook_deliveries_waiting',
      help: `Deliveries that wait for an attempt at an active endpoint, at most ${MAX_COUNT}.`,
    },
    { name: 'webhook_deliveries_stuck', help: 'Those of them that have been due for five minutes.' },
    { name: 'webhook_oldest_due_seconds', help: 'Seconds since the oldest of them became due.' },
    { name: 'webhook_attempts', help: 'Attempts of this process so far, by outcome.' },
  ],
  read: async (context) => {
    const now = context.clock.now();
    const stuckSince = new Date(now.getTime() - STUCK_AFTER_MS);
    const { waiting, stuck, dueSince } = await countWaiting(context, { now, stuckSince, max: MAX_COUNT });
    return [
      { gauge: 'webhook_deliveries_waiting', value: waiting },
      { gauge: 'webhook_deliveries_stuck', value: stuck },
      {
        gauge: 'webhook_oldest_due_seconds',
        value: dueSince === undefined ? 0 : Math.max(0, now.getTime() - dueSince.getTime()) / 1_000,
      },
      ...[...context.webhooks.outcomes()].map(
        ([outcome, value]) => ({ gauge: 'webhook_attempts', labels: { outcome }, value }) as const,
      ),
    ];
  },
};
