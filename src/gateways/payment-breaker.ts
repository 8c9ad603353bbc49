import type CircuitBreaker from 'opossum';
import { type GuardedPayments, type PaymentGateway, PaymentGatewayError } from './payment-gateway.ts';

type Call = () => Promise<unknown>;
type Breaker = CircuitBreaker<[Call], unknown>;

/**
 * Puts a circuit breaker around the calls of a gateway. It opens when more than half of the calls of the last ten seconds, and
 * at least five, found the provider unavailable. While it is open, each call is rejected at once as `unavailable`. After
 * `resetMs` one call tries the provider, and closes or reopens it. Declines are results, and a rejection is an answer of the
 * provider, so neither counts. The gateway itself limits the time of each call. Opossum loads at the first call.
 */
export const guardPayments = (gateway: PaymentGateway, { resetMs }: { resetMs: number }): GuardedPayments => {
  let breaker: Breaker | undefined;
  let opening: Promise<Breaker> | undefined;
  const open = async (): Promise<Breaker> => {
    breaker = await createBreaker(resetMs);
    return breaker;
  };
  const guarded = async <Result>(call: () => Promise<Result>): Promise<Result> => {
    opening ??= open();
    const current = await opening;
    try {
      return (await current.fire(call)) as Result;
    } catch (cause) {
      if (!isOfBreaker(cause)) throw cause;
      throw new PaymentGatewayError('unavailable', 'The circuit breaker of the provider is open', { cause });
    }
  };
  return {
    ...gateway,
    createPayment: (request) => guarded(() => gateway.createPayment(request)),
    findPayment: (paymentId) => guarded(() => gateway.findPayment(paymentId)),
    findPaymentByReference: (request) => guarded(() => gateway.findPaymentByReference(request)),
    capture: (request) => guarded(() => gateway.capture(request)),
    cancel: (request) => guarded(() => gateway.cancel(request)),
    refund: (request) => guarded(() => gateway.refund(request)),
    findRefund: (refundId) => guarded(() => gateway.findRefund(refundId)),
    findRefundByReference: (request) => guarded(() => gateway.findRefundByReference(request)),
    breakerState: () => {
      if (breaker?.opened) return 'open';
      return breaker?.halfOpen ? 'half-open' : 'closed';
    },
    resetMs,
    stop: () => breaker?.shutdown(),
  };
};

const isOfBreaker = (error: unknown): boolean =>
  ['EOPENBREAKER', 'ESHUTDOWN'].includes((error as { code?: string }).code ?? '');

const createBreaker = async (resetMs: number): Promise<Breaker> => {
  const { default: Opossum } = await import('opossum');
  return new Opossum((call: Call) => call(), {
    timeout: false,
    resetTimeout: resetMs,
    errorThresholdPercentage: 50,
    rollingCountTimeout: 10_000,
    volumeThreshold: 5,
    errorFilter: (error) => error instanceof PaymentGatewayError && error.kind === 'rejected',
    enableSnapshots: false,
    rollingPercentilesEnabled: false,
  });
};
