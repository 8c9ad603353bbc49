import type { components } from '../../../../generated/types.ts';
import type { Money } from '../../../lib/money.ts';

type Schemas = components['schemas'];

export type Payment = Schemas['Payment'];
export type PaymentState = Payment['state'];
export type Refund = Schemas['Refund'];
export type RefundState = Refund['state'];

/** The provider executes each key once, so a repeated step has its first outcome. */
export const keyOfStep = ({ orderId, attempt }: Pick<Payment, 'orderId' | 'attempt'>, step: string): string =>
  `${orderId}:${attempt}:${step}`;

type RefundableAmounts = Pick<Payment, 'capturedAmount' | 'refundedAmount'>;

/** The part of the captured amount that no refund has reserved. */
export const refundableOf = ({ capturedAmount, refundedAmount }: RefundableAmounts): Money => ({
  ...capturedAmount,
  amount: capturedAmount.amount - refundedAmount.amount,
});

type DeclineReason = NonNullable<Payment['declineReason']>;

/** The reason of a decline, for people. */
export const describeDecline = (reason: DeclineReason): string =>
  `The payment was declined: ${sentenceOf(reason)}.`;

const sentenceOf = (reason: DeclineReason): string => {
  if (reason === 'insufficient_funds') return 'insufficient funds';
  return reason === 'authentication_failed' ? '3-D Secure has failed' : 'the bank has declined the card';
};
