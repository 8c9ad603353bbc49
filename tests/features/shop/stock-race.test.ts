/** Concurrent changes of the stock, on connections of their own that hold locks at the worst moments. */
import { setImmediate } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { Knex } from 'knex';
import { auditStock } from '../../../src/features/shop/stock/stock-audit.ts';
import { reserveStock } from '../../../src/features/shop/stock/stock-repository.ts';
import { expireReservations } from '../../../src/features/shop/stock/stock-reservation-expiry.ts';
import { toUuid } from '../../../src/lib/id.ts';
import { deadlocksOf } from '../../support/deadlocks.ts';
import { eventually } from '../../support/eventually.ts';
import { buildProduct } from '../../support/factories.ts';
import { lockWaits } from '../../support/lock-waits.ts';
import { randomFrom } from '../../support/random.ts';
import { startTestApp, type TestApp, type Tradepost } from '../../support/test-app.ts';

// `make faults` sets another seed in each round, and more runs.
// biome-ignore lint/style/noProcessEnv: the seed of the round
const { PROPERTY_SEED, PROPERTY_RUNS } = process.env;
const isLong = PROPERTY_RUNS !== undefined;

let app: TestApp;
let admin: Tradepost;
let buyer: Tradepost;
beforeAll(async () => {
  app = await startTestApp();
  admin = (await app.signIn('admin')).tradepost;
  buyer = (await app.signIn()).tradepost;
});
afterAll(() => app.close());

afterEach(async () => {
  expect(await auditStock(app.deps)).toEqual([]);
});

type Sold = { productId: string; variantId: string };

const sell = async (stock: number, buckets: 1 | 16 = 1): Promise<Sold> => {
  const { id: productId } = await admin.products.create({ body: buildProduct({ stock }) });
  const variantId = productId.replace('prd', 'var');
  if (buckets > 1) await admin.stock.setBuckets({ variantId, body: { buckets } });
  return { productId, variantId };
};

const order = (...lines: [productId: string, quantity: number][]) =>
  buyer.orders.create({ body: { items: lines.map(([productId, quantity]) => ({ productId, quantity })) } });

const levelOf = async (variantId: string) => {
  const { onHand, reserved, available } = await admin.stock.get({ variantId });
  return { onHand, reserved, available };
};

/** Locks some buckets of a variant on a connection of its own. */
const holdBuckets = async ({ variantId }: Sold, buckets: number[]): Promise<Knex.Transaction> => {
  const holder = await app.deps.db.transaction();
  await holder('stock_buckets')
    .where({ variant_id: toUuid(variantId) })
    .whereIn('bucket', buckets)
    .forUpdate();
  return holder;
};

const waiting = (count = 1) =>
  eventually(async () => (await app.deps.db.raw(lockWaits)).rows.length >= count || undefined);

const outcomes = async (calls: Promise<unknown>[]): Promise<Record<string, number>> => {
  const counts: Record<string, number> = {};
  for (const one of await Promise.allSettled(calls)) {
    const outcome = one.status === 'fulfilled' ? 'done' : (one.reason.code ?? String(one.reason));
    counts[outcome] = (counts[outcome] ?? 0) + 1;
  }
  return counts;
};

const all = Array.from({ length: 16 }, (_, bucket) => bucket);

describe('16 buckets', () => {
  test('an order takes the only bucket that is free, without waiting', async () => {
    for (const free of [0, 7, 15]) {
      const sold = await sell(32, 16);
      const holder = await holdBuckets(
        sold,
        all.filter((bucket) => bucket !== free),
      );
      await order([sold.productId, 2]);
      await holder.rollback();
      const [movement] = (await admin.stock.listMovements({ variantId: sold.variantId })).items;
      expect(movement).toMatchObject({ reason: 'ordered', bucket: free, reservedChange: 2 });
    }
  });

  test('an order waits for locked pieces instead of reporting that the product is sold out', async () => {
    const sold = await sell(16, 16);
    const holder = await holdBuckets(sold, [3]);
    const placed = order([sold.productId, 16]);
    await waiting();
    await holder.rollback();
    await placed;
    expect(await levelOf(sold.variantId)).toEqual({ onHand: 16, reserved: 16, available: 0 });
  });

  test('an order that starts to wait has released the buckets that it took before', async () => {
    const first = await sell(16, 16);
    const second = await sell(16, 16);
    const holder = await holdBuckets(second, all);
    await holder('stock_buckets')
      .where({ variant_id: toUuid(first.variantId), bucket: 0 })
      .forUpdate();
    // It takes some bucket of the first variant, finds none of the second, and begins again with the first bucket of all.
    const placed = order([first.productId, 1], [second.productId, 1]);
    await waiting();
    const free = await holder('stock_buckets')
      .where({ variant_id: toUuid(first.variantId) })
      .forUpdate()
      .skipLocked();
    expect(free).toHaveLength(16);
    await holder.rollback();
    await placed;
    expect(await levelOf(first.variantId)).toMatchObject({ reserved: 1 });
    expect(await levelOf(second.variantId)).toMatchObject({ reserved: 1 });
  });

  test('the last pieces are combined, however the orders before were spread', async () => {
    const { productId, variantId } = await sell(40, 16);
    expect(await outcomes(Array.from({ length: 12 }, () => order([productId, 3])))).toEqual({ done: 12 });
    await order([productId, 4]);
    await expect(order([productId, 1])).rejects.toMatchObject({ code: 'out_of_stock' });
    expect(await levelOf(variantId)).toEqual({ onHand: 40, reserved: 40, available: 0 });
  });

  test('an order that waits while the buckets are added finds all pieces', async () => {
    const sold = await sell(16);
    const holder = await holdBuckets(sold, [0]);
    const switched = admin.stock.setBuckets({ variantId: sold.variantId, body: { buckets: 16 } });
    await waiting(1);
    const placed = order([sold.productId, 10]);
    await waiting(2);
    await holder.rollback();
    await Promise.all([switched, placed]);
    expect(await levelOf(sold.variantId)).toEqual({ onHand: 16, reserved: 10, available: 6 });
  });

  test('orders succeed while the buckets are switched to and fro', async () => {
    const { productId, variantId } = await sell(60, 16);
    const switches = (async () => {
      for (const buckets of [1, 16, 1, 16, 1] as const) {
        await admin.stock.setBuckets({ variantId, body: { buckets } });
      }
    })();
    expect(await outcomes(Array.from({ length: 30 }, () => order([productId, 2])))).toEqual({ done: 30 });
    await switches;
    expect(await levelOf(variantId)).toEqual({ onHand: 60, reserved: 60, available: 0 });
  });
});

describe.each([1, 16] as const)('with %i buckets', (buckets) => {
  // Five rounds of `make faults` try 1,000 seeds.
  const seeds = isLong ? 100 : 1;
  test(
    '100 buyers of 10 pieces get exactly 10',
    async () => {
      for (let seed = 0; seed < seeds; seed += 1) {
        const random = randomFrom(Number(PROPERTY_SEED ?? 1) * seeds + seed);
        const { productId, variantId } = await sell(10, buckets);
        const results = await outcomes(
          Array.from({ length: 100 }, async () => {
            // Some of them arrive a few turns of the event loop later.
            for (let turns = Math.floor(random() * 8); turns > 0; turns -= 1) await setImmediate();
            return order([productId, 1]);
          }),
        );
        expect([seed, results]).toEqual([seed, { done: 10, out_of_stock: 90 }]);
        expect(await levelOf(variantId)).toEqual({ onHand: 10, reserved: 10, available: 0 });
      }
    },
    isLong ? 600_000 : 120_000,
  );

  test('the last piece is sold once, also if two lines of one order want it', async () => {
    const { productId, variantId } = await sell(1, buckets);
    await expect(order([productId, 1], [productId, 1])).rejects.toMatchObject({ code: 'out_of_stock' });
    const results = await outcomes([order([productId, 1]), order([productId, 1])]);
    expect(results).toEqual({ done: 1, out_of_stock: 1 });
    expect(await levelOf(variantId)).toEqual({ onHand: 1, reserved: 1, available: 0 });
  });

  test('adjustments during orders lose nothing and never undercut the reserved pieces', async () => {
    const { productId, variantId } = await sell(20, buckets);
    const adjust = (change: number) => admin.stock.adjust({ variantId, body: { change, reason: 'counted' } });
    const orders = outcomes(Array.from({ length: 15 }, () => order([productId, 2])));
    const removals = outcomes(Array.from({ length: 15 }, () => adjust(-1)));
    const additions = outcomes(Array.from({ length: 5 }, () => adjust(1)));
    const [sold, removed, added] = await Promise.all([orders, removals, additions]);
    const onHand = 20 - (removed.done ?? 0) + (added.done ?? 0);
    const reserved = 2 * (sold.done ?? 0);
    expect(added).toEqual({ done: 5 });
    expect(await levelOf(variantId)).toEqual({ onHand, reserved, available: onHand - reserved });
  });

  test('orders over the same variants, in any sequence of lines, never deadlock', async () => {
    const variants = await Promise.all(Array.from({ length: 5 }, () => sell(10_000, buckets)));
    const random = randomFrom(Number(PROPERTY_SEED ?? 1));
    const before = await deadlocksOf(app);
    const place = () =>
      order(
        ...variants
          .map((one) => ({ one, at: random() }))
          .sort((a, b) => a.at - b.at)
          .slice(0, 3)
          .map(({ one }): [string, number] => [one.productId, 1 + Math.floor(random() * 3)]),
      );
    for (let round = 0; round < (isLong ? 10 : 2); round += 1) {
      const placed = await Promise.all(Array.from({ length: 30 }, place));
      const cancelled = placed.map(({ id: orderId }) =>
        buyer.orders.cancel({ orderId, body: { reason: 'A test.' } }),
      );
      const others = Array.from({ length: 10 }, place);
      const adjusted = variants.map(({ variantId }) =>
        admin.stock.adjust({ variantId, body: { change: 1, reason: 'received' } }),
      );
      await Promise.all([...cancelled, ...others, ...adjusted]);
    }
    expect(await deadlocksOf(app)).toBe(before);
  });
});

describe('a reservation', () => {
  const reserve = async (variantId: string) =>
    (await admin.stockReservations.create({ variantId, body: { quantity: 2 } })).id;

  test.each([
    ['committed and released', 'commit', 'release'],
    ['committed twice', 'commit', 'commit'],
    ['released twice', 'release', 'release'],
  ] as const)('that is %s at once ends once', async (_what, first, second) => {
    const { variantId } = await sell(5);
    const reservationId = await reserve(variantId);
    const holder = await app.deps.db.transaction();
    await holder('stock_reservations')
      .where({ id: toUuid(reservationId) })
      .forUpdate();
    const ends = outcomes(
      [first, second].map((method) => admin.stockReservations[method]({ reservationId })),
    );
    await waiting(2);
    await holder.rollback();
    expect(await ends).toEqual({ done: 1, reservation_ended: 1 });
    const { status } = await admin.stockReservations.get({ reservationId });
    const onHand = status === 'committed' ? 3 : 5;
    expect(await levelOf(variantId)).toEqual({ onHand, reserved: 0, available: onHand });
  });

  test('that expires while its commit waits for it is not committed', async () => {
    const { variantId } = await sell(5);
    const reservationId = await reserve(variantId);
    const holder = await app.deps.db.transaction();
    await holder('stock_reservations')
      .where({ id: toUuid(reservationId) })
      .forUpdate();
    const committed = outcomes([admin.stockReservations.commit({ reservationId })]);
    await waiting();
    app.clock.advance(15 * 60_000);
    const expired = expireReservations(app.deps);
    await waiting(2);
    await holder.rollback();
    expect(await committed).toEqual({ reservation_ended: 1 });
    expect(await expired).toBe(1);
    admin = (await app.signIn('admin')).tradepost;
    buyer = (await app.signIn()).tradepost;
    expect(await levelOf(variantId)).toEqual({ onHand: 5, reserved: 0, available: 5 });
  });

  test('that two servers expire at once is released once', async () => {
    const { variantId } = await sell(5);
    const reservationIds = [await reserve(variantId), await reserve(variantId)];
    app.clock.advance(15 * 60_000);
    admin = (await app.signIn('admin')).tradepost;
    buyer = (await app.signIn()).tradepost;
    const counts = await Promise.all([expireReservations(app.deps), expireReservations(app.deps)]);
    expect(counts.reduce((sum, count) => sum + count)).toBe(reservationIds.length);
    expect(await levelOf(variantId)).toEqual({ onHand: 5, reserved: 0, available: 5 });
  });
});

describe('a sale', () => {
  const rowOf = async (table: string, id: string) =>
    (await app.deps.db.raw(`select xmin::text, ctid::text from ${table} where id = ?`, [toUuid(id)])).rows;

  test.each([1, 16] as const)(
    'with %i buckets writes neither the product nor its variant',
    async (buckets) => {
      const { productId, variantId } = await sell(20, buckets);
      const read = async () => [
        await rowOf('products', productId),
        await rowOf('product_variants', variantId),
      ];
      const before = await read();
      const { id: orderId } = await order([productId, 2]);
      await buyer.orders.cancel({ orderId, body: { reason: 'A test.' } });
      expect(await read()).toEqual(before);
    },
  );

  test.each([1, 16] as const)(
    'with %i buckets locks the stock last: only the stored response follows',
    async (buckets) => {
      const { productId } = await sell(20, buckets);
      const statements: string[] = [];
      const listen = ({ sql }: { sql: string }) => void statements.push(sql);
      app.deps.db.on('query', listen);
      await order([productId, 2]);
      app.deps.db.off('query', listen);
      const stock = statements.findLastIndex((sql) => sql.includes('update stock_buckets'));
      expect(stock).toBeGreaterThan(0);
      expect(
        statements.slice(0, stock).filter((sql) => /stock_buckets.*for (no key )?update/s.test(sql)),
      ).toEqual([]);
      expect(statements.slice(stock + 1)).toEqual([
        expect.stringMatching(/^insert into idempotency_keys/),
        expect.stringMatching(/^commit/i),
      ]);
    },
  );
});

test('Postgres keeps one plan for reservations of any number of variants', async () => {
  const sold = [await sell(20), await sell(20), await sell(20)];
  const { id: orderId } = await order([sold[0]?.productId as string, 1]);
  const db = await app.deps.db.transaction();
  for (let count = 0; count < 9; count += 1) {
    const quantities = new Map(sold.slice(count % 3).map(({ variantId }) => [variantId, 1]));
    await reserveStock({ db }, { orderId, quantities, at: new Date() });
  }
  const { rows } = await db.raw(
    `select custom_plans::integer as custom, generic_plans > 0 as is_kept from pg_prepared_statements
     where statement like '%chosen as%insert into stock_movements%'`,
  );
  await db.rollback();
  // Postgres plans the first five executions for their values, and then compares.
  expect(rows).toEqual([{ custom: 5, is_kept: true }]);
});
