import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { reconcilePayments } from '../../../src/features/shop/payments/payment-reconciliation.ts';
import { toUuid } from '../../../src/lib/id.ts';
import { deadlocksOf } from '../../support/deadlocks.ts';
import { absentId, settle } from '../../support/fulfilment.ts';
import {
  answerChallenge,
  atProvider,
  type Card,
  deliverEvents,
  payWith,
  placeGuestOrder,
  placeOrder,
  placePaidOrder,
} from '../../support/payments.ts';
import { startTestApp, type TestApp } from '../../support/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

const waiting = async (card: Card = 'threeDSecure') => {
  const placed = await placeOrder(app);
  const payment = await placed.tradepost.payments.create({ orderId: placed.orderId, body: payWith(card) });
  return { ...placed, payment, paymentId: payment.id };
};

const cancelled = { state: 'cancelled', captured_minor: 0, refunded_minor: 0 };

describe('cancelPayment', () => {
  test('cancels the attempt, also at the provider, and another one can pay', async () => {
    const { tradepost, orderId, payment, paymentId } = await waiting();
    const { actionUrl: _, ...rest } = payment;
    app.clock.advance(1_000);
    const updatedAt = app.clock.now().toISOString();
    const ended = { ...rest, state: 'cancelled', updatedAt };
    expect(await tradepost.payments.cancel({ paymentId })).toEqual(ended);
    expect(await tradepost.payments.cancel({ paymentId })).toEqual(ended);
    expect(await atProvider(app, paymentId)).toEqual([cancelled]);
    const second = await tradepost.payments.create({ orderId, body: payWith('success') });
    expect([second.attempt, second.state]).toEqual([2, 'captured']);
  });

  test('serves a guest with the token, and administrators', async () => {
    const { tradepost: guest, orderId, orderToken } = await placeGuestOrder(app);
    const body = payWith('threeDSecure');
    const { id: paymentId } = await guest.payments.create({ orderId, orderToken, body });
    expect((await guest.payments.cancel({ paymentId, orderToken })).state).toBe('cancelled');
    const { admin, paymentId: other } = await waiting();
    expect((await admin.payments.cancel({ paymentId: other })).state).toBe('cancelled');
  });

  test('rejects a captured payment, and leaves a declined one as it is', async () => {
    const { tradepost, paymentId } = await placePaidOrder(app);
    await expect(tradepost.payments.cancel({ paymentId })).rejects.toMatchObject({
      status: 409,
      code: 'payment_state_conflict',
      problem: { detail: 'The payment is captured, so it cannot be cancelled.' },
    });
    const { tradepost: buyer, orderId } = await placeOrder(app);
    await buyer.payments.create({ orderId, body: payWith('decline') }).catch(() => {});
    const [declined] = (await buyer.payments.list({ orderId })).items;
    expect(await buyer.payments.cancel({ paymentId: declined?.id ?? '' })).toEqual(declined);
  });

  test('of an attempt in process takes effect when the provider has its outcome', async () => {
    const { tradepost, paymentId, orderId } = await waiting('processing');
    expect((await tradepost.payments.cancel({ paymentId })).state).toBe('processing');
    app.clock.advance(5_000);
    await deliverEvents(app);
    expect((await tradepost.payments.get({ paymentId })).state).toBe('cancelled');
    expect(await atProvider(app, paymentId)).toEqual([cancelled]);
    expect((await tradepost.orders.get({ orderId })).status).toBe('pending');
  });

  test('is completed by the reconciliation after an outage', async () => {
    const { tradepost, paymentId } = await waiting();
    const { db } = app.deps;
    await db.raw('alter table test_provider_payments rename to unreachable');
    await expect(tradepost.payments.cancel({ paymentId })).rejects.toMatchObject({
      status: 503,
      code: 'payment_provider_unavailable',
    });
    await db.raw('alter table unreachable rename to test_provider_payments');
    app.clock.advance(61_000);
    await reconcilePayments(app.deps);
    expect((await tradepost.payments.get({ paymentId })).state).toBe('cancelled');
    expect(await atProvider(app, paymentId)).toEqual([cancelled]);
  });

  test('hides payments of others', async () => {
    const { paymentId } = await waiting();
    const { tradepost: other } = await app.signIn();
    const { orderToken } = await placeGuestOrder(app);
    for (const call of [
      other.payments.cancel({ paymentId }),
      app.tradepost.payments.cancel({ paymentId }),
      app.tradepost.payments.cancel({ paymentId, orderToken }),
      other.payments.cancel({ paymentId: absentId('pay') }),
    ])
      await expect(call).rejects.toMatchObject({ code: 'not_found' });
    await expect(other.payments.cancel({ paymentId: 'pay_1' })).rejects.toMatchObject({
      code: 'validation_failed',
    });
  });

  test('settles races with the confirmation and the events to one state', async () => {
    for (let round = 0; round < 4; round += 1) {
      const { tradepost, admin, orderId, payment, paymentId } = await waiting();
      await answerChallenge(app, payment.actionUrl);
      await settle([
        tradepost.payments.confirm({ paymentId }),
        tradepost.payments.cancel({ paymentId }),
        deliverEvents(app),
        admin.payments.cancel({ paymentId }),
      ]);
      await deliverEvents(app);
      const { state } = await tradepost.payments.get({ paymentId });
      const { status } = await tradepost.orders.get({ orderId });
      expect([
        ['captured', 'paid'],
        ['cancelled', 'pending'],
      ]).toContainEqual([state, status]);
      expect((await atProvider(app, paymentId)).map((one) => one.state)).toEqual([state]);
    }
  });
});

test('payments, refunds, shipments and returns of one order never deadlock', async () => {
  const before = await deadlocksOf(app);
  for (let round = 0; round < 3; round += 1) {
    const { tradepost, admin, orderId, paymentId } = await placePaidOrder(app);
    await admin.orders.pack({ orderId });
    const lines = [{ position: 0, quantity: 1 }];
    const { id: first } = await admin.shipments.create({ orderId, body: { lines } });
    const { id: second } = await admin.shipments.create({ orderId, body: { lines } });
    await admin.shipments.ship({ shipmentId: first, body: {} });
    const { id: returnId } = await tradepost.returns.create({ orderId, body: { reason: 'other', lines } });
    await admin.returns.approve({ returnId });
    const [{ id: providerPaymentId }] = await app.deps
      .db('test_provider_payments')
      .where({ reference: paymentId })
      .select('id');
    await settle([
      admin.returns.receive({ returnId, body: { lines: [{ position: 0, restock: true }] } }),
      admin.refunds.create({ paymentId, body: { amount: { amount: 500, currency: 'EUR' } } }),
      admin.refunds.create({ paymentId, body: {} }),
      tradepost.payments.confirm({ paymentId }),
      tradepost.payments.cancel({ paymentId }),
      tradepost.orders.cancel({ orderId, body: {} }),
      admin.shipments.cancel({ shipmentId: second }),
      admin.shipments.deliver({ shipmentId: first }),
      admin.returns.listAll({ orderId }),
      app.deps.payments.refund({
        key: `${round} at the provider`,
        paymentId: providerPaymentId,
        amount: { amount: 700, currency: 'EUR' },
        reference: '',
      }),
      deliverEvents(app),
    ]);
    await deliverEvents(app);
    const [row] = await app.deps.db('payments').where({ id: toUuid(paymentId) });
    const [provided] = await atProvider(app, paymentId);
    expect(row.refunded_minor).toBe(provided?.refunded_minor);
  }
  expect(await deadlocksOf(app)).toBe(before);
});
