/**
 * Customers buy while the server and the database are killed, and repeat each request with its key until they have a response.
 * Every acknowledged order exists once, none twice; the stock equals its ledger; the provider has captured each order once.
 */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { ApiError, type Client, ConnectionError, createClient, isProblem } from '@tradepost/client';
import { auditStock } from '../../src/features/shop/stock/stock-audit.ts';
import { toUuid } from '../../src/lib/id.ts';
import { buildProduct } from '../support/factories.ts';
import { payWith } from '../support/payments.ts';
import { type ServerProcess, startServerProcess } from '../support/server-process.ts';
import { type StoppablePostgres, startStoppablePostgres } from '../support/stoppable-postgres.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';

// biome-ignore lint/style/noProcessEnv: `make faults` sets it
const isLong = Number(process.env.PROPERTY_RUNS ?? 100) >= 1_000;
const [count, kills, buyers] = isLong ? [200, 30, 8] : [8, 2, 4];
const codeLimit = count / 4;
/** Too few for every order, so some orders are rejected and repeated without it. */
const scarceStock = count / 2;

// Tokens name their issuer, and each process has another port. A token outlives the test.
const env = { PUBLIC_URL: 'http://tradepost.test', ACCESS_TOKEN_TTL_S: '86400', RATE_LIMITS: 'off' };
let postgres: StoppablePostgres;
let app: TestApp;
let server: ServerProcess;
let plenty: string;
/** Requests are repeated after a restart of the server, and not at all after the test. */
let restarted = Promise.resolve();
let isOver = false;
let scarce: string;

const start = () => startServerProcess({ ...env, DATABASE_URL: postgres.url });

beforeAll(async () => {
  postgres = await startStoppablePostgres();
  app = await startTestApp({ ...env, DATABASE_URL: postgres.url });
  // The other process has the real time.
  app.clock.advance(Date.now() - app.clock.now().getTime());
  // A crash must not undo commits.
  await app.deps.db.raw('alter role current_user set synchronous_commit = on');
  const { tradepost: admin } = await app.signIn('admin');
  plenty = (await admin.products.create({ body: buildProduct({ stock: count * 3 }) })).id;
  scarce = (await admin.products.create({ body: buildProduct({ stock: scarceStock }) })).id;
  await admin.stock.setBuckets({ variantId: plenty.replace('prd', 'var'), body: { buckets: 16 } });
  await admin.discounts.create({
    body: { code: 'FEW', kind: 'percentage', basisPoints: 1000, usageLimit: codeLimit },
  });
  server = await start();
});
afterAll(async () => {
  isOver = true;
  await server.kill('SIGTERM');
  await app.close();
  await postgres.stop();
});

/** The server of the moment. */
const connect = (accessToken: string): Client => {
  const baseUrl = 'http://shop.example';
  const fetchNow = (url: string, init: RequestInit) => fetch(url.replace(baseUrl, server.baseUrl), init);
  return createClient({ baseUrl, accessToken, fetch: fetchNow, maxRetries: 0 });
};

/** As if the minute had passed in which another request may not take over the key of a killed one. */
const expireLease = async (key: string): Promise<void> => {
  const leased = app.deps.db('idempotency_keys').where({ key }).whereNotNull('leased_until');
  await leased.update({ leased_until: new Date(0) }).catch(() => {});
};

/** Repeats a request until the server has decided about it. */
const decided = async <T>(send: () => Promise<T>, key = ''): Promise<T> => {
  for (;;) {
    try {
      return await send();
    } catch (error) {
      if (isProblem(error, 'idempotency_in_flight')) await expireLease(key);
      else if (isOver || !isLost(error)) throw error;
      else await restarted;
    }
  }
};

const isLost = (error: unknown): boolean =>
  error instanceof ConnectionError || (error instanceof ApiError && error.status >= 500);

type Purchase = { orderId: string; paymentId: string; total: number };

/** Fills the cart of the account, orders it with a code, and pays. A rejected part is left out. */
const buy = async (shop: Client, index: number): Promise<Purchase> => {
  const { id: cartId } = await decided(() => shop.carts.create());
  for (const productId of [plenty, scarce]) {
    const key = `add-${index}-${productId}`;
    const input = { cartId, idempotencyKey: key, body: { productId, quantity: 1 } };
    await decided(() => shop.carts.addLine(input), key).catch(unless('out_of_stock'));
  }
  await decided(() => shop.carts.setDiscount({ cartId, body: { code: 'FEW' } })).catch(
    unless('discount_exhausted'),
  );
  const order = await placeOrder(shop, cartId, index);
  const card = index % 4 === 0 ? 'lostResponse' : 'success';
  const key = `payment-${index}`;
  const payment = await decided(
    () => shop.payments.create({ orderId: order.id, idempotencyKey: key, body: payWith(card) }),
    key,
  );
  return { orderId: order.id, paymentId: payment.id, total: order.total.amount };
};

const unless =
  (...codes: Parameters<typeof isProblem>[1][]) =>
  (error: unknown): void => {
    if (!codes.some((code) => isProblem(error, code))) throw error;
  };

const placeOrder = async (shop: Client, cartId: string, index: number) => {
  for (let attempt = 0; ; attempt += 1) {
    const idempotencyKey = `order-${index}-${attempt}`;
    try {
      return await decided(() => shop.orders.create({ idempotencyKey, body: { cartId } }));
    } catch (error) {
      if (isProblem(error, 'discount_exhausted')) await decided(() => shop.carts.removeDiscount({ cartId }));
      else if (isProblem(error, 'out_of_stock'))
        await decided(() => shop.carts.removeLine({ cartId, variantId: scarce.replace('prd', 'var') }));
      else throw error;
    }
  }
};

const killServer = async () => {
  restarted = server.kill('SIGKILL').then(async () => {
    server = await start();
  });
  await restarted;
};
/** Postgres ends all its processes and recovers when one of them dies. */
const killDatabase = async () => {
  const [backend] = await read<{ pid: number }>('select pg_backend_pid() as pid');
  if (backend) process.kill(backend.pid, 'SIGKILL');
};

const read = <T>(sql: string): Promise<T[]> => decidedBy(async () => (await app.deps.db.raw(sql)).rows);

/** The first statements after a crash meet connections that are gone. */
const decidedBy = async <T>(work: () => Promise<T>): Promise<T> => {
  for (;;) {
    const done = await work().catch((error) => {
      if (isOver) throw error;
    });
    if (done !== undefined) return done;
  }
};

test(
  `${count} purchases are made once each through ${kills} kills`,
  async () => {
    const purchases: Purchase[] = [];
    const sessions = await Promise.all(Array.from({ length: buyers }, () => app.signIn()));
    const faults = [killServer, killDatabase];
    let killed = 0;
    let isKilling = false;
    /** A kill follows each so many purchases. */
    const kill = async () => {
      if (isKilling) return;
      isKilling = true;
      while (killed < kills && purchases.length >= ((killed + 1) * count) / (kills + 1)) {
        await faults[killed % faults.length]?.();
        killed += 1;
      }
      isKilling = false;
    };
    const shopping = sessions.map(async ({ token }, buyer) => {
      const shop = connect(token);
      for (let index = buyer; index < count; index += buyers) {
        purchases.push(await buy(shop, index));
        await kill();
      }
    });
    await Promise.all(shopping);
    expect(killed).toBe(kills);

    const orders = await read<{ id: string; status: string; code: string | null; reserved: number }>(
      `select id, status, discount_code as code,
         (select sum(reserved_change)::integer from stock_movements where order_id = orders.id) as reserved from orders`,
    );
    expect(orders.map(({ id }) => id).sort()).toEqual(purchases.map(({ orderId }) => toUuid(orderId)).sort());
    expect(new Set(orders.map(({ status, reserved }) => `${status} ${reserved}`))).toEqual(
      new Set(['paid 0']),
    );
    const captured = await read<{ reference: string; captured_minor: number; refunded_minor: number }>(
      'select reference, captured_minor, refunded_minor from test_provider_payments where captured_minor > 0',
    );
    const byReference = (one: { reference: string }, other: { reference: string }) =>
      one.reference < other.reference ? -1 : 1;
    expect(captured.sort(byReference)).toEqual(
      purchases
        .map(({ paymentId, total }) => ({ reference: paymentId, captured_minor: total, refunded_minor: 0 }))
        .sort(byReference),
    );
    const [facts] = await read(
      `select (select count(*)::integer from discount_usages) as usages, (select used_count from discounts) as used,
         (select count(*)::integer from events where type = 'order.placed') as placed,
         (select count(*)::integer from events where type = 'order.paid') as paid,
         (select sum(on_hand)::integer from stock_buckets where product_id = '${toUuid(scarce)}') as scarce,
         (select sum(on_hand)::integer from stock_buckets where product_id = '${toUuid(plenty)}') as plenty,
         (select count(*)::integer from carts where status = 'ordered') as carts`,
    );
    const withCode = orders.filter(({ code }) => code !== null).length;
    expect(facts).toEqual({
      ...{ usages: withCode, used: withCode, placed: count, paid: count, carts: count },
      scarce: 0,
      plenty: 2 * count,
    });
    expect(withCode).toBe(codeLimit);
    expect(await auditStock(app.deps)).toEqual([]);
  },
  isLong ? 1_800_000 : 120_000,
);
