import type { Money } from '../lib/money.ts';

/** A tuple, so that tests can list the states. */
export const paymentStates = [
  'requires_action',
  'processing',
  'authorized',
  'captured',
  'declined',
  'cancelled',
] as const;

/**
 * `requires_action`: the customer has to open `actionUrl`. `processing`: the outcome comes later, by an event. `authorized`:
 * the amount is reserved and can be captured. `declined` and `cancelled` are final; another attempt is another payment.
 */
export type ProviderPaymentState = (typeof paymentStates)[number];

/** Any other reason of the provider counts as `card_declined`. */
export type DeclineReason = 'card_declined' | 'insufficient_funds' | 'authentication_failed';

export type ProviderPayment = Readonly<{
  id: string;
  /** The caller's name for the attempt. Empty if somebody has made it at the provider. */
  reference: string;
  state: ProviderPaymentState;
  /** Present if the state is `declined`. */
  declineReason?: DeclineReason;
  /** Present if the state is `requires_action`: the page of the provider for 3-D Secure. */
  actionUrl?: string;
  amount: Money;
  /** Zero before the capture. */
  capturedAmount: Money;
  /** The sum of the pending and the succeeded refunds. */
  refundedAmount: Money;
}>;

/** A `succeeded` refund may still become `failed`, days later, if the bank of the customer returns it. */
export type ProviderRefundState = 'pending' | 'succeeded' | 'failed';

export type ProviderRefund = Readonly<{
  id: string;
  paymentId: string;
  /** The caller's name for the refund. Empty if somebody has made it at the provider. */
  reference: string;
  state: ProviderRefundState;
  amount: Money;
}>;

/** `type` is the provider's name of the event, for the log. Events without a subject need no reaction. */
export type ProviderEvent = Readonly<{ id: string; type: string; createdAt: Date }> &
  (
    | Readonly<{ subject: 'payment'; paymentId: string }>
    | Readonly<{ subject: 'refund'; paymentId: string; refundId: string }>
    | Readonly<{ subject: 'none' }>
  );

/** An event as the provider sends it: the receiver verifies these bytes. Header names are in lower case. */
export type RawProviderEvent = Readonly<{
  body: Uint8Array;
  headers: Readonly<Record<string, string | undefined>>;
}>;

/**
 * `key` is the idempotency key, 1 to 255 characters. The provider executes a key once. A repetition with the same values
 * returns the outcome of the first call as it was then, for at least 24 hours; `findPayment` returns the present state. A
 * repetition with other values is rejected.
 */
type Keyed = { key: string };

export type PaymentRequest = Keyed & {
  amount: Money;
  /** At most 200 characters. Events and payments carry it, so an event can precede the response. */
  reference: string;
  /** The provider's id of the payment method, such as `pm_card_visa`. */
  method: string;
  /** The page to which the provider sends the customer after 3-D Secure. */
  returnUrl: string;
};

/** How far the clock of the provider and the time of a request may differ. */
export const requestWindowMs = 300_000;

/**
 * A provider of payments. Every method but `readEvent` calls another system: never in a transaction. Each call ends within
 * about ten seconds and is not repeated by the gateway, so that one place decides about retries. Every method but
 * `readEvent` rejects only with a PaymentGatewayError.
 */
export type PaymentGateway = Readonly<{
  provider: 'test' | 'stripe';
  /** Authorizes the amount; nothing is captured yet. A decline is a payment in the state `declined`, no error. */
  createPayment: (request: PaymentRequest) => Promise<ProviderPayment>;
  /** Undefined if the provider knows no such payment. */
  findPayment: (paymentId: string) => Promise<ProviderPayment | undefined>;
  /**
   * Finds the payment of a request without a response, however long ago. A repetition of the request would create it if there
   * is none, and a provider forgets keys. Undefined if the provider has executed no such request so far.
   */
  findPaymentByReference: (request: {
    reference: string;
    requestedAt: Date;
  }) => Promise<ProviderPayment | undefined>;
  /**
   * Captures an authorized payment, once. The provider releases the rest of a larger authorization. The amount is in the
   * currency of the payment, as for a refund.
   */
  capture: (request: Keyed & { paymentId: string; amount: Money }) => Promise<ProviderPayment>;
  /** Cancels a payment that is not captured, not processing and not cancelled. */
  cancel: (request: Keyed & { paymentId: string }) => Promise<ProviderPayment>;
  /** Refunds a part of a captured payment. Rejects if the refunds would exceed the captured amount. */
  refund: (
    request: Keyed & { paymentId: string; amount: Money; reference: string },
  ) => Promise<ProviderRefund>;
  /** Undefined if the provider knows no such refund. */
  findRefund: (refundId: string) => Promise<ProviderRefund | undefined>;
  /** Like `findPaymentByReference`, for a refund. */
  findRefundByReference: (request: {
    paymentId: string;
    reference: string;
  }) => Promise<ProviderRefund | undefined>;
  /**
   * Verifies the signature of the raw bytes and the age of the event. Rejects with a PaymentEventError. An event may arrive
   * repeatedly, late and in any order: deduplicate by its id, and read the state of its subject from the provider.
   */
  readEvent: (event: RawProviderEvent) => Promise<ProviderEvent>;
  /**
   * Sends the due events of the test provider, oldest first, and returns how many were received. An event whose receiver
   * throws is sent again later. Undefined if the provider calls the receiver by itself.
   */
  deliverEvents: ((receive: (event: RawProviderEvent) => Promise<void>) => Promise<number>) | undefined;
}>;

export type BreakerState = 'closed' | 'half-open' | 'open';

/** A gateway behind a circuit breaker. */
export type GuardedPayments = PaymentGateway &
  Readonly<{
    breakerState: () => BreakerState;
    /** How long the breaker stays open. */
    resetMs: number;
    /** Stops the timers of the breaker. */
    stop: () => void;
  }>;

/** Why the provider rejected a request. `conflict`: the state of the payment forbids it, such as a second capture. */
export type RejectionReason = 'not_found' | 'conflict' | 'key_reused' | 'invalid';

/**
 * `unavailable`: no usable response (network, time-out, 5xx, overload, bad credentials). The provider may have executed the
 * request: repeat it with the same key. `rejected`: the provider has decided against the request and has executed nothing.
 */
export class PaymentGatewayError extends Error {
  override readonly name = 'PaymentGatewayError';
  readonly kind: 'unavailable' | 'rejected';
  /** Undefined if the provider was unavailable. */
  readonly reason: RejectionReason | undefined;

  constructor(failure: 'unavailable' | RejectionReason, message: string, options?: ErrorOptions) {
    super(message, options);
    this.kind = failure === 'unavailable' ? 'unavailable' : 'rejected';
    this.reason = failure === 'unavailable' ? undefined : failure;
  }
}

/** `signature`: forged, or changed on its way. `expired`: older than five minutes, such as a replay. */
export class PaymentEventError extends Error {
  override readonly name = 'PaymentEventError';
  readonly kind: 'signature' | 'expired' | 'malformed';

  constructor(kind: PaymentEventError['kind'], message: string, options?: ErrorOptions) {
    super(message, options);
    this.kind = kind;
  }
}
