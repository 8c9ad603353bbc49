import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import sharp from 'sharp';
import type { Deps } from '../src/deps.ts';
import { newProblem } from '../src/errors.ts';
import { type DemoLogin, demoLogins } from '../src/features/accounts/seed/demo-logins.ts';
import { createAdmin } from '../src/features/accounts/users/first-admin.ts';
import { auditStock } from '../src/features/shop/stock/stock-audit.ts';
import { toPublicId } from '../src/lib/id.ts';
import { seedOnce } from '../src/seed.ts';
import { pathOf } from './support/media.ts';
import { runCommand } from './support/server-process.ts';
import { startTestApp, type TestApp } from './support/test-app.ts';
import { tokensOf } from './support/tokens-of.ts';

let app: TestApp;
let other: TestApp;
beforeAll(async () => {
  app = await startTestApp();
  other = await startTestApp();
});
afterAll(() => Promise.all([app.close(), other.close()]));

const admin = {
  email: 'ada@shop.example',
  username: 'ada-of-the-shop',
  password: 'teal-kettle-on-the-stove',
};

const countRows = async (db: Deps['db'], table: string): Promise<number> => {
  const { rows } = await db.raw('select count(*)::integer as count from ??', [table]);
  return rows[0].count;
};

const collect = async <T>(list: AsyncIterable<T>): Promise<T[]> => {
  const items: T[] = [];
  for await (const item of list) items.push(item);
  return items;
};

const valuesOf = async (table: string, column: string): Promise<string[]> => {
  const values: string[] = await app.deps.db(table).distinct(column).whereNotNull(column).pluck(column);
  return values.sort();
};

describe('seedOnce', () => {
  test('inserts the demo data once for several processes that start concurrently', async () => {
    const outcomes = await Promise.all([seedOnce(app.deps), seedOnce(app.deps), seedOnce(app.deps)]);
    expect(outcomes.toSorted()).toEqual(['inserted', 'present', 'present']);
    expect(await seedOnce(app.deps)).toBe('present');
  });

  test('inserts all demo data or nothing, and can be retried', async () => {
    const hash = () => Promise.reject(new Error('no memory'));
    const failing = { ...other.deps, passwords: { ...other.deps.passwords, hash } };
    await expect(seedOnce(failing)).rejects.toThrow('no memory');
    expect(await seedOnce(other.deps)).toBe('inserted');
  });

  describe('leaves a database with other data unchanged', () => {
    let own: TestApp;
    beforeEach(async () => {
      own = await startTestApp();
    });
    afterEach(() => own.close());

    const insertAccount = async () => (await own.signIn()).user;
    const rows: [string, () => Promise<unknown>][] = [
      ['an account', insertAccount],
      [
        'a tag',
        async () =>
          (await own.signIn('editor')).tradepost.tags.create({ body: { slug: 'tea', name: 'Tea' } }),
      ],
      [
        'an account that was made by create-admin',
        () => createAdmin({ ...own.deps, problem: newProblem }, admin, { evenIfThereIsOne: false }),
      ],
    ];

    test.each(rows)('such as %s', async (_name, insert) => {
      await insert();
      const users = await countRows(own.deps.db, 'users');
      expect(await seedOnce(own.deps)).toBe('occupied');
      expect(await seedOnce(own.deps)).toBe('occupied');
      expect(await countRows(own.deps.db, 'users')).toBe(users);
      expect(await countRows(own.deps.db, 'products')).toBe(0);
      expect(await seedOnce(own.deps, { besideOtherData: true })).toBe('inserted');
      expect(await countRows(own.deps.db, 'users')).toBe(users + 20);
      // The database has the demo data now.
      expect(await seedOnce(own.deps)).toBe('present');
    });

    test.each(['users', 'tags', 'products', 'posts', 'post_categories', 'orders'])(
      'such as the remaining rows in %s',
      async (table) => {
        const { db } = own.deps;
        await seedOnce(own.deps);
        // A database whose tables are empty, including the list of seeds, except for one.
        await db.raw(
          `delete from seeds; truncate payments, shipments, returns, order_items cascade;
           delete from order_history; delete from order_steps; delete from discount_usages;
           delete from product_variants; delete from post_tags;
           update posts set cover_media_id = null, cover_alt = null, category_id = null; delete from media_uses; delete from media`,
        );
        for (const other of ['orders', 'posts', 'post_categories', 'products', 'tags', 'users']) {
          if (other !== table) await db(other).delete();
        }
        expect(await countRows(db, table)).toBeGreaterThan(0);
        expect(await seedOnce(own.deps)).toBe('occupied');
      },
    );

    test('and so does the command, which reports it, unless it is forced', async () => {
      await insertAccount();
      const seed = (...args: string[]) => runCommand(own.databaseUrl, 'seed', ...args);
      expect(await seed()).toEqual({
        code: 1,
        output: '\nThe database holds other data. `seed --force` adds the demo data nevertheless.\n\n',
      });
      await own.deps
        .db('tags')
        .insert({ id: randomUUID(), slug: 'coffee', name: 'C', created_at: new Date() });
      expect(await seed('--force')).toMatchObject({
        code: 1,
        output: expect.stringContaining('Nothing was added.'),
      });
      await own.deps.db('tags').delete();
      expect(await seed('--force')).toMatchObject({ code: 0 });
    });
  });

  test('inserts enough data for the shop and the journal', async () => {
    const counts = await Promise.all(
      ['users', 'tags', 'products', 'posts', 'post_categories', 'orders'].map(async (table) => [
        table,
        await countRows(app.deps.db, table),
      ]),
    );
    expect(Object.fromEntries(counts)).toEqual({
      ...{ users: 20, tags: 30, products: 240, posts: 67, post_categories: 11, orders: 40 },
    });
    const drafts = await app.deps.db('posts').where({ status: 'draft' });
    expect(drafts.length).toBeGreaterThan(3);
    expect(drafts.length).toBeLessThan(20);
    const soldOut = await app.deps.db('stock_buckets').whereRaw('on_hand = reserved');
    expect(soldOut.length).toBeGreaterThan(5);
  });

  test('inserts pictures, which are the images of products and the covers of most posts', async () => {
    const { db } = app.deps;
    expect(await countRows(db, 'media')).toBe(15);
    const { items: products } = await app.tradepost.products.list({ include: ['images'], limit: 1 });
    const { items: posts } = await app.tradepost.posts.list({ limit: 3 });
    const covers = posts.flatMap(({ cover }) => cover ?? []);
    expect(covers.length).toBeGreaterThan(0);
    for (const { url, alt, width, height } of [...(products[0]?.images ?? []), ...covers]) {
      const picture = await app.fetch(pathOf({ url }));
      expect([picture.status, picture.headers.get('content-type'), alt]).toEqual([
        200,
        'image/png',
        expect.stringMatching(/^\w/),
      ]);
      const { info } = await sharp(await picture.arrayBuffer()).toBuffer({ resolveWithObject: true });
      expect([info.width, info.height]).toEqual([width, height]);
    }
    expect(await db('products').where({ images: '[]' })).toEqual([]);
  });

  test('inserts the same data into every database', async () => {
    const tables = [
      ...['users', 'tags', 'products', 'posts', 'post_categories', 'post_tags', 'orders', 'order_items'],
      ...['product_variants', 'stock_buckets', 'stock_movements', 'media', 'files', 'media_files'],
    ];
    const read = ({ deps: { db } }: TestApp) =>
      Promise.all(
        tables.map(async (table) => {
          // A password hash has a random salt.
          const { rows } = await db.raw(`select to_jsonb(t) - 'password_hash' as row from ?? t order by 1`, [
            table,
          ]);
          return rows;
        }),
      );
    const [here, there] = await Promise.all([read(app), read(other)]);
    expect(here.every((rows) => rows.length > 0)).toBe(true);
    expect(here).toEqual(there);
  });

  test('repeats no text', async () => {
    for (const [table, column] of [
      ['products', 'name'],
      ['posts', 'title'],
      ['posts', 'body'],
    ]) {
      const { rows } = await app.deps.db.raw('select ?? as text from ?? group by 1 having count(*) > 1', [
        column as string,
        table as string,
      ]);
      expect(rows).toEqual([]);
    }
  });

  test('leaves no placeholder of its patterns', async () => {
    const { rows } = await app.deps.db.raw(
      `select description as text from products where description ~ '[{}|]'
       union all select body from posts where body ~ '[{}|]'`,
    );
    expect(rows).toEqual([]);
  });

  test('stays within the last eighteen months and in a plausible order', async () => {
    const { rows } = await app.deps.db.raw(
      `select count(*)::integer as wrong from order_items
         join orders on orders.id = order_id
         join products on products.id = product_id
         join users on users.id = user_id
       where orders.created_at < products.created_at or orders.created_at < users.created_at`,
    );
    expect(rows).toEqual([{ wrong: 0 }]);
    const { rows: moments } = await app.deps.db.raw(
      `select min(created_at) as first, max(created_at) as last, max(updated_at) as changed from posts`,
    );
    const [{ first, last, changed }] = moments as [Record<'first' | 'last' | 'changed', string>];
    expect(Date.parse(first)).toBeGreaterThan(Date.parse('2024-12-01'));
    expect(Date.parse(last)).toBeLessThan(app.clock.now().getTime());
    expect(Date.parse(changed)).toBeLessThan(app.clock.now().getTime());
  });

  test('inserts orders whose totals add up', async () => {
    const { rows } = await app.deps.db.raw(
      `select orders.id from orders join order_items on order_id = orders.id group by orders.id
       having sum(order_items.total_minor) <> subtotal_minor or sum(order_items.discount_minor) <> orders.discount_minor
         or subtotal_minor - orders.discount_minor + shipping_minor <> orders.total_minor or orders.total_minor < 1000`,
    );
    expect(rows).toEqual([]);
  });

  test('inserts orders in every state, with payments, shipments, returns and discounts', async () => {
    const { db } = app.deps;
    expect(await valuesOf('orders', 'status')).toEqual(
      ['pending', 'paid', 'packed', 'shipped', 'delivered', 'cancelled', 'refunded'].sort(),
    );
    expect(await valuesOf('payments', 'state')).toEqual(['captured', 'declined']);
    expect(await valuesOf('shipments', 'state')).toEqual(['created', 'delivered', 'shipped']);
    expect(await valuesOf('returns', 'state')).toEqual(['received', 'requested']);
    expect(await valuesOf('users', 'customer_group')).toEqual(['premium', 'regular']);
    const discounts = await db('discounts').orderBy('code').select('code', 'used_count');
    expect(discounts.map(({ code }) => code)).toEqual(['CLAY10', 'PREMIUM-POST', 'WELCOME5']);
    expect(discounts.filter(({ used_count }) => used_count > 0).length).toBeGreaterThan(1);
  });

  test('inserts a stock that equals its ledger', async () => {
    expect(await auditStock(app.deps)).toEqual([]);
    const { rows } = await app.deps.db.raw(
      `select id from orders where (select sum(reserved_change) > 0 from stock_movements where order_id = orders.id)
         is distinct from (status = 'pending')`,
    );
    expect(rows).toEqual([]);
  });

  test('inserts orders whose money is the same here and at the test provider', async () => {
    const { rows } = await app.deps.db.raw(
      `select payments.id from payments join orders on orders.id = order_id
       left join test_provider_payments as provided on provided.id = provider_payment_id
       where (provided.state, provided.captured_minor, provided.refunded_minor, provided.amount_minor)
           is distinct from (payments.state, payments.captured_minor, payments.refunded_minor, orders.total_minor)
         or payments.refunded_minor <> (select coalesce(sum(amount_minor), 0) from refunds where payment_id = payments.id)
         or (payments.state = 'captured') <> exists (
           select from order_history where order_id = orders.id and order_history.status = 'paid')`,
    );
    expect(rows).toEqual([]);
  });

  test('inserts orders that go on their way', async () => {
    const { email, password } = demoLogins.find(({ role }) => role === 'admin') as DemoLogin;
    const { accessToken } = await tokensOf(app.tradepost.accounts.login({ body: { email, password } }));
    const admin = app.tradepost.withAccessToken(accessToken);
    const { items: paid } = await admin.orders.listAll({ status: ['paid'] });
    await admin.orders.cancel({ orderId: paid[0]?.id ?? '', body: {} });
    const { items: packed } = await admin.orders.listAll({ status: ['packed'] });
    for (const { id: orderId } of packed) {
      const { items: known } = await admin.shipments.list({ orderId });
      const shipmentId =
        known.find(({ state }) => state === 'created')?.id ??
        (await admin.shipments.create({ orderId, body: {} })).id;
      await admin.shipments.ship({ shipmentId, body: {} });
      expect(await admin.orders.get({ orderId })).toMatchObject({ status: 'shipped' });
    }
    const [asked] = await app.deps.db('returns').where({ state: 'requested' });
    const returnId = toPublicId('rtn', asked.id);
    await admin.returns.approve({ returnId });
    await admin.returns.receive({ returnId, body: { lines: [{ position: 0, restock: true }] } });
    await app.runJobs();
    expect(await valuesOf('refunds', 'state')).toEqual(['succeeded']);
    expect(await admin.orders.get({ orderId: paid[0]?.id ?? '' })).toMatchObject({ status: 'refunded' });
    expect(await auditStock(app.deps)).toEqual([]);
  });
});

describe('the demo data', () => {
  test('satisfies the contract on every page', async () => {
    // The client's fetch validates each response against the contract; `close` throws if one is invalid.
    const products = await collect(app.tradepost.products.list({ limit: 100 }));
    expect(new Set(products.map(({ slug }) => slug)).size).toBe(240);
    expect(new Set(products.map(({ category }) => category))).toEqual(
      new Set(['books', 'ceramics', 'coffee', 'workshop']),
    );
    expect(await collect(app.tradepost.tags.list({ limit: 7 }))).toHaveLength(30);
    const posts = await collect(app.tradepost.posts.list({ limit: 20 }));
    expect(posts.length).toBeGreaterThan(40);
    for (const { id } of posts) {
      const { body } = await app.tradepost.posts.get({ postId: id });
      expect(body?.split('\n\n').length).toBeGreaterThan(3);
    }
  });

  test('has a scheduled post, which only editors see', async () => {
    const { email, password } = demoLogins.find(({ role }) => role === 'editor') as DemoLogin;
    const { accessToken } = await tokensOf(app.tradepost.accounts.login({ body: { email, password } }));
    const editor = app.tradepost.withAccessToken(accessToken);
    const { items } = await editor.posts.list({ status: 'scheduled' });
    expect(items).toMatchObject([{ status: 'scheduled', publishAt: '2036-06-01T08:00:00.000Z' }]);
    const postId = items[0]?.id ?? '';
    await expect(app.tradepost.posts.get({ postId })).rejects.toMatchObject({ code: 'not_found' });
    expect(await editor.posts.unpublish({ postId, ifMatch: '*' })).toMatchObject({ status: 'draft' });
  });

  test.each(demoLogins)('lets $email log in as $role', async ({ email, password, role }) => {
    const { accessToken } = await tokensOf(app.tradepost.accounts.login({ body: { email, password } }));
    const me = await app.tradepost.withAccessToken(accessToken).accounts.me();
    expect(me).toMatchObject({ email, role });
  });
});
