/** The provider of payments hangs: orders go on, payments are rejected at once after a while, and recover by themselves. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Client } from '@tradepost/client';
import { newUuid } from '../../src/lib/id.ts';
import { eventually } from '../support/eventually.ts';
import { buildOrder, buildProduct } from '../support/factories.ts';
import { payWith, startStripeApp } from '../support/payments.ts';

const TIMEOUT_MS = 100;
const RESET_MS = 2_000;
/** The circuit breaker opens at the fifth call. Each payment tries twice. */
const HANGING_CALLS = 5;
const ATTEMPTS = 3;

let stripe: Awaited<ReturnType<typeof startStripeApp>>;
let buyer: Client;
let productId: string;
beforeAll(async () => {
  stripe = await startStripeApp({
    PAYMENT_TIMEOUT_MS: String(TIMEOUT_MS),
    PAYMENT_BREAKER_RESET_MS: String(RESET_MS),
  });
  const admin = (await stripe.app.signIn('admin')).tradepost;
  productId = (await admin.products.create({ body: buildProduct({ stock: 100 }) })).id;
  buyer = (await stripe.app.signIn()).tradepost;
});
afterAll(() => stripe.close());

const begin = async () => {
  const { id: orderId } = await buyer.orders.create({ body: buildOrder(productId, 2) });
  const input = { orderId, idempotencyKey: newUuid(new Date()), body: payWith('success') };
  return { orderId, pay: () => buyer.payments.create(input) };
};

test('a provider that hangs opens the circuit breaker, and every payment succeeds once it responds again', async () => {
  const { app, server } = stripe;
  const [late, ...purchases] = await Promise.all([begin(), ...Array.from({ length: ATTEMPTS }, begin)]);
  const outage = { status: 503, code: 'payment_provider_unavailable' };
  server.behave(...Array.from({ length: HANGING_CALLS }, () => () => {}));
  for (const { pay } of purchases) {
    const error = await pay().catch((reason) => reason);
    expect(error).toMatchObject(outage);
    expect(error.headers.get('retry-after')).toBe(String(RESET_MS / 1000));
  }
  expect(app.deps.payments.breakerState()).toBe('open');
  await expect(late.pay()).rejects.toMatchObject(outage);
  // The provider has executed nothing, and the last payment was rejected without a call.
  expect(server.served).toEqual([]);
  expect((await buyer.orders.get({ orderId: late.orderId })).status).toBe('pending');

  for (const { orderId, pay } of [late, ...purchases]) {
    const payment = await eventually(() => pay().catch(() => undefined));
    expect(payment.state).toBe('captured');
    expect((await buyer.orders.get({ orderId })).status).toBe('paid');
  }
  expect(app.deps.payments.breakerState()).toBe('closed');
  const captured = await app.deps.db('test_provider_payments').where({ state: 'captured' });
  expect(captured).toHaveLength(1 + ATTEMPTS);
});
