/**
 * The state machines of payments and refunds, each as one table. Responses and events of the provider arrive repeatedly and in
 * any order, so a state that the table does not reach from the current one is outdated, and is ignored.
 */
import type { ProviderPaymentState, ProviderRefundState } from '../../../gateways/payment-gateway.ts';
import type { PaymentState, RefundState } from './payment.ts';

const paymentRows: readonly (readonly [from: PaymentState, to: readonly ProviderPaymentState[]])[] = [
  ['created', ['requires_action', 'processing', 'authorized', 'captured', 'declined', 'cancelled']],
  ['requires_action', ['processing', 'authorized', 'captured', 'declined', 'cancelled']],
  ['processing', ['authorized', 'captured', 'declined', 'cancelled']],
  ['authorized', ['captured', 'cancelled']],
  ['captured', []],
  // Somebody has captured it at the provider nonetheless. Then the order takes the money, or it is refunded.
  ['declined', ['captured']],
  ['cancelled', ['captured']],
];

const refundRows: readonly (readonly [from: RefundState, to: readonly ProviderRefundState[]])[] = [
  ['requested', ['pending', 'succeeded', 'failed']],
  ['pending', ['succeeded', 'failed']],
  // The bank of the customer may return the money days later.
  ['succeeded', ['failed']],
  ['failed', []],
];

export const mayMovePayment = (from: PaymentState, to: ProviderPaymentState): boolean =>
  paymentRows.some(([state, next]) => state === from && next.includes(to));

export const mayMoveRefund = (from: RefundState, to: ProviderRefundState): boolean =>
  refundRows.some(([state, next]) => state === from && next.includes(to));

/** The states of an attempt without outcome. An order has one such attempt at most. */
export const openStates = ['created', 'requires_action', 'processing', 'authorized'] as const;

export const isOpen = (state: PaymentState): boolean =>
  (openStates as readonly PaymentState[]).includes(state);
