import { inTransaction } from '../../../db/transaction.ts';
import { PaymentEventError, type RawProviderEvent } from '../../../gateways/payment-gateway.ts';
import type { Context } from '../../context.ts';
import { enqueueJob } from '../../jobs/enqueue-job.ts';
import { defineJob } from '../../jobs/job-kind.ts';
import type { Services } from '../../services.ts';
import { recordForeignRefund } from './foreign-refund.ts';
import { findWaitingEvent, insertEvent, markHandled, type StoredEvent } from './payment-event-repository.ts';
import { findByProviderId, findPayment, type StoredPayment } from './payment-repository.ts';
import { advancePayment, callProvider, type ProviderContext } from './provider-calls.ts';
import { findRefund, findByProviderId as findRefundByProviderId } from './refund-repository.ts';
import { settleRefund } from './refund-settlement.ts';

type InboxContext = Pick<Context, 'db' | 'clock'> & Pick<Services, 'payments'>;

/**
 * Verifies an event of the provider, and stores it with the job that handles it. A repeated event changes nothing. Throws
 * payment_event_rejected for a forged, changed or expired one.
 */
export const receiveEvent = async (
  context: InboxContext & Pick<Context<'payment_event_rejected'>, 'problem'>,
  raw: RawProviderEvent,
): Promise<void> => {
  const event = await context.payments.readEvent(raw).catch((cause: unknown) => {
    if (!(cause instanceof PaymentEventError)) throw cause;
    throw context.problem('payment_event_rejected', { detail: details[cause.kind], cause });
  });
  if (event.subject === 'none') return;
  const { provider } = context.payments;
  await inTransaction(context, async (context) => {
    const isNew = await insertEvent(context, { provider, event, receivedAt: context.clock.now() });
    if (isNew) await enqueueEvent(context, { provider, eventId: event.id });
  });
};

const details: Record<PaymentEventError['kind'], string> = {
  signature: 'The signature does not match the event.',
  expired: 'The event was signed too long ago.',
  malformed: 'The body is no event of the provider.',
};

type EventKey = { provider: string; eventId: string };

/** Adds the job of a stored event, unless one waits or runs. */
export const enqueueEvent = (context: Pick<Context, 'db' | 'clock'>, event: EventKey): Promise<string> =>
  enqueueJob(context, paymentEventJob, event, { key: `${event.provider} ${event.eventId}` });

/** Handles a stored event. It only names its subject: the provider tells the present state. */
export const paymentEventJob = defineJob<EventKey>({
  name: 'payment.event',
  attempts: 8,
  timeLimitMs: 120_000,
  run: async (context, key) => {
    const event = key.provider === context.payments.provider && (await findWaitingEvent(context, key));
    if (!event) return undefined;
    await handleEvent(context, event);
    await markHandled(context, { ...key, now: context.clock.now() });
    return undefined;
  },
});

const handleEvent = async (context: ProviderContext, event: StoredEvent): Promise<void> => {
  const { providerPaymentId, providerRefundId } = event;
  const { payments } = context;
  const provided = await callProvider(context, () => payments.findPayment(providerPaymentId));
  const payment = provided && (await paymentOf(context, { ...event, reference: provided.reference }));
  if (!payment) {
    context.log.warn(event, 'an event of the payment provider concerns no payment of this shop');
    return;
  }
  await advancePayment(context, payment.id, provided);
  if (providerRefundId === undefined) return;
  const refund = await callProvider(context, () => payments.findRefund(providerRefundId));
  if (!refund) {
    context.log.error(event, 'the payment provider does not know the refund of its event');
    return;
  }
  const refundId = await refundOf(context, payment, { ...refund, providerRefundId });
  if (refundId === undefined) await recordForeignRefund(context, payment, refund);
  else await settleRefund(context, refundId, refund);
};

const paymentOf = async (
  context: ProviderContext,
  { providerPaymentId, reference }: StoredEvent & { reference: string },
): Promise<StoredPayment | undefined> => {
  const { provider } = context.payments;
  const known = await findByProviderId(context, { provider, providerPaymentId });
  return known ?? (isId('pay', reference) ? findPayment(context, reference) : undefined);
};

const refundOf = async (
  context: ProviderContext,
  { id: paymentId }: StoredPayment,
  { reference, providerRefundId }: { reference: string; providerRefundId: string },
): Promise<string | undefined> => {
  const known = await findRefundByProviderId(context, { paymentId, providerRefundId });
  if (known !== undefined || !isId('rfd', reference)) return known;
  const refund = await findRefund(context, reference);
  return refund?.paymentId === paymentId ? refund.id : undefined;
};

/** Whether the text is an id of ours. Other programs may use the same account at the provider. */
const isId = (prefix: 'pay' | 'rfd', text: string): boolean =>
  new RegExp(`^${prefix}_[0-7][0-9a-hjkmnp-tv-z]{25}$`).test(text);
