import type { Stripe } from 'stripe';
import type { Clock } from '../lib/clock.ts';
import {
  PaymentEventError,
  type PaymentGateway,
  PaymentGatewayError,
  type ProviderEvent,
  requestWindowMs,
} from './payment-gateway.ts';
import { toFailure, toPayment, toRefund } from './stripe-object.ts';

type Options = {
  secretKey: string;
  webhookSecret: string;
  /** Undefined for Stripe's own. */
  apiUrl?: string | undefined;
  timeoutMs: number;
  clock: Clock;
};

/** The maximum age of an event. */
const TOLERANCE_S = 300;

const REQUEST_WINDOW_S = requestWindowMs / 1000;

/** Stripe keeps the sum of the refunds in the charge. */
const expand = ['latest_charge'];

/**
 * Creates the gateway to Stripe: payment intents that are confirmed when they are created, and captured later. A declined
 * intent is never used again. The library loads at the first call.
 */
export const createStripePayments = ({ webhookSecret, clock, ...options }: Options): PaymentGateway => {
  let loading: Promise<Stripe> | undefined;
  const stripe = (): Promise<Stripe> => {
    loading ??= connect(options);
    return loading;
  };
  const call = async <T>(work: (client: Stripe) => Promise<T>): Promise<T> => {
    const client = await stripe();
    try {
      return await within(options.timeoutMs, work(client));
    } catch (error) {
      throw error instanceof PaymentGatewayError ? error : toFailure(error);
    }
  };
  const find = async <T>(work: (client: Stripe) => Promise<T>): Promise<T | undefined> => {
    try {
      return await call(work);
    } catch (error) {
      if (error instanceof PaymentGatewayError && error.reason === 'not_found') return undefined;
      throw error;
    }
  };

  return {
    provider: 'stripe',
    createPayment: async ({ key, amount, reference, method, returnUrl }) => {
      const created = await call((client) =>
        client.paymentIntents
          .create(
            {
              amount: amount.amount,
              currency: amount.currency.toLowerCase(),
              payment_method: method,
              allowed_payment_method_types: ['card'],
              capture_method: 'manual',
              confirm: true,
              return_url: returnUrl,
              metadata: { reference },
              expand,
            },
            { idempotencyKey: key },
          )
          .catch(intentOfDecline),
      );
      return toPayment(created);
    },
    findPayment: async (id) => {
      const found = await find((client) => client.paymentIntents.retrieve(id, { expand }));
      return found && toPayment(found);
    },
    findPaymentByReference: async ({ reference, requestedAt }) => {
      const seconds = Math.floor(requestedAt.getTime() / 1000);
      const [gte, lte] = [seconds - REQUEST_WINDOW_S, seconds + REQUEST_WINDOW_S];
      // The search for metadata would lag behind by minutes, and does not exist in every country.
      const found = await call((client) =>
        findIn(
          client.paymentIntents.list({ created: { gte, lte }, limit: 100, expand: ['data.latest_charge'] }),
          reference,
        ),
      );
      return found && toPayment(found);
    },
    capture: async ({ key, paymentId, amount }) =>
      toPayment(
        await call((client) =>
          client.paymentIntents.capture(
            paymentId,
            { amount_to_capture: amount.amount, expand },
            { idempotencyKey: key },
          ),
        ),
      ),
    cancel: async ({ key, paymentId }) =>
      toPayment(
        await call((client) => client.paymentIntents.cancel(paymentId, { expand }, { idempotencyKey: key })),
      ),
    refund: async ({ key, paymentId, amount, reference }) =>
      toRefund(
        await call((client) =>
          client.refunds.create(
            { payment_intent: paymentId, amount: amount.amount, metadata: { reference } },
            { idempotencyKey: key },
          ),
        ),
      ),
    findRefund: async (id) => {
      const found = await find((client) => client.refunds.retrieve(id));
      return found && toRefund(found);
    },
    findRefundByReference: async ({ paymentId, reference }) => {
      const found = await find((client) =>
        findIn(client.refunds.list({ payment_intent: paymentId, limit: 100 }), reference),
      );
      return found && toRefund(found);
    },
    readEvent: async ({ body, headers }) => {
      const signature = headers['stripe-signature'] ?? '';
      return toEvent(verify(await stripe(), { body, signature, secret: webhookSecret, now: clock.now() }));
    },
    deliverEvents: undefined,
  };
};

/** Reads the pages of a list until one has the reference. */
const findIn = async <Item extends { metadata: Stripe.Metadata | null }>(
  list: AsyncIterable<Item>,
  reference: string,
): Promise<Item | undefined> => {
  for await (const item of list) if (item.metadata?.reference === reference) return item;
  return undefined;
};

const connect = async ({
  secretKey,
  apiUrl,
  timeoutMs,
}: Pick<Options, 'secretKey' | 'apiUrl' | 'timeoutMs'>): Promise<Stripe> => {
  const { default: Stripe } = await import('stripe');
  return new Stripe(secretKey, {
    ...(apiUrl !== undefined && addressOf(apiUrl)),
    timeout: timeoutMs,
    // The callers repeat a request, with its key: they know how long the customer has waited, and count failures for the
    // circuit breaker. The library repeats a request once by itself if a connection was closed, which is usually an idle one.
    maxNetworkRetries: 0,
    telemetry: false,
  });
};

const addressOf = (apiUrl: string) => {
  const { protocol, hostname, port } = new URL(apiUrl);
  const isPlain = protocol === 'http:';
  return {
    protocol: isPlain ? ('http' as const) : ('https' as const),
    host: hostname.replace(/^\[(.*)\]$/, '$1'),
    port: port || (isPlain ? 80 : 443),
  };
};

/** The library's time limit is one of silence: a response that trickles would never end. */
const within = async <T>(timeoutMs: number, work: Promise<T>): Promise<T> => {
  const timeout = AbortSignal.timeout(timeoutMs);
  return Promise.race([
    work,
    new Promise<never>((_, reject) =>
      timeout.addEventListener('abort', () =>
        reject(new PaymentGatewayError('unavailable', `Stripe has not responded within ${timeoutMs} ms`)),
      ),
    ),
  ]);
};

/** A decline is an error of the library that holds the intent. */
const intentOfDecline = (error: unknown): Stripe.PaymentIntent => {
  const { type, payment_intent: intent } = error as {
    type?: string;
    payment_intent?: Stripe.PaymentIntent;
  };
  if (type === 'StripeCardError' && intent) return intent;
  throw error;
};

type Signed = { body: Uint8Array; signature: string; secret: string; now: Date };

/** Verifies the signature before the age, because a forged time says nothing. */
const verify = ({ webhooks }: Stripe, { body, signature, secret, now }: Signed): Stripe.Event => {
  // From bytes the library would drop a byte-order mark, which the signature covers.
  const text = Buffer.from(body).toString();
  const check = (kind: PaymentEventError['kind'], step: () => unknown): void => {
    try {
      step();
    } catch (cause) {
      throw new PaymentEventError(kind, `An event of Stripe was rejected: ${kind}`, { cause });
    }
  };
  const verifyHeader = (toleranceSeconds: number) =>
    // A missing helper throws, so that nothing passes unverified.
    (webhooks.signature as NonNullable<typeof webhooks.signature>).verifyHeader(
      text,
      signature,
      secret,
      toleranceSeconds,
      undefined,
      now.getTime(),
    );
  check('signature', () => verifyHeader(0));
  check('expired', () => verifyHeader(TOLERANCE_S));
  const event = parseJson(text) as Partial<Stripe.Event> | undefined;
  if (event?.object === 'event') return event as Stripe.Event;
  throw new PaymentEventError('malformed', 'An event of Stripe was rejected: malformed');
};

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

const toEvent = ({ id, type, created, data }: Stripe.Event): ProviderEvent => {
  const event = { id, type, createdAt: new Date(created * 1000) };
  const { object } = data;
  if (!('object' in object)) return { ...event, subject: 'none' };
  if (object.object === 'payment_intent') return { ...event, subject: 'payment', paymentId: object.id };
  if (object.object !== 'refund' || !object.payment_intent) return { ...event, subject: 'none' };
  const { payment_intent: intent, id: refundId } = object;
  const paymentId = typeof intent === 'string' ? intent : intent.id;
  return { ...event, subject: 'refund', paymentId, refundId };
};
