import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { newProblem } from '../../../src/errors.ts';
import { moveOrder } from '../../../src/features/shop/orders/order-move.ts';
import { insertPayment } from '../../../src/features/shop/payments/payment-repository.ts';
import { advancePayment } from '../../../src/features/shop/payments/provider-calls.ts';
import { newUuid, toUuid } from '../../../src/lib/id.ts';
import type { Money } from '../../../src/lib/money.ts';
import { buildProduct } from '../../support/factories.ts';
import { mailsTo } from '../../support/mailbox.ts';
import { cards, returnUrl, stockOf } from '../../support/payments.ts';
import { startTestApp, type TestApp, type Tradepost } from '../../support/test-app.ts';

let app: TestApp;
let admin: Tradepost;
beforeAll(async () => {
  app = await startTestApp();
  admin = (await app.signIn('admin')).tradepost;
});
afterAll(() => app.close());

const address = {
  name: 'Mara Lindqvist',
  company: 'Lindqvist Ceramics',
  lines: ['Am Hafen 3'],
  postalCode: '04109',
  city: 'Leipzig',
  region: 'Saxony',
  country: 'DE',
  phone: '+49 341 1234567',
};
const addresses = { shippingAddress: address, billingAddress: address };

const place = async (more: object = {}) => {
  const { id: productId } = await admin.products.create({ body: buildProduct({ stock: 10 }) });
  const email = `${crypto.randomUUID()}@example.com`;
  const body = { email, items: [{ productId, quantity: 3 }], ...addresses, ...more };
  const { order, orderToken } = await app.tradepost.orders.createGuest({ body });
  return { order, orderId: order.id, orderToken, productId, email };
};
type Placed = Awaited<ReturnType<typeof place>>;

const cancel = ({ orderId, orderToken }: Pick<Placed, 'orderId' | 'orderToken'>, body = {}) =>
  app.tradepost.orders.cancelGuest({ orderId, orderToken, body });

/** Pays the order by the test provider. */
const pay = async ({ order }: Placed) => {
  const { id: paymentId } = await insertPayment(app.deps, {
    uuid: newUuid(app.clock.now()),
    orderId: order.id,
    amount: order.total as Money,
    provider: app.deps.payments.provider,
    method: cards.success,
    returnUrl,
    createdAt: app.clock.now(),
  });
  expect((await advancePayment(app.deps, paymentId)).state).toBe('captured');
};

const move = (orderId: string, transition: 'pack' | 'ship') =>
  moveOrder({ ...app.deps, problem: newProblem }, orderId, { transition, by: 'admin' });

describe('cancelGuestOrder', () => {
  test('cancels a pending order, and returns its products and its discount code', async () => {
    const { code: discountCode } = await admin.discounts.create({
      body: { code: 'GUEST-10', kind: 'percentage', basisPoints: 1_000 },
    });
    const placed = await place({ discountCode, shippingMethod: 'standard' });
    expect(await stockOf(app, placed)).toEqual({ reserved: 3, sold: 0, isLedger: true });
    const reason = 'Ordered by mistake.';
    const cancelled = await cancel(placed, { reason });
    const { expiresAt: _, ...unchanged } = placed.order;
    expect(cancelled).toEqual({
      ...unchanged,
      status: 'cancelled',
      history: [
        { status: 'pending', movedAt: placed.order.createdAt, movedBy: 'owner' },
        { status: 'cancelled', movedAt: app.clock.now().toISOString(), movedBy: 'owner', reason },
      ],
    });
    expect(await app.tradepost.orders.getGuest(placed)).toEqual(cancelled);
    expect(await stockOf(app, placed)).toEqual({ reserved: 0, sold: 0, isLedger: true });
    expect(await app.deps.db('discount_usages').where({ order_id: toUuid(placed.orderId) })).toEqual([]);
  });

  test('refunds a paid order, and tells the guest', async () => {
    const placed = await place();
    await pay(placed);
    expect(await stockOf(app, placed)).toMatchObject({ sold: 3 });
    expect((await cancel(placed)).history.map(({ status }) => status)).toEqual([
      'pending',
      'paid',
      'cancelled',
    ]);
    expect(await stockOf(app, placed)).toEqual({ reserved: 0, sold: 0, isLedger: true });
    await app.runJobs();
    expect((await app.tradepost.orders.getGuest(placed)).status).toBe('refunded');
    expect((await mailsTo(app, placed.email)).map(({ subject }) => subject)).toContain('Your refund');
  });

  test('of a packed or shipped order is rejected, and of a cancelled one too', async () => {
    const placed = await place();
    await pay(placed);
    for (const [transition, status] of [
      ['pack', 'packed'],
      ['ship', 'shipped'],
    ] as const) {
      await move(placed.orderId, transition);
      await expect(cancel(placed)).rejects.toMatchObject({
        status: 409,
        code: 'order_state_conflict',
        problem: { detail: `The order is ${status}, so it cannot be cancelled.` },
      });
    }
    const other = await place();
    await cancel(other);
    await expect(cancel(other)).rejects.toMatchObject({ code: 'order_state_conflict' });
  });

  test('returns the products once, also for concurrent calls, and repeats the response for a key', async () => {
    const placed = await place();
    const { orderId, orderToken } = placed;
    const settled = await Promise.allSettled(Array.from({ length: 8 }, () => cancel(placed)));
    expect(settled.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await stockOf(app, placed)).toEqual({ reserved: 0, sold: 0, isLedger: true });
    const other = await place();
    const input = {
      orderId: other.orderId,
      orderToken: other.orderToken,
      body: {},
      idempotencyKey: crypto.randomUUID(),
    };
    const first = await app.tradepost.orders.cancelGuest(input);
    expect(await app.tradepost.orders.cancelGuest(input)).toEqual(first);
    await expect(app.tradepost.orders.cancelGuest({ ...input, orderId, orderToken })).rejects.toMatchObject({
      code: 'idempotency_key_reused',
    });
  });

  test('hides the order from every other token, and from the token of a claimed order', async () => {
    const [one, other] = [await place(), await place()];
    for (const wrong of [
      { ...one, orderToken: other.orderToken },
      { ...one, orderToken: 'x'.repeat(43) },
      { ...one, orderId: 'ord_01jd3v8w5gf3sa9k2m6q7x8y9z' },
    ])
      await expect(cancel(wrong)).rejects.toMatchObject({ status: 404, code: 'not_found' });
    await app.deps
      .db('orders')
      .where({ id: toUuid(other.orderId) })
      .update({ guest_token_hash: null });
    await expect(cancel(other)).rejects.toMatchObject({ code: 'not_found' });
    for (const { orderId } of [one, other])
      expect((await admin.orders.get({ orderId })).status).toBe('pending');
  });

  test('rejects a malformed token, id and reason', async () => {
    const placed = await place();
    for (const wrong of [{ orderToken: 'short' }, { orderId: 'ord_1' }])
      await expect(cancel({ ...placed, ...wrong })).rejects.toMatchObject({ code: 'validation_failed' });
    for (const body of [{ reason: '' }, { reason: 'x'.repeat(501) }, { reason: 1 }, { note: 'x' }])
      await expect(cancel(placed, body)).rejects.toMatchObject({ code: 'validation_failed' });
    expect((await app.tradepost.orders.getGuest(placed)).status).toBe('pending');
  });
});
