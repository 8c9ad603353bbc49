/** Refunds that somebody has made at the provider, and calls that are older than the provider's memory. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { reconcilePayments } from '../../../src/features/shop/payments/payment-reconciliation.ts';
import { sweep } from '../../../src/features/sweep.ts';
import type { RawProviderEvent } from '../../../src/gateways/payment-gateway.ts';
import { newUuid, toUuid } from '../../../src/lib/id.ts';
import { mailsTo } from '../../support/mailbox.ts';
import {
  atProvider,
  type Card,
  deliverEvents,
  payWith,
  placeOrder,
  placePaidOrder,
  returnUrl,
  sendEvent,
} from '../../support/payments.ts';
import { startTestApp, type TestApp } from '../../support/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ ACCESS_TOKEN_TTL_S: '86400', PAYMENT_TIMEOUT_MS: '200' });
});
afterAll(() => app.close());

const euros = (amount: number) => ({ amount, currency: 'EUR' as const });
const hour = 3_600_000;

/** A paid order, and its payment at the provider. */
const paidAtProvider = async (card: Card = 'success') => {
  const placed = await placePaidOrder(app, card);
  await deliverEvents(app);
  const { db, payments } = app.deps;
  const [{ id }] = await db('test_provider_payments').where({ reference: placed.paymentId }).select('id');
  const refundThere = (amount: number) =>
    payments.refund({ key: newUuid(new Date()), paymentId: id, amount: euros(amount), reference: '' });
  const refunds = async () =>
    (await placed.admin.refunds.list({ paymentId: placed.paymentId })).items
      .map(({ amount, state, reason }) => [amount.amount, state, reason])
      .sort();
  const refunded = async () =>
    (await placed.admin.payments.get({ paymentId: placed.paymentId })).refundedAmount.amount;
  const statusOf = async () => (await placed.admin.orders.get({ orderId: placed.orderId })).status;
  return { ...placed, refundThere, refunds, refunded, statusOf };
};

const reason = 'Made at the payment provider.';

describe('a refund that was made at the provider', () => {
  test('of the whole payment is recorded once, refunds the order and tells the buyer', async () => {
    const { refundThere, refunds, refunded, statusOf, user } = await paidAtProvider();
    await refundThere(3998);
    const events: RawProviderEvent[] = [];
    await app.deps.payments.deliverEvents?.(async (event) => void events.push(event));
    for (const event of [...events, ...events]) await sendEvent(app, event);
    await Promise.all([app.runJobs(), app.runJobs()]);
    expect([await refunds(), await refunded(), await statusOf()]).toEqual([
      [[3998, 'succeeded', reason]],
      3998,
      'refunded',
    ]);
    const mails = (await mailsTo(app, user.email)).filter(({ subject }) => subject === 'Your refund');
    expect(mails).toHaveLength(1);
  });

  test('of a part leaves the rest to createRefund', async () => {
    const { refundThere, refunds, refunded, statusOf, admin, paymentId } = await paidAtProvider();
    await refundThere(1000);
    await deliverEvents(app);
    expect([await refunded(), await statusOf()]).toEqual([1000, 'paid']);
    await expect(admin.refunds.create({ paymentId, body: { amount: euros(2999) } })).rejects.toMatchObject({
      code: 'refund_exceeds_payment',
    });
    expect((await admin.refunds.create({ paymentId, body: {} })).amount).toEqual(euros(2998));
    expect(await refunds()).toEqual([
      [1000, 'succeeded', reason],
      [2998, 'succeeded', undefined],
    ]);
    expect(await statusOf()).toBe('refunded');
  });

  test('takes the place of our own refund, which the provider then rejects', async () => {
    const { refundThere, refunds, refunded, statusOf, tradepost, orderId } = await paidAtProvider();
    await refundThere(3998);
    await tradepost.orders.cancel({ orderId, body: {} });
    await deliverEvents(app);
    expect(await refunds()).toEqual([
      [3998, 'failed', undefined],
      [3998, 'succeeded', reason],
    ]);
    expect([await refunded(), await statusOf()]).toEqual([3998, 'refunded']);
  });

  test.each([
    ['pendingRefund', 'pending', 'succeeded', 3998, 'refunded'],
    ['failingRefund', 'succeeded', 'failed', 0, 'refunded'],
  ] as const)('of the card %s is %s, and later %s', async (card, before, after, left, status) => {
    const { refundThere, refunds, refunded, statusOf } = await paidAtProvider(card);
    await refundThere(3998);
    await deliverEvents(app);
    expect([await refunds(), await refunded()]).toEqual([[[3998, before, reason]], 3998]);
    app.clock.advance(5_000);
    await deliverEvents(app);
    expect([await refunds(), await refunded(), await statusOf()]).toEqual([
      [[3998, after, reason]],
      left,
      status,
    ]);
  });

  test('is not recorded if its first event arrives after its failure', async () => {
    const { refundThere, refunds, refunded, statusOf } = await paidAtProvider('failingRefund');
    const refund = await refundThere(3998);
    app.clock.advance(5_000);
    await app.deps.payments.findRefund(refund.id);
    await deliverEvents(app);
    expect([await refunds(), await refunded(), await statusOf()]).toEqual([[], 0, 'paid']);
  });
});

/** The provider forgets all keys, and a day passes. */
const passDay = async () => {
  app.clock.advance(24 * hour);
  await app.deps.db('test_provider_requests').delete();
};

describe('a call without a response, after the provider has forgotten its key', () => {
  const lostAttempt = async () => {
    const { tradepost, admin, orderId } = await placeOrder(app);
    const { id: paymentId } = await tradepost.payments.create({ orderId, body: payWith('threeDSecure') });
    await app.deps
      .db('payments')
      .where({ id: toUuid(paymentId) })
      .update({
        state: 'created',
        provider_payment_id: null,
        action_url: null,
        method: 'pm_card_visa',
        return_url: returnUrl,
      });
    return { admin, orderId, paymentId };
  };

  test('finds the attempt at the provider, and makes no second one', async () => {
    const { admin, orderId, paymentId } = await lostAttempt();
    await app.deps
      .db('test_provider_payments')
      .where({ reference: paymentId })
      .update({ state: 'authorized' });
    await passDay();
    await reconcilePayments(app.deps);
    const { items } = await app.deps
      .db('payments')
      .where({ id: toUuid(paymentId) })
      .then((rows) => ({ items: rows }));
    expect(items[0].state).toBe('captured');
    expect(await atProvider(app, paymentId)).toEqual([expect.objectContaining({ captured_minor: 3998 })]);
    expect(
      await app.deps
        .db('orders')
        .where({ id: toUuid(orderId) })
        .pluck('status'),
    ).toEqual(['paid']);
    expect(admin).toBeDefined();
  });

  test('ends an attempt that the provider has not received', async () => {
    const { paymentId } = await lostAttempt();
    await app.deps.db('test_provider_payments').where({ reference: paymentId }).delete();
    await passDay();
    await reconcilePayments(app.deps);
    expect(
      await app.deps
        .db('payments')
        .where({ id: toUuid(paymentId) })
        .pluck('state'),
    ).toEqual(['cancelled']);
    expect(await atProvider(app, paymentId)).toEqual([]);
  });

  test.each(['executed', 'not executed'])('refunds once: the refund was %s', async (outcome) => {
    const { admin, paymentId, refunds } = await paidAtProvider();
    const { id } = await admin.refunds.create({ paymentId, body: { amount: euros(1000) } });
    const { db } = app.deps;
    await db('refunds')
      .where({ id: toUuid(id) })
      .update({ state: 'requested', provider_refund_id: null });
    if (outcome === 'not executed') {
      await db('test_provider_refunds').where({ reference: id }).delete();
      await db('test_provider_payments').where({ reference: paymentId }).update({ refunded_minor: 0 });
    }
    await passDay();
    await reconcilePayments(app.deps);
    expect(
      await db('refunds')
        .where({ id: toUuid(id) })
        .pluck('state'),
    ).toEqual(['succeeded']);
    expect(await atProvider(app, paymentId)).toEqual([expect.objectContaining({ refunded_minor: 1000 })]);
    expect(refunds).toBeDefined();
  });
});

describe('a provider that hangs after each call', () => {
  test('has executed it, and the repetition gets its outcome', async () => {
    const { tradepost, orderId, statusOf, paymentId } = await paidAtProvider('hanging');
    expect((await tradepost.payments.get({ paymentId })).state).toBe('captured');
    expect([orderId, await statusOf()]).toEqual([orderId, 'paid']);
    expect(await atProvider(app, paymentId)).toEqual([
      { state: 'captured', captured_minor: 3998, refunded_minor: 0 },
    ]);
  });
});

test('the sweep deletes old rows of the test provider, and their payments stay readable', async () => {
  const { paymentId } = await paidAtProvider();
  app.clock.advance(181 * 24 * hour);
  await sweep(app.deps);
  for (const table of ['payments', 'refunds', 'requests', 'events'])
    expect(await app.deps.db(`test_provider_${table}`)).toEqual([]);
  const admin = (await app.signIn('admin')).tradepost;
  expect((await admin.payments.confirm({ paymentId })).state).toBe('captured');
  expect((await admin.refunds.create({ paymentId, body: {} })).state).toBe('failed');
});
