import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Schemas } from '@tradepost/client';
import { toUuid } from '../../../src/lib/id.ts';
import { exportedAccount } from '../../support/exported-account.ts';
import { buildProduct } from '../../support/factories.ts';
import { startTestApp, type TestApp, type Tradepost } from '../../support/test-app.ts';

let app: TestApp;
let admin: Tradepost;
beforeAll(async () => {
  app = await startTestApp();
  admin = (await app.signIn('admin')).tradepost;
});
afterAll(() => app.close());

const statuses = ['pending', 'paid', 'packed', 'shipped', 'delivered', 'cancelled', 'refunded'] as const;

/** A buyer with an order of each status, a second after each other; the first one has one mug, the last one seven. */
const placeOrders = async () => {
  const buyer = await app.signIn();
  const { id: productId } = await admin.products.create({
    body: buildProduct({ stock: 100, price: { amount: 2_000, currency: 'EUR' } }),
  });
  const orders: Schemas['Order'][] = [];
  for (const [index, status] of statuses.entries()) {
    app.clock.advance(1_000);
    const { expiresAt, ...order } = await buyer.tradepost.orders.create({
      body: { items: [{ productId, quantity: index + 1 }] },
    });
    await app.deps
      .db('orders')
      .where({ id: toUuid(order.id) })
      .update({ status, ...(status !== 'pending' && { expires_at: null }) });
    orders.unshift({ ...order, status, ...(status === 'pending' && { expiresAt }) });
  }
  return { ...buyer, orders };
};

const idsOf = ({ items }: { items: { id: string }[] }) => items.map(({ id }) => id);

describe('listOrders', () => {
  test('lists the orders of the account, the newest first, in every status', async () => {
    const { tradepost, orders } = await placeOrders();
    await placeOrders();
    expect((await tradepost.orders.list()).items).toEqual(orders);
    expect((await (await app.signIn()).tradepost.orders.list()).items).toEqual([]);
  });

  test('pages neither repeat nor skip an order that is placed meanwhile', async () => {
    const { tradepost, orders } = await placeOrders();
    const productId = orders[0]?.items[0]?.productId as string;
    const first = await tradepost.orders.list({ limit: 3 });
    await tradepost.orders.create({ body: { items: [{ productId, quantity: 1 }] } });
    const second = await tradepost.orders.list({
      limit: 4,
      ...(first.nextCursor && { cursor: first.nextCursor }),
    });
    expect([...first.items, ...second.items]).toEqual(orders);
    expect(second).not.toHaveProperty('nextCursor');
  });

  test.each(statuses)('filters by the status %s', async (status) => {
    const { tradepost, orders } = await placeOrders();
    const listed = await tradepost.orders.list({ status: [status] });
    expect(listed.items).toEqual(orders.filter((order) => order.status === status));
  });

  test('filters by statuses and by time', async () => {
    const { tradepost, orders } = await placeOrders();
    const [newest, , third] = orders as [Schemas['Order'], Schemas['Order'], Schemas['Order']];
    const list = async (query: Parameters<typeof tradepost.orders.list>[0]) =>
      idsOf(await tradepost.orders.list(query));
    expect(await list({ status: ['refunded', 'delivered'] })).toEqual([newest.id, third.id]);
    const range = { createdFrom: third.createdAt, createdBefore: newest.createdAt };
    expect(await list(range)).toEqual(orders.slice(1, 3).map(({ id }) => id));
    expect(await list({ ...range, status: ['pending'] })).toEqual([]);
  });

  test('rejects an unknown status, a reversed range, a foreign cursor, and a request without a token or scope', async () => {
    const { tradepost } = await app.signIn();
    const createdBefore = '2026-01-01T00:00:00.000Z';
    for (const query of [
      { status: ['lost' as 'paid'] },
      { status: ['paid', 'paid'] as 'paid'[] },
      { createdFrom: '2026-01-02T00:00:00.000Z', createdBefore },
      { limit: 101 },
    ])
      await expect(tradepost.orders.list(query)).rejects.toMatchObject({ code: 'validation_failed' });
    await expect(tradepost.orders.list({ cursor: 'bm90LW91cnM' })).rejects.toMatchObject({
      code: 'invalid_cursor',
    });
    await expect(app.tradepost.orders.list()).rejects.toMatchObject({ code: 'unauthenticated' });
    const { key } = await tradepost.apiKeys.create({
      body: { name: 'Writer', kind: 'secret', scopes: ['orders:write'] },
    });
    await expect(app.tradepost.withAccessToken(key).orders.list()).rejects.toMatchObject({
      code: 'insufficient_scope',
    });
  });
});

describe('listAllOrders', () => {
  test('lists the orders of all buyers with their accounts, in every status', async () => {
    const one = await placeOrders();
    const other = await placeOrders();
    const { items } = await admin.orders.listAll({ limit: 14 });
    const managed = ({ user, orders }: typeof one) =>
      orders.map((order) => ({ ...order, buyerId: user.id, email: user.email }));
    expect(items).toEqual([...managed(other), ...managed(one)]);
    const pages: string[] = [];
    for await (const order of admin.orders.listAll({ limit: 5, buyerId: one.user.id })) pages.push(order.id);
    expect(pages).toEqual(one.orders.map(({ id }) => id));
  });

  test('shows no buyer after the erasure of the account', async () => {
    const { user, orders } = await placeOrders();
    await app.deps
      .db('users')
      .where({ id: toUuid(user.id) })
      .delete();
    const { items } = await admin.orders.listAll({ limit: 7 });
    expect(items).toEqual(orders);
  });

  test('filters by status, buyer, e-mail address, time and total, and combines them', async () => {
    const { user, orders } = await placeOrders();
    await placeOrders();
    const ids = orders.map(({ id }) => id);
    const list = async (query: Parameters<typeof admin.orders.listAll>[0]) =>
      idsOf(await admin.orders.listAll(query));
    expect(await list({ buyerId: user.id })).toEqual(ids);
    expect(await list({ email: user.email.toUpperCase() })).toEqual(ids);
    expect(await list({ email: 'nobody@example.com' })).toEqual([]);
    for (const [index, status] of statuses.entries())
      expect(await list({ buyerId: user.id, status: [status] })).toEqual([ids[6 - index]]);
    expect(await list({ buyerId: user.id, minTotal: 10_000, maxTotal: 12_000 })).toEqual(ids.slice(1, 3));
    const createdBefore = orders[3]?.createdAt as string;
    const createdFrom = orders[5]?.createdAt as string;
    expect(await list({ createdFrom, createdBefore })).toEqual(ids.slice(4, 6));
    expect(await list({ createdFrom, createdBefore, minTotal: 6_000, email: user.email })).toEqual([ids[4]]);
  });

  test('is for administrators, and rejects reversed ranges', async () => {
    for (const role of ['user', 'editor', 'moderator'] as const)
      await expect((await app.signIn(role)).tradepost.orders.listAll()).rejects.toMatchObject({
        code: 'insufficient_scope',
      });
    await expect(app.tradepost.orders.listAll()).rejects.toMatchObject({ code: 'unauthenticated' });
    for (const query of [
      { minTotal: 2, maxTotal: 1 },
      { minTotal: -1 },
      { email: 'nobody' },
      { buyerId: 'usr_1' },
      { createdFrom: '2026-01-02T00:00:00.000Z', createdBefore: '2026-01-01T00:00:00.000Z' },
    ])
      await expect(admin.orders.listAll(query)).rejects.toMatchObject({ code: 'validation_failed' });
    await expect(admin.orders.listAll({ cursor: 'bm90LW91cnM' })).rejects.toMatchObject({
      code: 'invalid_cursor',
    });
  });
});

test('an export of an account has its orders in every status', async () => {
  const { tradepost, orders } = await placeOrders();
  expect((await exportedAccount(tradepost)).orders).toEqual(orders);
});
