/** The peers of the benchmark do today's work of the server, on its database: their responses and rows are those of the contract. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { toUuid } from '../../src/lib/id.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';
import { insertBenchProducts } from './bench-database.ts';
import { firstResponse, type Server, spawnContender } from './contender.ts';
import { measureContractCost } from './contract-cost.ts';
import { readPeerContract } from './peer-contract.ts';
import { product } from './traffic.ts';
import { startLoader } from './visit.ts';

let app: TestApp;
let token: string;
const servers = new Map<string, Server>();

// One for each of the stores that the peers share; neither needs the packages of the benchmark.
const peers = ['koa', 'node-http'] as const;

beforeAll(async () => {
  app = await startTestApp();
  // The peers check tokens by the real clock.
  app.clock.advance(Date.now() - app.clock.now().getTime());
  await insertBenchProducts(app.deps.db, 45);
  ({ token } = await app.signIn('admin'));
  const database = {
    url: app.databaseUrl,
    issuer: 'http://tradepost.test',
    jwks: await app.deps.tokens.publicKeys(),
  };
  for (const name of peers) {
    const server = await spawnContender(name, { database, contract: readPeerContract() });
    servers.set(name, server);
    await firstResponse(server, '/livez');
  }
});
afterAll(async () => {
  for (const { stop } of servers.values()) await stop();
  await app.close();
});

type Body = { id: string; items: { id: string }[]; nextCursor?: string };

const read = async (url: string, init?: RequestInit): Promise<Body> => {
  const response = await fetch(url, init);
  expect(response.ok).toBe(true);
  return (await response.json()) as Body;
};

describe.each(peers)('%s', (name) => {
  const urlOf = (path: string): string => `http://127.0.0.1:${servers.get(name)?.port}${path}`;

  test('reads what the server reads', async () => {
    let [theirs, ours] = ['/v1/products?limit=20', '/v1/products?limit=20'];
    for (const pageNumber of [1, 2, 3]) {
      const [page, expected] = [await read(urlOf(theirs)), await read(`${app.baseUrl}${ours}`)];
      expect({ pageNumber, items: page.items }).toEqual({ pageNumber, items: expected.items });
      expect(page.items).not.toEqual([]);
      theirs = `/v1/products?limit=20&cursor=${page.nextCursor}`;
      ours = `/v1/products?limit=20&cursor=${expected.nextCursor}`;
    }
    const path = `/v1/products/${(await app.tradepost.products.list({ limit: 1 })).items[0]?.id}`;
    expect(await read(urlOf(path))).toEqual(await read(`${app.baseUrl}${path}`));
  });

  test('adds the rows that the server adds', async () => {
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    const add = (url: string, slug: string) =>
      read(url, { method: 'POST', headers, body: JSON.stringify(product(slug)) });
    const theirs = await add(urlOf('/v1/products'), `bench-${name}-theirs`);
    expect(theirs).toEqual(await read(`${app.baseUrl}/v1/products/${theirs.id}`));
    const ours = await add(`${app.baseUrl}/v1/products`, `bench-${name}-ours`);
    expect(await rowsOf(theirs)).toEqual(await rowsOf(ours));
  });
});

test('the load of the benchmark gets the right statuses', async () => {
  const server = { pid: process.pid, port: Number(new URL(app.baseUrl).port), stop: async () => {} };
  const page = await read(`${app.baseUrl}/v1/products?limit=20`);
  const source = { productIds: page.items.map(({ id }) => id), token, cursors: [page.nextCursor as string] };
  const loader = startLoader();
  for (const operation of ['ping', 'get', 'list', 'create', 'refused'] as const) {
    const { perSecond } = await loader.visit(server, { operation, source, seconds: 0.01 });
    expect(perSecond).toBeGreaterThan(0);
  }
  await loader.stop();
});

test('the contract accepts what its cost is measured with', () => {
  const { get, create } = measureContractCost({ batches: 2, turns: 1 });
  expect([get > 0, create > 0]).toEqual([true, true]);
});

/** The rows of a product, without what differs between two products. */
const rowsOf = async ({ id }: Body) => {
  const { db } = app.deps;
  const found = await Promise.all(
    [
      ['products', 'id'],
      ['product_variants', 'product_id'],
      ['stock_buckets', 'product_id'],
      ['stock_movements', 'variant_id'],
      ['events', 'subject_id'],
    ].map(([table, column]) => db(table as string).where(column as string, toUuid(id))),
  );
  return found
    .flat()
    .map((row) => Object.fromEntries(Object.entries(row).filter(([key]) => !differing.has(key))));
};

const differing = new Set(
  'id slug product_id variant_id subject_id sequence transaction_id actor_id data created_at updated_at occurred_at'.split(
    ' ',
  ),
);
