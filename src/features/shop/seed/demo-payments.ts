/** Payments at the test provider, and their refunds. */
import { encodeBase32, toPublicId } from '../../../lib/id.ts';
import type { Random } from '../../demo-random.ts';
import { refundStep } from '../payments/refund-reservation.ts';
import { returnedMinor } from './demo-fulfilment.ts';
import type { SeedOrder } from './demo-orders.ts';
import { hoursAfter, movedAt } from './demo-progress.ts';
import type { Rows } from './demo-rows.ts';

/** Returns the rows of the attempt to pay an order, here and at the test provider. */
export const paymentRows = (random: Random, order: SeedOrder, returnId: string): Rows => {
  const at = hoursAfter(order.createdAt, 0.08);
  const paidAt = movedAt(order, 'paid');
  if (!paidAt && order.progress !== 'declined') return {};
  const ended = paidAt ?? at;
  const id = random.uuid(at);
  const providerPaymentId = `pi_${encodeBase32(random.uuid(at))}`;
  const paymentId = toPublicId('pay', id);
  const amount = order.total.amount;
  const refund = refundOf(order);
  const money = {
    state: paidAt ? 'captured' : 'declined',
    decline_reason: paidAt ? null : 'insufficient_funds',
    currency: order.total.currency,
    amount_minor: amount,
    captured_minor: paidAt ? amount : 0,
    refunded_minor: refund?.minor ?? 0,
    created_at: at,
  };
  const step = (name: string, outcome: string, when: Date) => ({
    order_id: order.uuid,
    attempt: 1,
    step: name,
    outcome,
    begun_at: when,
    at: when,
  });
  const refundIds = refund && {
    id: random.uuid(refund.at),
    provider: `re_${encodeBase32(random.uuid(refund.at))}`,
  };
  const refundId = refundIds && toPublicId('rfd', refundIds.id);
  return {
    payments: [
      {
        ...money,
        id,
        order_id: order.uuid,
        attempt: 1,
        provider: 'test',
        provider_payment_id: providerPaymentId,
        version: paidAt ? 3 : 2,
        updated_at: refund?.at ?? ended,
      },
    ],
    order_steps: [
      step('reserve', 'reserved', at),
      step('authorize', paidAt ? 'authorized' : 'declined', ended),
      ...(paidAt ? [step('capture', 'captured', paidAt)] : []),
      ...(refund && refundId ? [step(refundStep(refundId), 'succeeded', refund.at)] : []),
    ],
    test_provider_payments: [
      {
        ...money,
        id: providerPaymentId,
        reference: paymentId,
        method: paidAt ? 'pm_card_visa' : 'pm_card_visa_chargeDeclinedInsufficientFunds',
        return_url: 'https://shop.example/checkout/return',
      },
    ],
    refunds:
      refund && refundIds
        ? [
            {
              id: refundIds.id,
              payment_id: id,
              return_id: returnedMinor(order) ? returnId : null,
              provider_refund_id: refundIds.provider,
              state: 'succeeded',
              amount_minor: refund.minor,
              version: 2,
              created_at: refund.at,
              updated_at: refund.at,
            },
          ]
        : [],
    test_provider_refunds:
      refund && refundIds && refundId
        ? [
            {
              id: refundIds.provider,
              payment_id: providerPaymentId,
              reference: refundId,
              state: 'succeeded',
              amount_minor: refund.minor,
              created_at: refund.at,
            },
          ]
        : [],
  };
};

const refundOf = (order: SeedOrder): { minor: number; at: Date } | undefined => {
  const refundedAt = movedAt(order, 'refunded');
  if (refundedAt) return { minor: order.total.amount, at: refundedAt };
  return returnedMinor(order);
};
