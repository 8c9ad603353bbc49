/** Reserves the amount of a refund on its payment. It calls no other system, and knows no states of orders. */
import { withProblems } from '../../../db/postgres-error.ts';
import { formatMoney, type Money } from '../../../lib/money.ts';
import type { Context } from '../../context.ts';
import { appendEvent } from '../../events/append-event.ts';
import { enqueueJob } from '../../jobs/enqueue-job.ts';
import { findOwner } from '../orders/guest-order-repository.ts';
import { beginStep } from './order-step-repository.ts';
import { refundableOf } from './payment.ts';
import { addRefunded, lockRefundable, type StoredPayment } from './payment-repository.ts';
import { insertRefund, type RefundCause } from './refund-repository.ts';

type ReservationContext = Pick<Context, 'db' | 'clock' | 'actor'>;

/** The facts with which the job of a refund is enqueued. */
export const refundJobFacts = { name: 'payment.refund', attempts: 8, timeLimitMs: 120_000 } as const;

export type RefundJobData = { refundId: string };

/** The name of the step of a refund. A payment may have several. */
export const refundStep = (refundId: string): string => `refund:${refundId}`;

type Reservation = RefundCause & { payment: StoredPayment; amount: Money };

/**
 * Reserves an amount of a locked payment, and inserts its refund. The constraint of the payment decides, so refunds never
 * exceed the captured amount. Throws refund_exceeds_payment.
 */
export const reserveRefund = async (
  context: ReservationContext & Pick<Context<'refund_exceeds_payment'>, 'problem'>,
  reservation: Reservation,
): Promise<string> => {
  const { payment, amount } = reservation;
  await withProblems(addRefunded(context, payment.id, amount.amount), {
    payments_refunded_check: () => {
      const rest = formatMoney(refundableOf(payment));
      return context.problem('refund_exceeds_payment', {
        detail: `At most ${rest} of the payment can be refunded, and ${formatMoney(amount)} were requested.`,
      });
    },
  });
  return insertReserved(context, reservation);
};

const insertReserved = async (
  context: ReservationContext,
  { payment, ...refund }: Reservation,
): Promise<string> => {
  const refundId = await insertRefund(context, { ...refund, paymentId: payment.id });
  await beginStep(context, payment, refundStep(refundId));
  await announceRefund(context, payment, { refundId, amount: refund.amount });
  return refundId;
};

/** Appends the event of a new refund of a locked payment. */
export const announceRefund = async (
  context: ReservationContext,
  { id: paymentId, orderId }: StoredPayment,
  { refundId, amount }: { refundId: string; amount: Money },
): Promise<void> => {
  const owner = await findOwner(context, orderId);
  await appendEvent(context, 'refund.created', {
    ...{ subjectId: refundId, version: 1, ownerId: owner?.buyerId },
    data: { orderId, paymentId, amount },
  });
};

type RefundRequest = RefundCause & { payment: StoredPayment; amount?: Money };

/** Reserves an amount of a locked payment, by default the rest, and adds the job that refunds it. */
export const requestRefundOf = async (
  context: ReservationContext,
  { payment, amount = refundableOf(payment), ...cause }: RefundRequest,
): Promise<void> => {
  await addRefunded(context, payment.id, amount.amount);
  const refundId = await insertReserved(context, { payment, amount, ...cause });
  const data: RefundJobData = { refundId };
  await enqueueJob(context, refundJobFacts, data, { key: refundId });
};

type Limit = RefundCause & { limitMinor?: number };

/**
 * Requests refunds of the payments of a locked order, up to a limit or to what is left of them, which may be less. It calls no
 * other system: a job does.
 */
export const requestRefundsOf = async (
  context: ReservationContext,
  orderId: string,
  { limitMinor = Number.MAX_SAFE_INTEGER, ...cause }: Limit = {},
): Promise<void> => {
  let left = limitMinor;
  for (const payment of await lockRefundable(context, orderId)) {
    const rest = refundableOf(payment);
    const amount = { ...rest, amount: Math.min(rest.amount, left) };
    if (amount.amount > 0) await requestRefundOf(context, { payment, amount, ...cause });
    left -= amount.amount;
  }
};
