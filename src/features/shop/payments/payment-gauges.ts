import type { BreakerState } from '../../../gateways/payment-gateway.ts';
import { type Gauges, MAX_COUNT } from '../../gauges.ts';
import { countOpenPayments } from './payment-repository.ts';

const breakerValues: Record<BreakerState, number> = { closed: 0, 'half-open': 1, open: 2 };

export const paymentGauges: Gauges<'payments_open' | 'payment_breaker_state'> = {
  gauges: [
    { name: 'payments_open', help: `Payments without outcome, at most ${MAX_COUNT}.` },
    {
      name: 'payment_breaker_state',
      help: 'The circuit breaker of the payment provider in this process: 0 closed, 1 half-open, 2 open.',
    },
  ],
  read: async (context) => [
    { gauge: 'payments_open', value: await countOpenPayments(context, MAX_COUNT) },
    { gauge: 'payment_breaker_state', value: breakerValues[context.payments.breakerState()] },
  ],
};
