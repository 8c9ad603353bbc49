/** The amounts of orders: discounts, shipping and tax, and their problems. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Schemas } from '@tradepost/client';
import { toUuid } from '../../../src/lib/id.ts';
import { exportedAccount } from '../../support/exported-account.ts';
import { buildProduct } from '../../support/factories.ts';
import { startTestApp, type TestApp, type Tradepost } from '../../support/test-app.ts';

let app: TestApp;
let admin: Tradepost;
beforeAll(async () => {
  app = await startTestApp({ ORDER_MINIMUM: '500' });
  admin = (await app.signIn('admin')).tradepost;
});
afterAll(() => app.close());

const eur = (amount: number) => ({ amount, currency: 'EUR' }) as const;
const addressIn = (country: string) => ({ name: 'Mara', lines: ['Töpfergasse 7'], city: 'Leipzig', country });
const full = {
  ...addressIn('DE'),
  company: 'Lindqvist Ceramics',
  postalCode: '04109',
  region: 'Saxony',
  phone: '+49 341 1234567',
};

const sell = (amount: number, stock = 1_000) =>
  admin.products.create({ body: buildProduct({ stock, price: eur(amount) }) });

let codes = 0;
const discount = async ({ kind = 'percentage', ...fields }: Partial<Schemas['DiscountCreate']>) => {
  codes += 1;
  const rate = kind === 'percentage' && { basisPoints: 1_000 };
  const body = { code: `CODE-${codes}`, kind, ...rate, ...fields };
  return (await admin.discounts.create({ body })).code;
};

const signInAs = async (group?: string) => {
  const signedIn = await app.signIn();
  await app.deps
    .db('users')
    .where({ id: toUuid(signedIn.user.id) })
    .update({ customer_group: group ?? null });
  return signedIn;
};

const usages = async (orderId: string): Promise<number> =>
  (await app.deps.db('discount_usages').where({ order_id: toUuid(orderId) })).length;

describe('the amounts of an order', () => {
  test('are those of its lines, discounts, shipping and tax, in every representation', async () => {
    const { tradepost, user } = await signInAs('premium');
    const [mug, vase] = [await sell(1_999), await sell(10_001)];
    const discountCode = await discount({ basisPoints: 1_000 });
    const order = await tradepost.orders.create({
      body: {
        items: [
          { productId: mug.id, quantity: 3 },
          { productId: vase.id, quantity: 1 },
        ],
        shippingAddress: full,
        billingAddress: full,
        shippingMethod: 'standard',
        discountCode,
      },
    });
    // 5997: 20 % are 1199, then 10 % of 4798 are 480; 10001: 2000, then 800.
    expect(order).toMatchObject({
      items: [
        { total: eur(5_997), discount: eur(1_679), tax: eur(689) },
        { total: eur(10_001), discount: eur(2_800), tax: eur(1_150) },
      ],
      subtotal: eur(15_998),
      discount: eur(4_479),
      discountCode,
      shipping: eur(490),
      shippingMethod: 'standard',
      tax: eur(689 + 1_150 + 78),
      total: eur(12_009),
    });
    const orderId = order.id;
    expect(await tradepost.orders.get({ orderId })).toMatchObject(order);
    expect((await tradepost.orders.list()).items).toEqual([order]);
    const { items } = await admin.orders.listAll({ buyerId: user.id });
    expect(items).toEqual([{ ...order, buyerId: user.id, email: user.email }]);
    expect((await exportedAccount(tradepost)).orders).toEqual([order]);
    expect(await usages(orderId)).toBe(1);
    const { status, expiresAt: _, ...others } = order;
    expect(status).toBe('pending');
    expect(await tradepost.orders.cancel({ orderId, body: {} })).toMatchObject(others);
    expect(await usages(orderId)).toBe(0);
  });

  test('of a guest are calculated in the same way', async () => {
    const { id: productId } = await sell(5_000);
    const discountCode = await discount({ kind: 'fixed', amount: eur(700) });
    const body = {
      email: 'guest@example.com',
      items: [{ productId, quantity: 2 }],
      shippingAddress: full,
      billingAddress: full,
      shippingMethod: 'express',
      discountCode,
    };
    const { order, orderToken } = await app.tradepost.orders.createGuest({ body });
    expect(order).toMatchObject({
      items: [{ discount: eur(700) }],
      discount: eur(700),
      shipping: eur(990),
      total: eur(10_290),
    });
    expect(await app.tradepost.orders.getGuest({ orderId: order.id, orderToken })).toMatchObject(order);
  });

  test.each([
    ['DE', 1_597],
    ['AT', 1_667],
    ['KW', undefined],
  ])('include the tax of the country %s', async (country, tax) => {
    const { tradepost } = await signInAs();
    const { id: productId } = await sell(10_000);
    const order = await tradepost.orders.create({
      body: { items: [{ productId, quantity: 1 }], shippingAddress: addressIn(country) },
    });
    expect([order.tax?.amount, order.total]).toEqual([tax, eur(10_000)]);
  });

  test('add the tax if the prices of the shop are net', async () => {
    const net = await startTestApp({ PRICES_INCLUDE_TAX: 'off' });
    try {
      const shop = (await net.signIn('admin')).tradepost;
      const { id: productId } = await shop.products.create({ body: buildProduct({ price: eur(10_000) }) });
      const order = await (await net.signIn()).tradepost.orders.create({
        body: { items: [{ productId, quantity: 1 }], shippingMethod: 'standard' },
      });
      expect(order).toMatchObject({ subtotal: eur(10_000), tax: eur(1_993), total: eur(12_483) });
    } finally {
      await net.close();
    }
  });

  test('have no charge for shipping by a code of free shipping', async () => {
    const { tradepost } = await signInAs();
    const { id: productId } = await sell(10_000);
    const discountCode = await discount({ kind: 'free_shipping' });
    const body = { items: [{ productId, quantity: 1 }], shippingMethod: 'express', discountCode };
    const order = await tradepost.orders.create({ body });
    expect(order).toMatchObject({ shipping: eur(0), discountCode, total: eur(10_000) });
    expect(order).not.toHaveProperty('discount');
  });

  test('count a category with its descendants for a discount', async () => {
    const { tradepost } = await signInAs();
    const parent = await admin.categories.create({ body: { slug: 'tableware', name: 'Tableware' } });
    await admin.categories.create({ body: { slug: 'cups', name: 'Cups', parentId: parent.id } });
    const cup = await admin.products.create({ body: buildProduct({ category: 'cups', price: eur(1_000) }) });
    const other = await sell(1_000);
    const discountCode = await discount({ categories: ['tableware'] });
    const items = [cup, other].map(({ id }) => ({ productId: id, quantity: 1 }));
    const order = await tradepost.orders.create({ body: { items, discountCode } });
    expect(order.items.map((item) => item.discount?.amount)).toEqual([100, undefined]);
  });

  test('must reach the minimum after discounts, without shipping', async () => {
    const { tradepost } = await signInAs();
    const { id: productId } = await sell(520);
    const discountCode = await discount({ basisPoints: 1_000 });
    const body = { items: [{ productId, quantity: 1 }], shippingMethod: 'standard' };
    await expect(tradepost.orders.create({ body: { ...body, discountCode } })).rejects.toMatchObject({
      code: 'order_below_minimum',
      message: expect.stringContaining('The minimum order amount is 5.00 EUR; this order comes to 4.68 EUR.'),
    });
    expect((await tradepost.orders.create({ body })).total).toEqual(eur(1_010));
  });
});

describe('an order is rejected', () => {
  const day = 24 * 60 * 60_000;
  const at = (days: number) => new Date(app.clock.now().getTime() + days * day).toISOString();

  test.each([
    ['country_not_served', async () => ({ shippingAddress: addressIn('AQ') })],
    ['shipping_not_available', async () => ({ shippingMethod: 'pigeon' })],
    ['shipping_not_available', async () => ({ shippingMethod: 'express', shippingAddress: addressIn('NO') })],
    ['discount_unknown', async () => ({ discountCode: 'NOBODY-KNOWS' })],
    ['discount_not_applicable', async () => ({ discountCode: await discount({ validFrom: at(1) }) })],
    ['discount_not_applicable', async () => ({ discountCode: await discount({ customerGroup: 'premium' }) })],
    ['discount_not_applicable', async () => ({ discountCode: await discount({ minimum: eur(50_001) }) })],
  ] as const)('with %s', async (code, termsOf) => {
    const { tradepost } = await signInAs();
    const { id: productId } = await sell(10_000, 5);
    const body = { items: [{ productId, quantity: 5 }], ...(await termsOf()) };
    await expect(tradepost.orders.create({ body })).rejects.toMatchObject({ code });
    const guest = { ...body, email: 'guest@example.com' };
    await expect(app.tradepost.orders.createGuest({ body: guest })).rejects.toMatchObject({ code });
    expect((await tradepost.products.get({ productId, include: ['stock'] })).stock).toBe(5);
  });

  test('with an expired code', async () => {
    const discountCode = await discount({ validUntil: at(1) });
    const { id: productId } = await sell(10_000);
    app.clock.advance(2 * day);
    const { tradepost } = await signInAs();
    const body = { items: [{ productId, quantity: 1 }], discountCode };
    await expect(tradepost.orders.create({ body })).rejects.toMatchObject({ code: 'discount_expired' });
  });

  test('by the limit of a code, however many orders use it at once', async () => {
    admin = (await app.signIn('admin')).tradepost;
    const discountCode = await discount({ usageLimit: 10 });
    const { id: productId } = await sell(10_000);
    const buyers = await Promise.all(Array.from({ length: 40 }, () => app.signIn()));
    const settled = await Promise.allSettled(
      buyers.map(({ tradepost }) =>
        tradepost.orders.create({ body: { items: [{ productId, quantity: 1 }], discountCode } }),
      ),
    );
    const placed = settled.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
    const problems = settled.flatMap((one) => (one.status === 'rejected' ? [one.reason.code] : []));
    expect(placed).toHaveLength(10);
    expect(problems).toEqual(Array.from({ length: 30 }, () => 'discount_exhausted'));
    const product = await app.tradepost.products.get({ productId, include: ['stock'] });
    expect(product.stock).toBe(990);
    const [first] = placed;
    await admin.orders.cancel({ orderId: first?.id as string, body: {} });
    const { tradepost } = await app.signIn();
    const again = { body: { items: [{ productId, quantity: 1 }], discountCode } };
    expect((await tradepost.orders.create(again)).discountCode).toBe(discountCode);
    await expect(tradepost.orders.create(again)).rejects.toMatchObject({ code: 'discount_exhausted' });
  });
});
