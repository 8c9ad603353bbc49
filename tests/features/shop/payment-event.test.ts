/** The inbox of the events of the payment provider. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { RawProviderEvent } from '../../../src/gateways/payment-gateway.ts';
import { newUuid, toUuid } from '../../../src/lib/id.ts';
import {
  answerChallenge,
  deliverEvents,
  payWith,
  placeOrder,
  sendEvent,
  startStripeApp,
} from '../../support/payments.ts';
import { signEvent } from '../../support/stripe-server.ts';
import { startTestApp, type TestApp } from '../../support/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

/** Takes the due events of the provider without sending them. */
const takeEvents = async (from = app): Promise<RawProviderEvent[]> => {
  const events: RawProviderEvent[] = [];
  await from.deps.payments.deliverEvents?.(async (event) => void events.push(event));
  return events;
};

const waiting = async (card: Parameters<typeof payWith>[0] = 'threeDSecure') => {
  const placed = await placeOrder(app);
  await takeEvents();
  const payment = await placed.tradepost.payments.create({ orderId: placed.orderId, body: payWith(card) });
  return { ...placed, payment, paymentId: payment.id };
};

const storedEvents = () => app.deps.db('payment_events').orderBy('received_at');
const typesOf = (orderId: string) =>
  app.deps.db('events').whereRaw("data ->> 'orderId' = ?", [orderId]).orderBy('sequence').pluck('type');

describe('receivePaymentEvent', () => {
  test('stores the event, and its job pays the order without the client', async () => {
    const { tradepost, orderId, payment } = await waiting();
    await answerChallenge(app, payment.actionUrl);
    expect(await deliverEvents(app)).toBe(2);
    expect((await tradepost.orders.get({ orderId })).status).toBe('paid');
    expect((await tradepost.payments.get({ paymentId: payment.id })).state).toBe('captured');
    const events = await storedEvents();
    expect(events.length).toBeGreaterThanOrEqual(2);
    expect(events.filter(({ handled_at }) => handled_at === null)).toEqual([]);
  });

  test('takes a repeated event once, in any order and after the client', async () => {
    const { tradepost, orderId, payment } = await waiting();
    await answerChallenge(app, payment.actionUrl);
    await tradepost.payments.confirm({ paymentId: payment.id });
    const events = await takeEvents();
    expect(events).toHaveLength(3);
    const before = (await storedEvents()).length;
    for (const event of [...events.toReversed(), ...events]) {
      expect((await sendEvent(app, event)).status).toBe(204);
      await app.runJobs();
    }
    expect((await storedEvents()).length).toBe(before + 3);
    const progress = ['payment.created', 'payment.updated', 'payment.updated', 'payment.captured'];
    expect(await typesOf(orderId)).toEqual([...progress, 'invoice.issued']);
    expect((await tradepost.orders.get({ orderId })).history).toHaveLength(2);
  });

  test('takes ten copies of an event at once', async () => {
    const { tradepost, orderId } = await waiting('duplicateEvent');
    const events = await takeEvents();
    expect(events.length).toBeGreaterThan(2);
    const responses = await Promise.all(
      Array.from({ length: 10 }, () => sendEvent(app, events[0] as RawProviderEvent)),
    );
    expect(responses.map(({ status }) => status)).toEqual(Array(10).fill(204));
    await app.runJobs();
    expect((await tradepost.orders.get({ orderId })).status).toBe('paid');
  });

  test('takes an event that precedes the response of the provider', async () => {
    const { tradepost, orderId, paymentId } = await waiting('success');
    // The state before the response: the attempt is reserved, and the provider has captured nothing yet.
    const { tradepost: buyer, orderId: early } = await placeOrder(app);
    const request = { key: `${early}:1:authorize`, amount: { amount: 3998, currency: 'EUR' as const } };
    await app.deps.db('payments').insert({
      ...(await app.deps
        .db('payments')
        .where({ id: toUuid(paymentId) })
        .first()),
      id: '019a0000-0000-7000-8000-00000000000a',
      order_id: toUuid(early),
      provider_payment_id: null,
      state: 'created',
      method: 'pm_card_visa',
      return_url: 'https://shop.example/',
      captured_minor: 0,
    });
    const reference = (await buyer.payments.list({ orderId: early })).items[0]?.id ?? '';
    await app.deps.payments.createPayment({
      ...request,
      reference,
      method: 'pm_card_visa',
      returnUrl: 'https://shop.example/',
    });
    await deliverEvents(app);
    expect((await buyer.orders.get({ orderId: early })).status).toBe('paid');
    expect((await tradepost.orders.get({ orderId })).status).toBe('paid');
  });

  test('rejects a forged, a changed, an expired and an unsigned event, and stores nothing', async () => {
    await waiting();
    const [event] = (await takeEvents()) as [RawProviderEvent];
    const before = (await storedEvents()).length;
    const changed = { ...event, body: Buffer.from(`${Buffer.from(event.body).toString()} `) };
    const forged = { ...event, headers: { 'test-payments-signature': `t=1,v1=${'x'.repeat(43)}` } };
    const unsigned = { ...event, headers: {} };
    const foreign = { ...event, headers: { 'stripe-signature': 't=1,v1=00' } };
    for (const rejected of [changed, forged, unsigned, foreign]) {
      const response = await sendEvent(app, rejected);
      expect(response.status).toBe(400);
      expect(await response.json()).toMatchObject({
        code: 'payment_event_rejected',
        detail: 'The signature does not match the event.',
      });
    }
    app.clock.advance(301_000);
    expect(await (await sendEvent(app, event)).json()).toMatchObject({
      detail: 'The event was signed too long ago.',
    });
    expect((await storedEvents()).length).toBe(before);
  });

  test('rejects a body that is no JSON object, and headers that are too long', async () => {
    const post = (body: string, headers: Record<string, string> = {}) =>
      app.fetch('/v1/payment-events', {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body,
      });
    expect((await post('{"cut":')).status).toBe(400);
    for (const response of [
      await post('[]'),
      await post('{}', { 'stripe-signature': 'x'.repeat(1001) }),
      await post('{}', { 'test-payments-signature': 'x'.repeat(1001) }),
    ])
      expect(response.status).toBe(422);
  });

  test('ignores an event of a payment that is not ours, and one without a subject', async () => {
    await takeEvents();
    await app.deps.payments.createPayment({
      key: newUuid(new Date()),
      amount: { amount: 100, currency: 'EUR' },
      reference: 'of-another-program',
      method: 'pm_card_visa',
      returnUrl: 'https://shop.example/',
    });
    expect(await deliverEvents(app)).toBe(1);
    expect((await storedEvents()).at(-1)?.handled_at).not.toBeNull();
    expect(app.logLines.join('\n')).toContain('concerns no payment of this shop');
  });
});

describe('with Stripe', () => {
  let stripe: Awaited<ReturnType<typeof startStripeApp>>;
  beforeAll(async () => {
    stripe = await startStripeApp();
  });
  afterAll(() => stripe.close());

  test('the events of Stripe pay the order, and refund it', async () => {
    const { tradepost, admin, orderId } = await placeOrder(stripe.app);
    const { id: paymentId } = await tradepost.payments.create({ orderId, body: payWith('threeDSecure') });
    await stripe.approve(paymentId);
    const deliver = async () => {
      await stripe.server.deliver(async (event) => {
        expect((await sendEvent(stripe.app, event)).status).toBe(204);
      });
      await stripe.app.runJobs();
    };
    await deliver();
    expect((await tradepost.orders.get({ orderId })).status).toBe('paid');
    await admin.refunds.create({ paymentId, body: {} });
    await deliver();
    expect((await tradepost.orders.get({ orderId })).status).toBe('refunded');
  });

  test('an event without a subject is accepted, and a malformed one rejected', async () => {
    const at = stripe.app.clock.now();
    const object = { id: 'cus_1', object: 'customer' };
    const event = { id: 'evt_1', object: 'event', type: 'customer.created', created: 1, data: { object } };
    expect((await sendEvent(stripe.app, signEvent(event, at))).status).toBe(204);
    expect(await stripe.app.deps.db('payment_events').where({ event_id: 'evt_1' })).toEqual([]);
    const malformed = await sendEvent(stripe.app, signEvent({ ...event, object: 'list' }, at));
    expect(await malformed.json()).toMatchObject({ detail: 'The body is no event of the provider.' });
  });
});
