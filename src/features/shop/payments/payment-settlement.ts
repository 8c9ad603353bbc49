/**
 * The only function that applies a state of the provider to a payment: the client's confirmation, the events of the provider
 * and the reconciliation all end here, in any order and repeatedly.
 */

import { inTransaction } from '../../../db/transaction.ts';
import type { ProviderPayment } from '../../../gateways/payment-gateway.ts';
import type { Context } from '../../context.ts';
import { appendEvent } from '../../events/append-event.ts';
import { tryToMoveOrder } from '../orders/order-move.ts';
import { type LockedOrder, lockOrder } from '../orders/order-move-repository.ts';
import { beginStep, endStep } from './order-step-repository.ts';
import { findPayment, lockPayment, type StoredPayment, writeState } from './payment-repository.ts';
import { isOpen, mayMovePayment } from './payment-transitions.ts';
import { requestRefundOf } from './refund-reservation.ts';

export type SettlementContext = Pick<Context, 'db' | 'clock' | 'log'>;

/** The next call of the provider. Undefined: the payment has its outcome, or waits for the customer or the provider. */
export type NextCall = 'capture' | 'cancel' | undefined;

export type Settled = { payment: StoredPayment; next: NextCall };

/** The customer has this time for 3-D Secure. Then the attempt is cancelled, so that another one can begin. */
export const ACTION_LASTS_MS = 30 * 60_000;

/**
 * Locks the order, then the payment, and decides under both locks. Applies each outcome once: a captured payment pays a
 * pending order, with its stock last, and is refunded if the order was cancelled or paid meanwhile. Returns the next call of
 * the provider, whose step has begun when the transaction commits.
 */
export const settlePayment = (
  context: SettlementContext,
  paymentId: string,
  provided: ProviderPayment,
): Promise<Settled> =>
  inTransaction(context, async (context) => {
    const { order, payment } = await lockAttempt(context, paymentId);
    requireSamePayment(payment, provided);
    if (!mayMovePayment(payment.state, provided.state)) {
      const next = nextCallOf(context, { order, payment, provided });
      if (next) await beginStep(context, payment, next);
      return { payment, next };
    }
    const moved = await applyState(context, payment, provided);
    const next = nextCallOf(context, { order, payment: moved, provided });
    if (next) await beginStep(context, moved, next);
    if (isOpen(moved.state)) await announceProgress(context, order, moved);
    if (moved.state === 'declined') await announceDecline(context, order, moved);
    if (moved.state === 'cancelled') await announceCancellation(context, order, moved);
    if (moved.state === 'captured') await applyCapture(context, order, moved);
    return { payment: moved, next };
  });

/** Ends an attempt that the provider has rejected, or has not received within the lifetime of its idempotency keys. */
export const abandonPayment = (
  context: SettlementContext,
  paymentId: string,
  outcome: 'rejected' | 'abandoned',
): Promise<StoredPayment> =>
  inTransaction(context, async (context) => {
    const { order, payment } = await lockAttempt(context, paymentId);
    if (payment.state !== 'created') return payment;
    await endStep(context, payment, { step: 'authorize', outcome });
    const change = { state: 'cancelled', providerPaymentId: undefined, capturedMinor: 0 } as const;
    const cancelled = await writeState(context, paymentId, change);
    await announceCancellation(context, order, cancelled);
    return cancelled;
  });

/** The order of a payment never changes, so it may be read before the locks. */
const lockAttempt = async (
  context: SettlementContext,
  paymentId: string,
): Promise<{ order: LockedOrder; payment: StoredPayment }> => {
  const found = await findPayment(context, paymentId);
  const order = found && (await lockOrder(context, found.orderId));
  if (!order) throw new Error(`The payment ${paymentId} has no order`);
  return { order, payment: await lockPayment(context, paymentId) };
};

/** Another payment, or another amount, never pays an order. */
const requireSamePayment = (payment: StoredPayment, { id, reference, amount }: ProviderPayment): void => {
  const isSame =
    reference === payment.id &&
    (payment.providerPaymentId ?? id) === id &&
    amount.amount === payment.amount.amount &&
    amount.currency === payment.amount.currency;
  if (!isSame) throw new Error(`The provider's payment ${id} does not match ${payment.id}`);
};

const applyState = async (
  context: SettlementContext,
  payment: StoredPayment,
  { id, state, declineReason = 'card_declined', actionUrl, capturedAmount }: ProviderPayment,
): Promise<StoredPayment> => {
  const moved = await writeState(context, payment.id, {
    state,
    providerPaymentId: id,
    declineReason: state === 'declined' ? declineReason : undefined,
    actionUrl: state === 'requires_action' ? actionUrl : undefined,
    capturedMinor: state === 'captured' ? capturedAmount.amount : 0,
  });
  await endStep(context, payment, { step: 'authorize', outcome: state });
  if (state === 'captured') await endStep(context, payment, { step: 'capture', outcome: state });
  if (state === 'cancelled') await endStep(context, payment, { step: 'cancel', outcome: state });
  return moved;
};

type Decision = { order: LockedOrder; payment: StoredPayment; provided: ProviderPayment };

const nextCallOf = (
  { clock }: Pick<Context, 'clock'>,
  { order, payment: { state, createdAt, isCancelling }, provided }: Decision,
): NextCall => {
  const isPayable = order.status === 'pending' && !isCancelling;
  if (state === 'authorized') return isPayable ? 'capture' : 'cancel';
  if (state === 'requires_action') {
    const isLate = clock.now().getTime() - Date.parse(createdAt) >= ACTION_LASTS_MS;
    return isPayable && !isLate ? undefined : 'cancel';
  }
  // An authorization of an attempt that has ended without it, such as an abandoned one.
  const isStray = provided.state === 'authorized' || provided.state === 'requires_action';
  return isStray && state === 'cancelled' ? 'cancel' : undefined;
};

const announceProgress = (
  context: SettlementContext,
  order: LockedOrder,
  { id, version, attempt, amount, state }: StoredPayment,
): Promise<void> =>
  appendEvent(context, 'payment.updated', {
    subjectId: id,
    version,
    ownerId: order.buyerId,
    data: { orderId: order.id, attempt, amount, state },
  });

const announceDecline = (
  context: SettlementContext,
  order: LockedOrder,
  { id, version, attempt, amount, declineReason = 'card_declined' }: StoredPayment,
): Promise<void> =>
  appendEvent(context, 'payment.declined', {
    subjectId: id,
    version,
    ownerId: order.buyerId,
    data: { orderId: order.id, attempt, amount, declineReason },
  });

const announceCancellation = (
  context: SettlementContext,
  order: LockedOrder,
  { id, version, attempt, amount }: StoredPayment,
): Promise<void> =>
  appendEvent(context, 'payment.cancelled', {
    subjectId: id,
    version,
    ownerId: order.buyerId,
    data: { orderId: order.id, attempt, amount },
  });

/** Pays the order, or requests the refund of money that the order does not need. */
const applyCapture = async (
  context: SettlementContext,
  order: LockedOrder,
  payment: StoredPayment,
): Promise<void> => {
  const { capturedAmount, amount } = payment;
  await appendEvent(context, 'payment.captured', {
    subjectId: payment.id,
    version: payment.version,
    ownerId: order.buyerId,
    data: { orderId: order.id, attempt: payment.attempt, amount: capturedAmount },
  });
  if (order.status === 'pending' && capturedAmount.amount === amount.amount) {
    await tryToMoveOrder(context, order.id, { transition: 'pay', by: 'system' });
    return;
  }
  context.log.warn(
    { orderId: order.id, paymentId: payment.id, status: order.status },
    'a payment was captured that its order does not need, and is refunded',
  );
  await requestRefundOf(context, { payment });
};
