/**
 * A server that speaks the part of Stripe's API that our gateway uses, over the state machine of the test provider. As at
 * Stripe, the released part of an authorization counts as refunded.
 */
import { createHmac } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { RawProviderEvent } from '../../src/gateways/payment-gateway.ts';
import { PaymentRejection, type RejectionCode } from '../../src/gateways/test-payments/payment-machine.ts';
import type { TestEvent } from '../../src/gateways/test-payments/test-event-repository.ts';
import type {
  Executed,
  PaymentSnapshot,
  RefundSnapshot,
  TestProvider,
} from '../../src/gateways/test-payments/test-payment-provider.ts';
import type { Clock } from '../../src/lib/clock.ts';
import type { Currency } from '../../src/lib/money.ts';
import type { Behaviour } from './webhook-receiver.ts';

export const stripeSecretKey = 'sk_test_of_the_server';
export const stripeWebhookSecret = 'whsec_of_the_server';

type Form = Readonly<Record<string, string>>;
type Reply = { status: number; body: unknown; losesResponse?: Executed<unknown>['losesResponse'] };
type Call = { id: string; form: Form; key: string };

const statuses: Record<PaymentSnapshot['state'], string> = {
  requires_action: 'requires_action',
  processing: 'processing',
  authorized: 'requires_capture',
  captured: 'succeeded',
  declined: 'requires_payment_method',
  cancelled: 'canceled',
};

const eventTypes: Record<TestEvent['type'], string> = {
  'payment.requires_action': 'payment_intent.requires_action',
  'payment.processing': 'payment_intent.processing',
  'payment.authorized': 'payment_intent.amount_capturable_updated',
  'payment.captured': 'payment_intent.succeeded',
  'payment.declined': 'payment_intent.payment_failed',
  'payment.cancelled': 'payment_intent.canceled',
  'refund.pending': 'refund.created',
  'refund.succeeded': 'refund.updated',
  'refund.failed': 'refund.failed',
};

/** Starts the server. `use` gives it a provider. */
export const startStripeServer = async () => {
  let parts: { provider: TestProvider; clock: Clock } | undefined;
  const behaviours: Behaviour[] = [];
  const served: string[] = [];
  const provider = (): TestProvider => {
    if (!parts) throw new Error('The server has no provider yet');
    return parts.provider;
  };

  const routes: [pattern: RegExp, serve: (call: Call) => Promise<Reply>][] = [
    [/^POST \/v1\/payment_intents$/, (call) => createIntent(provider(), call)],
    [
      /^GET \/v1\/payment_intents\/(\w+)$/,
      async ({ id, form }) => {
        const found = await provider().findPayment(id);
        return found
          ? { status: 200, body: intentOf(found, form) }
          : missing(`No such payment_intent: ${id}`);
      },
    ],
    [
      /^GET \/v1\/payment_intents$/,
      async ({ form }) => {
        requireForm(form, ['created[gte]', 'created[lte]', 'expand[0]', 'limit', 'starting_after']);
        const [from, to] = [form['created[gte]'], form['created[lte]']].map(
          (time) => new Date(Number(time) * 1000),
        ) as [Date, Date];
        const found = await provider().listPayments({ from, to });
        const expand = form['expand[0]']?.replace('data.', '') ?? '';
        return pageOf(
          found.map((payment) => intentOf(payment, { 'expand[0]': expand })),
          form,
        );
      },
    ],
    [
      /^GET \/v1\/refunds$/,
      async ({ form }) => {
        requireForm(form, ['limit', 'payment_intent', 'starting_after']);
        const payment = await provider().findPayment(form.payment_intent ?? '');
        if (!payment) return missing(`No such payment_intent: ${form.payment_intent}`);
        const found = await provider().listRefunds(payment.id);
        return pageOf(
          found.map((refund) => refundOf(refund, payment.currency)),
          form,
        );
      },
    ],
    [
      /^POST \/v1\/payment_intents\/(\w+)\/capture$/,
      async ({ id, form, key }) => {
        requireForm(form, ['amount_to_capture', 'expand[0]']);
        const { currency = 'EUR' } = (await provider().findPayment(id)) ?? {};
        const amountMinor = Number(form.amount_to_capture);
        return replyOf(await provider().capture({ key, paymentId: id, amountMinor, currency }), form);
      },
    ],
    [
      /^POST \/v1\/payment_intents\/(\w+)\/cancel$/,
      async ({ id, form, key }) => {
        requireForm(form, ['expand[0]']);
        return replyOf(await provider().cancel({ key, paymentId: id }), form);
      },
    ],
    [
      /^POST \/v1\/refunds$/,
      async ({ form, key }) => {
        requireForm(form, ['amount', 'metadata[reference]', 'payment_intent']);
        const { payment_intent: paymentId = '', 'metadata[reference]': reference = '' } = form;
        const { currency = 'EUR' } = (await provider().findPayment(paymentId)) ?? {};
        const request = { key, paymentId, reference, amountMinor: Number(form.amount), currency };
        const { outcome, losesResponse } = await provider().refund(request);
        return { status: 200, body: refundOf(outcome, currency), losesResponse };
      },
    ],
    [
      /^GET \/v1\/refunds\/(\w+)$/,
      async ({ id }) => {
        const found = await provider().findRefund(id);
        if (!found) return missing(`No such refund: ${id}`);
        return { status: 200, body: refundOf(found, await currencyOf(provider(), found)) };
      },
    ],
  ];

  const serve = async (request: IncomingMessage): Promise<Reply> => {
    let text = '';
    for await (const chunk of request.setEncoding('utf8')) text += chunk;
    const url = new URL(request.url ?? '', 'http://stripe');
    const form = Object.fromEntries(new URLSearchParams(request.method === 'POST' ? text : url.search));
    const place = `${request.method} ${url.pathname}`;
    served.push(place);
    if (request.headers.authorization !== `Bearer ${stripeSecretKey}`)
      return failure(401, 'invalid_request_error');
    const key = String(request.headers['idempotency-key'] ?? '');
    if (request.method === 'POST' && key === '') return failure(400, 'invalid_request_error', 'key_missing');
    for (const [pattern, handle] of routes) {
      const found = pattern.exec(place);
      if (found) return handle({ id: found[1] ?? '', form, key }).catch(replyOfError);
    }
    return missing(`Unrecognized request URL (${place})`);
  };

  const server = createServer(async (request, response) => {
    const behave = behaviours.shift();
    if (behave) return behave(response, { path: request.url ?? '', headers: request.headers, body: '' });
    send(response, await serve(request));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    use: (given: { provider: TestProvider; clock: Clock }) => {
      parts = given;
    },
    /** The behaviours of the next requests. */
    behave: (...next: Behaviour[]) => void behaviours.push(...next),
    /** The requests that were executed so far. */
    served: served as readonly string[],
    /** Sends the due events, as Stripe does. */
    deliver: (receive: (event: RawProviderEvent) => Promise<void>): Promise<number> =>
      provider().deliverDue(
        async (event) => receive(signEvent(await eventOf(provider(), event), parts?.clock.now())),
        () => {},
      ),
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
};

export type StripeServer = Awaited<ReturnType<typeof startStripeServer>>;

/** Signs an event of Stripe for its webhook endpoint. */
export const signEvent = (event: object, at = new Date(), secret = stripeWebhookSecret): RawProviderEvent => {
  const body = Buffer.from(JSON.stringify(event, null, 2));
  return { body, headers: { 'stripe-signature': stripeSignature(body, at, secret) } };
};

export const stripeSignature = (body: Uint8Array, at: Date, secret = stripeWebhookSecret): string => {
  const time = Math.floor(at.getTime() / 1000);
  return `t=${time},v1=${createHmac('sha256', secret).update(`${time}.`).update(body).digest('hex')},v0=00`;
};

const createIntent = async (provider: TestProvider, { form, key }: Call): Promise<Reply> => {
  requireForm(form, [
    'allowed_payment_method_types[0]',
    'amount',
    'capture_method',
    'confirm',
    'currency',
    'expand[0]',
    'metadata[reference]',
    'payment_method',
    'return_url',
  ]);
  if (form.capture_method !== 'manual' || form.confirm !== 'true')
    return failure(400, 'invalid_request_error');
  // Amounts in currencies with three decimals end with 0.
  if (form.currency === 'kwd' && !form.amount?.endsWith('0')) return failure(400, 'invalid_request_error');
  return replyOf(
    await provider.createPayment({
      key,
      amountMinor: Number(form.amount),
      currency: (form.currency ?? '').toUpperCase() as Currency,
      method: form.payment_method ?? '',
      reference: form['metadata[reference]'] ?? '',
      returnUrl: form.return_url ?? '',
    }),
    form,
  );
};

/** As at Stripe, a decline is an error with the intent. */
const replyOf = ({ outcome, losesResponse }: Executed<PaymentSnapshot>, form: Form): Reply => {
  const intent = intentOf(outcome, form);
  if (outcome.state !== 'declined') return { status: 200, body: intent, losesResponse };
  const error = { type: 'card_error', ...intent.last_payment_error, payment_intent: intent };
  return { status: 402, body: { error }, losesResponse };
};

const rejections: Record<RejectionCode, Reply['body']> = {
  amount_invalid: { type: 'invalid_request_error', code: 'parameter_invalid_integer', param: 'amount' },
  amount_too_large: { type: 'invalid_request_error', param: 'amount' },
  key_reused: { type: 'idempotency_error' },
  method_unknown: { type: 'invalid_request_error', code: 'resource_missing', param: 'payment_method' },
  payment_unknown: { type: 'invalid_request_error', code: 'resource_missing', param: 'intent' },
  return_url_invalid: { type: 'invalid_request_error', code: 'url_invalid', param: 'return_url' },
  state_unexpected: { type: 'invalid_request_error', code: 'payment_intent_unexpected_state' },
};

const replyOfError = (error: unknown): Reply => {
  if (!(error instanceof PaymentRejection)) return failure(500, 'api_error');
  return { status: error.code === 'payment_unknown' ? 404 : 400, body: { error: rejections[error.code] } };
};

/** Pages have two items at most, so that lists have several pages. */
const pageOf = (items: { id: string }[], { starting_after: last }: Form): Reply => {
  const start = items.findIndex(({ id }) => id === last) + 1;
  const data = items.slice(start, start + 2);
  return {
    status: 200,
    body: { object: 'list', url: '/v1', data, has_more: start + 2 < items.length },
  };
};

const failure = (status: number, type: string, code?: string): Reply => ({
  status,
  body: { error: { type, code, message: `${status}` } },
});

const missing = (message: string): Reply => ({
  status: 404,
  body: { error: { type: 'invalid_request_error', code: 'resource_missing', message } },
});

/** Stripe rejects parameters that it does not know. */
const requireForm = (form: Form, known: readonly string[]): void => {
  const unknown = Object.keys(form).filter((name) => !known.includes(name));
  if (unknown.length > 0) throw new Error(`Stripe knows no such parameters: ${unknown}`);
};

const declines = {
  card_declined: { code: 'card_declined', decline_code: 'generic_decline' },
  insufficient_funds: { code: 'card_declined', decline_code: 'insufficient_funds' },
  authentication_failed: { code: 'payment_intent_authentication_failure' },
};

const intentOf = (payment: PaymentSnapshot, form: Form) => {
  const { id, state, declineReason, amountMinor, capturedMinor, refundedMinor } = payment;
  const charge = {
    authorized: 0,
    captured: amountMinor - capturedMinor,
    cancelled: amountMinor,
    declined: 0,
  };
  const released = state in charge ? charge[state as keyof typeof charge] : undefined;
  return {
    id,
    object: 'payment_intent',
    amount: amountMinor,
    amount_capturable: state === 'authorized' ? amountMinor : 0,
    amount_received: capturedMinor,
    capture_method: 'manual',
    currency: payment.currency.toLowerCase(),
    last_payment_error: declineReason ? declines[declineReason] : null,
    latest_charge:
      released === undefined
        ? null
        : form['expand[0]'] !== 'latest_charge'
          ? `ch_${id}`
          : {
              id: `ch_${id}`,
              object: 'charge',
              amount: amountMinor,
              amount_captured: capturedMinor,
              amount_refunded: released + refundedMinor,
            },
    livemode: false,
    metadata: { reference: payment.reference },
    next_action:
      state === 'requires_action'
        ? { type: 'redirect_to_url', redirect_to_url: { url: `https://hooks.stripe.com/3ds/${id}` } }
        : null,
    payment_method: payment.method,
    status: statuses[state],
  };
};

const refundOf = (refund: RefundSnapshot, currency: string) => ({
  id: refund.id,
  object: 'refund',
  amount: refund.amountMinor,
  currency: currency.toLowerCase(),
  metadata: { reference: refund.reference },
  payment_intent: refund.paymentId,
  status: refund.state,
});

const currencyOf = async (provider: TestProvider, { paymentId }: RefundSnapshot): Promise<string> =>
  (await provider.findPayment(paymentId))?.currency ?? 'EUR';

/** The object is as it is now, not as it was at the time of the event. */
const eventOf = async (provider: TestProvider, { id, type, createdAt, ...subject }: TestEvent) => {
  const refund = subject.refundId === undefined ? undefined : await provider.findRefund(subject.refundId);
  const payment = (await provider.findPayment(subject.paymentId)) as PaymentSnapshot;
  return {
    id,
    object: 'event',
    type: eventTypes[type],
    created: Math.floor(createdAt.getTime() / 1000),
    livemode: false,
    data: { object: refund ? refundOf(refund, payment.currency) : intentOf(payment, {}) },
  };
};

const send = (response: ServerResponse, { status, body, losesResponse }: Reply): void => {
  if (losesResponse === 'hanging') return;
  const text = JSON.stringify(body);
  response.writeHead(status, {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(text),
    'request-id': 'req_of_the_server',
  });
  if (losesResponse === undefined) response.end(text);
  else response.write(text.slice(0, 10), () => response.socket?.destroy());
};
