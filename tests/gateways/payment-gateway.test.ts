import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { pino } from 'pino';
import { createDatabase } from '../../src/db/database.ts';
import { guardPayments } from '../../src/gateways/payment-breaker.ts';
import type { GuardedPayments, PaymentGateway } from '../../src/gateways/payment-gateway.ts';
import { createStripePayments } from '../../src/gateways/stripe-payments.ts';
import { createTestProvider } from '../../src/gateways/test-payments/test-payment-provider.ts';
import { createTestPayments } from '../../src/gateways/test-payments/test-payments.ts';
import { createSigner } from '../../src/lib/signature.ts';
import { eventually } from '../support/eventually.ts';
import {
  type StripeServer,
  signEvent,
  startStripeServer,
  stripeSecretKey,
  stripeSignature,
  stripeWebhookSecret,
} from '../support/stripe-server.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';
import {
  type Behaviour,
  cutBody,
  drip,
  hangUp,
  raw,
  respond,
  stallAfterHead,
} from '../support/webhook-receiver.ts';
import { behavesLikeAProvider } from './payment-conformance.ts';

const silent = pino({ level: 'silent' });
const closing: (() => Promise<unknown>)[] = [];
afterAll(async () => {
  for (const close of closing.reverse()) await close();
});

const startApp = async (env: Record<string, string> = {}): Promise<TestApp> => {
  const app = await startTestApp(env);
  closing.push(app.close);
  return app;
};

describe('the test provider', () => {
  behavesLikeAProvider(async () => {
    const { deps, clock } = await startApp();
    const signersOf = (secret: string) => async () => ({
      events: createSigner(Buffer.from(secret), 'events'),
      pages: createSigner(Buffer.from(secret), 'pages'),
    });
    const parts = { db: deps.db, clock, log: silent, publicUrl: 'http://tradepost.test' };
    const { gateway: impatient } = createTestPayments({
      ...parts,
      timeoutMs: 100,
      signers: signersOf('of the provider'),
    });
    const gone = createDatabase({
      url: 'postgres://nobody@127.0.0.1:1/nowhere',
      poolMax: 1,
      preparedStatements: false,
      bounds: { acquireMs: 500, connectMs: 500, statementMs: 500, lockMs: 500, idleInTransactionMs: 500 },
      log: silent,
    });
    closing.push(() => gone.destroy());
    const unreachable = createTestPayments({ ...parts, db: gone, timeoutMs: 100, signers: signersOf('') });
    return {
      gateway: deps.payments,
      impatient,
      unreachable: unreachable.gateway,
      deliver: (receive) => deps.payments.deliverEvents?.(receive) ?? Promise.resolve(0),
      answer: createTestProvider({ db: deps.db, clock }).answer,
      advance: clock.advance,
      now: clock.now,
      forge: ({ headers, body }) => {
        const time = Math.floor(clock.now().getTime() / 1000);
        const signature = createSigner(Buffer.from('of another party'), 'events').sign(`${time}.${body}`);
        return { ...headers, 'test-payments-signature': `t=${time},v1=${signature}` };
      },
    };
  });
});

/** An application with Stripe, and a server that stands for Stripe. */
const startWithStripe = async () => {
  const server = await startStripeServer();
  closing.push(server.close);
  const { deps, clock } = await startApp({
    STRIPE_SECRET_KEY: stripeSecretKey,
    STRIPE_WEBHOOK_SECRET: stripeWebhookSecret,
    STRIPE_API_URL: server.url,
  });
  const provider = createTestProvider({ db: deps.db, clock });
  server.use({ provider, clock });
  const connect = (given: { apiUrl?: string; timeoutMs?: number; secretKey?: string } = {}) =>
    createStripePayments({
      secretKey: stripeSecretKey,
      webhookSecret: stripeWebhookSecret,
      apiUrl: server.url,
      timeoutMs: 100,
      clock,
      ...given,
    });
  return { server, deps, clock, provider, connect };
};

describe('Stripe', () => {
  behavesLikeAProvider(async () => {
    const { server, deps, clock, provider, connect } = await startWithStripe();
    return {
      gateway: deps.payments,
      impatient: connect(),
      unreachable: connect({ apiUrl: 'http://127.0.0.1:1', timeoutMs: 5_000 }),
      deliver: server.deliver,
      answer: provider.answer,
      advance: clock.advance,
      now: clock.now,
      forge: ({ body }) => ({
        'stripe-signature': stripeSignature(body, clock.now(), 'whsec_of_another_party'),
      }),
    };
  });

  describe('that behaves badly', () => {
    let server: StripeServer;
    let stripe: Awaited<ReturnType<typeof startWithStripe>>;
    /** Without a circuit breaker, which these failures would open. */
    let payments: PaymentGateway;
    beforeAll(async () => {
      stripe = await startWithStripe();
      server = stripe.server;
      payments = stripe.connect({ timeoutMs: 5_000 });
    });
    const request = (key: string) => ({
      key,
      amount: { amount: 100, currency: 'EUR' as const },
      reference: key,
      method: 'pm_card_visa',
      returnUrl: 'https://shop.example/paid',
    });
    const json = { 'content-type': 'application/json' };
    const error = (status: number, given: object): Behaviour =>
      respond(status, json, JSON.stringify({ error: given }));

    test.each<[string, Behaviour, string | undefined]>([
      ['a 500', error(500, { type: 'api_error' }), undefined],
      ['a 503 without JSON', respond(503, {}, '<html>'), undefined],
      ['a 200 without JSON', respond(200, {}, '<html>'), undefined],
      ['another protocol', raw('SSH-2.0-OpenSSH_9.6\r\n'), undefined],
      ['half of a body', cutBody, undefined],
      ['a wrong key of ours', error(401, { type: 'invalid_request_error' }), undefined],
      ['a missing permission', error(403, { type: 'invalid_request_error' }), undefined],
      ['a rate limit', error(429, { type: 'invalid_request_error', code: 'rate_limit' }), undefined],
      ['a lock', error(429, { type: 'invalid_request_error', code: 'lock_timeout' }), undefined],
      ['a key in use', error(409, { type: 'idempotency_error', code: 'idempotency_key_in_use' }), undefined],
      [
        'an unknown parameter',
        error(400, { type: 'invalid_request_error', code: 'parameter_unknown' }),
        'invalid',
      ],
      ['a decline without its intent', error(402, { type: 'card_error', code: 'card_declined' }), 'invalid'],
    ])('by %s', async (name, behaviour, reason) => {
      server.behave(behaviour);
      await expect(payments.createPayment(request(name))).rejects.toMatchObject({
        name: 'PaymentGatewayError',
        kind: reason === undefined ? 'unavailable' : 'rejected',
        reason,
      });
    });

    test.each<[string, Behaviour]>([
      ['a response that stops', stallAfterHead],
      ['a response of one byte at a time', drip('HTTP/1.1 200 OK\r\ncontent-length: 100000\r\n\r\n')],
    ])('by %s: the time limit holds', async (name, behaviour) => {
      server.behave(behaviour);
      await expect(stripe.connect({ timeoutMs: 200 }).createPayment(request(name))).rejects.toMatchObject({
        kind: 'unavailable',
      });
    });

    test('repeats nothing but a request on a closed connection, and that with its key', async () => {
      const before = server.served.length;
      server.behave(error(500, { type: 'api_error' }));
      await expect(payments.createPayment(request('a'))).rejects.toMatchObject({
        kind: 'unavailable',
      });
      expect(server.served.length).toBe(before);
      server.behave(hangUp);
      expect(await payments.createPayment(request('a'))).toMatchObject({ state: 'authorized' });
      expect(server.served.length).toBe(before + 1);
    });

    test('rejects an amount that no card network knows', async () => {
      const amount = { amount: 12_345, currency: 'KWD' as const };
      await expect(payments.createPayment({ ...request('fils'), amount })).rejects.toMatchObject({
        reason: 'invalid',
      });
    });

    const failAll = async (guarded: GuardedPayments, keys: readonly string[]): Promise<void> => {
      for (const key of keys) {
        server.behave(error(500, { type: 'api_error' }));
        await expect(guarded.createPayment(request(key))).rejects.toMatchObject({ kind: 'unavailable' });
      }
    };

    test('opens the circuit breaker, unlike declines', async () => {
      const guarded = guardPayments(payments, { resetMs: 600_000 });
      const method = 'pm_card_visa_chargeDeclined';
      for (const key of ['d1', 'd2', 'd3', 'd4', 'd5'])
        await guarded.createPayment({ ...request(key), method });
      expect(guarded.breakerState()).toBe('closed');
      await failAll(guarded, ['f1', 'f2', 'f3', 'f4', 'f5', 'f6']);
      expect(guarded.breakerState()).toBe('open');
      const served = server.served.length;
      await expect(guarded.createPayment(request('early'))).rejects.toThrow(/circuit breaker/);
      expect(server.served.length).toBe(served);
      guarded.stop();
    });

    test('keeps the circuit breaker open until a call succeeds', async () => {
      const guarded = guardPayments(payments, { resetMs: 10 });
      await failAll(guarded, ['g1', 'g2', 'g3', 'g4', 'g5']);
      expect(guarded.breakerState()).not.toBe('closed');
      const retry = () => guarded.createPayment(request('late')).catch(() => undefined);
      expect(await eventually(retry)).toMatchObject({ state: 'authorized' });
      expect(guarded.breakerState()).toBe('closed');
      guarded.stop();
    });

    test('ignores events of other kinds, and refunds of nothing', async () => {
      const { clock, deps } = stripe;
      const common = { id: 'evt_1', object: 'event', created: 1_780_000_000 };
      for (const object of [
        { id: 'cus_1', object: 'customer' },
        { id: 're_1', object: 'refund', payment_intent: null },
      ]) {
        const event = signEvent({ ...common, type: 'other', data: { object } }, clock.now());
        expect(await deps.payments.readEvent(event)).toEqual({
          id: 'evt_1',
          type: 'other',
          subject: 'none',
          createdAt: new Date('2026-05-28T20:26:40.000Z'),
        });
      }
    });

    test.each(['no JSON', '""', 'null', '{}', '{"object":"v2.core.event"}'])(
      'sends a signed event that is %s',
      async (text) => {
        const body = Buffer.from(text);
        const headers = { 'stripe-signature': stripeSignature(body, stripe.clock.now()) };
        await expect(stripe.deps.payments.readEvent({ body, headers })).rejects.toMatchObject({
          name: 'PaymentEventError',
          kind: 'malformed',
        });
      },
    );
  });
});
