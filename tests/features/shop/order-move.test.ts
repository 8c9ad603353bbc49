/** The states of orders: the whole table of transitions, and moves that race. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { inTransaction } from '../../../src/db/transaction.ts';
import { newProblem } from '../../../src/errors.ts';
import { moveOrder, tryToMoveOrder } from '../../../src/features/shop/orders/order-move.ts';
import { lockOrder } from '../../../src/features/shop/orders/order-move-repository.ts';
import type {
  OrderMover,
  OrderStatus,
  Transition,
} from '../../../src/features/shop/orders/order-transitions.ts';
import { toUuid } from '../../../src/lib/id.ts';
import { eventually } from '../../support/eventually.ts';
import { buildOrder, buildProduct } from '../../support/factories.ts';
import { lockWaits } from '../../support/lock-waits.ts';
import { startTestApp, type TestApp, type Tradepost } from '../../support/test-app.ts';

let app: TestApp;
let admin: Tradepost;
let buyer: Awaited<ReturnType<TestApp['signIn']>>;
beforeAll(async () => {
  app = await startTestApp();
  admin = (await app.signIn('admin')).tradepost;
  buyer = await app.signIn();
});
afterAll(() => app.close());

const statuses = ['pending', 'paid', 'packed', 'shipped', 'delivered', 'cancelled', 'refunded'] as const;
const transitions = ['pay', 'pack', 'ship', 'deliver', 'cancel', 'refund'] as const;
const movers = ['owner', 'admin', 'system'] as const;

/** The result of each legal transition and its movers. All other pairs are rejected. */
const permitted: Record<string, [result: OrderStatus, ...movers: OrderMover[]]> = {
  'pending pay': ['paid', 'system'],
  'pending cancel': ['cancelled', 'owner', 'admin', 'system'],
  'paid pack': ['packed', 'admin'],
  'paid cancel': ['cancelled', 'owner', 'admin', 'system'],
  'paid refund': ['refunded', 'admin', 'system'],
  'packed ship': ['shipped', 'admin'],
  'packed cancel': ['cancelled', 'admin'],
  'packed refund': ['refunded', 'admin', 'system'],
  'shipped deliver': ['delivered', 'admin', 'system'],
  'shipped refund': ['refunded', 'admin', 'system'],
  'delivered refund': ['refunded', 'admin', 'system'],
  'cancelled refund': ['refunded', 'system'],
};

const sellProduct = async (stock = 1_000): Promise<string> =>
  (await admin.products.create({ body: buildProduct({ stock }) })).id;

/** A new order, set to the status. */
const orderIn = async (status: OrderStatus, productId: string): Promise<string> => {
  const { id } = await buyer.tradepost.orders.create({ body: buildOrder(productId) });
  await app.deps
    .db('orders')
    .where({ id: toUuid(id) })
    .update({ status, expires_at: null });
  return id;
};

const contextOf = () => ({ ...app.deps, problem: newProblem });
const move = (orderId: string, transition: Transition, by: OrderMover = 'system', reason?: string) =>
  moveOrder(contextOf(), orderId, { transition, by, reason });
const read = (orderId: string) => admin.orders.get({ orderId });

const eventsOf = (orderId: string) =>
  app.deps
    .db('events')
    .where({ subject_id: toUuid(orderId) })
    .orderBy('sequence')
    .select('type', 'version', 'data', 'owner_id', 'actor_id');

describe('the table of transitions', () => {
  const cases = statuses.flatMap((from) =>
    transitions.flatMap((transition) =>
      movers.map((by): [string, OrderMover] => [`${from} ${transition}`, by]),
    ),
  );
  let productId: string;
  let orderIds: string[];
  beforeAll(async () => {
    productId = await sellProduct();
    orderIds = await Promise.all(statuses.map((status) => orderIn(status, productId)));
  });

  test.each(cases)('%s by %s', async (pair, by) => {
    const [from, transition] = pair.split(' ') as [OrderStatus, Transition];
    const orderId = orderIds[statuses.indexOf(from)] as string;
    const [result, ...may] = permitted[pair] ?? [from];
    const undo = new Error('undone');
    const attempt = inTransaction(contextOf(), async (context) => {
      const moved = await moveOrder(context, orderId, { transition, by });
      const row = await context
        .db('orders')
        .where({ id: toUuid(orderId) })
        .first('status');
      expect([moved.previousStatus, moved.status, row.status]).toEqual([from, result, result]);
      throw undo;
    });
    if (may.includes(by)) await expect(attempt).rejects.toBe(undo);
    else
      await expect(attempt).rejects.toMatchObject({
        code: 'order_state_conflict',
        status: 409,
        detail: expect.stringContaining(`The order is ${from}, so it cannot be `),
      });
    expect((await read(orderId)).status).toBe(from);
  });
});

describe('moveOrder', () => {
  test('writes status, version, history and event together', async () => {
    const orderId = await orderIn('pending', await sellProduct());
    const placedAt = app.clock.now().toISOString();
    for (const [transition, by, reached] of [
      ['pay', 'system', 'paid'],
      ['pack', 'admin', 'packed'],
      ['ship', 'admin', 'shipped'],
      ['deliver', 'system', 'delivered'],
    ] as const) {
      app.clock.advance(60_000);
      await move(orderId, transition, by);
      expect((await read(orderId)).status).toBe(reached);
    }
    app.clock.advance(60_000);
    await move(orderId, 'refund', 'admin', 'The glaze was cracked.');
    const { status, history } = await read(orderId);
    expect(status).toBe('refunded');
    const minutesLater = (minutes: number) => new Date(Date.parse(placedAt) + minutes * 60_000).toISOString();
    expect(history).toEqual([
      { status: 'pending', movedAt: placedAt, movedBy: 'owner' },
      { status: 'paid', movedAt: minutesLater(1), movedBy: 'system' },
      { status: 'packed', movedAt: minutesLater(2), movedBy: 'admin' },
      { status: 'shipped', movedAt: minutesLater(3), movedBy: 'admin' },
      { status: 'delivered', movedAt: minutesLater(4), movedBy: 'system' },
      { status: 'refunded', movedAt: minutesLater(5), movedBy: 'admin', reason: 'The glaze was cracked.' },
    ]);
    const events = await eventsOf(orderId);
    expect(events.map(({ type, version }) => `${type} ${version}`)).toEqual([
      'order.placed 1',
      'order.paid 2',
      'order.packed 3',
      'order.shipped 4',
      'order.delivered 5',
      'order.refunded 6',
    ]);
    const total = { amount: 1999, currency: 'EUR' };
    expect(events.at(-1)).toMatchObject({
      data: { status: 'refunded', previousStatus: 'delivered', movedBy: 'admin', total },
      owner_id: toUuid(buyer.user.id),
    });
  });

  test('records the actor, unless the system moves the order', async () => {
    const productId = await sellProduct();
    const { user: someAdmin } = await app.signIn('admin');
    const actor = { id: someAdmin.id, role: 'admin' as const, scopes: new Set<string>() };
    const orderId = await orderIn('pending', productId);
    await moveOrder({ ...contextOf(), actor }, orderId, { transition: 'pay', by: 'system' });
    await moveOrder({ ...contextOf(), actor }, orderId, { transition: 'pack', by: 'admin' });
    const rows = await app.deps
      .db('order_history')
      .where({ order_id: toUuid(orderId) })
      .orderBy('version')
      .pluck('actor_id');
    expect(rows).toEqual([null, toUuid(someAdmin.id)]);
    const events = await eventsOf(orderId);
    expect(events.map(({ actor_id }) => actor_id)).toEqual([
      toUuid(buyer.user.id),
      null,
      toUuid(someAdmin.id),
    ]);
  });

  test('rejects an absent order', async () => {
    const absent = 'ord_01jd3v8w5gf3sa9k2m6q7x8y9z';
    await expect(move(absent, 'cancel')).rejects.toMatchObject({ code: 'not_found' });
    expect(await tryToMoveOrder(contextOf(), absent, { transition: 'cancel', by: 'system' })).toBeUndefined();
  });

  test('decides under the lock: of two concurrent moves the second one sees the first', async () => {
    const orderId = await orderIn('pending', await sellProduct());
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    let locked = () => {};
    const isLocked = new Promise<void>((resolve) => {
      locked = resolve;
    });
    const payment = inTransaction(contextOf(), async (context) => {
      await lockOrder(context, orderId);
      locked();
      await held;
      return moveOrder(context, orderId, { transition: 'pay', by: 'system' });
    });
    await isLocked;
    const shipping = move(orderId, 'ship', 'admin');
    const expiry = tryToMoveOrder(contextOf(), orderId, { transition: 'pay', by: 'system' });
    const outcomes = Promise.allSettled([shipping, expiry]);
    await eventually(async () => (await app.deps.db.raw(lockWaits)).rows.length === 2 || undefined);
    release();
    expect((await payment).status).toBe('paid');
    const [shipped, paidAgain] = await outcomes;
    expect(shipped).toMatchObject({
      reason: { code: 'order_state_conflict', detail: 'The order is paid, so it cannot be shipped.' },
    });
    expect(paidAgain).toEqual({ status: 'fulfilled', value: undefined });
    expect((await eventsOf(orderId)).map(({ type }) => type)).toEqual(['order.placed', 'order.paid']);
  });

  test('lets one of forty concurrent moves win', async () => {
    const orderId = await orderIn('pending', await sellProduct());
    const settled = await Promise.allSettled(
      Array.from({ length: 40 }, (_, n) => move(orderId, n % 2 ? 'pay' : 'cancel')),
    );
    const statusesAfter = settled.flatMap((one) => (one.status === 'fulfilled' ? [one.value.status] : []));
    const { history } = await read(orderId);
    // A payment may win before a cancellation; nothing follows a cancellation.
    expect([['cancelled'], ['paid', 'cancelled']]).toContainEqual(statusesAfter.toSorted().toReversed());
    expect(history).toHaveLength(1 + statusesAfter.length);
    expect(history.at(-1)?.status).toBe('cancelled');
  });
});
