import type { ClaimedDelivery } from './webhook-queue-repository.ts';

/** The type of an event that an administrator sends to test an endpoint. It is in no log and has no position. */
export const TEST_EVENT = 'webhook.test';

/** Returns the event of a test delivery. */
export const testEventOf = ({
  eventId,
  occurredAt,
  endpointId,
}: Pick<ClaimedDelivery, 'eventId' | 'occurredAt' | 'endpointId'>) => ({
  id: eventId,
  type: TEST_EVENT,
  occurredAt,
  subject: { type: 'webhook_endpoint', id: endpointId },
  data: {},
});
