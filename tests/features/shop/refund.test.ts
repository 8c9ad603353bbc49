import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { newUuid, toUuid } from '../../../src/lib/id.ts';
import {
  atProvider,
  type Card,
  deliverEvents,
  placeOrder,
  placePaidOrder,
  stockOf,
} from '../../support/payments.ts';
import { startTestApp, type TestApp, type Tradepost } from '../../support/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

const euros = (amount: number) => ({ amount, currency: 'EUR' as const });
const absentRefund = 'rfd_01jd3v8w5gf3sa9k2m6q7x8y9z';
const absentPayment = 'pay_01jd3v8w5gf3sa9k2m6q7x8y9z';
const eventsOf = (orderId: string) =>
  app.deps.db('events').whereRaw("data ->> 'orderId' = ?", [orderId]).orderBy('sequence').pluck('type');

describe('createRefund', () => {
  test('refunds a part, then the rest, and then the order is refunded and its stock returns', async () => {
    const placed = await placePaidOrder(app);
    const { tradepost, admin, orderId, paymentId, user } = placed;
    const body = { amount: euros(1000), reason: 'One mug was broken.' };
    const first = await admin.refunds.create({ paymentId, body });
    const now = app.clock.now().toISOString();
    expect(first).toEqual({
      id: expect.stringMatching(/^rfd_/),
      paymentId,
      state: 'succeeded',
      ...body,
      createdAt: now,
      updatedAt: now,
    });
    expect((await tradepost.orders.get({ orderId })).status).toBe('paid');
    expect((await tradepost.payments.get({ paymentId })).refundedAmount).toEqual(euros(1000));
    const rest = await admin.refunds.create({ paymentId, body: {} });
    expect([rest.amount, rest.state]).toEqual([euros(2998), 'succeeded']);
    expect(rest).not.toHaveProperty('reason');
    expect((await tradepost.orders.get({ orderId })).status).toBe('refunded');
    expect(await stockOf(app, placed)).toEqual({ reserved: 0, sold: 0, isLedger: true });
    expect(await atProvider(app, paymentId)).toEqual([
      { state: 'captured', captured_minor: 3998, refunded_minor: 3998 },
    ]);
    expect(await eventsOf(orderId)).toEqual([
      ...['payment.created', 'payment.updated', 'payment.captured'],
      ...['refund.created', 'refund.succeeded', 'refund.created', 'refund.succeeded'],
    ]);
    const mails = (await app.mails()).filter(({ to }) => JSON.stringify(to).includes(user.email));
    expect(mails.map(({ subject }) => subject).sort()).toEqual([
      'Your order is confirmed',
      'Your refund',
      'Your refund',
    ]);
  });

  test('of twenty concurrent refunds lets only those succeed that the payment covers', async () => {
    const { admin, paymentId, tradepost } = await placePaidOrder(app);
    const settled = await Promise.allSettled(
      Array.from({ length: 20 }, () => admin.refunds.create({ paymentId, body: { amount: euros(1000) } })),
    );
    const outcomes = settled
      .map((one) => (one.status === 'rejected' ? one.reason.code : one.value.state))
      .sort();
    expect(outcomes).toEqual([...Array(17).fill('refund_exceeds_payment'), ...Array(3).fill('succeeded')]);
    expect((await tradepost.payments.get({ paymentId })).refundedAmount).toEqual(euros(3000));
    expect(await atProvider(app, paymentId)).toEqual([expect.objectContaining({ refunded_minor: 3000 })]);
  });

  test('of two whole refunds at once lets one succeed', async () => {
    const { admin, orderId, paymentId } = await placePaidOrder(app);
    const settled = await Promise.allSettled([1, 2].map(() => admin.refunds.create({ paymentId, body: {} })));
    expect(settled.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect((await admin.orders.get({ orderId })).status).toBe('refunded');
  });

  test('rejects more than the rest, and another currency', async () => {
    const { admin, paymentId } = await placePaidOrder(app);
    await admin.refunds.create({ paymentId, body: { amount: euros(3000) } });
    await expect(admin.refunds.create({ paymentId, body: { amount: euros(999) } })).rejects.toMatchObject({
      status: 409,
      code: 'refund_exceeds_payment',
      problem: { detail: 'At most 9.98 EUR of the payment can be refunded, and 9.99 EUR were requested.' },
    });
    for (const currency of ['USD', 'GBP', 'CHF', 'JPY', 'KWD'] as const)
      await expect(
        admin.refunds.create({ paymentId, body: { amount: { amount: 1, currency } } }),
      ).rejects.toMatchObject({
        status: 422,
        code: 'currency_mismatch',
        problem: { errors: [{ in: 'body', pointer: '/amount/currency', rule: 'currency' }] },
      });
    await admin.refunds.create({ paymentId, body: {} });
    await expect(admin.refunds.create({ paymentId, body: {} })).rejects.toMatchObject({
      code: 'refund_exceeds_payment',
      problem: { detail: 'Nothing of the payment is left to refund.' },
    });
  });

  test('rejects a payment that was not captured', async () => {
    const { tradepost, admin, orderId } = await placeOrder(app);
    const body = { method: 'pm_card_threeDSecure2Required', returnUrl: 'https://shop.example/' };
    const { id: paymentId } = await tradepost.payments.create({ orderId, body });
    for (const refund of [{}, { amount: euros(1) }])
      await expect(admin.refunds.create({ paymentId, body: refund })).rejects.toMatchObject({
        code: 'refund_exceeds_payment',
      });
  });

  test('executes a key once', async () => {
    const { admin, paymentId } = await placePaidOrder(app);
    const input = { paymentId, body: { amount: euros(1000) }, idempotencyKey: newUuid(new Date()) };
    const first = await admin.refunds.create(input);
    expect(await admin.refunds.create(input)).toEqual(first);
    expect((await admin.refunds.list({ paymentId })).items).toEqual([first]);
  });

  const later: [Card, before: string, after: string, left: number, status: string][] = [
    ['pendingRefund', 'pending', 'succeeded', 3998, 'refunded'],
    ['failingRefund', 'succeeded', 'failed', 0, 'refunded'],
  ];
  test.each(later)(
    'of the card %s is %s, and later %s by an event',
    async (card, before, after, left, status) => {
      const { admin, orderId, paymentId } = await placePaidOrder(app, card);
      const { id: refundId, state } = await admin.refunds.create({ paymentId, body: {} });
      expect(state).toBe(before);
      app.clock.advance(5000);
      await deliverEvents(app);
      const refund = await admin.refunds.get({ refundId });
      expect(refund.state).toBe(after);
      expect((await admin.refunds.list({ paymentId })).items).toEqual([refund]);
      expect((await admin.payments.get({ paymentId })).refundedAmount).toEqual(euros(left));
      expect((await admin.orders.get({ orderId })).status).toBe(status);
    },
  );

  test('fails if somebody has refunded the payment at the provider, and gives the amount back', async () => {
    const { admin, paymentId } = await placePaidOrder(app);
    const [{ id }] = await app.deps.db('test_provider_payments').where({ reference: paymentId });
    await app.deps.payments.refund({
      key: newUuid(new Date()),
      paymentId: id,
      amount: euros(3998),
      reference: '',
    });
    const refund = await admin.refunds.create({ paymentId, body: {} });
    expect(refund.state).toBe('failed');
    expect((await admin.payments.get({ paymentId })).refundedAmount).toEqual(euros(0));
  });

  test('is for administrators, and requires a valid body', async () => {
    const { tradepost, admin, paymentId } = await placePaidOrder(app);
    for (const [client, code] of [
      [app.tradepost, 'unauthenticated'],
      [tradepost, 'insufficient_scope'],
      [(await app.signIn('moderator')).tradepost, 'insufficient_scope'],
    ] as [Tradepost, string][])
      await expect(client.refunds.create({ paymentId, body: {} })).rejects.toMatchObject({ code });
    await expect(admin.refunds.create({ paymentId: absentPayment, body: {} })).rejects.toMatchObject({
      code: 'not_found',
    });
    for (const body of [
      { amount: euros(0) },
      { amount: euros(-1) },
      { amount: euros(1.5) },
      { amount: euros(2 ** 53) },
      { amount: { amount: 1 } },
      { amount: { amount: 1, currency: 'XXX' } },
      { reason: '' },
      { reason: 'x'.repeat(501) },
      { note: 'x' },
    ])
      await expect(admin.refunds.create({ paymentId, body: body as object })).rejects.toMatchObject({
        code: 'validation_failed',
      });
  });
});

describe('a cancelled paid order', () => {
  test('is refunded by a job, and the buyer gets a mail', async () => {
    const placed = await placePaidOrder(app);
    const { tradepost, orderId, paymentId } = placed;
    await tradepost.orders.cancel({ orderId, body: {} });
    const [requested] = (await tradepost.refunds.list({ paymentId })).items;
    expect([requested?.state, requested?.amount]).toEqual(['requested', euros(3998)]);
    expect(await tradepost.refunds.get({ refundId: requested?.id ?? '' })).toEqual(requested);
    await app.runJobs();
    expect((await tradepost.refunds.list({ paymentId })).items[0]?.state).toBe('succeeded');
    const { status, history } = await tradepost.orders.get({ orderId });
    expect([status, history.map((entry) => entry.status)]).toEqual([
      'refunded',
      ['pending', 'paid', 'cancelled', 'refunded'],
    ]);
    expect(await stockOf(app, placed)).toEqual({ reserved: 0, sold: 0, isLedger: true });
    expect(await atProvider(app, paymentId)).toEqual([expect.objectContaining({ refunded_minor: 3998 })]);
  });

  test('is refunded only by the rest, if a part was refunded before', async () => {
    const { tradepost, admin, orderId, paymentId } = await placePaidOrder(app);
    await admin.refunds.create({ paymentId, body: { amount: euros(1000) } });
    await tradepost.orders.cancel({ orderId, body: {} });
    await app.runJobs();
    const { items } = await tradepost.refunds.list({ paymentId });
    expect(items.map(({ amount }) => amount.amount).sort()).toEqual([1000, 2998]);
    expect((await tradepost.orders.get({ orderId })).status).toBe('refunded');
  });
});

describe('listRefunds', () => {
  test('shows refunds in every state, as getRefund does, in pages', async () => {
    const { tradepost, admin, paymentId } = await placePaidOrder(app);
    const { id: refundId } = await admin.refunds.create({ paymentId, body: { amount: euros(1) } });
    for (const state of ['requested', 'pending', 'succeeded', 'failed'] as const) {
      await app.deps
        .db('refunds')
        .where({ id: toUuid(refundId) })
        .update({ state });
      const refund = await tradepost.refunds.get({ refundId });
      expect(refund.state).toBe(state);
      expect((await tradepost.refunds.list({ paymentId })).items).toEqual([refund]);
    }
    app.clock.advance(1);
    const second = await admin.refunds.create({ paymentId, body: { amount: euros(2), reason: 'Late.' } });
    const ids: string[] = [];
    for await (const { id } of tradepost.refunds.list({ paymentId, limit: 1 })) ids.push(id);
    expect(ids).toEqual([second.id, refundId]);
    await expect(tradepost.refunds.list({ paymentId, cursor: 'bm90LW91cnM' })).rejects.toMatchObject({
      code: 'invalid_cursor',
    });
    await expect(tradepost.refunds.list({ paymentId, limit: 101 })).rejects.toMatchObject({
      code: 'validation_failed',
    });
  });
});

describe('getRefund', () => {
  test('hides refunds of another account, as their list does, and requires a token and the scope', async () => {
    const { tradepost, admin, paymentId } = await placePaidOrder(app);
    const { id: refundId } = await admin.refunds.create({ paymentId, body: {} });
    const { key } = await tradepost.apiKeys.create({
      body: { name: 'Posts', kind: 'secret', scopes: ['posts:read'] },
    });
    for (const [client, code] of [
      [(await app.signIn()).tradepost, 'not_found'],
      [app.tradepost, 'unauthenticated'],
      [app.tradepost.withAccessToken(key), 'insufficient_scope'],
    ] as [Tradepost, string][]) {
      await expect(client.refunds.get({ refundId })).rejects.toMatchObject({ code });
      await expect(client.refunds.list({ paymentId })).rejects.toMatchObject({ code });
    }
    await expect(tradepost.refunds.get({ refundId: absentRefund })).rejects.toMatchObject({
      code: 'not_found',
    });
    await expect(tradepost.refunds.list({ paymentId: absentPayment })).rejects.toMatchObject({
      code: 'not_found',
    });
  });
});
