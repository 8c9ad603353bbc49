import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { buildOrder, buildProduct } from '../../support/factories.ts';
import { startTestApp, type TestApp, type Tradepost } from '../../support/test-app.ts';

let app: TestApp;
let admin: Tradepost;
let token: string;
beforeAll(async () => {
  app = await startTestApp();
  ({ tradepost: admin, token } = await app.signIn('admin'));
});
afterAll(() => app.close());

const absentVariant = 'var_01kjwjnfntes8r65rzyjka792h';
const absentProduct = 'prd_01kjwjnfntes8r65rzyjka792h';

/** Adds a product with this stock, and returns its id and that of its variant. */
const addProduct = async (stock: number) => {
  const { id: productId } = await admin.products.create({ body: buildProduct({ stock }) });
  return { productId, variantId: productId.replace('prd', 'var') };
};

const adjust = (variantId: string, change: number, reason = 'counted' as const) =>
  admin.stock.adjust({ variantId, body: { change, reason } });

const order = (productId: string, quantity: number) =>
  admin.orders.create({ body: buildOrder(productId, quantity) });

describe('getStock', () => {
  test('returns the pieces on hand, reserved and available', async () => {
    const { productId, variantId } = await addProduct(5);
    await order(productId, 2);
    expect(await admin.stock.get({ variantId })).toEqual({
      variantId,
      productId,
      onHand: 5,
      reserved: 2,
      available: 3,
      buckets: 1,
    });
  });

  test('rejects an absent variant and the id of another resource', async () => {
    await expect(admin.stock.get({ variantId: absentVariant })).rejects.toMatchObject({ code: 'not_found' });
    await expect(admin.stock.get({ variantId: absentProduct })).rejects.toMatchObject({
      status: 422,
      problem: { errors: [{ in: 'path', pointer: '/variantId', rule: 'pattern' }] },
    });
  });

  test('requires a token with the scope stock:read', async () => {
    const input = { variantId: absentVariant };
    await expect(app.tradepost.stock.get(input)).rejects.toMatchObject({ code: 'unauthenticated' });
    const { tradepost } = await app.signIn('editor');
    await expect(tradepost.stock.get(input)).rejects.toMatchObject({ code: 'insufficient_scope' });
  });
});

describe('listStock', () => {
  test('lists every variant once, and those of a product', async () => {
    const { productId, variantId } = await addProduct(7);
    const [one, two] = await Promise.all([addProduct(1), addProduct(2)]);
    await admin.stock.setBuckets({ variantId: two.variantId, body: { buckets: 16 } });
    const ids: string[] = [];
    for await (const level of admin.stock.list({ limit: 1 })) ids.push(level.variantId);
    expect(ids).toEqual([...new Set(ids)].sort());
    expect(ids).toEqual(expect.arrayContaining([variantId, one.variantId, two.variantId]));
    const { items } = await admin.stock.list({ productId });
    expect(items).toMatchObject([{ variantId, productId, available: 7 }]);
    expect((await admin.stock.list({ productId: absentProduct })).items).toEqual([]);
  });

  test('requires a token with the scope stock:read', async () => {
    await expect(app.tradepost.stock.list()).rejects.toMatchObject({ code: 'unauthenticated' });
    const { tradepost } = await app.signIn();
    await expect(tradepost.stock.list()).rejects.toMatchObject({ code: 'insufficient_scope' });
  });
});

describe('adjustStock', () => {
  test('adds and removes pieces, and records the reasons', async () => {
    const { productId, variantId } = await addProduct(5);
    const body = { change: 12, reason: 'received', note: 'Delivery 4711.' } as const;
    expect(await admin.stock.adjust({ variantId, body })).toMatchObject({ onHand: 17, available: 17 });
    for (const reason of ['returned', 'counted', 'damaged', 'lost'] as const) {
      await admin.stock.adjust({ variantId, body: { change: -1, reason } });
    }
    expect(await admin.stock.get({ variantId })).toMatchObject({ productId, onHand: 13, reserved: 0 });
    const { items } = await admin.stock.listMovements({ variantId });
    expect(items.map(({ reason, onHandChange, note }) => [reason, onHandChange, note])).toEqual([
      ['lost', -1, undefined],
      ['damaged', -1, undefined],
      ['counted', -1, undefined],
      ['returned', -1, undefined],
      ['received', 12, 'Delivery 4711.'],
      ['received', 5, undefined],
    ]);
  });

  test('never leaves fewer pieces than are reserved', async () => {
    const { productId, variantId } = await addProduct(5);
    await order(productId, 3);
    await expect(adjust(variantId, -3)).rejects.toMatchObject({
      status: 409,
      code: 'stock_out_of_range',
      problem: {
        detail: 'Only 2 of the 5 pieces on hand are not reserved.',
        errors: [{ in: 'body', pointer: '/change', rule: 'stock' }],
      },
    });
    expect(await adjust(variantId, -2)).toMatchObject({ onHand: 3, reserved: 3, available: 0 });
    await expect(adjust(variantId, -1)).rejects.toMatchObject({ code: 'stock_out_of_range' });
  });

  test('never leaves more than ten million pieces', async () => {
    const { variantId } = await addProduct(1_000_000);
    for (let round = 0; round < 9; round += 1) await adjust(variantId, 1_000_000);
    await expect(adjust(variantId, 1)).rejects.toMatchObject({
      code: 'stock_out_of_range',
      problem: { detail: 'A variant has at most 10,000,000 pieces.' },
    });
    expect(await admin.stock.get({ variantId })).toMatchObject({ onHand: 10_000_000 });
  });

  test('takes effect once per idempotency key, also if the requests are concurrent', async () => {
    const { variantId } = await addProduct(5);
    const send = () =>
      app.fetch(`/v1/stock-levels/${variantId}/adjust`, {
        method: 'POST',
        headers: {
          authorization: `Bearer ${token}`,
          'content-type': 'application/json',
          'idempotency-key': 'one-delivery',
        },
        body: JSON.stringify({ change: 10, reason: 'received' }),
      });
    const statuses = (await Promise.all([send(), send(), send()])).map(({ status }) => status);
    expect(statuses).toContain(200);
    expect(statuses.filter((status) => ![200, 409].includes(status))).toEqual([]);
    const replayed = await send();
    expect([replayed.status, replayed.headers.get('idempotent-replayed')]).toEqual([200, 'true']);
    expect(await replayed.json()).toMatchObject({ onHand: 15 });
    expect(await admin.stock.get({ variantId })).toMatchObject({ onHand: 15 });
  });

  test('requires an idempotency key', async () => {
    const response = await app.fetch(`/v1/stock-levels/${absentVariant}/adjust`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: '{"change":1,"reason":"counted"}',
    });
    expect(response.status).toBe(422);
  });

  test('rejects invalid changes', async () => {
    const { variantId } = await addProduct(5);
    for (const change of [0, 1.5, 10 ** 12, -(10 ** 12)]) {
      await expect(adjust(variantId, change)).rejects.toMatchObject({
        status: 422,
        problem: { errors: [{ in: 'body', pointer: '/change' }] },
      });
    }
    const body = { change: 1, reason: 'sold' } as never;
    await expect(admin.stock.adjust({ variantId, body })).rejects.toMatchObject({
      problem: { errors: [{ pointer: '/reason', rule: 'enum' }] },
    });
    await expect(adjust(absentVariant, 1)).rejects.toMatchObject({ code: 'not_found' });
  });

  test('requires a token with the scope stock:write', async () => {
    const input = { variantId: absentVariant, body: { change: 1, reason: 'counted' } } as const;
    await expect(app.tradepost.stock.adjust(input)).rejects.toMatchObject({ code: 'unauthenticated' });
    const { tradepost } = await app.signIn('moderator');
    await expect(tradepost.stock.adjust(input)).rejects.toMatchObject({ code: 'insufficient_scope' });
  });
});

describe('setStockBuckets', () => {
  const setBuckets = (variantId: string, buckets: 1 | 16) =>
    admin.stock.setBuckets({ variantId, body: { buckets } });
  const rowsOf = async (productId: string): Promise<[bucket: number, onHand: number, reserved: number][]> => {
    const product = app.deps.db('products').where({ slug: (await admin.products.get({ productId })).slug });
    const rows = await app.deps
      .db('stock_buckets')
      .whereIn('product_id', product.select('id'))
      .orderBy('bucket');
    return rows.map(({ bucket, on_hand, reserved }) => [bucket, on_hand, reserved]);
  };
  const evenly = (all: number, some: number, count: number) =>
    Array.from({ length: 16 }, (_, bucket) => [bucket, bucket < count ? all : some, 0]);

  test('spreads the pieces evenly and puts them together again', async () => {
    const { productId, variantId } = await addProduct(35);
    expect(await setBuckets(variantId, 16)).toMatchObject({ onHand: 35, available: 35, buckets: 16 });
    expect(await rowsOf(productId)).toEqual(evenly(3, 2, 3));
    expect(await setBuckets(variantId, 16)).toMatchObject({ onHand: 35, buckets: 16 });
    expect(await adjust(variantId, 17)).toMatchObject({ onHand: 52, buckets: 16 });
    expect(await setBuckets(variantId, 1)).toMatchObject({ onHand: 52, available: 52, buckets: 1 });
    expect(await rowsOf(productId)).toEqual([[0, 52, 0]]);
  });

  test('leaves reserved pieces in their buckets, from which they are sold, released or restocked', async () => {
    const { productId, variantId } = await addProduct(16);
    await setBuckets(variantId, 16);
    const { id: first } = await order(productId, 5);
    const { id: second } = await order(productId, 1);
    expect(await setBuckets(variantId, 1)).toMatchObject({ onHand: 16, reserved: 6, available: 10 });
    expect((await rowsOf(productId))[0]?.[1]).toBeGreaterThanOrEqual(10);
    await admin.orders.cancel({ orderId: first, body: { reason: 'A test.' } });
    expect(await admin.stock.get({ variantId })).toMatchObject({ onHand: 16, reserved: 1, available: 15 });
    await admin.orders.cancel({ orderId: second, body: { reason: 'A test.' } });
    // The released pieces can be ordered at once, although they lie in buckets that are no longer used.
    await order(productId, 16);
    expect(await admin.stock.get({ variantId })).toMatchObject({ available: 0, reserved: 16, buckets: 1 });
  });

  test('an order combines the pieces of several buckets, also all of them', async () => {
    const { productId, variantId } = await addProduct(20);
    await setBuckets(variantId, 16);
    await order(productId, 7);
    await order(productId, 13);
    expect(await admin.stock.get({ variantId })).toMatchObject({ onHand: 20, reserved: 20, available: 0 });
    await expect(order(productId, 1)).rejects.toMatchObject({ code: 'out_of_stock' });
  });

  test('removes pieces from several buckets, but never reserved ones', async () => {
    const { productId, variantId } = await addProduct(20);
    await setBuckets(variantId, 16);
    await order(productId, 4);
    expect(await adjust(variantId, -15)).toMatchObject({ onHand: 5, reserved: 4, available: 1 });
    await expect(adjust(variantId, -2)).rejects.toMatchObject({ code: 'stock_out_of_range' });
  });

  test('rejects other numbers and an absent variant', async () => {
    const { variantId } = await addProduct(1);
    const body = { buckets: 8 } as never;
    await expect(admin.stock.setBuckets({ variantId, body })).rejects.toMatchObject({
      problem: { errors: [{ pointer: '/buckets', rule: 'enum' }] },
    });
    await expect(setBuckets(absentVariant, 16)).rejects.toMatchObject({ code: 'not_found' });
  });

  test('requires a token with the scope stock:write', async () => {
    const input = { variantId: absentVariant, body: { buckets: 16 } } as const;
    await expect(app.tradepost.stock.setBuckets(input)).rejects.toMatchObject({ code: 'unauthenticated' });
    const { tradepost } = await app.signIn();
    await expect(tradepost.stock.setBuckets(input)).rejects.toMatchObject({ code: 'insufficient_scope' });
  });
});

describe('listStockMovements', () => {
  const reasons = [
    ...['received', 'returned', 'counted', 'damaged', 'lost', 'spread'],
    ...['ordered', 'sold', 'released', 'restocked', 'reserved', 'expired', 'committed'],
  ];

  test('lists the newest first, filtered by variant, reason and time, on pages of any size', async () => {
    const { productId, variantId } = await addProduct(30);
    const { variantId: other } = await addProduct(1);
    app.clock.advance(60_000);
    const since = app.clock.now().toISOString();
    const { id: orderId } = await order(productId, 2);
    await admin.orders.cancel({ orderId, body: { reason: 'A test.' } });
    app.clock.advance(60_000);
    const until = app.clock.now().toISOString();
    await admin.stock.setBuckets({ variantId, body: { buckets: 16 } });
    const list = async (query: object, limit = 100) => {
      const found = [];
      for await (const movement of admin.stock.listMovements({ ...query, limit })) found.push(movement);
      return found;
    };
    const all = await list({ variantId });
    expect(all.map(({ reason }) => reason)).toEqual([
      ...Array(16).fill('spread'),
      'released',
      'ordered',
      'received',
    ]);
    expect(all.at(-2)).toEqual({
      number: expect.any(Number),
      variantId,
      bucket: 0,
      onHandChange: 0,
      reservedChange: 2,
      reason: 'ordered',
      orderId,
      occurredAt: since,
    });
    for (const limit of [1, 7]) expect(await list({ variantId }, limit)).toEqual(all);
    expect(await list({ reason: ['ordered', 'received'], variantId })).toEqual(all.slice(-2));
    expect(await list({ variantId, occurredFrom: since, occurredBefore: until })).toEqual(all.slice(-3, -1));
    for (const reason of reasons) {
      const expected = all.filter((movement) => movement.reason === reason);
      expect(await list({ variantId, reason: [reason] })).toEqual(expected);
    }
    expect(await list({ variantId: other })).toMatchObject([{ reason: 'received', onHandChange: 1 }]);
  });

  test('rejects an unknown reason and an inverted period', async () => {
    await expect(admin.stock.listMovements({ reason: ['stolen' as never] })).rejects.toMatchObject({
      problem: { errors: [{ in: 'query', rule: 'enum' }] },
    });
    const inverted = { occurredFrom: '2026-04-01T00:00:00Z', occurredBefore: '2026-03-01T00:00:00Z' };
    await expect(admin.stock.listMovements(inverted)).rejects.toMatchObject({
      problem: { errors: [{ in: 'query', pointer: '/occurredBefore', rule: 'range' }] },
    });
  });

  test('requires a token with the scope stock:read', async () => {
    await expect(app.tradepost.stock.listMovements()).rejects.toMatchObject({ code: 'unauthenticated' });
    const { tradepost } = await app.signIn();
    await expect(tradepost.stock.listMovements()).rejects.toMatchObject({ code: 'insufficient_scope' });
  });
});
