import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Knex } from 'knex';
import { eventually } from '../support/eventually.ts';
import { buildOrder, buildProduct, buildUser } from '../support/factories.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';

const CROWD = 30;
/** Each of two crowds waits for a slot, for a connection and for the lock: ten times 3 + 3 + 0.1 seconds. */
const BOUND_MS = 61_000;
const account = buildUser();
const stockOfMug = (tx: Knex.Transaction) =>
  tx('stock_buckets')
    .whereIn('product_id', tx('products').where({ slug: 'mug' }).select('id'))
    .forUpdate();

const productNamed = (slug: string) => buildProduct({ slug, stock: 1_000 });

/** A shop with two products, its administrator, and an account that can log in. */
const startShop = async (env: Record<string, string>) => {
  const app = await startTestApp({ CACHE_MAX_BYTES: '1', DATABASE_ACQUIRE_TIMEOUT_MS: '3000', ...env });
  const { tradepost, token, user } = await app.signIn('admin');
  // Another account than the crowd's, whose transactions lock that one too.
  const { token: bystander } = await app.signIn('admin');
  // An administrator's change of an account locks all administrators.
  const { token: customer } = await app.signIn();
  await tradepost.accounts.register({ body: account });
  const [mug = '', bowl = ''] = await Promise.all(
    ['mug', 'bowl'].map(async (slug) => (await tradepost.products.create({ body: productNamed(slug) })).id),
  );
  let keys = 0;
  const send = (method: string, path: string, body: unknown, sender = token) => {
    keys += 1;
    return app.fetch(path, {
      method,
      signal: AbortSignal.timeout(BOUND_MS),
      headers: {
        authorization: `Bearer ${sender}`,
        'content-type': method === 'PATCH' ? 'application/merge-patch+json' : 'application/json',
        'idempotency-key': `the-key-${keys}`,
        ...(method === 'PATCH' && { 'if-match': '*' }),
      },
      body: JSON.stringify(body),
    });
  };
  const order = (productId: string, sender?: string) =>
    send('POST', '/v1/orders', buildOrder(productId), sender);
  return {
    app,
    user,
    mug,
    order,
    orderBowl: () => order(bowl, customer),
    createOther: () => send('POST', '/v1/products', productNamed(`mug-${keys}`), bystander),
    renameOther: () => send('PATCH', '/v1/me', { profile: { lastName: 'Lindqvist' } }, customer),
    create: (slug: string) => send('POST', '/v1/products', productNamed(slug)),
    rename: () => send('PATCH', '/v1/me', { profile: { lastName: 'Lindqvist' } }),
    login: () =>
      app.fetch('/v1/auth/login', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ email: account.email, password: account.password }),
      }),
    read: () => app.fetch(`/v1/products/${mug}`),
    list: () => app.fetch('/v1/tags?limit=1'),
    ready: () => app.fetch('/readyz'),
  };
};
type Shop = Awaited<ReturnType<typeof startShop>>;
type Request = 'login' | 'renameOther' | 'orderBowl' | 'createOther' | 'read' | 'list' | 'ready';
type Hot = {
  crowdOf: string;
  /** Takes the lock for which the crowd waits. */
  hold: (tx: Knex.Transaction) => PromiseLike<unknown>;
  send: () => Promise<Response>;
  others: Request[];
};

/** Of several concurrent changes of one version, one succeeds. */
const isServed = ({ status }: Response): boolean => status < 300 || status === 412;

const crowd = (send: () => Promise<Response>) =>
  Array.from({ length: CROWD }, async () => {
    const response = await send();
    await response.arrayBuffer();
    if (response.status === 503) expect(response.headers.get('retry-after')).toBe('1');
    return response.status;
  });

const waitingForLocks = async ({ deps }: TestApp): Promise<number> => {
  const { rows } = await deps.db.raw<{ rows: [{ count: number }] }>(
    `select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
  );
  return rows[0].count;
};

describe('a crowd that waits for one locked row leaves connections to other requests:', () => {
  let shop: Shop;
  beforeAll(async () => {
    // Longer than the test, so a request that waits for the lock waits throughout.
    shop = await startShop({ DATABASE_LOCK_TIMEOUT_MS: '60000', DATABASE_STATEMENT_TIMEOUT_MS: '60000' });
  });
  afterAll(() => shop.app.close());

  const row = (table: string, key: () => object) => (tx: Knex.Transaction) =>
    tx(table).where(key()).forUpdate();
  test.each<Hot>([
    {
      crowdOf: 'orders of one product',
      hold: stockOfMug,
      send: () => shop.order(shop.mug),
      others: ['login', 'renameOther', 'createOther', 'read', 'list', 'ready'],
    },
    {
      crowdOf: 'products with one slug',
      hold: (tx) =>
        tx.raw(
          `insert into products (id, slug, name, description, category, price_minor, currency, created_at, updated_at)
           select gen_random_uuid(), 'pot', name, description, category, price_minor, currency, created_at, updated_at
           from products limit 1`,
        ),
      send: () => shop.create('pot'),
      others: ['login', 'renameOther', 'orderBowl', 'read', 'list', 'ready'],
    },
    {
      crowdOf: 'changes of one profile',
      hold: row('users', () => ({ username: shop.user.username })),
      send: () => shop.rename(),
      others: ['login', 'read', 'list', 'ready'],
    },
    {
      crowdOf: 'logins to one account',
      hold: row('users', () => ({ username: account.username })),
      send: () => shop.login(),
      others: ['renameOther', 'orderBowl', 'createOther', 'read', 'list', 'ready'],
    },
  ])('$crowdOf', async ({ hold, send, others }) => {
    const { app } = shop;
    const holder = await app.deps.db.transaction();
    await hold(holder);
    const responses = crowd(send);
    try {
      await eventually(async () => (await waitingForLocks(app)) > 0 || undefined);
      for (const other of others) {
        expect({ other, succeeded: isServed(await shop[other]()) }).toEqual({ other, succeeded: true });
      }
    } finally {
      await holder.rollback();
    }
    const statuses = await Promise.all(responses);
    expect(statuses.filter((status) => status >= 300 && ![409, 412, 503].includes(status))).toEqual([]);
    expect(statuses.some((status) => status < 300)).toBe(true);
  });
});

test('two concurrent crowds are rejected within the limits, and other requests succeed meanwhile', async () => {
  const shop = await startShop({ DATABASE_LOCK_TIMEOUT_MS: '100' });
  const { app } = shop;
  const holder = await app.deps.db.transaction();
  await stockOfMug(holder);
  await holder('users').where({ username: shop.user.username }).forUpdate();
  try {
    const startedAt = performance.now();
    const responses = [...crowd(() => shop.order(shop.mug)), ...crowd(shop.rename)];
    await eventually(async () => (await waitingForLocks(app)) > 0 || undefined);
    for (const other of ['login', 'orderBowl', 'read', 'list', 'ready'] as const) {
      expect({ other, succeeded: isServed(await shop[other]()) }).toEqual({ other, succeeded: true });
    }
    expect(new Set(await Promise.all(responses))).toEqual(new Set([503]));
    expect(performance.now() - startedAt).toBeLessThan(BOUND_MS);
  } finally {
    await holder.rollback();
  }
  expect((await shop.order(shop.mug)).status).toBe(201);
  await app.close();
});
