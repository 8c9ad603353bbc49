import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { rollUpSales } from '../../../src/features/shop/reports/sales-roll-up.ts';
import { buildOrder, buildProduct } from '../../support/factories.ts';
import { payWith, placePaidOrder } from '../../support/payments.ts';
import { moveAt, reactToSales, rollUp, type SoldLine, sellAt } from '../../support/sales.ts';
import { startTestApp, type TestApp, type Tradepost } from '../../support/test-app.ts';

let app: TestApp;
let admin: Tradepost;
let buyer: string;
let token: string;
let book: { id: string; slug: string };
let mug: { id: string; slug: string };
beforeAll(async () => {
  app = await startTestApp();
  await signIn();
  const parent = await admin.categories.create({ body: { slug: 'kitchen', name: 'Kitchen', position: 0 } });
  const cups = { slug: 'cups', name: 'Cups', position: 0, parentId: parent.id };
  await admin.categories.create({ body: cups });
  book = await admin.products.create({
    body: buildProduct({ category: 'kitchen', name: '=HYPERLINK("http://evil.example")', stock: 1000 }),
  });
  mug = await admin.products.create({ body: buildProduct({ category: 'cups', stock: 1000 }) });
});
afterAll(() => app.close());

const signIn = async () => {
  const signedIn = await app.signIn('admin');
  ({ tradepost: admin, token } = signedIn);
  buyer = signedIn.user.id;
};

const variantOf = (productId: string) => productId.replace('prd', 'var');
const eur = (amount: number) => ({ amount, currency: 'EUR' as const });
const lineOf = (productId: string, more: Partial<SoldLine> = {}): SoldLine => ({
  ...{ productId, category: productId === mug.id ? 'cups' : 'kitchen', quantity: 1, total: 1000, tax: 160 },
  ...more,
});

/** Sells on a day, and shows it in the reports. */
const sell = async (at: string, lines: SoldLine[], more: object = {}): Promise<string> => {
  const orderId = await sellAt(app, { at: new Date(at), buyer, lines, ...more });
  await rollUp(app);
  return orderId;
};

const none = {
  ...{ orders: 0, units: 0, gross: eur(0), net: eur(0), tax: eur(0), discount: eur(0), refunded: eur(0) },
};
const march = { from: '2025-03-01', to: '2025-03-31', currency: 'EUR' } as const;
const day = (name: string) => ({ from: name, to: name, currency: 'EUR' as const });

const readCsv = async (path: string, accept = 'text/csv'): Promise<Response> =>
  app.fetch(`/v1/reports/${path}`, { headers: { authorization: `Bearer ${token}`, accept } });

describe('getSales', () => {
  test('sums the sales of a day, with zeros for a day without sales', async () => {
    await sell('2025-03-04T10:00:00.000Z', [
      lineOf(mug.id, { quantity: 2, total: 2000, discount: 500, tax: 240 }),
    ]);
    await sell('2025-03-04T11:00:00.000Z', [lineOf(book.id), lineOf(mug.id)], { shipping: 490 });
    const range = { ...march, from: '2025-03-03', to: '2025-03-05' };
    const { items, total } = await admin.reports.sales({ ...range, interval: 'day' });
    const sales = {
      ...{ orders: 2, units: 4, gross: eur(3500), net: eur(2940), tax: eur(560) },
      ...{ discount: eur(500), refunded: eur(0) },
    };
    expect(items).toEqual([
      { period: '2025-03-03', from: '2025-03-03', to: '2025-03-03', sales: none },
      { period: '2025-03-04', from: '2025-03-04', to: '2025-03-04', sales },
      { period: '2025-03-05', from: '2025-03-05', to: '2025-03-05', sales: none },
    ]);
    expect(total).toEqual(sales);
  });

  test('counts days in UTC, and both bounds', async () => {
    await sell('2025-04-09T23:59:59.999Z', [lineOf(mug.id)]);
    await sell('2025-04-10T00:00:00.000Z', [lineOf(mug.id), lineOf(mug.id)]);
    await sell('2025-04-11T23:59:59.999Z', [lineOf(mug.id)]);
    const { items } = await admin.reports.sales({ ...march, from: '2025-04-10', to: '2025-04-11' });
    expect(items.map(({ sales: { orders, units } }) => [orders, units])).toEqual([
      [1, 2],
      [1, 1],
    ]);
  });

  test('adds up ISO weeks and months, cut at the bounds of the report', async () => {
    await sell('2024-12-29T12:00:00.000Z', [lineOf(mug.id)]);
    await sell('2024-12-31T12:00:00.000Z', [lineOf(mug.id)]);
    await sell('2025-01-01T12:00:00.000Z', [lineOf(mug.id)]);
    const range = { from: '2024-12-28', to: '2025-01-07', currency: 'EUR' } as const;
    const periods = async (interval: 'week' | 'month') =>
      (await admin.reports.sales({ ...range, interval })).items.map(({ period, from, to, sales }) => [
        ...[period, from, to, sales.orders],
      ]);
    expect(await periods('week')).toEqual([
      ['2024-W52', '2024-12-28', '2024-12-29', 1],
      ['2025-W01', '2024-12-30', '2025-01-05', 2],
      ['2025-W02', '2025-01-06', '2025-01-07', 0],
    ]);
    expect(await periods('month')).toEqual([
      ['2024-12', '2024-12-28', '2024-12-31', 2],
      ['2025-01', '2025-01-01', '2025-01-07', 1],
    ]);
  });

  test('counts a category with its descendants, an order once, and currencies apart', async () => {
    await sell('2025-05-02T10:00:00.000Z', [lineOf(mug.id), lineOf(book.id)]);
    await sell('2025-05-02T10:00:00.000Z', [lineOf(mug.id)], { currency: 'KWD' });
    const ofCategory = async (category?: string, currency: 'EUR' | 'KWD' = 'EUR') => {
      const { total } = await admin.reports.sales({ ...day('2025-05-02'), currency, category });
      return [total.orders, total.units, total.gross];
    };
    expect(await ofCategory()).toEqual([1, 2, eur(2000)]);
    expect(await ofCategory('kitchen')).toEqual([1, 2, eur(2000)]);
    expect(await ofCategory('cups')).toEqual([1, 1, eur(1000)]);
    expect(await ofCategory('absent')).toEqual([0, 0, eur(0)]);
    expect(await ofCategory('kitchen', 'KWD')).toEqual([1, 1, { amount: 1000, currency: 'KWD' }]);
  });

  test('keeps the category in which a product was ordered, and follows a category to another parent', async () => {
    const body = buildProduct({ category: 'lamps', stock: 100 });
    const lamp = await admin.products.create({ body }).withResponse();
    const at = '2025-05-03T10:00:00.000Z';
    await sell(at, [lineOf(lamp.data.id, { category: 'lamps' })]);
    const ifMatch = lamp.headers.get('etag') ?? '';
    await admin.products.update({ productId: lamp.data.id, ifMatch, body: { category: 'cups' } });
    const unitsOf = async (category: string) =>
      (await admin.reports.sales({ ...day('2025-05-03'), category })).total.units;
    await sell(at, [lineOf(book.id)]);
    expect([await unitsOf('lamps'), await unitsOf('cups'), await unitsOf('kitchen')]).toEqual([1, 0, 1]);
    const { items } = await admin.categories.list();
    const { id: categoryId } = items.find(({ slug }) => slug === 'lamps') ?? { id: '' };
    const { id: parentId } = items.find(({ slug }) => slug === 'kitchen') ?? { id: '' };
    const { headers } = await admin.categories.get({ categoryId }).withResponse();
    await admin.categories.update({ categoryId, ifMatch: headers.get('etag') ?? '', body: { parentId } });
    await rollUp(app);
    expect([await unitsOf('lamps'), await unitsOf('kitchen')]).toEqual([1, 2]);
  });

  test('forgets an order that was cancelled later, also after its refund', async () => {
    const orderId = await sell('2025-05-04T10:00:00.000Z', [lineOf(mug.id)]);
    await sell('2025-05-04T10:00:00.000Z', [lineOf(mug.id)]);
    await moveAt(app, orderId, { transition: 'cancel', at: new Date('2025-06-01T10:00:00.000Z') });
    await rollUp(app);
    const { total } = await admin.reports.sales({ ...march, from: '2025-05-04', to: '2025-06-02' });
    expect(total).toMatchObject({ orders: 1, units: 1, gross: eur(1000), refunded: eur(0) });
  });

  test('shows orders of buyers, their payments and refunds, on the day of the payment', async () => {
    const { order, paymentId } = await placePaidOrder(app);
    const today = app.clock.now().toISOString().slice(0, 10);
    app.clock.advance(2 * 24 * 3_600_000);
    // The token has expired.
    await signIn();
    await admin.refunds.create({ paymentId, body: { amount: eur(1000) } });
    await app.runJobs();
    await rollUp(app);
    const { total } = await admin.reports.sales(day(today));
    expect(total).toMatchObject({ orders: 1, units: 2, gross: order.total, refunded: eur(1000) });
  });

  test('shows nothing before the payment', async () => {
    const today = app.clock.now().toISOString().slice(0, 10);
    const { id: orderId } = await admin.orders.create({ body: buildOrder(mug.id, 3) });
    await rollUp(app);
    expect((await admin.reports.sales(day(today))).total.units).toBe(0);
    await admin.payments.create({ orderId, body: payWith('success') });
    await rollUp(app);
    expect((await admin.reports.sales(day(today))).total.units).toBe(3);
  });

  test('returns CSV if the client asks for it', async () => {
    const response = await readCsv('sales?from=2025-03-03&to=2025-03-05&currency=EUR&interval=month');
    expect(response.headers.get('content-type')).toBe('text/csv;charset=utf-8');
    expect(response.headers.get('vary')).toContain('Accept');
    expect(await response.text()).toBe(
      'period,from,to,currency,orders,units,gross,net,tax,discount,refunded\r\n' +
        '2025-03,2025-03-03,2025-03-05,EUR,2,4,3500,2940,560,500,0\r\n',
    );
    const either = await readCsv('sales?from=2025-03-03&to=2025-03-05&currency=EUR', '*/*');
    expect(either.headers.get('content-type')).toMatch('application/json');
    expect((await readCsv('sales?from=2025-03-03&to=2025-03-05&currency=EUR', 'text/plain')).status).toBe(
      406,
    );
  });

  test('rejects bounds in the wrong order, no day at all, and more than 366 days', async () => {
    const read = (from: string, to: string) => admin.reports.sales({ from, to, currency: 'EUR' });
    await expect(read('2025-03-02', '2025-03-01')).rejects.toMatchObject({
      status: 422,
      code: 'validation_failed',
      problem: { errors: [{ in: 'query', pointer: '/to', rule: 'range' }] },
    });
    for (const from of ['2025-02-29', '2025-3-1', '0000-01-01', '2025-03-01T00:00:00Z', '']) {
      await expect(read(from, '2025-03-01')).rejects.toMatchObject({
        code: 'validation_failed',
        problem: { errors: [{ in: 'query', pointer: '/from', rule: 'format' }] },
      });
    }
    expect((await read('2024-01-01', '2024-12-31')).items).toHaveLength(366);
    expect((await read('9999-12-31', '9999-12-31')).items).toHaveLength(1);
    expect((await read('0001-01-01', '0001-12-31')).items).toHaveLength(365);
    await expect(read('2024-01-01', '2025-01-01')).rejects.toMatchObject({
      status: 422,
      code: 'rule_violated',
      problem: {
        detail: 'The report would have 367 days; it can have 366 at most.',
        errors: [{ in: 'query', pointer: '/to', rule: 'maxDays' }],
      },
    });
    await expect(read('0001-01-01', '9999-12-31')).rejects.toMatchObject({ code: 'rule_violated' });
  });
});

describe('getCategorySales', () => {
  test('lists the categories with sales, each with its descendants, as JSON and as CSV', async () => {
    await sell('2025-07-01T10:00:00.000Z', [lineOf(mug.id, { quantity: 2, total: 2000 })]);
    await sell('2025-07-02T10:00:00.000Z', [lineOf(book.id), lineOf(mug.id)]);
    const range = { from: '2025-07-01', to: '2025-07-02', currency: 'EUR' } as const;
    const { items } = await admin.reports.categorySales(range);
    expect(items).toMatchObject([
      { category: 'kitchen', sales: { orders: 2, units: 4, gross: eur(4000), tax: eur(480) } },
      { category: 'cups', sales: { orders: 2, units: 3, gross: eur(3000), tax: eur(320) } },
    ]);
    const csv = await readCsv('category-sales?from=2025-07-01&to=2025-07-02&currency=EUR');
    expect(await csv.text()).toBe(
      'category,currency,orders,units,gross,net,tax,discount,refunded\r\n' +
        'kitchen,EUR,2,4,4000,3520,480,0,0\r\ncups,EUR,2,3,3000,2680,320,0,0\r\n',
    );
    await expect(admin.reports.categorySales({ ...range, to: '2027-01-01' })).rejects.toMatchObject({
      code: 'rule_violated',
    });
  });
});

describe('getTopSellingProducts', () => {
  test('lists the products by sold pieces, then by net revenue, and escapes formulas in CSV', async () => {
    const cheap = await admin.products.create({ body: buildProduct({ category: 'cups', stock: 100 }) });
    await sell('2025-08-01T10:00:00.000Z', [
      lineOf(mug.id, { quantity: 3, total: 3000 }),
      lineOf(mug.id),
      lineOf(cheap.id, { category: 'cups', quantity: 5, total: 500, tax: 0 }),
      lineOf(book.id, { quantity: 5, total: 5000 }),
    ]);
    const range = { from: '2025-08-01', to: '2025-08-31', currency: 'EUR' } as const;
    const { items } = await admin.reports.topSellingProducts(range);
    expect(items.map(({ productId, sales }) => [productId, sales.units, sales.orders])).toEqual([
      [book.id, 5, 1],
      [cheap.id, 5, 1],
      [mug.id, 4, 1],
    ]);
    expect(items[0]).toMatchObject({ slug: book.slug, name: '=HYPERLINK("http://evil.example")' });
    const cups = await admin.reports.topSellingProducts({ ...range, category: 'cups', limit: 1 });
    expect(cups.items.map(({ productId }) => productId)).toEqual([cheap.id]);
    const kitchen = await admin.reports.topSellingProducts({ ...range, category: 'kitchen' });
    expect(kitchen.items).toHaveLength(3);
    const csv = await readCsv('top-selling-products?from=2025-08-01&to=2025-08-01&currency=EUR&limit=1');
    expect(await csv.text()).toBe(
      'productId,slug,name,currency,orders,units,gross,net,tax,discount,refunded\r\n' +
        `${book.id},${book.slug},"'=HYPERLINK(""http://evil.example"")",EUR,1,5,5000,4840,160,0,0\r\n`,
    );
    await expect(admin.reports.topSellingProducts({ ...range, to: '2027-01-01' })).rejects.toMatchObject({
      code: 'rule_violated',
    });
    for (const limit of [0, 101])
      await expect(admin.reports.topSellingProducts({ ...range, limit })).rejects.toMatchObject({
        code: 'validation_failed',
      });
  });
});

describe('getLowStock', () => {
  test('lists variants on sale by available pieces, as JSON and as CSV, and escapes formulas', async () => {
    await app.deps.db('products').update({ status: 'archived' });
    const few = await admin.products.create({ body: buildProduct({ name: '=1+1', stock: 3 }) });
    const none = await admin.products.create({ body: buildProduct({ stock: 0 }) });
    const spread = await admin.products.create({ body: buildProduct({ stock: 20 }) });
    await admin.stock.setBuckets({ variantId: variantOf(spread.id), body: { buckets: 16 } });
    const archived = await admin.products.create({ body: buildProduct({ stock: 1 }) });
    await app.deps.db('products').update({ status: 'archived' }).where({ slug: archived.slug });
    const { tradepost: customer } = await app.signIn('user');
    await customer.orders.create({ body: buildOrder(few.id, 2) });

    const { items } = await admin.reports.lowStock({ threshold: 20 });
    expect(items.map(({ productId, available }) => [productId, available])).toEqual([
      [none.id, 0],
      [few.id, 1],
      [spread.id, 20],
    ]);
    const expected = { variantId: variantOf(few.id), slug: few.slug, name: '=1+1', onHand: 3, reserved: 2 };
    expect(items[1]).toMatchObject(expected);
    expect((await admin.reports.lowStock({})).items).toHaveLength(2);
    expect((await admin.reports.lowStock({ threshold: 20, limit: 1 })).items).toHaveLength(1);
    const csv = await (await readCsv('low-stock?threshold=1')).text();
    expect(csv.split('\r\n').slice(0, 3)).toEqual([
      'variantId,productId,slug,name,sku,options,onHand,reserved,available',
      `${variantOf(none.id)},${none.id},${none.slug},${none.name},,,0,0,0`,
      `${variantOf(few.id)},${few.id},${few.slug},'=1+1,,,3,2,1`,
    ]);
    for (const query of [{ threshold: -1 }, { threshold: 10_001 }, { limit: 0 }, { limit: 1_001 }])
      await expect(admin.reports.lowStock(query)).rejects.toMatchObject({ code: 'validation_failed' });
  });

  test('shows SKU and options', async () => {
    const price = eur(500);
    const variants = ['S', 'L'].map((value) => ({
      ...{ sku: `SHIRT-${value}`, price, stock: 2, options: [{ name: 'Size', value }] },
    }));
    const { id } = await admin.products.create({
      body: { name: 'Shirt', slug: 'shirt', description: 'Cotton', category: 'kitchen', variants },
    });
    const { items } = await admin.reports.lowStock({ threshold: 2 });
    const shown = items.filter(({ productId }) => productId === id);
    expect(shown.map(({ sku, options }) => [sku, options]).toSorted()).toEqual([
      ['SHIRT-L', [{ name: 'Size', value: 'L' }]],
      ['SHIRT-S', [{ name: 'Size', value: 'S' }]],
    ]);
    expect(await (await readCsv('low-stock?threshold=2')).text()).toContain(',SHIRT-L,Size: L,2,0,2\r\n');
  });
});

describe('the roll-up of sales', () => {
  test('does not count an event twice, and two workers share the days', async () => {
    await sellAt(app, { at: new Date('2025-09-01T10:00:00.000Z'), buyer, lines: [lineOf(mug.id)] });
    await reactToSales(app);
    const counts = await Promise.all([rollUpSales(app.deps), rollUpSales(app.deps)]);
    expect(counts.toSorted()).toEqual([0, 1]);
    await app.deps.db('event_cursors').where({ reaction: 'sales_roll_up' }).update({ position: 0 });
    await rollUp(app);
    expect((await admin.reports.sales(day('2025-09-01'))).total.units).toBe(1);
  });

  test('runs each minute, and a metric tells how long a change has waited', async () => {
    await app.runSchedules();
    await sellAt(app, { at: new Date('2025-09-02T10:00:00.000Z'), buyer, lines: [lineOf(mug.id)] });
    await reactToSales(app);
    app.clock.advance(61_000);
    expect(await app.metrics()).toMatch(/^sales_roll_up_lag_seconds 61$/m);
    await app.runSchedules();
    expect((await admin.reports.sales(day('2025-09-02'))).total.units).toBe(1);
    expect(await app.metrics()).toMatch(/^sales_roll_up_lag_seconds 0$/m);
  });
});

test('the reports need a token with the scope reports:read', async () => {
  const { tradepost: editor } = await app.signIn('editor');
  const calls = (tradepost: Tradepost) => [
    () => tradepost.reports.sales(march),
    () => tradepost.reports.categorySales(march),
    () => tradepost.reports.topSellingProducts(march),
    () => tradepost.reports.lowStock({}),
  ];
  for (const call of calls(app.tradepost))
    await expect(call()).rejects.toMatchObject({ code: 'unauthenticated' });
  for (const call of calls(editor))
    await expect(call()).rejects.toMatchObject({ code: 'insufficient_scope' });
});
