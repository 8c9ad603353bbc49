/** The peers of the benchmark do today's work of the server, on its database: their responses and rows are those of the contract. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { toUuid } from '../../src/lib/id.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';
import { insertBenchProducts } from './bench-database.ts';
import { spawnByHand } from './checkout.ts';
import { firstResponse, type Server, spawnContender } from './contender.ts';
import { measureContractCost } from './contract-cost.ts';
import { readPeerContract } from './peer-contract.ts';
import { product } from './traffic.ts';
import { startLoader } from './visit.ts';

let app: TestApp;
let token: string;
/** Products that cost more than the minimum of an order. */
let orderable: string[];
const servers = new Map<string, Server>();

// One for each of the stores that the peers share; neither needs the packages of the benchmark.
const peers = ['koa', 'node-http'] as const;

beforeAll(async () => {
  app = await startTestApp();
  // The peers check tokens by the real clock.
  app.clock.advance(Date.now() - app.clock.now().getTime());
  await insertBenchProducts(app.deps.db, 45);
  const admin = await app.signIn('admin');
  ({ token } = admin);
  const added = ['orderable-1', 'orderable-2'].map((slug) =>
    admin.tradepost.products.create({ body: product(slug) }),
  );
  orderable = (await Promise.all(added)).map(({ id }) => id);
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
  const byHand = await spawnByHand(database);
  servers.set('by hand', byHand);
  await firstResponse(byHand, '/livez');
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

test('an order by hand writes the rows of an order', async () => {
  const lines = orderable.map((productId) => ({ productId, quantity: 1 }));
  const order = async (baseUrl: string, key: string) => {
    const headers = {
      ...{ authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      'idempotency-key': key,
    };
    const init = { method: 'POST', headers, body: JSON.stringify({ items: lines }) };
    const placed = await read(`${baseUrl}/v1/orders`, init);
    expect(await read(`${baseUrl}/v1/orders`, init)).toEqual(placed);
    return placed;
  };
  const theirs = await order(`http://127.0.0.1:${servers.get('by hand')?.port}`, 'order-theirs');
  const ours = await order(app.baseUrl, 'order-ours');
  const written = await rowsOfOrder(theirs, 'order-theirs');
  expect(written.map(([table, rows]) => [table, rows.length])).toEqual([
    ['orders', 1],
    ['order_items', 2],
    ['stock_movements', 2],
    ['events', 1],
    ['mails', 1],
    ['jobs', 1],
    ['pgboss.job', 1],
    ['idempotency_keys', 1],
  ]);
  expect(written).toEqual(await rowsOfOrder(ours, 'order-ours'));
});

test('the load of the benchmark gets the right statuses', async () => {
  const server = { pid: process.pid, port: Number(new URL(app.baseUrl).port), stop: async () => {} };
  const page = await read(`${app.baseUrl}/v1/products?limit=20`);
  const source = { productIds: page.items.map(({ id }) => id), token, cursors: [page.nextCursor as string] };
  const loader = startLoader();
  try {
    for (const operation of ['ping', 'get', 'list', 'create', 'refused', 'order'] as const) {
      const productIds = operation === 'order' ? orderable : source.productIds;
      // Fewer orders than an account may place in a minute.
      const extent = { seconds: 0.01, connections: 8 };
      const { perSecond } = await loader.visit(server, {
        operation,
        source: { ...source, productIds },
        ...extent,
      });
      expect(perSecond).toBeGreaterThan(0);
    }
  } finally {
    await loader.stop();
  }
});

test('the contract accepts what its cost is measured with', () => {
  const { get, create } = measureContractCost({ batches: 2, turns: 1 });
  expect([get > 0, create > 0]).toEqual([true, true]);
});

/** The rows of an order by their tables, without what differs between two orders. */
const rowsOfOrder = async ({ id }: Body, key: string): Promise<[table: string, rows: object[]][]> => {
  const { db } = app.deps;
  const uuid = toUuid(id);
  const mails = await db('mails')
    .where({ template: 'order_confirmation' })
    .whereJsonPath('parameters', '$.orderId', '=', id);
  const jobs = await db('pgboss.job').whereRaw("(data ->> 'mail')::bigint = ?", [mails[0]?.id]);
  const found: [string, Record<string, unknown>[]][] = [
    ['orders', await db('orders').where({ id: uuid })],
    ['order_items', await db('order_items').where({ order_id: uuid }).orderBy('position')],
    ['stock_movements', await db('stock_movements').where({ order_id: uuid }).orderBy('variant_id')],
    ['events', await db('events').where({ subject_id: uuid })],
    ['mails', mails],
    [
      'jobs',
      await db('jobs').whereIn(
        'id',
        jobs.map((job) => job.id),
      ),
    ],
    ['pgboss.job', jobs],
    ['idempotency_keys', await db('idempotency_keys').where({ key })],
  ];
  const isSame = ([name]: [string, unknown]) =>
    name === 'product_id' || name === 'variant_id' || !differingInOrders.has(name);
  return found.map(([table, rows]) => [
    table,
    rows.map((row) => Object.fromEntries(Object.entries(row).filter(isSame))),
  ]);
};

const differingInOrders = new Set(
  'id order_id subject_id sequence transaction_id data parameters key fingerprint headers body created_at created_on start_after keep_until expires_at occurred_at day'.split(
    ' ',
  ),
);

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
