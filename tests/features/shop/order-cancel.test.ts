import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { newProblem } from '../../../src/errors.ts';
import { moveOrder } from '../../../src/features/shop/orders/order-move.ts';
import type { Transition } from '../../../src/features/shop/orders/order-transitions.ts';
import { buildProduct } from '../../support/factories.ts';
import { startTestApp, type TestApp, type Tradepost } from '../../support/test-app.ts';

let app: TestApp;
let admin: Tradepost;
beforeAll(async () => {
  app = await startTestApp();
  admin = (await app.signIn('admin')).tradepost;
});
afterAll(() => app.close());

const stockOf = async (productId: string) =>
  (await app.tradepost.products.get({ productId, include: ['stock'] })).stock ?? 0;

/** An order of three mugs in two lines and one vase. */
const placeOrder = async () => {
  const buyer = await app.signIn();
  const mug = await admin.products.create({ body: buildProduct({ stock: 10 }) });
  const vase = await admin.products.create({ body: buildProduct({ stock: 1 }) });
  const items = [
    { productId: mug.id, quantity: 1 },
    { productId: vase.id, quantity: 1 },
    { productId: mug.id, quantity: 2 },
  ];
  const order = await buyer.tradepost.orders.create({ body: { items } });
  return {
    ...buyer,
    order,
    orderId: order.id,
    stocks: () => Promise.all([mug, vase].map(({ id }) => stockOf(id))),
  };
};

const move = async (orderId: string, ...transitions: Transition[]) => {
  for (const transition of transitions) {
    const by = transition === 'pack' || transition === 'ship' ? 'admin' : 'system';
    await moveOrder({ ...app.deps, problem: newProblem }, orderId, { transition, by });
  }
};

describe('cancelOrder', () => {
  test('cancels a pending order of the buyer, and returns its products to the stock', async () => {
    const { tradepost, order, orderId, stocks } = await placeOrder();
    expect(await stocks()).toEqual([7, 0]);
    app.clock.advance(60_000);
    const body = { reason: 'Ordered by mistake.' };
    const cancelled = await tradepost.orders.cancel({ orderId, body });
    const { expiresAt: _, ...unchanged } = order;
    expect(cancelled).toEqual({
      ...unchanged,
      status: 'cancelled',
      history: [
        { status: 'pending', movedAt: order.createdAt, movedBy: 'owner' },
        { status: 'cancelled', movedAt: app.clock.now().toISOString(), movedBy: 'owner', ...body },
      ],
    });
    expect(await tradepost.orders.get({ orderId })).toEqual(cancelled);
    expect(await stocks()).toEqual([10, 1]);
  });

  test('cancels a paid order, also for an administrator', async () => {
    for (const asAdmin of [false, true]) {
      const { tradepost, orderId, stocks } = await placeOrder();
      await move(orderId, 'pay');
      const { status, history } = await (asAdmin ? admin : tradepost).orders.cancel({ orderId, body: {} });
      expect([status, history.at(-1)?.movedBy]).toEqual(['cancelled', asAdmin ? 'admin' : 'owner']);
      expect(history.at(-1)).not.toHaveProperty('reason');
      expect(await stocks()).toEqual([10, 1]);
    }
  });

  test('of a packed order is for administrators, and of a shipped one for nobody', async () => {
    const { tradepost, orderId } = await placeOrder();
    await move(orderId, 'pay', 'pack');
    await expect(tradepost.orders.cancel({ orderId, body: {} })).rejects.toMatchObject({
      status: 409,
      code: 'order_state_conflict',
      problem: { detail: 'The order is packed, so it cannot be cancelled.' },
    });
    expect((await admin.orders.cancel({ orderId, body: {} })).status).toBe('cancelled');
    const other = await placeOrder();
    await move(other.orderId, 'pay', 'pack', 'ship');
    for (const caller of [other.tradepost, admin])
      await expect(caller.orders.cancel({ orderId: other.orderId, body: {} })).rejects.toMatchObject({
        problem: { detail: 'The order is shipped, so it cannot be cancelled.' },
      });
    expect(await other.stocks()).toEqual([7, 0]);
  });

  test('returns the products once, however often and by how many it is called', async () => {
    const { tradepost, orderId, stocks } = await placeOrder();
    const settled = await Promise.allSettled(
      Array.from({ length: 20 }, (_, n) => (n % 2 ? admin : tradepost).orders.cancel({ orderId, body: {} })),
    );
    const problems = settled.flatMap((one) => (one.status === 'rejected' ? [one.reason.code] : []));
    expect(problems).toEqual(Array.from({ length: 19 }, () => 'order_state_conflict'));
    expect(await stocks()).toEqual([10, 1]);
  });

  test('returns the same response for the same key', async () => {
    const { tradepost, orderId, stocks } = await placeOrder();
    const input = { orderId, body: {}, idempotencyKey: crypto.randomUUID() };
    const first = await tradepost.orders.cancel(input);
    expect(await tradepost.orders.cancel(input)).toEqual(first);
    expect(await stocks()).toEqual([10, 1]);
  });

  test('hides an order of another account, as if it did not exist', async () => {
    const { orderId } = await placeOrder();
    for (const role of ['user', 'editor', 'moderator'] as const) {
      const { tradepost } = await app.signIn(role);
      for (const id of [orderId, 'ord_01jd3v8w5gf3sa9k2m6q7x8y9z'])
        await expect(tradepost.orders.cancel({ orderId: id, body: {} })).rejects.toMatchObject({
          code: 'not_found',
        });
    }
    expect((await admin.orders.get({ orderId })).status).toBe('pending');
  });

  test('requires a token, the scope and a valid reason', async () => {
    const { tradepost, orderId } = await placeOrder();
    const cancel = (client: Tradepost, body: object) => client.orders.cancel({ orderId, body });
    await expect(cancel(app.tradepost, {})).rejects.toMatchObject({ code: 'unauthenticated' });
    const { key } = await tradepost.apiKeys.create({
      body: { name: 'Reader', kind: 'secret', scopes: ['orders:read'] },
    });
    await expect(cancel(app.tradepost.withAccessToken(key), {})).rejects.toMatchObject({
      code: 'insufficient_scope',
    });
    for (const body of [{ reason: '' }, { reason: 'x'.repeat(501) }, { reason: 1 }, { note: 'x' }])
      await expect(cancel(tradepost, body)).rejects.toMatchObject({ code: 'validation_failed' });
    expect((await tradepost.orders.get({ orderId })).status).toBe('pending');
  });
});
