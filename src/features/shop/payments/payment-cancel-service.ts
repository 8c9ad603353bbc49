import type { CallFacts } from '../../../contract/handler-call.ts';
import type { Db } from '../../../db/db.ts';
import { inTransaction } from '../../../db/transaction.ts';
import type { Context } from '../../context.ts';
import { lockOrder } from '../orders/order-move-repository.ts';
import { moverOf, type OrderCaller } from '../orders/order-policy.ts';
import { findPayment, lockPayment, type StoredPayment, writeCancelRequest } from './payment-repository.ts';
import { type Outage, orOutage } from './payment-service.ts';
import { isOpen } from './payment-transitions.ts';
import { advancePayment, type ProviderContext } from './provider-calls.ts';

type CancelProblem = 'not_found' | 'payment_state_conflict';
type CancelContext = ProviderContext & Context<CancelProblem | Outage> & Pick<CallFacts<Db>, 'confirmActor'>;

/**
 * Cancels an attempt for the buyer or an administrator, also at the provider. The request is recorded first, under the locks
 * of order and payment: from then on nobody begins a capture, and the reconciliation repeats what an outage has interrupted. A
 * capture that has begun before may win. Throws a `CancelProblem` or payment_provider_unavailable.
 */
export const cancelPayment = async (
  context: CancelContext,
  { caller, paymentId }: { caller: OrderCaller; paymentId: string },
): Promise<void> => {
  await requestCancellation(context, { caller, paymentId });
  requireUncaptured(context, await orOutage(context, advancePayment(context, paymentId)));
};

const requestCancellation = (
  context: CancelContext,
  { caller, paymentId }: { caller: OrderCaller; paymentId: string },
): Promise<void> =>
  inTransaction(context, async (tx) => {
    await context.confirmActor(tx);
    const found = await findPayment(tx, paymentId);
    const order = found && (await lockOrder(tx, found.orderId));
    if (!order || !moverOf(caller, order)) throw context.problem('not_found');
    const payment = await lockPayment(tx, paymentId);
    requireUncaptured(context, payment);
    if (isOpen(payment.state) && !payment.isCancelling) await writeCancelRequest(tx, paymentId);
  });

const requireUncaptured = (
  { problem }: Pick<Context<'payment_state_conflict'>, 'problem'>,
  { state }: StoredPayment,
): void => {
  if (state !== 'captured') return;
  const detail = 'The payment is captured, so it cannot be cancelled.';
  throw problem('payment_state_conflict', { detail });
};
