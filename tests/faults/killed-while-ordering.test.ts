import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createClient } from '@tradepost/client';
import { buildOrder, buildProduct, buildUser } from '../support/factories.ts';
import { lockWaits } from '../support/lock-waits.ts';
import { type ServerProcess, startServerProcess, until } from '../support/server-process.ts';
import { availableStock } from '../support/stock.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';
import { tokensOf } from '../support/tokens-of.ts';

let app: TestApp;
let server: ServerProcess;
let productId: string;
let token: string;

// Tokens name their issuer, and each process has another port.
const start = () =>
  startServerProcess({
    DATABASE_URL: app.databaseUrl,
    PUBLIC_URL: 'http://tradepost.test',
    // On a slow machine a request still waits when it is killed.
    DATABASE_LOCK_TIMEOUT_MS: '60000',
    DATABASE_STATEMENT_TIMEOUT_MS: '60000',
  });

beforeAll(async () => {
  app = await startTestApp();
  const { tradepost } = await app.signIn('admin');
  const product = await tradepost.products.create({
    body: buildProduct({ stock: 100 }),
  });
  productId = product.id;
  server = await start();
  const { accounts } = createClient({ baseUrl: server.baseUrl });
  const { username, ...body } = buildUser();
  await accounts.register({ body: { username, ...body } });
  token = (await tokensOf(accounts.login({ body }))).accessToken;
});
afterAll(async () => {
  await server.kill('SIGTERM');
  await app.close();
});

const order = (key: string): Promise<Response> =>
  fetch(`${server.baseUrl}/v1/orders`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      'idempotency-key': key,
    },
    body: JSON.stringify(buildOrder(productId)),
  });

const count = async (table: string): Promise<number> => {
  const [row] = await app.deps.db(table).count({ count: '*' });
  return Number(row?.count);
};

const stock = (): Promise<number> => availableStock(app.deps.db);

test('killed between the effect and its commit: nothing has happened, and the retry makes it happen once', async () => {
  const [orders, left] = [await count('orders'), await stock()];
  const { db } = app.deps;
  const hold = await db.transaction();
  // Keys can be read but not stored: the order exists, and its response waits to be stored.
  await hold.raw('lock table idempotency_keys in share mode');
  const lost = order('killed-before').then(
    () => 'answered',
    () => 'lost',
  );
  await until(async () => {
    const { rowCount } = await db.raw(`${lockWaits} and relation = 'idempotency_keys'::regclass`);
    return rowCount > 0;
  });
  await server.kill('SIGKILL');
  await hold.rollback();
  expect(await lost).toBe('lost');
  server = await start();

  const retried = await until200(() => order('killed-before'));
  expect(retried.headers.get('idempotent-replayed')).toBeNull();
  expect(await count('orders')).toBe(orders + 1);
  expect(await stock()).toBe(left - 1);
  const again = await order('killed-before');
  expect(again.headers.get('idempotent-replayed')).toBe('true');
  expect(await again.text()).toBe(await retried.text());
  expect(await count('orders')).toBe(orders + 1);
});

test('killed between the commit and the response: the retry gets the response of the first request', async () => {
  const [orders, left] = [await count('orders'), await stock()];
  const lost = order('killed-after').catch(() => undefined);
  await until(async () => (await count('orders')) === orders + 1);
  await server.kill('SIGKILL');
  // A client cannot know whether the response had left by then.
  await lost;
  server = await start();

  const retried = await order('killed-after');
  expect(retried.status).toBe(201);
  expect(retried.headers.get('idempotent-replayed')).toBe('true');
  const { id } = (await retried.json()) as { id: string };
  expect(retried.headers.get('location')).toBe(`/v1/orders/${id}`);
  expect(await count('orders')).toBe(orders + 1);
  expect(await stock()).toBe(left - 1);
});

/**
 * Postgres may need a moment to notice the end of the killed server's connection, and with it to release the key's
 * lock.
 */
const until200 = async (send: () => Promise<Response>): Promise<Response> => {
  let response = await send();
  await until(async () => {
    if (response.status !== 409) return true;
    response = await send();
    return false;
  });
  expect(response.status).toBe(201);
  return response;
};
