import { inTransaction } from '../../../db/transaction.ts';
import type { ProviderRefund } from '../../../gateways/payment-gateway.ts';
import { findUser } from '../../accounts/accounts-read-model.ts';
import { appendEvent } from '../../events/append-event.ts';
import { enqueueMail } from '../../mail/outbox-repository.ts';
import { requestInvoice } from '../invoices/invoice-request.ts';
import { findGuest } from '../orders/guest-order-repository.ts';
import { tryToMoveOrder } from '../orders/order-move.ts';
import { type LockedOrder, lockOrder } from '../orders/order-move-repository.ts';
import { orderRefundedMail } from '../orders/order-refunded-mail.ts';
import { endStep } from './order-step-repository.ts';
import { addRefunded, findPayment, lockPayment, type StoredPayment } from './payment-repository.ts';
import type { SettlementContext } from './payment-settlement.ts';
import { mayMoveRefund } from './payment-transitions.ts';
import { findRefund, keptAmount, lockRefund, type StoredRefund, writeState } from './refund-repository.ts';
import { refundStep } from './refund-reservation.ts';

/** The provider's state of a refund. Without an id: the provider has rejected it. */
type Provided = Pick<ProviderRefund, 'state'> & Partial<Pick<ProviderRefund, 'id' | 'amount'>>;

/**
 * Applies the provider's state to a refund, once, under the locks of order, payment and refund. A succeeded refund tells the
 * buyer; when nothing of the money of the order is left, the order is refunded. A failed one gives its amount back to the
 * payment. An outdated state changes nothing.
 */
export const settleRefund = (
  context: SettlementContext,
  refundId: string,
  provided: Provided,
): Promise<StoredRefund> =>
  inTransaction(context, async (context) => {
    const { order, payment, refund } = await lockRefundWithOrder(context, refundId);
    if (!mayMoveRefund(refund.state, provided.state)) return refund;
    requireSameAmount(refund, provided);
    const { id: providerRefundId = refund.providerRefundId, state } = provided;
    const version = await writeState(context, refundId, { state, providerRefundId });
    const step = refundStep(refundId);
    if (state !== 'pending') await endStep(context, payment, { step, outcome: state });
    const moved = { ...refund, state, version, providerRefundId };
    if (state === 'pending') await announceProgress(context, { order, payment, refund: moved });
    if (state === 'failed') await giveBack(context, { order, payment, refund: moved });
    if (state === 'succeeded') await applyRefund(context, { order, payment, refund: moved });
    return moved;
  });

type Locked = { order: LockedOrder; payment: StoredPayment; refund: StoredRefund };

/** The payment of a refund and the order of a payment never change, so they may be read before the locks. */
const lockRefundWithOrder = async (context: SettlementContext, refundId: string): Promise<Locked> => {
  const found = await findRefund(context, refundId);
  const payment = found && (await findPayment(context, found.paymentId));
  const order = payment && (await lockOrder(context, payment.orderId));
  if (!order) throw new Error(`The refund ${refundId} has no order`);
  return {
    order,
    payment: await lockPayment(context, payment.id),
    refund: await lockRefund(context, refundId),
  };
};

const requireSameAmount = ({ id, amount }: StoredRefund, provided: Provided): void => {
  if (provided.amount === undefined || provided.amount.amount === amount.amount) return;
  throw new Error(`The provider's refund ${provided.id} does not match ${id}`);
};

const announceProgress = (
  context: SettlementContext,
  { order, payment, refund: { id, version, amount, state } }: Locked,
): Promise<void> =>
  appendEvent(context, 'refund.updated', {
    subjectId: id,
    version,
    ownerId: order.buyerId,
    data: { orderId: order.id, paymentId: payment.id, amount, state },
  });

const giveBack = async (
  context: SettlementContext,
  { order, payment, refund: { id, version, amount } }: Locked,
): Promise<void> => {
  await addRefunded(context, payment.id, -amount.amount);
  await appendEvent(context, 'refund.failed', {
    subjectId: id,
    version,
    ownerId: order.buyerId,
    data: { orderId: order.id, paymentId: payment.id, amount },
  });
  context.log.error(
    { paymentId: payment.id, refundId: id },
    'a refund has failed, and somebody must repeat it',
  );
};

const applyRefund = async (context: SettlementContext, { order, payment, refund }: Locked): Promise<void> => {
  await appendEvent(context, 'refund.succeeded', {
    subjectId: refund.id,
    version: refund.version,
    ownerId: order.buyerId,
    data: { orderId: order.id, paymentId: payment.id, amount: refund.amount },
  });
  await requestInvoice(context, order.id);
  await tellBuyer(context, order, refund);
  if ((await keptAmount(context, order.id)) > 0) return;
  await tryToMoveOrder(context, order.id, { transition: 'refund', by: 'system' });
};

const tellBuyer = async (
  context: SettlementContext,
  { id: orderId, buyerId: userId }: LockedOrder,
  { amount }: StoredRefund,
): Promise<void> => {
  const buyer = await (userId === undefined ? findGuest(context, orderId) : findUser(context, userId));
  if (!buyer) return;
  const parameters = { orderId, amount: amount.amount };
  await enqueueMail(context, orderRefundedMail, { email: buyer.email, userId, parameters });
};
