import { newUuid } from '../../lib/id.ts';
import type { Context } from '../context.ts';
import type { LoggedEvent } from '../events/event-read-model.ts';
import { listReceivers } from './webhook-endpoint-repository.ts';
import { insertDeliveries } from './webhook-queue-repository.ts';

/** Bounds the rows of one statement. */
const CHUNK = 1_000;

/**
 * Schedules a delivery of each event for each endpoint that has subscribed to its type and is not disabled. An endpoint gets
 * no events from before its creation. Idempotent: each endpoint gets an event once.
 */
export const fanOut = async (
  context: Pick<Context, 'db' | 'clock'>,
  events: readonly LoggedEvent[],
): Promise<void> => {
  const receivers = await listReceivers(context);
  const now = context.clock.now();
  const deliveries = events.flatMap((event) =>
    receivers
      .filter(({ types, since }) => (types?.includes(event.type) ?? true) && event.occurredAt >= since)
      .map(({ endpointId }) => ({ uuid: newUuid(now), endpointId, event })),
  );
  for (let start = 0; start < deliveries.length; start += CHUNK)
    await insertDeliveries(context, deliveries.slice(start, start + CHUNK));
};
