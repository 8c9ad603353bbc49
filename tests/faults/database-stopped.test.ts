import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { eventually } from '../support/eventually.ts';
import { buildOrder, buildProduct, buildUser } from '../support/factories.ts';
import { startServerProcess } from '../support/server-process.ts';
import { type StoppablePostgres, startStoppablePostgres } from '../support/stoppable-postgres.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';

let postgres: StoppablePostgres;
let app: TestApp;
let requests: Record<string, () => Promise<Response>>;

/** The time after which a silent connection is closed. */
const SILENCE_MS = 4_000;
/** Several times the sum of the limits. */
const BOUND_MS = 18_000;

const account = buildUser();

beforeAll(async () => {
  postgres = await startStoppablePostgres();
  app = await startTestApp({
    DATABASE_URL: postgres.url,
    DATABASE_CONNECT_TIMEOUT_MS: '3000',
    DATABASE_ACQUIRE_TIMEOUT_MS: '3000',
    DATABASE_STATEMENT_TIMEOUT_MS: '3000',
    READINESS_TIMEOUT_MS: '1500',
    CACHE_MAX_BYTES: '1',
  });
  const { tradepost, token } = await app.signIn('admin');
  await tradepost.accounts.register({ body: account });
  const product = await tradepost.products.create({
    body: buildProduct({ stock: 100_000 }),
  });
  let keys = 0;
  const post = (path: string, body: unknown) => {
    keys += 1;
    return app.fetch(path, {
      method: 'POST',
      signal: AbortSignal.timeout(BOUND_MS),
      headers: {
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
        'idempotency-key': `the-key-${keys}`,
      },
      body: JSON.stringify(body),
    });
  };
  const get = (path: string) =>
    app.fetch(path, { signal: AbortSignal.timeout(BOUND_MS), headers: { authorization: `Bearer ${token}` } });
  requests = {
    'a read by its key': () => get(`/v1/products/${product.id}`),
    'a list': () => get('/v1/products?limit=1'),
    'a list by Knex': () => get('/v1/tags?limit=1'),
    'the current account': () => get('/v1/me'),
    'an order': () => post('/v1/orders', buildOrder(product.id)),
    'a login': () => post('/v1/auth/login', { email: account.email, password: account.password }),
    readiness: () => get('/readyz'),
  };
});
afterAll(async () => {
  postgres.resume();
  await app.close();
  await postgres.stop();
});
afterEach(() => postgres.resume());

const statusOf = async (send: () => Promise<Response>): Promise<number> => {
  const response = await send();
  await response.arrayBuffer();
  if (response.status === 503) expect(response.headers.get('retry-after')).toBe('1');
  return response.status;
};
const askAll = async (): Promise<Record<string, number>> =>
  Object.fromEntries(
    await Promise.all(
      Object.entries(requests).map(async ([name, send]) => [name, await statusOf(send)] as const),
    ),
  );
const isWell = async (): Promise<true | undefined> =>
  Object.values(await askAll()).every((status) => status < 300) || undefined;
const all503 = () => Object.fromEntries(Object.keys(requests).map((name) => [name, 503]));

test('while Postgres is stopped every request that needs it gets 503 within the limits, repeatedly', async () => {
  await eventually(isWell);
  postgres.pause();
  for (let round = 0; round < 3; round += 1) {
    const startedAt = performance.now();
    expect(await askAll()).toEqual(all503());
    expect(performance.now() - startedAt).toBeLessThan(BOUND_MS);
    expect((await app.fetch('/livez')).status).toBe(200);
  }
  postgres.resume();
  await eventually(isWell);
});

test('/readyz responds in time to any number of clients, with one connection for all', async () => {
  await eventually(isWell);
  postgres.pause();
  const startedAt = performance.now();
  const readiness = requests.readiness as () => Promise<Response>;
  const statuses = await Promise.all(Array.from({ length: 50 }, () => statusOf(readiness)));
  expect(new Set(statuses)).toEqual(new Set([503]));
  // Before the timeout of its probe, which still holds its connection.
  expect(performance.now() - startedAt).toBeLessThan(SILENCE_MS);
  expect((app.deps.db.client.pool as { numUsed: () => number }).numUsed()).toBe(1);
});

test('a connection with constant writes is found silent too', async () => {
  await eventually(isWell);
  postgres.pause();
  const read = requests['a read by its key'] as () => Promise<Response>;
  let isWaiting = true;
  const first = statusOf(read).finally(() => {
    isWaiting = false;
  });
  const others: Promise<number>[] = [];
  const deadline = performance.now() + BOUND_MS;
  while (isWaiting && performance.now() < deadline) {
    others.push(statusOf(read));
    await app.fetch('/livez');
  }
  expect(isWaiting).toBe(false);
  expect(await first).toBe(503);
  expect(new Set(await Promise.all(others))).toEqual(new Set([503]));
});

test('a server that gets SIGTERM while Postgres is stopped ends', async () => {
  await eventually(isWell);
  const server = await startServerProcess({
    DATABASE_URL: postgres.url,
    DATABASE_STATEMENT_TIMEOUT_MS: '200',
    RATE_LIMITS: 'off',
  });
  expect((await fetch(`${server.baseUrl}/v1/products?limit=1`)).status).toBe(200);
  postgres.pause();
  await server.kill('SIGTERM');
});
