import { setTimeout } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { Db } from '../../db/db.ts';
import type { Clock } from '../../lib/clock.ts';
import type { Money } from '../../lib/money.ts';
import type { Signer } from '../../lib/signature.ts';
import {
  type PaymentGateway,
  PaymentGatewayError,
  type ProviderPayment,
  type ProviderRefund,
  type RejectionReason,
  requestWindowMs,
} from '../payment-gateway.ts';
import { PaymentRejection, type RejectionCode } from './payment-machine.ts';
import { openEvent, signEvent } from './test-event-signature.ts';
import {
  createTestProvider,
  type Executed,
  type PaymentSnapshot,
  type RefundSnapshot,
} from './test-payment-provider.ts';

/** A payment that waits for 3-D Secure, as the page of the provider shows it. */
export type Challenge = { amount: Money; returnUrl: string; isOpen: boolean };

/** The provider's side of the page for 3-D Secure. The token in the URL of the page proves that the customer got it. */
export type Challenges = Readonly<{
  /** The path of the page, without the id of the payment. */
  path: string;
  /** Undefined for an unknown payment, and for a wrong token. */
  find: (paymentId: string, token: string) => Promise<Challenge | undefined>;
  /** Like `find`, after the answer. A second answer changes nothing. */
  answer: (paymentId: string, token: string, answer: 'approve' | 'fail') => Promise<Challenge | undefined>;
}>;

const challengePath = '/test-payments/3d-secure';

type Parts = {
  db: Db;
  clock: Clock;
  log: Logger;
  publicUrl: string;
  timeoutMs: number;
  /** Keys of all processes that share the database. */
  signers: () => Promise<{ events: Signer; pages: Signer }>;
};

/** Creates the gateway to the test provider, and the provider's side of its page. No money moves. */
export const createTestPayments = ({
  db,
  clock,
  log,
  publicUrl,
  timeoutMs,
  signers,
}: Parts): { gateway: PaymentGateway; challenges: Challenges } => {
  const provider = createTestProvider({ db, clock });

  const toPayment = async (payment: PaymentSnapshot): Promise<ProviderPayment> => {
    const { id, reference, state, declineReason, currency } = payment;
    return {
      id,
      reference,
      state,
      ...(state === 'declined' && declineReason && { declineReason }),
      ...(state === 'requires_action' && { actionUrl: await actionUrl(id) }),
      amount: { amount: payment.amountMinor, currency },
      capturedAmount: { amount: payment.capturedMinor, currency },
      refundedAmount: { amount: payment.refundedMinor, currency },
    };
  };

  const actionUrl = async (id: string): Promise<string> =>
    `${publicUrl}${challengePath}/${id}?token=${(await signers()).pages.sign(id)}`;

  const toRefund = async (refund: RefundSnapshot): Promise<ProviderRefund> => {
    const payment = await provider.findPayment(refund.paymentId);
    const { id, paymentId, reference, state, amountMinor: amount } = refund;
    return {
      id,
      paymentId,
      reference,
      state,
      amount: { amount, currency: (payment as PaymentSnapshot).currency },
    };
  };

  /** The wire between us and the provider: it loses responses as the magic card says. */
  const call = async <Outcome>(executed: Promise<Executed<Outcome>>): Promise<Outcome> => {
    const { outcome, losesResponse } = await executed;
    if (losesResponse === undefined) return outcome;
    if (losesResponse === 'hanging') await setTimeout(timeoutMs, undefined, { ref: false });
    throw new PaymentGatewayError('unavailable', `The response was lost: ${losesResponse}`);
  };

  const challengeOf = async (paymentId: string, token: string): Promise<Challenge | undefined> => {
    if (!(await signers()).pages.isSigned(paymentId, token)) return undefined;
    const payment = await provider.findPayment(paymentId);
    if (!payment) return undefined;
    const { amountMinor: amount, currency, returnUrl, state } = payment;
    return { amount: { amount, currency }, returnUrl, isOpen: state === 'requires_action' };
  };

  const gateway: PaymentGateway = {
    provider: 'test',
    createPayment: ({ amount, ...request }) =>
      reporting(async () =>
        toPayment(await call(provider.createPayment({ ...request, ...minorOf(amount) }))),
      ),
    findPayment: (id) =>
      reporting(async () => {
        const payment = await provider.findPayment(id);
        return payment && toPayment(payment);
      }),
    findPaymentByReference: ({ reference, requestedAt }) =>
      reporting(async () => {
        const payments = await provider.listPayments({
          from: new Date(requestedAt.getTime() - requestWindowMs),
          to: new Date(requestedAt.getTime() + requestWindowMs),
        });
        const payment = payments.find((one) => one.reference === reference);
        return payment && toPayment(payment);
      }),
    capture: ({ amount, ...request }) =>
      reporting(async () => toPayment(await call(provider.capture({ ...request, ...minorOf(amount) })))),
    cancel: (request) => reporting(async () => toPayment(await call(provider.cancel(request)))),
    refund: ({ amount, ...request }) =>
      reporting(async () => toRefund(await call(provider.refund({ ...request, ...minorOf(amount) })))),
    findRefund: (id) =>
      reporting(async () => {
        const refund = await provider.findRefund(id);
        return refund && toRefund(refund);
      }),
    findRefundByReference: ({ paymentId, reference }) =>
      reporting(async () => {
        const refunds = await provider.listRefunds(paymentId);
        const refund = refunds.find((one) => one.reference === reference);
        return refund && toRefund(refund);
      }),
    readEvent: async (event) => openEvent(event, (await signers()).events, clock.now()),
    deliverEvents: async (receive) => {
      const { events } = await signers();
      return provider.deliverDue(
        (event) => receive(signEvent(event, events, clock.now())),
        (err) => log.warn({ err }, 'an event of the test provider was not received; it is sent again later'),
      );
    },
  };

  return {
    gateway,
    challenges: {
      path: challengePath,
      find: challengeOf,
      answer: async (paymentId, token, answer) => {
        if (!(await challengeOf(paymentId, token))) return undefined;
        await provider.answer(paymentId, answer);
        return challengeOf(paymentId, token);
      },
    },
  };
};

const minorOf = ({ amount: amountMinor, currency }: Money) => ({ amountMinor, currency });

const reasons: Record<RejectionCode, RejectionReason> = {
  amount_invalid: 'invalid',
  amount_too_large: 'invalid',
  key_reused: 'key_reused',
  method_unknown: 'not_found',
  payment_unknown: 'not_found',
  return_url_invalid: 'invalid',
  state_unexpected: 'conflict',
};

/** The rows of the provider stand for a network: their outage is one of the provider. */
const reporting = async <T>(work: () => Promise<T>): Promise<T> => {
  try {
    return await work();
  } catch (cause) {
    if (cause instanceof PaymentGatewayError) throw cause;
    if (cause instanceof PaymentRejection)
      throw new PaymentGatewayError(reasons[cause.code], cause.message, { cause });
    throw new PaymentGatewayError('unavailable', 'The test provider is not available', { cause });
  }
};
