import { PaymentGatewayError, type ProviderRefund } from '../../../gateways/payment-gateway.ts';
import { defineJob } from '../../jobs/job-kind.ts';
import { keyOfStep } from './payment.ts';
import { findPayment } from './payment-repository.ts';
import { callProvider, isForgotten, type ProviderContext } from './provider-calls.ts';
import { findRefund, type StoredRefund } from './refund-repository.ts';
import { type RefundJobData, refundJobFacts, refundStep } from './refund-reservation.ts';
import { settleRefund } from './refund-settlement.ts';

/**
 * Sends a reserved refund to the provider, or asks for its state, and settles it. Safe repeatedly and concurrently, because
 * the provider executes its key once. Throws a PaymentGatewayError if the provider is unavailable.
 */
export const advanceRefund = async (context: ProviderContext, refundId: string): Promise<StoredRefund> => {
  const refund = await findRefund(context, refundId);
  const payment = refund && (await findPayment(context, refund.paymentId));
  if (!payment) throw new Error(`The refund ${refundId} does not exist`);
  const { providerRefundId, state, amount } = refund;
  if (state === 'failed') return refund;
  const { payments } = context;
  if (providerRefundId !== undefined) {
    const found = await callProvider(context, () => payments.findRefund(providerRefundId));
    if (!found) throw new Error(`The provider has lost the refund ${providerRefundId} of ${refundId}`);
    return settleRefund(context, refundId, found);
  }
  const paymentId = payment.providerPaymentId;
  if (paymentId === undefined) throw new Error(`The payment ${payment.id} was not captured`);
  const provided =
    (await findForgotten(context, refund, paymentId)) ??
    (await orRejected(
      callProvider(context, () =>
        payments.refund({
          key: keyOfStep(payment, refundStep(refundId)),
          paymentId,
          amount,
          reference: refundId,
        }),
      ),
    ));
  return settleRefund(context, refundId, provided);
};

/** Returns the refund of an old request without a response, whose key the provider has forgotten. */
const findForgotten = async (
  context: ProviderContext,
  { id: reference, createdAt }: StoredRefund,
  paymentId: string,
): Promise<ProviderRefund | undefined> => {
  if (!isForgotten(context, createdAt)) return undefined;
  return callProvider(context, () => context.payments.findRefundByReference({ paymentId, reference }));
};

/** The provider rejects a refund if somebody has refunded the money there. */
const orRejected = async (call: Promise<ProviderRefund>): Promise<ProviderRefund | { state: 'failed' }> => {
  try {
    return await call;
  } catch (error) {
    if (error instanceof PaymentGatewayError && error.kind === 'rejected') return { state: 'failed' };
    throw error;
  }
};

/** Refunds the payment of a cancelled order, and a capture that came too late for its order. */
export const refundJob = defineJob<RefundJobData>({
  ...refundJobFacts,
  run: async (context, { refundId }) => {
    await advanceRefund(context, refundId);
    return undefined;
  },
});
