import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type DatabaseProxy, startDatabaseProxy } from '../support/database-proxy.ts';
import { eventually } from '../support/eventually.ts';
import { buildProduct } from '../support/factories.ts';
import { type ServerProcess, startServerProcess } from '../support/server-process.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';

let app: TestApp;
let proxy: DatabaseProxy;
// A separate process, because an unhandled rejection ends it.
let server: ServerProcess;
let paths: string[];

beforeAll(async () => {
  app = await startTestApp();
  const { tradepost } = await app.signIn('admin');
  const product = await tradepost.products.create({
    body: buildProduct({ stock: 100 }),
  });
  paths = [`/v1/products/${product.id}`, '/v1/products?limit=1', '/v1/products?category=ceramics&limit=1'];
  proxy = await startDatabaseProxy(new URL(app.databaseUrl));
  server = await startServerProcess({ DATABASE_URL: proxy.url, RATE_LIMITS: 'off', CACHE_MAX_BYTES: '1' });
});
afterAll(async () => {
  await server.kill('SIGTERM');
  await proxy.cut();
  await app.close();
});

const askAll = (times: number): Promise<number>[] =>
  Array.from({ length: times }, () => paths)
    .flat()
    .map(async (path) => {
      const response = await fetch(`${server.baseUrl}${path}`);
      await response.arrayBuffer();
      return response.status;
    });

const statusesOf = async (times: number): Promise<number[]> => [...new Set(await Promise.all(askAll(times)))];

const isWellAgain = async (): Promise<true | undefined> => {
  const statuses = await statusesOf(5);
  return statuses.every((status) => status === 200) || undefined;
};

/** Ends every other connection to the database. */
const terminate = async (): Promise<number> => {
  const { rowCount } = await app.deps.db.raw(
    'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
  );
  return rowCount;
};

test('if connections end during requests, those requests get 503 at worst', async () => {
  expect(await statusesOf(10)).toEqual([200]);
  for (let round = 0; round < 10; round += 1) {
    const responses = askAll(20);
    await Promise.race(responses);
    expect(await terminate()).toBeGreaterThan(0);
    for (const status of await Promise.all(responses)) expect([200, 503]).toContain(status);
    await eventually(isWellAgain);
  }
});

test('while Postgres is absent every request that needs it gets 503, and afterwards all recover', async () => {
  await eventually(isWellAgain);
  const responses = askAll(20);
  await Promise.race(responses);
  await proxy.cut();
  for (const status of await Promise.all(responses)) expect([200, 503]).toContain(status);
  expect(await statusesOf(5)).toEqual([503]);
  await proxy.mend();
  await eventually(isWellAgain);
});
