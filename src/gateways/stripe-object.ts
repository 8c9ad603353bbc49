/** Conversions of Stripe's objects and errors. */
import type { Stripe } from 'stripe';
import type { Currency, Money } from '../lib/money.ts';
import {
  type DeclineReason,
  PaymentGatewayError,
  type ProviderPayment,
  type ProviderPaymentState,
  type ProviderRefund,
  type ProviderRefundState,
  type RejectionReason,
} from './payment-gateway.ts';

/** We confirm each intent once, so one that needs another payment method is declined. */
const paymentStates: Record<string, ProviderPaymentState> = {
  requires_payment_method: 'declined',
  requires_confirmation: 'processing',
  requires_action: 'requires_action',
  processing: 'processing',
  requires_capture: 'authorized',
  succeeded: 'captured',
  canceled: 'cancelled',
};

const refundStates: Record<string, ProviderRefundState> = {
  pending: 'pending',
  requires_action: 'pending',
  succeeded: 'succeeded',
  failed: 'failed',
  canceled: 'failed',
};

/** Amounts of Stripe are in minor units too, also for currencies with no or three decimals. */
const moneyOf = (amount: number, currency: string): Money => ({
  amount,
  currency: currency.toUpperCase() as Currency,
});

export const toPayment = (intent: Stripe.PaymentIntent): ProviderPayment => {
  const { id, currency, status, next_action: action, latest_charge: charge } = intent;
  const state = paymentStates[status] ?? 'processing';
  const actionUrl = action?.redirect_to_url?.url;
  return {
    id,
    reference: intent.metadata.reference ?? '',
    state,
    ...(state === 'declined' && { declineReason: reasonOf(intent.last_payment_error) }),
    ...(state === 'requires_action' && actionUrl && { actionUrl }),
    amount: moneyOf(intent.amount, currency),
    capturedAmount: moneyOf(intent.amount_received, currency),
    refundedAmount: moneyOf(refundedOf(charge), currency),
  };
};

/** Stripe counts the released part of an authorization as refunded too. */
const refundedOf = (charge: Stripe.PaymentIntent['latest_charge']): number => {
  if (charge === null || typeof charge === 'string') return 0;
  const released = charge.amount - charge.amount_captured;
  return Math.max(0, charge.amount_refunded - released);
};

const reasonOf = (error: Stripe.PaymentIntent.LastPaymentError | null): DeclineReason => {
  if (error?.code === 'payment_intent_authentication_failure') return 'authentication_failed';
  return error?.decline_code === 'insufficient_funds' ? 'insufficient_funds' : 'card_declined';
};

export const toRefund = (refund: Stripe.Refund): ProviderRefund => {
  const { id, payment_intent: intent, status, amount, currency } = refund;
  return {
    id,
    paymentId: typeof intent === 'string' ? intent : (intent?.id ?? ''),
    reference: refund.metadata?.reference ?? '',
    state: refundStates[status ?? ''] ?? 'pending',
    amount: moneyOf(amount, currency),
  };
};

/** Stripe's conflicts by their code. */
const conflicts = new Set([
  'charge_already_captured',
  'charge_already_refunded',
  'payment_intent_unexpected_state',
]);

/** Types of the library's errors that are Stripe's decision about the request. */
const decisions = new Set(['StripeCardError', 'StripeIdempotencyError', 'StripeInvalidRequestError']);

/**
 * Bad credentials and overload are outages: they say nothing about the payment, and somebody or time will end them. So is a
 * request with this key that is still being executed.
 */
export const toFailure = (cause: unknown): PaymentGatewayError => {
  const { type = '', code, requestId } = cause as { type?: string; code?: string; requestId?: string };
  const said = [type, code, requestId].filter((part) => part !== undefined).join(' ');
  const isDecision = decisions.has(type);
  const failure = isDecision ? rejectionOf(type, code) : 'unavailable';
  return new PaymentGatewayError(failure, `Stripe: ${said}`, { cause });
};

const rejectionOf = (type: string, code: string | undefined): RejectionReason => {
  if (type === 'StripeIdempotencyError') return 'key_reused';
  if (code === 'resource_missing') return 'not_found';
  return code !== undefined && conflicts.has(code) ? 'conflict' : 'invalid';
};
