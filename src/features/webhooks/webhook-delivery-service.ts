import { announce } from '../../db/announcement.ts';
import { inTransaction } from '../../db/transaction.ts';
import { newUuid, toPublicId } from '../../lib/id.ts';
import type { Actor } from '../accounts/access/actor.ts';
import { recordAuditEvent } from '../audit/audit-event-repository.ts';
import type { Context, DbContext } from '../context.ts';
import { findEventsAt, listEventsInRange } from '../events/event-read-model.ts';
import type { WebhookDelivery, WebhookDeliveryDetails, WebhookReplay } from './webhook-delivery.ts';
import * as log from './webhook-delivery-repository.ts';
import { findEndpoint, lockEndpoint } from './webhook-endpoint-repository.ts';
import { insertDeliveries } from './webhook-queue-repository.ts';
import { TEST_EVENT, testEventOf } from './webhook-test-event.ts';

const SHOWN_ATTEMPTS = 100;
/** Bounds the work of one replay. */
const REPLAYED_EVENTS = 1_000;

/** Returns a delivery with its body and its attempts. Throws not_found. */
export const getDelivery = async (
  context: Pick<Context<'not_found'>, 'db' | 'problem'>,
  key: log.DeliveryKey,
): Promise<WebhookDeliveryDetails> => {
  const delivery = await log.findDelivery(context, key);
  if (!delivery) throw context.problem('not_found');
  const body = await bodyOf(context, key.endpointId, delivery);
  const attempts = await log.listAttempts(context, delivery, SHOWN_ATTEMPTS);
  return { ...delivery, ...(body !== undefined && { body }), attempts };
};

const bodyOf = async (
  context: DbContext,
  endpointId: string,
  delivery: WebhookDelivery,
): Promise<string | undefined> => {
  const { position } = delivery;
  if (position === undefined) return JSON.stringify(testEventOf({ ...delivery, endpointId }));
  const event = (await findEventsAt(context, [position])).get(position);
  return event && JSON.stringify(event);
};

/** Throws not_found. */
export const redeliver = (
  context: Context<'not_found'>,
  { actor, ...key }: log.DeliveryKey & { actor: Actor },
): Promise<WebhookDelivery> =>
  inTransaction(context, async (context) => {
    const isRestarted = await log.restartDelivery(context, key, context.clock.now());
    const delivery = isRestarted ? await log.findDelivery(context, key) : undefined;
    if (!delivery) throw context.problem('not_found');
    announce(context.db, 'webhooks');
    await recordAuditEvent(context, {
      action: 'webhook_delivery.redelivered',
      actorId: actor.id,
      target: key.deliveryId,
      details: { endpointId: key.endpointId },
    });
    return delivery;
  });

/**
 * Sends the events of a range again, at most 1,000 of them. `nextPosition` is defined if there are more. Throws not_found.
 */
export const replayEvents = (
  context: Context<'not_found'>,
  { actor, endpointId, range }: { actor: Actor; endpointId: string; range: WebhookReplay },
): Promise<{ scheduled: number; nextPosition?: number }> =>
  inTransaction(context, async (context) => {
    const endpoint = await lockEndpoint(context, endpointId);
    if (!endpoint) throw context.problem('not_found');
    const filter = { ...range, types: endpoint.eventTypes };
    const { events, next } = await listEventsInRange(context, filter, REPLAYED_EVENTS);
    const now = context.clock.now();
    const restarted = await log.restartFinished(context, { endpointId, events }, now);
    const deliveries = events.map((event) => ({ uuid: newUuid(now), endpointId, event }));
    const scheduled = restarted + (await insertDeliveries(context, deliveries));
    await recordAuditEvent(context, {
      action: 'webhook_events.replayed',
      actorId: actor.id,
      target: endpointId,
      details: { scheduled: String(scheduled), ...textOf(range) },
    });
    return { scheduled, ...(next !== undefined && { nextPosition: next }) };
  });

const textOf = (range: WebhookReplay): Record<string, string> =>
  Object.fromEntries(Object.entries(range).map(([name, value]) => [name, String(value)]));

/** Schedules a test event. Throws not_found or webhook_endpoint_inactive. */
export const sendTestEvent = (
  context: Context<'not_found' | 'webhook_endpoint_inactive'>,
  { actor, endpointId }: { actor: Actor; endpointId: string },
): Promise<WebhookDelivery> =>
  inTransaction(context, async (context) => {
    const endpoint = await findEndpoint(context, endpointId);
    if (!endpoint) throw context.problem('not_found');
    if (endpoint.status !== 'active') throw context.problem('webhook_endpoint_inactive');
    const now = context.clock.now();
    const uuid = newUuid(now);
    const event = {
      id: toPublicId('evt', newUuid(now)),
      type: TEST_EVENT,
      position: undefined,
      occurredAt: now.toISOString(),
    };
    await insertDeliveries(context, [{ uuid, endpointId, event }]);
    await recordAuditEvent(context, {
      action: 'webhook_endpoint.tested',
      actorId: actor.id,
      target: endpointId,
    });
    const key = { endpointId, deliveryId: toPublicId('whd', uuid) };
    return (await log.findDelivery(context, key)) as WebhookDelivery;
  });
