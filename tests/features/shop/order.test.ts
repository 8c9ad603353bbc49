import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { isProblem, type Schemas } from '@tradepost/client';
import fc from 'fast-check';
import { toUuid } from '../../../src/lib/id.ts';
import { buildOrder, buildProduct } from '../../support/factories.ts';
import { mailsTo } from '../../support/mailbox.ts';
import { setStock } from '../../support/stock.ts';
import { startTestApp, type TestApp, type Tradepost } from '../../support/test-app.ts';

type Order = Schemas['Order'];
type Line = Schemas['OrderItemCreate'];

let app: TestApp;
let admin: Tradepost;
beforeAll(async () => {
  app = await startTestApp({ ORDER_MINIMUM: '1000' });
  admin = (await app.signIn('admin')).tradepost;
});
afterAll(() => app.close());

const eur = (amount: number) => ({ amount, currency: 'EUR' }) as const;
const absentProduct = 'prd_01jd3v8w5gf3sa9k2m6q7x8y9z';
const absentOrder = 'ord_01jd3v8w5gf3sa9k2m6q7x8y9z';

const sellProduct = ({
  amount = 1999,
  ...fields
}: Parameters<typeof buildProduct>[0] & { amount?: number } = {}) =>
  admin.products.create({ body: buildProduct({ ...fields, price: eur(amount) }) });

/** The representation of a new order with its history. */
const detailsOf = (order: Order): Schemas['OrderDetails'] => ({
  ...order,
  history: [{ status: 'pending', movedAt: order.createdAt, movedBy: 'owner' }],
});

const stockOf = async (productId: string) =>
  (await app.tradepost.products.get({ productId, include: ['stock'] })).stock ?? 0;

const countOrdersOf = async (user: { id: string }): Promise<number> => {
  const [row] = await app.deps
    .db('orders')
    .where({ user_id: toUuid(user.id) })
    .count();
  return Number(row?.count);
};

/** The outcomes: a value each, or the code of the problem. */
const settle = async <T>(calls: Promise<T>[]) => {
  const settled = await Promise.allSettled(calls);
  const problems = settled.flatMap((result) => {
    if (result.status === 'fulfilled') return [];
    if (!isProblem(result.reason)) throw result.reason;
    return [result.reason.code as string];
  });
  return {
    values: settled.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : [])),
    problems,
  };
};

const post = (body: string, headers: Record<string, string>) =>
  app.fetch('/v1/orders', {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  });

describe('createOrder', () => {
  test('sends a confirmation in the language of the buyer, and none if it is rejected', async () => {
    const { tradepost, user } = await app.signIn();
    await tradepost.accounts.updateMe({ ifMatch: '*', body: { language: 'de' } });
    const mug = await sellProduct({ stock: 2 });
    const order = (quantity: number) =>
      tradepost.orders.create({ body: { items: [{ productId: mug.id, quantity }] } });
    const { id } = await order(2);
    await expect(order(1)).rejects.toMatchObject({ code: 'out_of_stock' });
    const mails = await mailsTo(app, user.email);
    expect(mails.map(({ subject }) => subject)).toEqual(['Ihre Bestellung ist bestätigt']);
    expect(mails[0]?.text).toContain(`Vielen Dank für Ihre Bestellung ${id} vom 1. Juni 2026.`);
    expect(mails[0]?.text).toContain(
      '- 2 × Mug (Preis: 39,98\u00a0€)\nSumme: 39,98\u00a0€\nEnthaltene Mehrwertsteuer: 6,38\u00a0€\n',
    );
    expect(mails[0]?.headers).toBeUndefined();
  });

  test.each([
    [
      'en',
      'on',
      [
        ['Subtotal', '€100.00'],
        ['Discount', '-€10.00'],
        ['Shipping', '€4.90'],
        ['Total', '€94.90'],
        ['Tax included', '€15.15'],
      ],
    ],
    [
      'de',
      'off',
      [
        ['Zwischensumme', '100,00\u00a0€'],
        ['Rabatt', '-10,00\u00a0€'],
        ['Versand', '4,90\u00a0€'],
        ['Mehrwertsteuer', '18,03\u00a0€'],
        ['Summe', '112,93\u00a0€'],
      ],
    ],
  ] as const)(
    'confirms discount, shipping and tax: %s, prices include tax %s',
    async (language, gross, sums) => {
      const shop = gross === 'on' ? app : await startTestApp({ PRICES_INCLUDE_TAX: gross });
      const { tradepost, user } = await shop.signIn();
      await tradepost.accounts.updateMe({ ifMatch: '*', body: { language } });
      const clients = (await shop.signIn('admin')).tradepost;
      const price = { amount: 5_000, currency: 'EUR' } as const;
      const { id: productId } = await clients.products.create({ body: buildProduct({ price }) });
      const { code: discountCode } = await clients.discounts.create({
        body: { code: 'MAIL-10', kind: 'percentage', basisPoints: 1_000 },
      });
      await tradepost.orders.create({
        body: { items: [{ productId, quantity: 2 }], shippingMethod: 'standard', discountCode },
      });
      const [mail] = await mailsTo(shop, user.email);
      if (shop !== app) await shop.close();
      expect(mail?.text).toContain(`)\n${sums.map((sum) => sum.join(': ')).join('\n')}\n\n`);
      for (const [label, value] of sums)
        expect(mail?.html).toMatch(new RegExp(`>${label}</th><td[^>]*>${value.replace('$', '\\$')}</td>`));
    },
  );

  test('sends at most twenty confirmations in an hour', async () => {
    const { tradepost, user } = await app.signIn();
    const mug = await sellProduct({ stock: 100 });
    for (let count = 0; count < 22; count += 1)
      await tradepost.orders.create({ body: { items: [{ productId: mug.id, quantity: 1 }] } });
    expect(await mailsTo(app, user.email)).toHaveLength(20);
  });

  test('reserves every line at the current price and returns the URL of the order', async () => {
    const { tradepost } = await app.signIn();
    const mug = await sellProduct();
    const coffee = await sellProduct({ name: 'House blend, 250 g', amount: 1150, stock: 3 });
    app.clock.advance(60_000);
    const { data, status, headers } = await tradepost.orders
      .create({
        body: {
          items: [
            { productId: mug.id, quantity: 2 },
            { productId: coffee.id, quantity: 1, unitPrice: eur(1150) },
          ],
        },
      })
      .withResponse();
    expect(status).toBe(201);
    expect(headers.get('location')).toBe(`/v1/orders/${data.id}`);
    expect(headers.has('idempotent-replayed')).toBe(false);
    expect(data).toEqual({
      id: data.id,
      status: 'pending',
      items: [
        {
          productId: mug.id,
          variantId: mug.id.replace('prd', 'var'),
          name: 'Mug',
          quantity: 2,
          unitPrice: eur(1999),
          total: eur(3998),
          tax: eur(638),
        },
        {
          productId: coffee.id,
          variantId: coffee.id.replace('prd', 'var'),
          name: 'House blend, 250 g',
          quantity: 1,
          unitPrice: eur(1150),
          total: eur(1150),
          tax: eur(184),
        },
      ],
      subtotal: eur(5148),
      tax: eur(822),
      total: eur(5148),
      expiresAt: new Date(app.clock.now().getTime() + 3_600_000).toISOString(),
      createdAt: app.clock.now().toISOString(),
    });
    const { stock, updatedAt } = await tradepost.products.get({ productId: mug.id, include: ['stock'] });
    // A sale does not write the product.
    expect({ stock, updatedAt }).toEqual({ stock: 22, updatedAt: mug.updatedAt });
    expect(await stockOf(coffee.id)).toBe(2);
  });

  test('adds up lines of the same product', async () => {
    const { tradepost } = await app.signIn();
    const { id: productId } = await sellProduct({ stock: 5 });
    const lines = (...quantities: number[]) => quantities.map((quantity) => ({ productId, quantity }));
    await expect(tradepost.orders.create({ body: { items: lines(3, 3) } })).rejects.toMatchObject({
      code: 'out_of_stock',
      problem: { errors: [{ pointer: '/items/0/quantity' }, { pointer: '/items/1/quantity' }] },
    });
    const { items } = await tradepost.orders.create({ body: { items: lines(3, 2) } });
    expect(items.map(({ quantity }) => quantity)).toEqual([3, 2]);
    expect(await stockOf(productId)).toBe(0);
  });

  test('accepts the largest order of the contract', async () => {
    const { tradepost } = await app.signIn();
    const { id: productId } = await sellProduct({ amount: 100_000_000, stock: 1_000_000 });
    const items = Array.from({ length: 50 }, () => ({ productId, quantity: 1000 }));
    const { id, total } = await tradepost.orders.create({ body: { items } });
    expect(total).toEqual(eur(5_000_000_000_000));
    expect((await tradepost.orders.get({ orderId: id })).total).toEqual(total);
    expect(await stockOf(productId)).toBe(950_000);
  });

  test('keeps the addresses, exactly as given', async () => {
    const { tradepost } = await app.signIn();
    const { id: productId } = await sellProduct();
    const shippingAddress = {
      name: 'Mara Lindqvist',
      company: 'Lindqvist Ceramics',
      lines: ['Töpfergasse 7', 'Hinterhaus', '3. OG'],
      postalCode: '04109',
      city: 'Leipzig',
      region: 'Sachsen',
      country: 'DE',
      phone: '+49 341 1234567',
    };
    const billingAddress = { ...shippingAddress, name: '  «O’Brien» & Söhne <b>', lines: ['7'] };
    for (const addresses of [
      { shippingAddress },
      { shippingAddress, billingAddress },
      { billingAddress },
      {},
    ]) {
      const order = await tradepost.orders.create({ body: { ...buildOrder(productId), ...addresses } });
      expect(order).toMatchObject(addresses);
      expect(Object.keys(order).filter((name) => name.endsWith('Address'))).toEqual(Object.keys(addresses));
      expect(await tradepost.orders.get({ orderId: order.id })).toEqual(detailsOf(order));
    }
  });

  test.each([
    ['an address without a city', { city: undefined }, '/shippingAddress/city required'],
    ['a country by its name', { country: 'Germany' }, '/shippingAddress/country pattern'],
    ['a country in lower case', { country: 'de' }, '/shippingAddress/country pattern'],
    ['four lines', { lines: ['1', '2', '3', '4'] }, '/shippingAddress/lines maxItems'],
    ['an empty line', { lines: [''] }, '/shippingAddress/lines/0 minLength'],
    ['a telephone number of letters', { phone: 'call me' }, '/shippingAddress/phone pattern'],
    ['another member', { planet: 'Earth' }, '/shippingAddress/planet additionalProperties'],
  ])('rejects %s', async (_title, change, fault) => {
    const { tradepost } = await app.signIn();
    const address = { name: 'Mara', lines: ['Töpfergasse 7'], city: 'Leipzig', country: 'DE', ...change };
    const body = { ...buildOrder(absentProduct), shippingAddress: JSON.parse(JSON.stringify(address)) };
    const error: unknown = await tradepost.orders.create({ body }).catch((e) => e);
    if (!isProblem(error, 'validation_failed')) throw error;
    expect(error.problem.errors?.map(({ pointer, rule }) => `${pointer} ${rule}`)).toEqual([fault]);
  });

  test('requires a token', async () => {
    const body = buildOrder(absentProduct);
    await expect(app.tradepost.orders.create({ body })).rejects.toMatchObject({
      status: 401,
      code: 'unauthenticated',
    });
  });
});

describe('createOrder rejects', () => {
  test.each([
    ['a negative quantity', '-1', 'minimum'],
    ['no quantity', '0', 'minimum'],
    ['a fraction of a piece', '1.5', 'type'],
    ['a quantity as text', '"2"', 'type'],
    ['a quantity of 10^12', '1000000000000', 'maximum'],
    ['a quantity of 10^20', '100000000000000000000', 'maximum'],
    ['1001 pieces', '1001', 'maximum'],
  ])('%s', async (_title, quantity, rule) => {
    const { token } = await app.signIn();
    const response = await post(`{"items":[{"productId":"${absentProduct}","quantity":${quantity}}]}`, {
      authorization: `Bearer ${token}`,
      'idempotency-key': crypto.randomUUID(),
    });
    expect(response.status).toBe(422);
    const { code, errors } = (await response.json()) as Schemas['Problem'];
    expect(code).toBe('validation_failed');
    expect(errors).toEqual([expect.objectContaining({ in: 'body', pointer: '/items/0/quantity', rule })]);
  });

  test('no lines, 51 lines and unknown fields', async () => {
    const { tradepost } = await app.signIn();
    const line = { productId: absentProduct, quantity: 1 };
    const faultsOf = async (body: object) => {
      const error: unknown = await tradepost.orders
        .create({ body: body as { items: Line[] } })
        .catch((e) => e);
      if (!isProblem(error, 'validation_failed', 'rule_violated')) throw error;
      return error.problem.errors?.map(({ pointer, rule }) => `${pointer} ${rule}`).sort();
    };
    expect(await faultsOf({})).toEqual(['/items required']);
    expect(await faultsOf({ items: [] })).toEqual(['/items minItems']);
    expect(await faultsOf({ items: Array.from({ length: 51 }, () => line) })).toEqual(['/items maxItems']);
    expect(await faultsOf({ items: [{ ...line, total: 1 }], discount: 100 })).toEqual([
      '/discount additionalProperties',
      '/items/0/total additionalProperties',
    ]);
    expect(await faultsOf(buildOrder(absentOrder))).toEqual(['/items/0/productId pattern']);
  });

  test('a request without a key', async () => {
    const { token } = await app.signIn();
    const body = JSON.stringify(buildOrder(absentProduct));
    const response = await post(body, { authorization: `Bearer ${token}` });
    expect(response.status).toBe(422);
    expect(await response.json()).toMatchObject({
      code: 'validation_failed',
      errors: [{ in: 'header', pointer: '/Idempotency-Key', rule: 'required' }],
    });
  });

  test('absent products, and reports each', async () => {
    const { tradepost, user } = await app.signIn();
    const mug = await sellProduct({ stock: 1 });
    const items = [
      { productId: mug.id, quantity: 2, unitPrice: eur(1) },
      { productId: absentProduct, quantity: 1 },
      { productId: absentProduct, quantity: 3 },
    ];
    await expect(tradepost.orders.create({ body: { items } })).rejects.toMatchObject({
      status: 422,
      code: 'unknown_product',
      problem: {
        errors: [
          { in: 'body', pointer: '/items/1/productId', rule: 'exists' },
          { in: 'body', pointer: '/items/2/productId', rule: 'exists' },
        ],
      },
    });
    expect(await stockOf(mug.id)).toBe(1);
    expect(await countOrdersOf(user)).toBe(0);
  });

  test('an outdated price, before it checks the stock', async () => {
    const { tradepost } = await app.signIn();
    const mug = await sellProduct({ name: 'Hand-thrown mug', amount: 2150, stock: 1 });
    const items = [
      { productId: mug.id, quantity: 2 },
      { productId: mug.id, quantity: 1, unitPrice: eur(1999) },
    ];
    const detail = '"Hand-thrown mug" now costs 21.50 EUR.';
    await expect(tradepost.orders.create({ body: { items } })).rejects.toMatchObject({
      status: 409,
      code: 'price_changed',
      problem: { detail, errors: [{ in: 'body', pointer: '/items/1/unitPrice', rule: 'price', detail }] },
    });
    expect(await stockOf(mug.id)).toBe(1);
  });

  test('a price in another currency, as outdated', async () => {
    const { tradepost } = await app.signIn();
    const mug = await sellProduct({ name: 'Hand-thrown mug', amount: 2150, stock: 1 });
    const inDollars = [{ productId: mug.id, quantity: 1, unitPrice: { amount: 2150, currency: 'USD' } }];
    await expect(tradepost.orders.create({ body: { items: inDollars } })).rejects.toMatchObject({
      status: 409,
      code: 'price_changed',
      problem: { errors: [{ in: 'body', pointer: '/items/0/unitPrice', rule: 'price' }] },
    });
    const asShown = [{ productId: mug.id, quantity: 1, unitPrice: mug.price }];
    expect((await tradepost.orders.create({ body: { items: asShown } })).status).toBe('pending');
  });

  test('more than the stock, and takes nothing of the other lines', async () => {
    const { tradepost, user } = await app.signIn();
    const plenty = await sellProduct({ stock: 10 });
    const two = await sellProduct({ name: 'Vase', stock: 2 });
    const one = await sellProduct({ name: 'Jug', stock: 1 });
    const none = await sellProduct({ name: 'Bowl', stock: 0 });
    const items = [plenty, two, one, none].map(({ id }) => ({ productId: id, quantity: 3 }));
    await expect(tradepost.orders.create({ body: { items } })).rejects.toMatchObject({
      status: 409,
      code: 'out_of_stock',
      problem: {
        detail: 'Only 2 of "Vase" are left.',
        errors: [
          { pointer: '/items/1/quantity', rule: 'stock', detail: 'Only 2 of "Vase" are left.' },
          { pointer: '/items/2/quantity', rule: 'stock', detail: 'Only 1 of "Jug" is left.' },
          { pointer: '/items/3/quantity', rule: 'stock', detail: '"Bowl" is sold out.' },
        ],
      },
    });
    expect(await stockOf(plenty.id)).toBe(10);
    expect(await countOrdersOf(user)).toBe(0);
  });

  test('an order below the minimum, and does not change the stock', async () => {
    const { tradepost, user } = await app.signIn();
    const { id: productId } = await sellProduct({ amount: 333, stock: 4 });
    await expect(tradepost.orders.create({ body: buildOrder(productId, 3) })).rejects.toMatchObject({
      status: 422,
      code: 'order_below_minimum',
      message: expect.stringContaining(
        'The minimum order amount is 10.00 EUR; this order comes to 9.99 EUR.',
      ),
    });
    expect(await stockOf(productId)).toBe(4);
    expect(await countOrdersOf(user)).toBe(0);
    await tradepost.orders.create({ body: buildOrder(productId, 4) });
    expect(await stockOf(productId)).toBe(0);
  });

  test('an order of zero, and accepts one of exactly the minimum', async () => {
    const { tradepost } = await app.signIn();
    const free = await sellProduct({ amount: 0 });
    const exact = await sellProduct({ amount: 500 });
    const order = ({ id }: { id: string }) => tradepost.orders.create({ body: buildOrder(id, 2) });
    await expect(order(free)).rejects.toMatchObject({ code: 'order_below_minimum' });
    expect((await order(exact)).total).toEqual(eur(1000));
  });
});

test('createOrder by a deleted account is rejected, and takes nothing', async () => {
  const { tradepost, user } = await app.signIn();
  const { id: productId } = await sellProduct({ stock: 3 });
  await app.deps
    .db('users')
    .where({ id: toUuid(user.id) })
    .delete();
  await expect(tradepost.orders.create({ body: buildOrder(productId) })).rejects.toMatchObject({
    status: 401,
    code: 'invalid_token',
  });
  expect(await stockOf(productId)).toBe(3);
});

describe('createOrder with the same key again', () => {
  test('returns the same order and takes the stock once', async () => {
    const { tradepost, user } = await app.signIn();
    const { id: productId } = await sellProduct({ stock: 5 });
    const input = { body: buildOrder(productId, 2), idempotencyKey: crypto.randomUUID() };
    const first = await tradepost.orders.create(input).withResponse();
    const second = await tradepost.orders.create(input).withResponse();
    expect(second.status).toBe(201);
    expect(second.data).toEqual(first.data);
    expect(second.headers.get('location')).toBe(first.headers.get('location'));
    expect(second.headers.get('idempotent-replayed')).toBe('true');
    expect(await stockOf(productId)).toBe(3);
    expect(await countOrdersOf(user)).toBe(1);
  });

  test('rejects another body', async () => {
    const { tradepost } = await app.signIn();
    const { id: productId } = await sellProduct({ stock: 5 });
    const order = (quantity: number, idempotencyKey: string) =>
      tradepost.orders.create({ body: buildOrder(productId, quantity), idempotencyKey });
    await order(1, 'one-intention');
    await expect(order(2, 'one-intention')).rejects.toMatchObject({
      status: 422,
      code: 'idempotency_key_reused',
    });
    expect(await stockOf(productId)).toBe(4);
  });

  test('of another account makes another order', async () => {
    const { id: productId } = await sellProduct({ stock: 5 });
    const input = { body: buildOrder(productId), idempotencyKey: 'shared-by-chance' };
    const mine = await (await app.signIn()).tradepost.orders.create(input);
    const theirs = await (await app.signIn()).tradepost.orders.create(input);
    expect(theirs.id).not.toBe(mine.id);
    expect(await stockOf(productId)).toBe(3);
  });

  test('repeats a rejection, even if it would succeed now', async () => {
    const { tradepost } = await app.signIn();
    const { id: productId } = await sellProduct({ stock: 1 });
    const input = { body: buildOrder(productId, 2), idempotencyKey: crypto.randomUUID() };
    const rejection = async () => {
      const error: unknown = await tradepost.orders.create(input).catch((e) => e);
      if (!isProblem(error, 'out_of_stock')) throw error;
      return error;
    };
    const first = await rejection();
    await setStock(app.deps.db, 9, productId);
    const second = await rejection();
    expect(second.body).toBe(first.body);
    expect(second.headers.get('idempotent-replayed')).toBe('true');
    expect(await stockOf(productId)).toBe(9);
  });

  test('places one order for twenty concurrent requests', async () => {
    const { tradepost, user } = await app.signIn();
    const { id: productId } = await sellProduct({ stock: 50 });
    const input = { body: buildOrder(productId), idempotencyKey: crypto.randomUUID() };
    const { values, problems } = await settle(
      Array.from({ length: 20 }, () => tradepost.orders.create(input)),
    );
    expect(new Set(values.map(({ id }) => id)).size).toBe(1);
    expect(new Set([...problems, 'idempotency_in_flight'])).toEqual(new Set(['idempotency_in_flight']));
    expect(await stockOf(productId)).toBe(49);
    expect(await countOrdersOf(user)).toBe(1);
  });

  test('returns the same order to all twenty if the SDK may retry', async () => {
    const { tradepost, user } = await app.signIn();
    const { id: productId } = await sellProduct({ stock: 50 });
    const input = { body: buildOrder(productId), idempotencyKey: crypto.randomUUID() };
    const orders = await Promise.all(
      Array.from({ length: 20 }, () => tradepost.orders.create(input, { maxRetries: 5 })),
    );
    expect(new Set(orders.map(({ id }) => id)).size).toBe(1);
    expect(await stockOf(productId)).toBe(49);
    expect(await countOrdersOf(user)).toBe(1);
  });
});

describe('concurrent createOrder calls', () => {
  test('sell ten pieces to ten of forty buyers', async () => {
    const { id: productId } = await sellProduct({ stock: 10 });
    const buyers = await Promise.all(Array.from({ length: 40 }, () => app.signIn()));
    const { values, problems } = await settle(
      buyers.map(({ tradepost }) => tradepost.orders.create({ body: buildOrder(productId) })),
    );
    expect(values).toHaveLength(10);
    expect(problems).toEqual(Array.from({ length: 30 }, () => 'out_of_stock'));
    expect(await stockOf(productId)).toBe(0);
    const placed = await Promise.all(buyers.map(({ user }) => countOrdersOf(user)));
    expect(placed.filter((orders) => orders === 1)).toHaveLength(10);
  });

  test('take the same products in opposite order without a deadlock', async () => {
    const shelf = await Promise.all(Array.from({ length: 5 }, () => sellProduct({ stock: 100 })));
    const lines = shelf.map(({ id }) => ({ productId: id, quantity: 1 }));
    const { tradepost } = await app.signIn();
    const { values, problems } = await settle(
      Array.from({ length: 40 }, (_, index) =>
        tradepost.orders.create({ body: { items: index % 2 ? lines : lines.toReversed() } }),
      ),
    );
    expect(problems).toEqual([]);
    expect(values).toHaveLength(40);
    expect(await Promise.all(shelf.map(({ id }) => stockOf(id)))).toEqual([60, 60, 60, 60, 60]);
  });
});

describe('the amounts of an order', () => {
  type Totals = { lines: number; total: number; wrong: number };
  const readTotals = async (orderId: string): Promise<Totals> => {
    const { rows } = await app.deps.db.raw(
      `select sum(order_items.total_minor)::bigint as lines, min(orders.total_minor) as total,
         (count(*) filter (where order_items.total_minor <> quantity * unit_price_minor))::integer as wrong
       from orders join order_items on order_id = orders.id where orders.id = ?`,
      [toUuid(orderId)],
    );
    return rows[0];
  };
  const sum = (amounts: number[]) => amounts.reduce((total, amount) => total + amount, 0);

  test('always add up, and equal those in the database', async () => {
    const { tradepost } = await app.signIn();
    const prices = [0, 1, 99, 1999, 33_333, 100_000_000];
    const shelf = await Promise.all(prices.map((amount) => sellProduct({ amount, stock: 1_000_000 })));
    const anyLines = fc.array(
      fc.record({ index: fc.nat(prices.length - 1), quantity: fc.integer({ min: 1, max: 1000 }) }),
      { minLength: 1, maxLength: 12 },
    );
    const addsUp = async (lines: { index: number; quantity: number }[]) => {
      // One line that alone reaches the minimum.
      const wanted = [{ index: 3, quantity: 1 }, ...lines];
      const items = wanted.map(({ index, quantity }) => ({
        productId: shelf[index]?.id as string,
        quantity,
      }));
      const stockBefore = await Promise.all(shelf.map(({ id }) => stockOf(id)));
      const order: Order = await tradepost.orders.create({ body: { items } });
      expect(order.items.map(({ unitPrice }) => unitPrice.amount)).toEqual(
        wanted.map(({ index }) => prices[index]),
      );
      expect(order.items.map(({ total }) => total.amount)).toEqual(
        order.items.map(({ unitPrice, quantity }) => unitPrice.amount * quantity),
      );
      expect(order.total.amount).toBe(sum(order.items.map(({ total }) => total.amount)));
      expect(await readTotals(order.id)).toEqual({
        lines: order.total.amount,
        total: order.total.amount,
        wrong: 0,
      });
      expect(await tradepost.orders.get({ orderId: order.id })).toEqual(detailsOf(order));
      const stockAfter = await Promise.all(shelf.map(({ id }) => stockOf(id)));
      expect(sum(stockBefore) - sum(stockAfter)).toBe(sum(wanted.map(({ quantity }) => quantity)));
    };
    await fc.assert(fc.asyncProperty(anyLines, addsUp), { numRuns: 25, seed: 20_260_601 });
  });
});

describe('getOrder', () => {
  const placeOrder = async () => {
    const buyer = await app.signIn();
    const { id: productId } = await sellProduct();
    const order = await buyer.tradepost.orders.create({ body: buildOrder(productId) });
    return { ...buyer, order, productId };
  };

  test('shows an order to its buyer and to admins', async () => {
    const { tradepost, order } = await placeOrder();
    expect(await tradepost.orders.get({ orderId: order.id })).toEqual(detailsOf(order));
    expect(await admin.orders.get({ orderId: order.id })).toEqual(detailsOf(order));
  });

  test('shows an order of a deleted buyer to admins only', async () => {
    const { tradepost, user, order } = await placeOrder();
    await app.deps
      .db('users')
      .where({ id: toUuid(user.id) })
      .delete();
    expect(await admin.orders.get({ orderId: order.id })).toEqual(detailsOf(order));
    await expect(tradepost.orders.get({ orderId: order.id })).rejects.toMatchObject({ code: 'not_found' });
  });

  test('keeps the name and the price of the purchase', async () => {
    const { tradepost, order, productId } = await placeOrder();
    await app.deps
      .db('products')
      .where({ id: toUuid(productId) })
      .update({ name: 'Renamed', price_minor: 1 });
    expect(await tradepost.orders.get({ orderId: order.id })).toEqual(detailsOf(order));
  });

  test('hides a foreign order as if it did not exist', async () => {
    const { order } = await placeOrder();
    const problemFor = async (tradepost: Tradepost, orderId: string) => {
      const error: unknown = await tradepost.orders.get({ orderId }).catch((e) => e);
      if (!isProblem(error)) throw error;
      const { requestId, instance, ...rest } = error.problem;
      return rest;
    };
    for (const role of ['user', 'editor', 'moderator'] as const) {
      const { tradepost } = await app.signIn(role);
      const hidden = await problemFor(tradepost, order.id);
      expect(hidden).toMatchObject({ status: 404, code: 'not_found' });
      expect(hidden).toEqual(await problemFor(tradepost, absentOrder));
    }
  });

  test('requires a token, and the id of an order', async () => {
    const { tradepost, order, productId } = await placeOrder();
    await expect(app.tradepost.orders.get({ orderId: order.id })).rejects.toMatchObject({
      code: 'unauthenticated',
    });
    await expect(tradepost.orders.get({ orderId: productId })).rejects.toMatchObject({
      status: 422,
      problem: { errors: [{ in: 'path', pointer: '/orderId', rule: 'pattern' }] },
    });
  });
});
