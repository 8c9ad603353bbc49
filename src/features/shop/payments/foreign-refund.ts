/** Refunds that somebody has made at the payment provider, such as in its dashboard. */
import { inTransaction } from '../../../db/transaction.ts';
import type { ProviderRefund } from '../../../gateways/payment-gateway.ts';
import { lockOrder } from '../orders/order-move-repository.ts';
import { beginStep } from './order-step-repository.ts';
import { addRefunded, lockPayment, type StoredPayment } from './payment-repository.ts';
import type { ProviderContext } from './provider-calls.ts';
import { advanceRefund } from './refund-calls.ts';
import { findByProviderId, insertRefund, listUnsentRefunds } from './refund-repository.ts';
import { announceRefund, refundStep } from './refund-reservation.ts';
import { settleRefund } from './refund-settlement.ts';

const reason = 'Made at the payment provider.';

/**
 * Records a refund that the shop did not request, and settles it like any other: the payment counts its amount, and the order
 * is refunded if nothing of its money is left. Safe repeatedly and concurrently. A refund that has failed already changed
 * nothing, so it is not recorded.
 */
export const recordForeignRefund = async (
  context: ProviderContext,
  payment: StoredPayment,
  provided: ProviderRefund,
): Promise<void> => {
  if (provided.state === 'failed') return;
  await sendReserved(context, payment.id);
  await inTransaction(context, async (context) => {
    await lockOrder(context, payment.orderId);
    const { id: paymentId } = await lockPayment(context, payment.id);
    const { id: providerRefundId, amount } = provided;
    let refundId = await findByProviderId(context, { paymentId, providerRefundId });
    if (refundId === undefined) {
      await addRefunded(context, paymentId, amount.amount);
      refundId = await insertRefund(context, { paymentId, amount, reason, providerRefundId });
      await beginStep(context, payment, refundStep(refundId));
      await announceRefund(context, payment, { refundId, amount });
    }
    await settleRefund(context, refundId, provided);
  });
};

/**
 * Our own refunds that the provider has not executed hold a part of the payment, perhaps the part that somebody has refunded
 * there. The provider rejects those for which nothing is left.
 */
const sendReserved = async (context: ProviderContext, paymentId: string): Promise<void> => {
  for (const refundId of await listUnsentRefunds(context, paymentId)) await advanceRefund(context, refundId);
};
