import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Knex } from 'knex';
import pg from 'pg';
import type { DatabaseParams } from '../../src/db/database-params.ts';
import type { Db } from '../../src/db/db.ts';
import { query } from '../../src/db/statement.ts';
import { newProblem } from '../../src/errors.ts';
import { findUser } from '../../src/features/accounts/users/user-repository.ts';
import { ensureCategory } from '../../src/features/shop/categories/category-service.ts';
import type { Product, VersionedProduct } from '../../src/features/shop/products/product.ts';
import { listProducts } from '../../src/features/shop/products/product-list-repository.ts';
import { findProduct, insertProduct } from '../../src/features/shop/products/product-repository.ts';
import { systemClock } from '../../src/lib/clock.ts';
import { newUuid, toPublicId } from '../../src/lib/id.ts';
import { eventually } from '../support/eventually.ts';
import { lockWaits } from '../support/lock-waits.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';

/** Polls the pool until the statements wait for the lock. */
const pipelinesStand = async ({ deps }: TestApp): Promise<void> => {
  const { pipelines } = deps.db.userParams as DatabaseParams;
  await eventually(async () => {
    const all = [pipelines?.reads, pipelines?.reads, pipelines?.writes, pipelines?.writes];
    const responses = all.map((pipeline) => pipeline?.run({ text: 'select 1' }));
    await Promise.all(responses);
    return responses.every((response) => response !== undefined) || undefined;
  });
};

/** The category of the products that the tests insert. */
const addCategory = ({ deps }: TestApp) => ensureCategory(deps, 'ceramics');

const createdAt = '2026-06-01T12:00:00.120Z';

/** Inserts a product and returns it. */
const insertMug = async (db: Db, slug: string): Promise<VersionedProduct> => {
  const uuid = newUuid(new Date());
  const price = { amount: 1999, currency: 'EUR' } as const;
  const mug: Product = {
    id: toPublicId('prd', uuid),
    slug,
    name: 'Mug',
    description: 'Holds coffee.',
    category: 'ceramics',
    price,
    status: 'published',
    options: [],
    variants: [{ id: toPublicId('var', uuid), price, options: [] }],
    images: [],
    tags: [],
    createdAt,
    updatedAt: createdAt,
  };
  await insertProduct({ db, clock: systemClock, problem: newProblem }, { product: mug, stock: 24 });
  return { ...mug, version: 1 };
};

describe.each(['on', 'off'])('with prepared statements %s', (switched) => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp({ DATABASE_PREPARED_STATEMENTS: switched });
    await addCategory(app);
  });
  afterAll(() => app.close());

  /** The statements that this connection has prepared. */
  const countPrepared = async (tx: Knex.Transaction): Promise<number> => {
    const { rows } = await tx.raw('select count(*)::integer as count from pg_prepared_statements');
    return rows[0].count;
  };

  test('a transaction sees its own writes, others do not, and a rollback leaves nothing', async () => {
    const { db } = app.deps;
    const tx = await db.transaction();
    const mug = await insertMug(tx, 'unseen');
    expect(await findProduct({ db: tx }, mug.id)).toEqual(mug);
    expect(await findProduct({ db }, mug.id)).toBeUndefined();
    const savepoint = await tx.transaction();
    const other = await insertMug(savepoint, 'unseen-too');
    expect(await findProduct({ db: savepoint }, other.id)).toEqual(other);
    await savepoint.rollback();
    expect(await findProduct({ db: tx }, other.id)).toBeUndefined();
    await tx.rollback();
    expect(await findProduct({ db }, mug.id)).toBeUndefined();
  });

  test('statements that a transaction sends together run in their order, and fail together', async () => {
    const { db } = app.deps;
    const count = (tx: Db, slug: string) =>
      query<{ count: number }>(tx, 'select count(*) from products where slug = $1', [slug]);
    await db.transaction(async (tx) => {
      const [before, , after] = await Promise.all([
        count(tx, 'together'),
        insertMug(tx, 'together'),
        count(tx, 'together'),
      ]);
      expect([before, after]).toEqual([[{ count: 0 }], [{ count: 1 }]]);
    });
    const failing = db.transaction((tx) =>
      Promise.all([insertMug(tx, 'undone'), query(tx, 'select 1 / $1::integer', [0]), count(tx, 'undone')]),
    );
    await expect(failing).rejects.toMatchObject({ code: '22012' });
    expect(await count(db, 'undone')).toEqual([{ count: 0 }]);
  });

  test('a statement is prepared once on a connection, or never', async () => {
    await app.deps.db.transaction(async (tx) => {
      const before = await countPrepared(tx);
      for (const limit of [1, 2, 3])
        await listProducts({ db: tx }, { sort: ['-createdAt', 'name', 'price'], limit });
      expect((await countPrepared(tx)) - before).toBe(switched === 'on' ? 1 : 0);
    });
  });

  test('concurrent statements each return their own rows', async () => {
    const { user } = await app.signIn();
    const names = Array.from({ length: 50 }, (_, index) => `mug-${index}`);
    const mugs = await Promise.all(names.map((slug) => insertMug(app.deps.db, slug)));
    const found = mugs.map(({ id }) => findProduct({ db: app.deps.db }, id));
    expect(await findUser({ db: app.deps.db }, user.id)).toMatchObject(user);
    expect(await Promise.all(found)).toEqual(mugs);
  });

  test('a column that changes its type fails one statement at most, and no later one', async () => {
    await app.deps.db.transaction(async (tx) => {
      const find = () => query(tx, 'select size from crates where $1', [true]);
      await tx.raw('create table crates as select 1 as size');
      expect(await find()).toEqual([{ size: 1 }]);
      await tx.raw('alter table crates alter size type text; savepoint before');
      await find().catch(() => tx.raw('rollback to savepoint before'));
      expect(await find()).toEqual([{ size: '1' }]);
    });
  });
});

test('a timestamp is the same moment in any time zone of the Postgres session', async () => {
  const app = await startTestApp();
  await addCategory(app);
  const moments = ['2026-01-01 00:00:00', '2026-01-01 00:00:00.1', '2026-01-01 00:00:00.123', '12026-01-01'];
  const ask = async (zone: string): Promise<string[]> =>
    app.deps.db.transaction(async (tx) => {
      await tx.raw(`set local timezone = '${zone}'`);
      const texts = moments.map((moment) => `'${moment} UTC'`).join();
      const rows = await query<{ at: string }>(tx, `select unnest(array[${texts}]::timestamptz[]) as at`, []);
      return rows.map(({ at }) => at);
    });
  expect(await ask('UTC')).toEqual([
    '2026-01-01T00:00:00.000Z',
    '2026-01-01T00:00:00.100Z',
    '2026-01-01T00:00:00.123Z',
    '+012026-01-01T00:00:00.000Z',
  ]);
  expect(await ask('Asia/Kathmandu')).toEqual(await ask('UTC'));
  await app.close();
});

test('closing does not wait for a statement that hangs', async () => {
  const app = await startTestApp();
  await addCategory(app);
  const { user } = await app.signIn();
  const blocker = new pg.Client(app.databaseUrl);
  await blocker.connect();
  await pipelinesStand(app);
  await blocker.query('begin; lock table users in access exclusive mode');
  const lost = Promise.allSettled([
    findUser({ db: app.deps.db }, user.id),
    findUser({ db: app.deps.db }, user.id),
  ]);
  await eventually(async () => {
    const { rowCount } = await blocker.query(`${lockWaits} and relation = 'users'::regclass`);
    return rowCount === 2 || undefined;
  });
  blocker.on('error', () => undefined);
  await app.close();
  expect((await lost).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
});

test.each([
  ['rollback', ['fulfilled', 'rejected']],
  ['commit', ['rejected', 'rejected']],
])(
  'a write that waits for a lock delays no other write, and finishes after the %s',
  async (end, expected) => {
    const app = await startTestApp();
    await addCategory(app);
    await pipelinesStand(app);
    const blocker = new pg.Client(app.databaseUrl);
    await blocker.connect();
    const insert = (slug: string) => insertMug(app.deps.db, slug);
    const { id } = await insert('first');
    await blocker.query(`begin; update products set slug = 'contested' where slug = 'first'`);
    const waiting = Promise.allSettled(['contested', 'contested'].map(insert));
    // More statements than connections: all of them queue behind the two that wait.
    await Promise.all(Array.from({ length: 20 }, (_, index) => insert(`free-${index}`)));
    expect((await findProduct({ db: app.deps.db }, id))?.slug).toBe('first');
    await blocker.query(end);
    expect((await waiting).map(({ status }) => status).sort()).toEqual(expected);
    await blocker.end();
    await app.close();
  },
);
