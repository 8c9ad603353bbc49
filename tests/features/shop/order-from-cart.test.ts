/** Orders from carts, and of products with several variants. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { isProblem } from '@tradepost/client';
import { toPublicId, toUuid } from '../../../src/lib/id.ts';
import { whileRowIsHeld } from '../../support/account-lock.ts';
import { buildProduct } from '../../support/factories.ts';
import { outcomeOf } from '../../support/outcome.ts';
import { startTestApp, type TestApp, type Tradepost } from '../../support/test-app.ts';

let app: TestApp;
let admin: Tradepost;
beforeAll(async () => {
  app = await startTestApp();
  admin = (await app.signIn('admin')).tradepost;
});
afterAll(() => app.close());

const sell = (stock = 10) => admin.products.create({ body: buildProduct({ stock }) });
const stockOf = async (productId: string) =>
  (await app.tradepost.products.get({ productId, include: ['stock'] })).stock;

/** A cart of an account with two pieces of a product. */
const fillCart = async () => {
  const buyer = await app.signIn();
  const product = await sell();
  const { id: cartId } = await buyer.tradepost.carts.create({});
  await buyer.tradepost.carts.addLine({ cartId, body: { productId: product.id, quantity: 2 } });
  return { ...buyer, cartId, productId: product.id };
};

const code = (call: Promise<unknown>): Promise<string> =>
  call.then(
    () => 'placed',
    (error: unknown) => {
      if (!isProblem(error)) throw error;
      return error.code;
    },
  );

describe('an order from a cart', () => {
  test('has its lines, and closes it', async () => {
    const { tradepost, cartId, productId } = await fillCart();
    const order = await tradepost.orders.create({ body: { cartId } });
    expect(order.items).toMatchObject([{ productId, quantity: 2 }]);
    expect(await stockOf(productId)).toBe(8);
    expect(await tradepost.carts.get({ cartId })).toMatchObject({ status: 'ordered', orderId: order.id });
    expect(await code(tradepost.orders.create({ body: { cartId } }))).toBe('cart_closed');
  });

  test('redeems the code of the cart', async () => {
    const { tradepost, cartId } = await fillCart();
    const discountCode = `CART-${cartId.slice(-8)}`;
    await admin.discounts.create({ body: { code: discountCode, kind: 'percentage', basisPoints: 1_000 } });
    await app.deps
      .db('carts')
      .where({ id: toUuid(cartId) })
      .update({ discount_code: discountCode });
    const order = await tradepost.orders.create({ body: { cartId } });
    expect([order.discountCode, order.discount?.amount]).toEqual([discountCode, 400]);
  });

  test('of a guest needs the token of the cart', async () => {
    const { id: productId } = await sell();
    const { id: cartId, token: cartToken = '' } = await app.tradepost.carts.create({});
    const key = { cartId, cartToken };
    await app.tradepost.carts.addLine({ ...key, body: { productId, quantity: 3 } });
    const body = { email: 'guest@example.com', cartId };
    expect(await code(app.tradepost.orders.createGuest({ body }))).toBe('not_found');
    const { tradepost } = await app.signIn();
    expect(await code(tradepost.orders.create({ body: { cartId } }))).toBe('not_found');
    const { order } = await app.tradepost.orders.createGuest({ body, cartToken });
    expect(order.items).toMatchObject([{ productId, quantity: 3 }]);
    expect(await stockOf(productId)).toBe(7);
  });

  test('is placed once, however many requests place it', async () => {
    const { tradepost, cartId, productId } = await fillCart();
    const codes = await Promise.all(
      Array.from({ length: 10 }, () => code(tradepost.orders.create({ body: { cartId } }))),
    );
    expect(codes.toSorted()).toEqual([...Array.from({ length: 9 }, () => 'cart_closed'), 'placed']);
    expect(await stockOf(productId)).toBe(8);
  });

  test('is rejected if the cart is empty, of somebody else, or shows an outdated price', async () => {
    const { tradepost, cartId, productId } = await fillCart();
    expect(await code((await app.signIn()).tradepost.orders.create({ body: { cartId } }))).toBe('not_found');
    await app.deps
      .db('product_variants')
      .where({ product_id: toUuid(productId) })
      .update({ price_minor: 2_500 });
    expect(await code(tradepost.orders.create({ body: { cartId } }))).toBe('price_changed');
    await tradepost.carts.clear({ cartId });
    expect(await code(tradepost.orders.create({ body: { cartId } }))).toBe('cart_empty');
    expect((await tradepost.carts.get({ cartId })).status).toBe('open');
    const both = { cartId, items: [{ productId, quantity: 1 }] };
    expect(await code(tradepost.orders.create({ body: both }))).toBe('rule_violated');
  });
});

describe('a cart that another connection empties during the checkout', () => {
  /** Both requests wait for the row of the cart, in this sequence. */
  const raceOf = async (sequence: ('clear' | 'order')[]) => {
    const { tradepost, cartId, productId } = await fillCart();
    const requests = {
      clear: () => tradepost.carts.clear({ cartId }),
      order: () => tradepost.orders.create({ body: { cartId } }),
    };
    const settled = await whileRowIsHeld(app, {
      row: (tx) => tx('carts').where({ id: toUuid(cartId) }),
      requests: sequence.map((name) => async () => void (await requests[name]())),
      change: async () => {},
    });
    return { outcomes: settled.map(outcomeOf), stock: await stockOf(productId) };
  };

  test('before the order is empty, and nothing is ordered', async () => {
    expect(await raceOf(['clear', 'order'])).toEqual({ outcomes: ['done', 'cart_empty'], stock: 10 });
  });

  test('after the order keeps the order, and rejects the change', async () => {
    expect(await raceOf(['order', 'clear'])).toEqual({ outcomes: ['done', 'cart_closed'], stock: 8 });
  });
});

describe('an order of a product with several variants', () => {
  test('names the variant', async () => {
    const { id: productId } = await sell();
    const db = app.deps.db;
    const [variant] = await db('product_variants').where({ product_id: toUuid(productId) });
    const second = { ...variant, id: crypto.randomUUID(), sku: crypto.randomUUID(), position: 1 };
    await db('product_variants').insert({
      ...second,
      price_minor: 3_000,
      options: JSON.stringify(second.options),
    });
    await db('stock_buckets').insert({
      ...{ variant_id: second.id, bucket: 0, product_id: toUuid(productId), on_hand: 4 },
    });
    const { tradepost } = await app.signIn();
    const order = (line: object) =>
      tradepost.orders.create({ body: { items: [{ productId, quantity: 1, ...line }] } });
    await expect(order({})).rejects.toMatchObject({
      code: 'unknown_product',
      problem: { errors: [{ pointer: '/items/0/variantId', rule: 'required' }] },
    });
    await expect(order({ variantId: toPublicId('var', crypto.randomUUID()) })).rejects.toMatchObject({
      code: 'unknown_product',
      problem: { errors: [{ pointer: '/items/0/variantId', rule: 'exists' }] },
    });
    const { total } = await order({ variantId: toPublicId('var', second.id) });
    expect(total.amount).toBe(3_000);
    const items = [{ productId, variantId: toPublicId('var', second.id), quantity: 1 }];
    const guest = await app.tradepost.orders.createGuest({ body: { email: 'guest@example.com', items } });
    expect(guest.order.total.amount).toBe(3_000);
  });
});
