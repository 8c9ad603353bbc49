import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Knex } from 'knex';
import pg from 'pg';
import { pino } from 'pino';
import { allowStatements } from '../../src/db/connection-bounds.ts';
import { closeDatabase, createDatabase } from '../../src/db/database.ts';
import { type Outage, outageOf } from '../../src/db/outage.ts';
import { runInTransaction } from '../../src/db/transaction.ts';
import { startDatabaseProxy } from '../support/database-proxy.ts';
import { eventually } from '../support/eventually.ts';
import { buildOrder, buildProduct } from '../support/factories.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';
import { createTestDatabase } from '../support/test-database.ts';

/** Requests of an administrator, and their product. */
const startShop = async (env: Record<string, string> = {}) => {
  const app = await startTestApp({ DATABASE_LOCK_TIMEOUT_MS: '100', CACHE_MAX_BYTES: '1', ...env });
  const { tradepost, token } = await app.signIn('admin');
  const product = await tradepost.products.create({ body: buildProduct({ stock: 100 }) });
  let keys = 0;
  return {
    app,
    product,
    read: () => app.fetch(`/v1/products/${product.id}`),
    list: () => app.fetch('/v1/products?limit=1'),
    ready: () => app.fetch('/readyz'),
    order: () => {
      keys += 1;
      return app.fetch('/v1/orders', {
        method: 'POST',
        headers: {
          authorization: `Bearer ${token}`,
          'content-type': 'application/json',
          'idempotency-key': `the-key-${keys}`,
        },
        body: JSON.stringify(buildOrder(product.id)),
      });
    },
    rename: (lastName: string) =>
      app.fetch('/v1/me', {
        method: 'PATCH',
        headers: {
          authorization: `Bearer ${token}`,
          'content-type': 'application/merge-patch+json',
          'if-match': '*',
        },
        body: JSON.stringify({ profile: { lastName } }),
      }),
  };
};
const problemOf = async (response: Response) => {
  const { code, detail } = (await response.json()) as { code: string; detail?: string };
  return { status: response.status, retryAfter: response.headers.get('retry-after'), code, detail };
};
const unavailable = (detail?: unknown) => ({ status: 503, retryAfter: '1', code: 'unavailable', detail });
const responses = (send: () => Promise<Response>, status: number) =>
  eventually(async () => (await send()).status === status || undefined);

/** Locks the products and their stock in `mode` on a second connection until `work` is done. */
const whileLocked = async (app: TestApp, mode: string, work: () => Promise<unknown>): Promise<void> => {
  const hold = await app.deps.db.transaction();
  try {
    await hold.raw(`lock table products, stock_buckets in ${mode} mode`);
    await work();
  } finally {
    await hold.rollback();
  }
};

describe('a read-only database', () => {
  test('serves reads, rejects writes with 503, is not ready, and recovers by itself', async () => {
    const { app, read, list, order, rename, ready } = await startShop();
    // Opened before, so its session may write all the time.
    const operator = new pg.Client(app.databaseUrl);
    // The end of the database may end its connection too.
    operator.on('error', () => {});
    await operator.connect();
    const setReadOnly = (state: 'on' | 'off') =>
      operator.query(`alter database ${operator.database} set default_transaction_read_only = ${state}`);
    await setReadOnly('on');
    await operator.query(
      'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
    );
    await responses(ready, 503);
    await responses(read, 200);
    await responses(list, 200);
    const detail = 'The database is read-only at the moment.';
    expect(await problemOf(await order())).toEqual(unavailable(detail));
    expect(await problemOf(await rename('Nobody'))).toEqual(unavailable(detail));
    // Nobody ends the connections that were opened meanwhile, whose sessions stay read-only.
    await setReadOnly('off');
    await responses(order, 201);
    await responses(() => rename('Somebody'), 200);
    await responses(ready, 200);
    await operator.end();
    await app.close();
  });
});

test('a database that admits no connections is a 503, and recovers by itself', async () => {
  const { app, order, list, ready } = await startShop();
  const operator = new pg.Client(Object.assign(new URL(app.databaseUrl), { pathname: '/postgres' }).href);
  await operator.connect();
  const name = new URL(app.databaseUrl).pathname.slice(1);
  await operator.query(`alter database ${name} allow_connections false`);
  await operator.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [name]);
  await responses(ready, 503);
  expect(await problemOf(await order())).toEqual(unavailable());
  expect(await problemOf(await list())).toEqual(unavailable());
  await operator.query(`alter database ${name} allow_connections true`);
  await responses(order, 201);
  await responses(ready, 200);
  await operator.end();
  await app.close();
});

describe('a lock of another connection', () => {
  test.each([{}, { DATABASE_PREPARED_STATEMENTS: 'off' }])(
    'fails a waiting write at the lock timeout: %o',
    async (env) => {
      const { app, order, list } = await startShop(env);
      const detail = 'Another request is changing the same resource at the moment.';
      await whileLocked(app, 'share', async () => {
        expect(await problemOf(await order())).toEqual(unavailable(detail));
        expect((await list()).status).toBe(200);
      });
      expect((await order()).status).toBe(201);
      await app.close();
    },
  );

  test('fails a waiting statement at the statement timeout if that is shorter', async () => {
    const { app, order, list } = await startShop({
      DATABASE_LOCK_TIMEOUT_MS: '60000',
      DATABASE_STATEMENT_TIMEOUT_MS: '500',
    });
    await whileLocked(app, 'access exclusive', async () => {
      expect(await problemOf(await order())).toEqual(unavailable());
      expect(await problemOf(await list())).toEqual(unavailable());
    });
    expect((await order()).status).toBe(201);
    expect((await list()).status).toBe(200);
    await app.close();
  });
});

describe('a full pool', () => {
  test.each(['1', '3', '10'])(
    'of %s is a 503 within the limit, and ready again after it has a free connection',
    async (max) => {
      const { app, order, rename, ready } = await startShop({
        DATABASE_POOL_MAX: max,
        // The limit includes the opening of a connection.
        DATABASE_ACQUIRE_TIMEOUT_MS: '1000',
        READINESS_TIMEOUT_MS: '100',
      });
      const { db } = app.deps;
      const { max: size } = db.client.pool;
      const held = await Promise.all(Array.from({ length: size }, () => db.transaction()));
      expect(await problemOf(await order())).toEqual(unavailable());
      expect(await problemOf(await rename('Nobody'))).toEqual(unavailable());
      expect((await ready()).status).toBe(503);
      await Promise.all(held.map((tx) => tx.rollback()));
      expect((await order()).status).toBe(201);
      await responses(ready, 200);
      await app.close();
    },
  );
});

describe('the code of a database error', () => {
  const bounds = {
    acquireMs: 10_000,
    connectMs: 10_000,
    statementMs: 1_000,
    lockMs: 100,
    idleInTransactionMs: 50,
  };
  let app: TestApp;
  let db: Knex;
  const open = (url: string, limits = bounds) =>
    createDatabase({
      url,
      poolMax: 1,
      preparedStatements: true,
      bounds: limits,
      log: pino({ level: 'silent' }),
    });
  beforeAll(async () => {
    app = await startTestApp();
    db = open(app.databaseUrl);
  });
  afterAll(async () => {
    await closeDatabase(db);
    await app.close();
  });

  const outageIn = async (work: () => PromiseLike<unknown>): Promise<Outage | undefined> => {
    try {
      await work();
    } catch (error) {
      return outageOf(error) ?? (`a defect: ${error}` as Outage);
    }
    return undefined;
  };
  const urlWith = (change: Partial<URL>) => Object.assign(new URL(app.databaseUrl), change).href;
  const ofNewPool = async (url: string, limits = bounds) => {
    const fresh = open(url, limits);
    try {
      return await outageIn(() => fresh.raw('select 1'));
    } finally {
      await closeDatabase(fresh);
    }
  };

  test.each<[what: string, change: Partial<URL>]>([
    ['a closed port', { port: '1' }],
    ['a closed port on localhost', { host: 'localhost:1' }],
    ['a wrong password', { password: 'wrong' }],
    ['an unknown database', { pathname: '/nowhere' }],
    ['an unknown host', { hostname: 'nowhere.invalid' }],
    ['a socket in an absent folder', { search: '?host=/nowhere' }],
    ['a server without TLS', { search: '?sslmode=verify-full' }],
    ['an absent certificate file', { search: '?sslmode=verify-full&sslrootcert=/nowhere' }],
    ['an unknown setting of Postgres', { search: '?options=-c%20colour%3Dred' }],
  ])('unreachable: %s', async (_what, change) => {
    expect(await ofNewPool(urlWith(change))).toBe('unreachable');
  });

  test('unreachable: a database that the role may not connect to', async () => {
    const { url, drop } = await createTestDatabase({ empty: true });
    const name = new URL(url).pathname.slice(1);
    await db.raw('revoke connect on database ?? from public, current_user', [name]);
    expect(await ofNewPool(url)).toBe('unreachable');
    await drop();
  });

  test('unreachable: a silent server', async () => {
    const sockets: Socket[] = [];
    const silent = createServer((socket) => void sockets.push(socket)).listen(0, '127.0.0.1');
    await once(silent, 'listening');
    const port = String((silent.address() as AddressInfo).port);
    expect(await ofNewPool(urlWith({ port }), { ...bounds, connectMs: 100 })).toBe('unreachable');
    expect(await ofNewPool(urlWith({ port }), { ...bounds, acquireMs: 100, connectMs: 1_000 })).toBe(
      'pool_exhausted',
    );
    for (const socket of sockets) socket.destroy();
    silent.close();
  });

  test('connection_lost: during a statement', async () => {
    const proxy = await startDatabaseProxy(new URL(app.databaseUrl));
    const through = open(proxy.url);
    await through.raw('select 1');
    proxy.cutAt('select 2', false);
    expect(await outageIn(() => through.raw('select 2'))).toBe('connection_lost');
    expect(await outageIn(() => through.raw('select 3'))).toBeUndefined();
    await closeDatabase(through);
    await proxy.cut();
  });

  test('connection_lost: during a transaction, whose rollback then fails too', async () => {
    const lost = runInTransaction(db, (tx) => tx.raw('select pg_terminate_backend(pg_backend_pid())'));
    await expect(lost).rejects.toThrow(/terminating connection due to administrator command/);
  });

  test('connection_lost: by pg_terminate_backend', async () => {
    const terminated = outageIn(() => db.raw('select pg_terminate_backend(pg_backend_pid())'));
    expect(await terminated).toBe('connection_lost');
    expect(await outageIn(() => db.raw('select 1'))).toBeUndefined();
  });

  test('unreachable: a transaction that was idle for too long', async () => {
    const inTime = (tx: Knex.Transaction) => tx.raw('select 1');
    const work = runInTransaction(db, async (tx) => {
      const { rows } = await tx.raw<{ rows: { pid: number }[] }>('select pg_backend_pid() as pid');
      await eventually(async () => {
        const { rowCount } = await app.deps.db.raw('select from pg_stat_activity where pid = ?', [
          rows[0]?.pid ?? 0,
        ]);
        return rowCount === 0 || undefined;
      });
      await inTime(tx);
    });
    expect(['unreachable', 'connection_lost']).toContain(await outageIn(() => work));
    expect(await outageIn(() => db.raw('select 1'))).toBeUndefined();
  });

  test('statement_timeout', async () => {
    expect(await outageIn(() => db.raw('select pg_sleep(60)'))).toBe('statement_timeout');
  });

  test('none within the longer limit of one transaction', async () => {
    const slow = async (ms: number, seconds: number) =>
      outageIn(() =>
        runInTransaction(db, async (tx) => {
          await allowStatements(tx, ms);
          await tx.raw('select pg_sleep(?)', [seconds]);
        }),
      );
    // Longer than the limit of a statement, and than the watch of the connection waits by default.
    expect(await slow(60_000, 3)).toBeUndefined();
    expect(await slow(100, 60)).toBe('statement_timeout');
    expect(await outageIn(() => db.raw('select pg_sleep(60)'))).toBe('statement_timeout');
  });

  test('a limit outside a transaction is a defect', async () => {
    expect(await outageIn(() => allowStatements(db, 1))).toMatch(/^a defect/);
  });

  test('unreachable: a closed pool', async () => {
    const closed = open(app.databaseUrl);
    await closeDatabase(closed);
    expect(await outageIn(() => closed.raw('select 1'))).toBe('unreachable');
  });

  test.each([
    ['unknown columns', 'select nothing from products'],
    ['a division', 'select 1 / 0'],
    ['a broken statement', 'selec'],
    ['an aborted transaction', "do $$ begin raise exception 'x' using errcode = '25P02'; end $$"],
  ])('a defect: %s', async (_, sql) => {
    expect(await outageIn(() => db.raw(sql))).toMatch(/^a defect/);
  });

  test.each<[string, Outage]>([
    ['08006', 'connection_lost'],
    ['25006', 'read_only'],
    ['40001', 'conflict'],
    ['40P01', 'conflict'],
    ['53100', 'out_of_resources'],
    ['53300', 'unreachable'],
    ['55P03', 'lock_timeout'],
    ['57P02', 'connection_lost'],
    ['57P03', 'unreachable'],
    ['58030', 'out_of_resources'],
  ])('%s is %s', async (code, outage) => {
    const raised = `do $$ begin raise exception 'raised' using errcode = '${code}'; end $$`;
    expect(await outageIn(() => db.raw(raised))).toBe(outage);
  });
});
