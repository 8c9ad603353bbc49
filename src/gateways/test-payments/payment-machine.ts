/** The state machine of the test provider: pure transitions of payments and refunds. */
import type { Currency } from '../../lib/money.ts';
import type { DeclineReason, ProviderPaymentState, ProviderRefundState } from '../payment-gateway.ts';
import type { MagicCard } from './magic-card.ts';

export type MachinePayment = Readonly<{
  id: string;
  reference: string;
  method: string;
  returnUrl: string;
  state: ProviderPaymentState;
  declineReason: DeclineReason | undefined;
  currency: Currency;
  amountMinor: number;
  capturedMinor: number;
  refundedMinor: number;
  /** The end of the processing. */
  settlesAt: Date | undefined;
  createdAt: Date;
}>;

export type MachineRefund = Readonly<{
  id: string;
  paymentId: string;
  reference: string;
  state: ProviderRefundState;
  amountMinor: number;
  settlesAt: Date | undefined;
  createdAt: Date;
}>;

export type RejectionCode =
  | 'amount_invalid'
  | 'amount_too_large'
  | 'key_reused'
  | 'method_unknown'
  | 'payment_unknown'
  | 'return_url_invalid'
  | 'state_unexpected';

/** The provider decides against a request. It has executed nothing. */
export class PaymentRejection extends Error {
  override readonly name = 'PaymentRejection';
  readonly code: RejectionCode;

  constructor(code: RejectionCode, message: string) {
    super(message);
    this.code = code;
  }
}

/** How long payments and refunds are in process. */
export const SETTLEMENT_MS = 5_000;

const settlementAfter = (now: Date): Date => new Date(now.getTime() + SETTLEMENT_MS);

type Opening = Pick<MachinePayment, 'id' | 'reference' | 'method' | 'returnUrl' | 'currency' | 'amountMinor'>;

export const openPayment = (opening: Opening, card: MagicCard, now: Date): MachinePayment => {
  requireAmount(opening.amountMinor);
  requireReturnUrl(opening.returnUrl);
  const { opens: state = 'authorized' } = card;
  return {
    ...opening,
    state,
    declineReason: state === 'declined' ? card.declineReason : undefined,
    capturedMinor: 0,
    refundedMinor: 0,
    settlesAt: state === 'processing' ? settlementAfter(now) : undefined,
    createdAt: now,
  };
};

type Command = 'approve' | 'fail' | 'settle' | 'capture' | 'cancel';

/** The states in which a command is permitted, and the next state. */
const transitions: Record<Command, Partial<Record<ProviderPaymentState, ProviderPaymentState>>> = {
  approve: { requires_action: 'authorized' },
  fail: { requires_action: 'declined' },
  settle: { processing: 'authorized' },
  capture: { authorized: 'captured' },
  cancel: { requires_action: 'cancelled', authorized: 'cancelled', declined: 'cancelled' },
};

const advance = (payment: MachinePayment, command: Command): MachinePayment => {
  const state = transitions[command][payment.state];
  if (state !== undefined) return { ...payment, state, settlesAt: undefined };
  throw new PaymentRejection('state_unexpected', `A payment that is ${payment.state} rejects ${command}`);
};

/** The customer confirms the payment by 3-D Secure. */
export const approvePayment = (payment: MachinePayment): MachinePayment => advance(payment, 'approve');

/** The customer fails or aborts 3-D Secure. */
export const failPayment = (payment: MachinePayment): MachinePayment => ({
  ...advance(payment, 'fail'),
  declineReason: 'authentication_failed',
});

/** The processing ends as the card says. */
export const settlePayment = (payment: MachinePayment, { declineReason }: MagicCard): MachinePayment => ({
  ...advance(payment, 'settle'),
  ...(declineReason && { state: 'declined', declineReason }),
});

export const capturePayment = (payment: MachinePayment, amountMinor: number): MachinePayment => {
  const captured = advance(payment, 'capture');
  requireAmount(amountMinor);
  requireAtMost(payment.amountMinor, amountMinor);
  return { ...captured, capturedMinor: amountMinor };
};

export const cancelPayment = (payment: MachinePayment): MachinePayment => advance(payment, 'cancel');

type Refunding = Pick<MachineRefund, 'id' | 'reference' | 'amountMinor'>;

/** Refunds a part of the captured amount, which pending refunds reduce too. */
export const refundPayment = (
  payment: MachinePayment,
  refunding: Refunding,
  { refundEnds }: MagicCard,
  now: Date,
): { payment: MachinePayment; refund: MachineRefund } => {
  const rest = payment.capturedMinor - payment.refundedMinor;
  if (rest === 0) throw new PaymentRejection('state_unexpected', 'The payment has nothing left to refund');
  requireAmount(refunding.amountMinor);
  requireAtMost(rest, refunding.amountMinor);
  return {
    payment: { ...payment, refundedMinor: payment.refundedMinor + refunding.amountMinor },
    refund: {
      ...refunding,
      paymentId: payment.id,
      state: refundEnds === 'succeeded' ? 'pending' : 'succeeded',
      settlesAt: refundEnds && settlementAfter(now),
      createdAt: now,
    },
  };
};

/** A refund ends as the card says. The amount of a failed one can be refunded again. */
export const settleRefund = (
  payment: MachinePayment,
  refund: MachineRefund,
  { refundEnds = 'succeeded' }: MagicCard,
): { payment: MachinePayment; refund: MachineRefund } => ({
  payment:
    refundEnds === 'failed'
      ? { ...payment, refundedMinor: payment.refundedMinor - refund.amountMinor }
      : payment,
  refund: { ...refund, state: refundEnds, settlesAt: undefined },
});

const requireAmount = (amountMinor: number): void => {
  if (Number.isSafeInteger(amountMinor) && amountMinor > 0) return;
  throw new PaymentRejection('amount_invalid', 'An amount is a positive number of minor units');
};

const requireAtMost = (limitMinor: number, amountMinor: number): void => {
  if (amountMinor <= limitMinor) return;
  throw new PaymentRejection('amount_too_large', `The amount exceeds the ${limitMinor} that are left`);
};

/** A page, or an app, whose private scheme contains a dot (RFC 8252 §7.1), unlike `javascript:`. */
const requireReturnUrl = (url: string): void => {
  if (URL.canParse(url) && /^https?:$|\./.test(new URL(url).protocol)) return;
  throw new PaymentRejection('return_url_invalid', 'The return URL is no URL of a page or an app');
};
