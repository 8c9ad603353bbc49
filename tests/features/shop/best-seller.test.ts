import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { refreshBestSellers } from '../../../src/features/shop/reports/best-seller-refresh.ts';
import { toUuid } from '../../../src/lib/id.ts';
import { buildProduct } from '../../support/factories.ts';
import { moveAt, rollUp, sellAt } from '../../support/sales.ts';
import { startTestApp, type TestApp, type Tradepost } from '../../support/test-app.ts';

let app: TestApp;
let admin: Tradepost;
let buyer: string;
/** In the order of their ids. */
let ids: string[];
beforeAll(async () => {
  app = await startTestApp();
  const signedIn = await app.signIn('admin');
  ({
    tradepost: admin,
    user: { id: buyer },
  } = signedIn);
  ids = [];
  for (const category of ['cups', 'books', 'cups', 'books', 'cups'])
    ids.push((await admin.products.create({ body: buildProduct({ category, stock: 1000 }) })).id);
  ids.sort();
});
afterAll(() => app.close());

const DAY_MS = 24 * 3_600_000;

const sell = (index: number, quantity: number, more: { daysAgo?: number; currency?: 'KWD' } = {}) => {
  const at = new Date(app.clock.now().getTime() - (more.daysAgo ?? 0) * DAY_MS);
  const line = { productId: ids[index] ?? '', category: 'cups', quantity, total: 0 };
  return sellAt(app, { at, buyer, lines: [line], ...more });
};

/** The products in the order of a list, by their positions in `ids`. */
const listed = async (sort: '-unitsSold' | 'unitsSold', category?: string): Promise<number[]> => {
  const found: number[] = [];
  // The response without a cursor may come from the cache.
  await app.deps.cache.invalidate(['products']);
  for await (const { id } of app.tradepost.products.list({ sort: [sort], limit: 2, category }))
    found.push(ids.indexOf(id));
  return found;
};

test('the best-selling products come first, of all currencies, and equal ones by id', async () => {
  await sell(1, 2);
  await sell(1, 1, { currency: 'KWD' });
  const cancelled = await sell(3, 9);
  await sell(4, 2, { daysAgo: 89 });
  await sell(0, 8, { daysAgo: 90 });
  await moveAt(app, cancelled, { transition: 'cancel', at: app.clock.now() });
  await rollUp(app);
  expect(await listed('-unitsSold')).toEqual([1, 4, 3, 2, 0]);
  expect(await listed('unitsSold')).toEqual([0, 2, 3, 4, 1]);
  const { items } = await app.tradepost.products.list({ category: 'cups' });
  const cups = items.map(({ id }) => ids.indexOf(id));
  expect(await listed('-unitsSold', 'cups')).toEqual([1, 4, 3, 2, 0].filter((index) => cups.includes(index)));
});

test('neither a sale nor its rank changes the version of a product', async () => {
  const read = async () => {
    const { data, headers } = await app.tradepost.products.get({ productId: ids[2] ?? '' }).withResponse();
    return { data, etag: headers.get('etag') };
  };
  const rowVersion = async () => {
    const { rows } = await app.deps.db.raw('select xmin::text from products where id = ?', [
      toUuid(ids[2] ?? ''),
    ]);
    return rows[0].xmin;
  };
  const before = await read();
  const row = await rowVersion();
  await sell(2, 5);
  expect(await rowVersion()).toBe(row);
  await rollUp(app);
  expect(await rowVersion()).not.toBe(row);
  expect(await read()).toEqual(before);
  expect(await listed('-unitsSold')).toEqual([2, 1, 4, 3, 0]);
});

test('the ranks fall with time, page by page, and a second refresh writes nothing', async () => {
  app.clock.advance(DAY_MS);
  expect(await refreshBestSellers(app.deps, { page: 1 })).toBe(1);
  expect(await refreshBestSellers(app.deps)).toBe(0);
  app.clock.advance(100 * DAY_MS);
  expect(await refreshBestSellers(app.deps, { page: 1 })).toBe(2);
  expect(await listed('-unitsSold')).toEqual([4, 3, 2, 1, 0]);
});
