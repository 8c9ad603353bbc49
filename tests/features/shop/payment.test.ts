import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { newUuid, toUuid } from '../../../src/lib/id.ts';
import { currencyDecimals } from '../../../src/lib/money.ts';
import {
  answerChallenge,
  atProvider,
  cards,
  payWith,
  placeOrder,
  placePaidOrder,
  returnUrl,
  startStripeApp,
  stockOf,
} from '../../support/payments.ts';
import { openTestSession, startTestApp, type TestApp, type Tradepost } from '../../support/test-app.ts';
import { respond } from '../../support/webhook-receiver.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

const absent = 'pay_01jd3v8w5gf3sa9k2m6q7x8y9z';
const total = { amount: 3998, currency: 'EUR' };
const nothing = { amount: 0, currency: 'EUR' };
const states = [
  'created',
  'requires_action',
  'processing',
  'authorized',
  'captured',
  'declined',
  'cancelled',
] as const;

/** Writes the state into the row of a payment. */
const setState = (paymentId: string, state: (typeof states)[number]) =>
  app.deps
    .db('payments')
    .where({ id: toUuid(paymentId) })
    .update({
      state,
      captured_minor: state === 'captured' ? 3998 : 0,
      decline_reason: state === 'declined' ? 'card_declined' : null,
      action_url: state === 'requires_action' ? 'https://pay.example/3ds' : null,
      method: state === 'created' ? 'pm_card_visa' : null,
      return_url: state === 'created' ? returnUrl : null,
    });

describe('createPayment', () => {
  test('captures the total of the order, which is paid, and sells its stock', async () => {
    const placed = await placeOrder(app);
    expect(await stockOf(app, placed)).toEqual({ reserved: 2, sold: 0, isLedger: true });
    const { tradepost, orderId } = placed;
    const payment = await tradepost.payments.create({ orderId, body: payWith('success') });
    const now = app.clock.now().toISOString();
    expect(payment).toEqual({
      id: expect.stringMatching(/^pay_/),
      orderId,
      attempt: 1,
      state: 'captured',
      amount: total,
      capturedAmount: total,
      refundedAmount: nothing,
      createdAt: now,
      updatedAt: now,
    });
    const order = await tradepost.orders.get({ orderId });
    expect([order.status, order.history.at(-1)?.movedBy]).toEqual(['paid', 'system']);
    expect(await stockOf(app, placed)).toEqual({ reserved: 0, sold: 2, isLedger: true });
    expect(await atProvider(app, payment.id)).toEqual([
      { state: 'captured', captured_minor: 3998, refunded_minor: 0 },
    ]);
    const steps = await app.deps
      .db('order_steps')
      .where({ order_id: toUuid(orderId) })
      .orderBy('step')
      .select('attempt', 'step', 'outcome');
    expect(steps).toEqual([
      { attempt: 1, step: 'authorize', outcome: 'authorized' },
      { attempt: 1, step: 'capture', outcome: 'captured' },
      { attempt: 1, step: 'reserve', outcome: 'reserved' },
    ]);
  });

  test('keeps neither the payment method nor the return URL after the provider has them', async () => {
    const { paymentId } = await placePaidOrder(app);
    const row = await app.deps
      .db('payments')
      .where({ id: toUuid(paymentId) })
      .first('method', 'return_url');
    expect(row).toEqual({ method: null, return_url: null });
  });

  test.each([
    ['decline', 'card_declined', 'the bank has declined the card'],
    ['poor', 'insufficient_funds', 'insufficient funds'],
  ] as const)('rejects the card %s, and the next attempt can pay', async (card, declineReason, reason) => {
    const placed = await placeOrder(app);
    const { tradepost, orderId } = placed;
    await expect(tradepost.payments.create({ orderId, body: payWith(card) })).rejects.toMatchObject({
      status: 402,
      code: 'payment_declined',
      problem: { detail: `The payment was declined: ${reason}.` },
    });
    const [first] = (await tradepost.payments.list({ orderId })).items;
    const confirmed = await tradepost.payments.confirm({ paymentId: first?.id ?? '' });
    expect(confirmed).toEqual({ ...first, state: 'declined', declineReason });
    expect((await tradepost.orders.get({ orderId })).status).toBe('pending');
    expect(await stockOf(app, placed)).toEqual({ reserved: 2, sold: 0, isLedger: true });
    const second = await tradepost.payments.create({ orderId, body: payWith('success') });
    expect([second.attempt, second.state]).toEqual([2, 'captured']);
    const { items } = await tradepost.payments.list({ orderId });
    expect(items).toEqual([
      second,
      expect.objectContaining({ attempt: 1, state: 'declined', declineReason }),
    ]);
  });

  test('waits for 3-D Secure, and is captured when the customer has confirmed it', async () => {
    const { tradepost, orderId } = await placeOrder(app);
    const payment = await tradepost.payments.create({ orderId, body: payWith('threeDSecure') });
    const { id: paymentId, actionUrl } = payment;
    expect([payment.state, new URL(actionUrl ?? '').origin]).toEqual([
      'requires_action',
      'http://tradepost.test',
    ]);
    expect(await tradepost.payments.confirm({ paymentId })).toEqual(payment);
    await answerChallenge(app, actionUrl);
    app.clock.advance(1000);
    const confirmed = await tradepost.payments.confirm({ paymentId });
    const { actionUrl: _, ...rest } = payment;
    const updatedAt = app.clock.now().toISOString();
    expect(confirmed).toEqual({ ...rest, state: 'captured', capturedAmount: total, updatedAt });
    expect((await tradepost.orders.get({ orderId })).status).toBe('paid');
    expect(await tradepost.payments.confirm({ paymentId })).toEqual(confirmed);
  });

  test('is declined when the customer fails 3-D Secure', async () => {
    const { tradepost, orderId } = await placeOrder(app);
    const { id, actionUrl } = await tradepost.payments.create({ orderId, body: payWith('threeDSecure') });
    await answerChallenge(app, actionUrl, 'fail');
    const confirmed = await tradepost.payments.confirm({ paymentId: id });
    expect([confirmed.state, confirmed.declineReason]).toEqual(['declined', 'authentication_failed']);
    expect((await tradepost.orders.get({ orderId })).status).toBe('pending');
  });

  test.each([
    ['processing', 'captured', 'paid'],
    ['processingDecline', 'declined', 'pending'],
  ] as const)('of the card %s has its outcome later', async (card, state, status) => {
    const { tradepost, orderId } = await placeOrder(app);
    const payment = await tradepost.payments.create({ orderId, body: payWith(card) });
    expect(payment.state).toBe('processing');
    expect((await tradepost.payments.confirm({ paymentId: payment.id })).state).toBe('processing');
    app.clock.advance(5000);
    expect((await tradepost.payments.confirm({ paymentId: payment.id })).state).toBe(state);
    expect((await tradepost.orders.get({ orderId })).status).toBe(status);
  });

  test('executes a key once', async () => {
    const { tradepost, orderId } = await placeOrder(app);
    const input = { orderId, body: payWith('success'), idempotencyKey: newUuid(new Date()) };
    const first = await tradepost.payments.create(input);
    expect(await tradepost.payments.create(input)).toEqual(first);
    expect((await tradepost.payments.list({ orderId })).items).toEqual([first]);
    await expect(tradepost.payments.create({ ...input, body: payWith('decline') })).rejects.toMatchObject({
      code: 'idempotency_key_reused',
    });
  });

  test('repeats a call whose response was lost, and the provider executes it once', async () => {
    const { tradepost, orderId } = await placeOrder(app);
    const { id, state } = await tradepost.payments.create({ orderId, body: payWith('lostResponse') });
    expect([state, await atProvider(app, id)]).toEqual([
      'captured',
      [expect.objectContaining({ captured_minor: 3998 })],
    ]);
  });

  test('lets one of ten concurrent attempts begin', async () => {
    const { tradepost, orderId } = await placeOrder(app);
    const settled = await Promise.allSettled(
      Array.from({ length: 10 }, () => tradepost.payments.create({ orderId, body: payWith('threeDSecure') })),
    );
    const codes = settled
      .map((one) => (one.status === 'rejected' ? one.reason.code : one.value.state))
      .sort();
    expect(codes).toEqual([...Array(9).fill('payment_in_progress'), 'requires_action']);
    const { items } = await tradepost.payments.list({ orderId });
    expect(items).toHaveLength(1);
  });

  test('rejects an order that is not pending, or has expired', async () => {
    const paid = await placePaidOrder(app);
    const cancelled = await placeOrder(app);
    await cancelled.tradepost.orders.cancel({ orderId: cancelled.orderId, body: {} });
    const expired = await placeOrder(app);
    await app.deps
      .db('orders')
      .where({ id: toUuid(expired.orderId) })
      .update({ expires_at: app.clock.now() });
    for (const [{ tradepost, orderId }, state] of [
      [paid, 'is paid'],
      [cancelled, 'is cancelled'],
      [expired, 'has expired'],
    ] as const)
      await expect(tradepost.payments.create({ orderId, body: payWith('success') })).rejects.toMatchObject({
        status: 409,
        code: 'order_state_conflict',
        problem: { detail: `The order ${state}, so it cannot be paid.` },
      });
  });

  test('rejects a payment method that the provider does not know, and frees the order', async () => {
    const { tradepost, orderId } = await placeOrder(app);
    for (const body of [
      { method: 'pm_card_unknown', returnUrl },
      { method: cards.success, returnUrl: 'javascript:alert(1)' },
    ])
      await expect(tradepost.payments.create({ orderId, body })).rejects.toMatchObject({
        status: 422,
        code: 'payment_method_rejected',
      });
    const { attempt, state } = await tradepost.payments.create({ orderId, body: payWith('success') });
    expect([attempt, state]).toEqual([3, 'captured']);
    const { items } = await tradepost.payments.list({ orderId });
    expect(items.map((one) => one.state)).toEqual(['captured', 'cancelled', 'cancelled']);
  });

  test('while the provider is unavailable tells so, and goes on with the same key', async () => {
    const stripe = await startStripeApp();
    const { tradepost, orderId } = await placeOrder(stripe.app);
    const input = { orderId, body: payWith('success'), idempotencyKey: newUuid(new Date()) };
    stripe.server.behave(respond(503), respond(503));
    const error = await tradepost.payments.create(input).catch((reason) => reason);
    expect(error).toMatchObject({ status: 503, code: 'payment_provider_unavailable' });
    expect(error.headers.get('retry-after')).toBe('10');
    await expect(tradepost.payments.create({ orderId, body: payWith('success') })).rejects.toMatchObject({
      code: 'payment_in_progress',
    });
    const [open] = (await tradepost.payments.list({ orderId })).items;
    expect(open?.state).toBe('created');
    expect(await tradepost.payments.create(input)).toMatchObject({ id: open?.id, state: 'captured' });
    expect(await atProvider(stripe.app, open?.id ?? '')).toHaveLength(1);
    await stripe.close();
  });

  test('while the capture is unavailable keeps the authorization, and confirmPayment captures it', async () => {
    const stripe = await startStripeApp();
    const { tradepost, orderId } = await placeOrder(stripe.app);
    const { id: paymentId } = await tradepost.payments.create({ orderId, body: payWith('threeDSecure') });
    await stripe.approve(paymentId);
    stripe.server.behave(respond(503), respond(503));
    await expect(tradepost.payments.confirm({ paymentId })).rejects.toMatchObject({
      status: 503,
      code: 'payment_provider_unavailable',
    });
    expect((await tradepost.payments.confirm({ paymentId })).state).toBe('captured');
    await stripe.close();
  });

  test('hides an order of another account, also from administrators', async () => {
    const { orderId, admin } = await placeOrder(app);
    const { tradepost: other } = await app.signIn();
    for (const [client, id] of [
      [other, orderId],
      [admin, orderId],
      [other, 'ord_01jd3v8w5gf3sa9k2m6q7x8y9z'],
    ] as const)
      await expect(client.payments.create({ orderId: id, body: payWith('success') })).rejects.toMatchObject({
        code: 'not_found',
      });
  });

  test('requires a token, the scope and a valid body', async () => {
    const { tradepost, orderId } = await placeOrder(app);
    const create = (client: Tradepost, body: object) =>
      client.payments.create({ orderId, body: body as ReturnType<typeof payWith> });
    await expect(create(app.tradepost, payWith('success'))).rejects.toMatchObject({
      code: 'not_found',
    });
    const { key } = await tradepost.apiKeys.create({
      body: { name: 'Reader', kind: 'secret', scopes: ['orders:read'] },
    });
    const reader = app.tradepost.withAccessToken(key);
    await expect(create(reader, payWith('success'))).rejects.toMatchObject({ code: 'not_found' });
    for (const body of [
      {},
      { method: cards.success },
      { method: '', returnUrl },
      { method: 'x'.repeat(201), returnUrl },
      { method: 'a b', returnUrl },
      { method: cards.success, returnUrl: 'no url' },
      { method: cards.success, returnUrl: '' },
      { method: cards.success, returnUrl: `https://shop.example/${'x'.repeat(2000)}` },
      { ...payWith('success'), amount: 1 },
    ])
      await expect(create(tradepost, body)).rejects.toMatchObject({ code: 'validation_failed' });
    expect((await tradepost.payments.list({ orderId })).items).toEqual([]);
  });
});

describe('confirmPayment', () => {
  test('cancels the attempt if the order was cancelled meanwhile', async () => {
    const { tradepost, orderId } = await placeOrder(app);
    const { id, actionUrl } = await tradepost.payments.create({ orderId, body: payWith('threeDSecure') });
    await tradepost.orders.cancel({ orderId, body: {} });
    await answerChallenge(app, actionUrl);
    expect((await tradepost.payments.confirm({ paymentId: id })).state).toBe('cancelled');
    expect(await atProvider(app, id)).toEqual([{ state: 'cancelled', captured_minor: 0, refunded_minor: 0 }]);
  });

  test('cancels an attempt that waits for 3-D Secure for too long, so another one can begin', async () => {
    const { tradepost, orderId, user } = await placeOrder(app);
    const { id: paymentId } = await tradepost.payments.create({ orderId, body: payWith('threeDSecure') });
    app.clock.advance(30 * 60_000);
    // The access token has expired.
    const { accessToken } = await openTestSession(app.deps, user);
    const later = app.tradepost.withAccessToken(accessToken);
    expect((await later.payments.confirm({ paymentId })).state).toBe('cancelled');
    expect((await later.payments.create({ orderId, body: payWith('success') })).attempt).toBe(2);
  });

  test('hides a payment of another account, and requires a token and the scope', async () => {
    const { tradepost, paymentId } = await placePaidOrder(app);
    const { tradepost: other } = await app.signIn();
    for (const id of [paymentId, absent])
      await expect(other.payments.confirm({ paymentId: id })).rejects.toMatchObject({ code: 'not_found' });
    await expect(app.tradepost.payments.confirm({ paymentId })).rejects.toMatchObject({
      code: 'not_found',
    });
    const { key } = await tradepost.apiKeys.create({
      body: { name: 'Reader', kind: 'secret', scopes: ['orders:read'] },
    });
    await expect(app.tradepost.withAccessToken(key).payments.confirm({ paymentId })).rejects.toMatchObject({
      code: 'not_found',
    });
    await expect(tradepost.payments.confirm({ paymentId: 'pay_1' })).rejects.toMatchObject({
      code: 'validation_failed',
    });
  });
});

describe('getPayment', () => {
  test('shows a payment in every state, and so does the list', async () => {
    const { tradepost, orderId, paymentId } = await placePaidOrder(app);
    for (const state of states) {
      await setState(paymentId, state);
      const payment = await tradepost.payments.get({ paymentId });
      expect(payment.state).toBe(state);
      expect((await tradepost.payments.list({ orderId })).items).toEqual([payment]);
    }
  });

  test('shows every reason of a decline', async () => {
    const { tradepost, orderId, paymentId } = await placePaidOrder(app);
    await setState(paymentId, 'declined');
    for (const decline_reason of ['card_declined', 'insufficient_funds', 'authentication_failed'] as const) {
      await app.deps
        .db('payments')
        .where({ id: toUuid(paymentId) })
        .update({ decline_reason });
      expect((await tradepost.payments.get({ paymentId })).declineReason).toBe(decline_reason);
      expect((await tradepost.payments.list({ orderId })).items[0]?.declineReason).toBe(decline_reason);
    }
  });

  test('hides payments of another account, as their list does, and requires a token and the scope', async () => {
    const { tradepost, orderId, paymentId, admin } = await placePaidOrder(app);
    expect((await admin.payments.get({ paymentId })).id).toBe(paymentId);
    const { tradepost: other } = await app.signIn('moderator');
    const { key } = await tradepost.apiKeys.create({
      body: { name: 'Posts', kind: 'secret', scopes: ['posts:read'] },
    });
    for (const [client, code] of [
      [other, 'not_found'],
      [app.tradepost, 'not_found'],
      [app.tradepost.withAccessToken(key), 'not_found'],
    ] as const) {
      await expect(client.payments.get({ paymentId })).rejects.toMatchObject({ code });
      await expect(client.payments.list({ orderId })).rejects.toMatchObject({ code });
    }
    await expect(tradepost.payments.get({ paymentId: absent })).rejects.toMatchObject({ code: 'not_found' });
  });
});

describe('listPayments', () => {
  test('pages through the attempts, the newest first, also for an administrator', async () => {
    const { tradepost, admin, orderId } = await placeOrder(app);
    for (let attempt = 1; attempt <= 3; attempt += 1)
      await tradepost.payments.create({ orderId, body: payWith('decline') }).catch(() => {});
    const attempts: number[] = [];
    for await (const payment of admin.payments.list({ orderId, limit: 2 })) attempts.push(payment.attempt);
    expect(attempts).toEqual([3, 2, 1]);
    const { items, nextCursor } = await tradepost.payments.list({ orderId, limit: 1 });
    expect(items).toHaveLength(1);
    await expect(tradepost.payments.list({ orderId, cursor: `${nextCursor}x` })).rejects.toMatchObject({
      code: 'invalid_cursor',
    });
    await expect(tradepost.payments.list({ orderId, limit: 0 })).rejects.toMatchObject({
      code: 'validation_failed',
    });
  });
});

const currencies = Object.keys(currencyDecimals) as (keyof typeof currencyDecimals)[];

test.each(currencies)('a payment and its refund are in %s, the currency of the order', async (currency) => {
  const price = { amount: 1990, currency };
  const { tradepost, admin, orderId } = await placeOrder(app, { price });
  const amount = { amount: 3980, currency };
  const payment = await tradepost.payments.create({ orderId, body: payWith('success') });
  expect([payment.amount, payment.capturedAmount]).toEqual([amount, amount]);
  const { id: paymentId } = payment;
  const refund = await admin.refunds.create({ paymentId, body: { amount: price } });
  expect(refund.amount).toEqual(price);
  expect(await tradepost.refunds.get({ refundId: refund.id })).toEqual(refund);
  expect((await tradepost.refunds.list({ paymentId })).items).toEqual([refund]);
  expect((await tradepost.payments.confirm({ paymentId })).refundedAmount).toEqual(price);
  expect((await tradepost.payments.get({ paymentId })).refundedAmount).toEqual(price);
  expect((await tradepost.payments.list({ orderId })).items[0]?.refundedAmount).toEqual(price);
});
