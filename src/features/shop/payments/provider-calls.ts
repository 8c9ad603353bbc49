/** The calls of the provider: outside of every transaction, repeated with the key of their step, then settled. */
import { setTimeout } from 'node:timers/promises';
import { isTransaction } from '../../../db/db.ts';
import { PaymentGatewayError, type ProviderPayment } from '../../../gateways/payment-gateway.ts';
import type { Context } from '../../context.ts';
import type { Services } from '../../services.ts';
import { keyOfStep } from './payment.ts';
import { readPayment, type StoredPayment } from './payment-repository.ts';
import {
  abandonPayment,
  type NextCall,
  type SettlementContext,
  settlePayment,
} from './payment-settlement.ts';
import { isOpen } from './payment-transitions.ts';

export type ProviderContext = SettlementContext & Pick<Context, 'randomness'> & Pick<Services, 'payments'>;

/** A third try in the same request would outlast the lease of its idempotency key. Later tries are jobs. */
const RETRY_DELAYS_MS = [200];

const KEYS_LAST_MS = 23 * 3_600_000;

/** Providers forget idempotency keys after 24 hours. Then a repetition could be executed a second time. */
export const isForgotten = ({ clock }: Pick<Context, 'clock'>, requestedAt: string): boolean =>
  clock.now().getTime() - Date.parse(requestedAt) > KEYS_LAST_MS;

/** Each round settles one response. Two conflicts, a capture and a cancellation are more than any history needs. */
const MAX_ROUNDS = 6;

/** Calls the provider. Repeats a call whose outcome is unknown once, after a delay. */
export const callProvider = async <Result>(
  { db, payments, randomness }: Pick<ProviderContext, 'db' | 'payments' | 'randomness'>,
  call: () => Promise<Result>,
): Promise<Result> => {
  if (isTransaction(db)) throw new Error('The provider must not be called in a transaction');
  for (const delay of RETRY_DELAYS_MS) {
    try {
      return await call();
    } catch (error) {
      if (!isUnavailable(error) || payments.breakerState() === 'open') throw error;
    }
    // Plus or minus a half, so that requests that failed together part.
    await setTimeout(delay * (0.5 + randomness.bytes(1).readUInt8() / 256));
  }
  return call();
};

export const isUnavailable = (error: unknown): boolean =>
  error instanceof PaymentGatewayError && error.kind === 'unavailable';

const isRejected = (error: unknown): boolean =>
  error instanceof PaymentGatewayError && error.kind === 'rejected';

/**
 * Advances a payment until it has its outcome, or waits for the customer or the provider. Begins with `known`, or asks the
 * provider. Safe at any time, repeatedly and concurrently. Throws a PaymentGatewayError if the provider is unavailable.
 */
export const advancePayment = async (
  context: ProviderContext,
  paymentId: string,
  known?: ProviderPayment,
): Promise<StoredPayment> => {
  let payment = await readPayment(context, paymentId);
  let provided = known ?? (await askFor(context, payment));
  for (let round = 0; provided !== undefined && round < MAX_ROUNDS; round += 1) {
    const settled = await settlePayment(context, paymentId, provided);
    payment = settled.payment;
    if (settled.next === undefined) return payment;
    provided = await callNext(context, provided, { payment, next: settled.next });
  }
  if (provided !== undefined) throw new Error(`The payment ${paymentId} does not settle`);
  return readPayment(context, paymentId);
};

/** Undefined if the attempt has ended, and the provider does not know it. */
const askFor = async (
  context: ProviderContext,
  payment: StoredPayment,
): Promise<ProviderPayment | undefined> => {
  const { providerPaymentId } = payment;
  if (providerPaymentId === undefined) return isOpen(payment.state) ? authorize(context, payment) : undefined;
  const found = await callProvider(context, () => context.payments.findPayment(providerPaymentId));
  // The test provider deletes old payments. One with an outcome needs no other.
  if (found || !isOpen(payment.state)) return found;
  throw new Error(`The provider has lost the payment ${providerPaymentId} of ${payment.id}`);
};

/** Sends the attempt to the provider, as often as its outcome is unknown. Ends an attempt that the provider rejects. */
const authorize = async (
  context: ProviderContext,
  payment: StoredPayment,
): Promise<ProviderPayment | undefined> => {
  const { id: reference, request, amount, createdAt } = payment;
  if (!request) throw new Error(`The payment ${reference} has no request`);
  if (isForgotten(context, createdAt)) {
    const lookUp = { reference, requestedAt: new Date(createdAt) };
    const found = await callProvider(context, () => context.payments.findPaymentByReference(lookUp));
    if (!found) await abandonPayment(context, payment.id, 'abandoned');
    return found;
  }
  const key = keyOfStep(payment, 'authorize');
  try {
    return await callProvider(context, () =>
      context.payments.createPayment({ key, amount, reference, ...request }),
    );
  } catch (error) {
    if (!isRejected(error)) throw error;
    context.log.warn({ err: error, paymentId: payment.id }, 'the provider has rejected a payment');
    await abandonPayment(context, payment.id, 'rejected');
    return undefined;
  }
};

/** A conflict means that the payment has moved meanwhile: the provider tells its present state. */
const callNext = async (
  context: ProviderContext,
  { id: paymentId }: ProviderPayment,
  { payment, next }: { payment: StoredPayment; next: NonNullable<NextCall> },
): Promise<ProviderPayment | undefined> => {
  const key = keyOfStep(payment, next);
  const { payments } = context;
  try {
    return await callProvider(context, () =>
      next === 'capture'
        ? payments.capture({ key, paymentId, amount: payment.amount })
        : payments.cancel({ key, paymentId }),
    );
  } catch (error) {
    if (!isRejected(error)) throw error;
    return callProvider(context, () => payments.findPayment(paymentId));
  }
};
