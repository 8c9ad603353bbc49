import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { type DatabaseProxy, startDatabaseProxy } from '../support/database-proxy.ts';
import { eventually } from '../support/eventually.ts';
import { buildOrder, buildProduct } from '../support/factories.ts';
import { availableStock } from '../support/stock.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';

let database: TestApp;
let app: TestApp;
let proxy: DatabaseProxy;
let token: string;
let productId: string;

beforeAll(async () => {
  database = await startTestApp();
  const { tradepost } = await database.signIn('admin');
  const product = await tradepost.products.create({
    body: buildProduct({ stock: 1_000 }),
  });
  productId = product.id;
  proxy = await startDatabaseProxy(new URL(database.databaseUrl));
  app = await startTestApp({ DATABASE_URL: proxy.url });
  ({ token } = await app.signIn('admin'));
});
afterAll(async () => {
  await app.close();
  await proxy.cut();
  await database.close();
});
beforeEach(() => {
  keys += 1;
});

let keys = 0;
const send = (
  path: string,
  body: unknown,
  { key = `the-key-${keys}`, method = 'POST' } = {},
): Promise<Response> =>
  app.fetch(path, {
    method,
    headers: {
      authorization: `Bearer ${token}`,
      'content-type': method === 'POST' ? 'application/json' : 'application/merge-patch+json',
      ...(key && { 'idempotency-key': key }),
      ...(method === 'PATCH' && { 'if-match': '*' }),
    },
    body: JSON.stringify(body),
  });
const order = (quantity = 1) => send('/v1/orders', buildOrder(productId, quantity));
/** Orders again once the session of the lost connection has ended, which holds the key until it has run what it received. */
const repeatOrder = (quantity?: number): Promise<Response> =>
  eventually(async () => {
    const response = await order(quantity);
    const { code } = (await response.clone().json()) as { code?: string };
    return code === 'idempotency_in_flight' ? undefined : response;
  });
const stock = (): Promise<number> => availableStock(database.deps.db);

/** Checks that the response is a 503 with Retry-After, and returns its problem. */
const unavailable = async (response: Response) => {
  expect(proxy.isArmed()).toBe(false);
  const problem = (await response.json()) as { detail?: string };
  expect({ status: response.status, problem }).toMatchObject({
    status: 503,
    problem: { code: 'unavailable' },
  });
  expect(response.headers.get('retry-after')).toBe('1');
  return problem;
};

describe('a connection that breaks in an order’s transaction', () => {
  test.each([
    { statement: 'BEGIN', received: false },
    { statement: 'BEGIN', received: true },
    { statement: 'pg_try_advisory_xact_lock', received: true },
    { statement: 'from idempotency_keys', received: false },
    { statement: 'from idempotency_keys', received: true },
    { statement: 'insert into orders', received: true },
    { statement: 'insert into idempotency_keys', received: true },
    { statement: 'COMMIT', received: false },
  ])('at $statement (received: $received) is a 503 without an effect', async ({ statement, received }) => {
    const before = await stock();
    proxy.cutAt(statement, received);
    await unavailable(await order());
    expect(await stock()).toBe(before);
    const repeated = await repeatOrder();
    expect(repeated.status).toBe(201);
    expect(repeated.headers.get('idempotent-replayed')).toBeNull();
    expect(await stock()).toBe(before - 1);
  });

  test('at COMMIT with a lost response is a 503 with that detail, and the same key returns the effect', async () => {
    const before = await stock();
    proxy.cutAt('COMMIT', true);
    const { detail } = await unavailable(await order());
    expect(detail).toMatch(/may have taken effect.*same Idempotency-Key/);
    expect(await stock()).toBe(before - 1);
    const repeated = await repeatOrder();
    expect(repeated.status).toBe(201);
    expect(repeated.headers.get('idempotent-replayed')).toBe('true');
    expect(await stock()).toBe(before - 1);
  });

  test.each([
    { statement: 'insert into idempotency_keys', received: false },
    { statement: 'insert into idempotency_keys', received: true },
    { statement: 'COMMIT', received: false },
  ])(
    'at $statement (received: $received) of a rejection’s storage is a 503',
    async ({ statement, received }) => {
      const tooMany = (await stock()) + 1;
      proxy.cutAt(statement, received);
      await unavailable(await order(tooMany));
      const repeated = await repeatOrder(tooMany);
      expect(repeated.status).toBe(409);
      expect(repeated.headers.get('idempotent-replayed')).toBeNull();
    },
  );

  test.each([false, true])('at ROLLBACK (received: %s) of a rejection does not lose it', async (received) => {
    const tooMany = (await stock()) + 1;
    proxy.cutAt('ROLLBACK', received);
    expect((await order(tooMany)).status).toBe(409);
    expect(proxy.isArmed()).toBe(false);
    const repeated = await repeatOrder(tooMany);
    expect(repeated.status).toBe(409);
    expect(repeated.headers.get('idempotent-replayed')).toBe('true');
  });

  test.each([false, true])('at ROLLBACK (received: %s) of a used key is a 503', async (received) => {
    expect((await order()).status).toBe(201);
    proxy.cutAt('ROLLBACK', received);
    await unavailable(await order(2));
    expect((await repeatOrder(2)).status).toBe(422);
  });
});

describe('a connection that breaks in a transaction without an idempotency key', () => {
  const rename = (lastName: string) =>
    send('/v1/me', { profile: { lastName } }, { key: '', method: 'PATCH' });

  test('at COMMIT with a lost response is a 503 that advises to check the effect first', async () => {
    proxy.cutAt('COMMIT', true);
    const { detail } = await unavailable(await rename('Mara'));
    expect(detail).toMatch(/may have taken effect.*Check whether it has/);
    expect(await database.deps.db('users').where({ last_name: 'Mara' }).first('id')).toBeDefined();
  });

  test.each(['BEGIN', 'COMMIT'])(
    'at %s that Postgres never received is a 503 without an effect',
    async (statement) => {
      proxy.cutAt(statement, false);
      await unavailable(await rename('Nobody'));
      expect(await database.deps.db('users').where({ last_name: 'Nobody' }).first('id')).toBeUndefined();
      expect((await rename(`After ${statement}`)).status).toBe(200);
    },
  );
});
