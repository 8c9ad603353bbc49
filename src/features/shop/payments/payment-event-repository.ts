/** The inbox of the events of payment providers. An event is stored once, however often it arrives. */
import type { ProviderEvent } from '../../../gateways/payment-gateway.ts';
import type { DbContext } from '../../context.ts';

/** The subject of a stored event: the provider's ids. */
export type StoredEvent = { providerPaymentId: string; providerRefundId: string | undefined };

type EventKey = { provider: string; eventId: string };

type SubjectEvent = Exclude<ProviderEvent, { subject: 'none' }>;

/** Returns false if the event is there already. */
export const insertEvent = async (
  { db }: DbContext,
  { provider, event, receivedAt }: { provider: string; event: SubjectEvent; receivedAt: Date },
): Promise<boolean> => {
  const inserted: unknown[] = await db('payment_events')
    .insert({
      provider,
      event_id: event.id,
      type: event.type,
      provider_payment_id: event.paymentId,
      provider_refund_id: event.subject === 'refund' ? event.refundId : null,
      occurred_at: event.createdAt,
      received_at: receivedAt,
    })
    .onConflict(['provider', 'event_id'])
    .ignore()
    .returning('event_id');
  return inserted.length > 0;
};

/** Undefined if the event was handled, or was deleted after that. */
export const findWaitingEvent = async (
  { db }: DbContext,
  { provider, eventId }: EventKey,
): Promise<StoredEvent | undefined> => {
  const row: { provider_payment_id: string; provider_refund_id: string | null } | undefined = await db(
    'payment_events',
  )
    .where({ provider, event_id: eventId, handled_at: null })
    .first('provider_payment_id', 'provider_refund_id');
  return (
    row && {
      providerPaymentId: row.provider_payment_id,
      providerRefundId: row.provider_refund_id ?? undefined,
    }
  );
};

export const markHandled = async (
  { db }: DbContext,
  { provider, eventId, now }: EventKey & { now: Date },
): Promise<void> => {
  await db('payment_events').where({ provider, event_id: eventId }).update({ handled_at: now });
};

/** Returns the oldest events that were received before `before` and still wait. */
export const listWaitingEvents = async (
  { db }: DbContext,
  { before, limit }: { before: Date; limit: number },
): Promise<EventKey[]> => {
  const rows: { provider: string; event_id: string }[] = await db('payment_events')
    .whereNull('handled_at')
    .where('received_at', '<=', before)
    .orderBy('received_at')
    .limit(limit)
    .select('provider', 'event_id');
  return rows.map(({ provider, event_id }) => ({ provider, eventId: event_id }));
};
