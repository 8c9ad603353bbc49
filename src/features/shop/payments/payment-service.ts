import { withProblems } from '../../../db/postgres-error.ts';
import { inTransaction } from '../../../db/transaction.ts';
import { newUuid } from '../../../lib/id.ts';
import type { Money } from '../../../lib/money.ts';
import type { Context, ProblemContext } from '../../context.ts';
import { appendEvent } from '../../events/append-event.ts';
import type { Services } from '../../services.ts';
import { findReturn } from '../fulfilment/return-repository.ts';
import { requireReadableOrder } from '../orders/order-access.ts';
import { type LockedOrder, lockOrder } from '../orders/order-move-repository.ts';
import { isBuyer, type OrderCaller } from '../orders/order-policy.ts';
import { endStep } from './order-step-repository.ts';
import type { Payment } from './payment.ts';
import { refundableOf } from './payment.ts';
import { findPayment, insertPayment, lockPayment, type StoredPayment } from './payment-repository.ts';
import { advancePayment, isUnavailable, type ProviderContext } from './provider-calls.ts';
import { advanceRefund } from './refund-calls.ts';
import { findRefund, type RefundCause, type StoredRefund } from './refund-repository.ts';
import { reserveRefund } from './refund-reservation.ts';

type Reservation = { caller: OrderCaller; orderId: string; method: string; returnUrl: string };

/**
 * Reserves the next attempt to pay an order, in a transaction. Throws not_found unless the caller is the buyer,
 * order_state_conflict, or payment_in_progress while another attempt is open.
 */
export const reservePayment = async (
  context: Context<'not_found' | 'order_state_conflict' | 'payment_in_progress'> & Pick<Services, 'payments'>,
  { caller, orderId, method, returnUrl }: Reservation,
): Promise<string> => {
  const { problem, payments, clock } = context;
  const order = await lockOrder(context, orderId);
  if (!order || !isBuyer(caller, order)) throw problem('not_found');
  requirePending(context, order);
  const createdAt = clock.now();
  const payment = await withProblems(
    insertPayment(context, {
      uuid: newUuid(createdAt),
      orderId,
      amount: order.total,
      provider: payments.provider,
      method,
      returnUrl,
      createdAt,
    }),
    {
      payments_open_key: () =>
        problem('payment_in_progress', { detail: 'Another payment of the order has no outcome yet.' }),
    },
  );
  await endStep(context, payment, { step: 'reserve', outcome: 'reserved' });
  const { id: subjectId, attempt, amount } = payment;
  await appendEvent(context, 'payment.created', {
    ...{ subjectId, version: 1, ownerId: order.buyerId },
    data: { orderId, attempt, amount },
  });
  return payment.id;
};

const requirePending = (
  { problem, clock }: Pick<Context<'order_state_conflict'>, 'problem' | 'clock'>,
  { status, expiresAt }: LockedOrder,
): void => {
  const isExpired = expiresAt !== undefined && Date.parse(expiresAt) <= clock.now().getTime();
  if (status === 'pending' && !isExpired) return;
  const state = isExpired ? 'has expired' : `is ${status}`;
  throw problem('order_state_conflict', { detail: `The order ${state}, so it cannot be paid.` });
};

export type Outage = 'payment_provider_unavailable';

/** Translates an outage of the provider into a problem, with the time after which a retry may succeed. */
export const orOutage = async <Result>(
  { payments, problem }: Pick<Context<Outage>, 'problem'> & Pick<Services, 'payments'>,
  call: Promise<Result>,
): Promise<Result> => {
  try {
    return await call;
  } catch (cause) {
    if (!isUnavailable(cause)) throw cause;
    const retryAfterSeconds = Math.ceil(payments.resetMs / 1000);
    const detail = 'The payment provider does not respond.';
    throw problem('payment_provider_unavailable', { detail, retryAfterSeconds, cause });
  }
};

/** Sends an attempt to the provider, and captures it if the provider authorizes it at once. */
export const sendPayment = async (
  context: ProviderContext & Pick<Context<Outage>, 'problem'>,
  paymentId: string,
): Promise<Pick<Payment, 'state' | 'declineReason'> & { isSent: boolean }> => {
  const payment = await orOutage(context, advancePayment(context, paymentId));
  const { state, declineReason, providerPaymentId } = payment;
  return { state, ...(declineReason && { declineReason }), isSent: providerPaymentId !== undefined };
};

/** Asks the provider for the state of a payment, and settles it. */
export const refreshPayment = async (
  context: ProviderContext & Pick<Context<Outage | 'not_found'>, 'problem'>,
  { caller, paymentId }: { caller: OrderCaller; paymentId: string },
): Promise<void> => {
  await requirePayment(context, { caller, paymentId });
  await orOutage(context, advancePayment(context, paymentId));
};

/** Returns a payment for the buyer of its order and for administrators. Throws not_found for others. */
export const requirePayment = async (
  context: ProblemContext<'not_found'>,
  { caller, paymentId }: { caller: OrderCaller; paymentId: string },
): Promise<StoredPayment> => {
  const payment = await findPayment(context, paymentId);
  if (!payment) throw context.problem('not_found');
  await requireReadableOrder(context, caller, payment.orderId);
  return payment;
};

/** Like `requirePayment`, for a refund. */
export const requireRefund = async (
  context: ProblemContext<'not_found'>,
  { caller, refundId }: { caller: OrderCaller; refundId: string },
): Promise<StoredRefund> => {
  const refund = await findRefund(context, refundId);
  if (!refund) throw context.problem('not_found');
  await requirePayment(context, { caller, paymentId: refund.paymentId });
  return refund;
};

type RefundProblem = 'not_found' | 'refund_exceeds_payment' | 'currency_mismatch' | 'rule_violated';
type RefundRequest = RefundCause & { paymentId: string; amount?: Money | undefined };

/**
 * Reserves a refund, of the rest without `amount`. Locks the order, then the payment. Returns the id of the refund. Throws a
 * `RefundProblem`.
 */
export const createRefund = (
  context: Context<RefundProblem>,
  { paymentId, amount, ...cause }: RefundRequest,
): Promise<string> =>
  inTransaction(context, async (context) => {
    const { problem } = context;
    const found = await findPayment(context, paymentId);
    if (!found || !(await lockOrder(context, found.orderId))) throw problem('not_found');
    await requireReceived(context, { ...cause, orderId: found.orderId });
    const payment = await lockPayment(context, paymentId);
    const rest = refundableOf(payment);
    if (amount && amount.currency !== rest.currency) {
      const detail = `The payment is in ${rest.currency}.`;
      const faults = [{ field: ['amount', 'currency'], rule: 'currency', detail }];
      throw problem('currency_mismatch', { detail, faults });
    }
    if (rest.amount === 0) {
      const detail = 'Nothing of the payment is left to refund.';
      throw problem('refund_exceeds_payment', { detail });
    }
    return reserveRefund(context, { payment, amount: amount ?? rest, ...cause });
  });

const requireReceived = async (
  context: ProblemContext<'rule_violated'>,
  { orderId, returnId }: { orderId: string; returnId?: string | undefined },
): Promise<void> => {
  const returned = returnId === undefined ? undefined : await findReturn(context, returnId);
  if (returnId === undefined || (returned?.orderId === orderId && returned.state === 'received')) return;
  const detail = 'must be a received return of the order';
  const faults = [{ field: ['returnId'], rule: 'received', detail }];
  throw context.problem('rule_violated', { detail: '1 fault in the request.', faults });
};

/** Sends a reserved refund to the provider. */
export const sendRefund = async (
  context: ProviderContext & Pick<Context<Outage>, 'problem'>,
  refundId: string,
): Promise<null> => {
  await orOutage(context, advanceRefund(context, refundId));
  return null;
};
