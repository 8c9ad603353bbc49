import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Schemas } from '@tradepost/client';
import { toUuid } from '../../../src/lib/id.ts';
import { startTestApp, type TestApp, type Tradepost } from '../../support/test-app.ts';
import { type CartKey, createCartWorld, exportCarts, variantOf } from './cart-world.ts';

let app: TestApp;
let admin: Tradepost;
let shop: ReturnType<typeof createCartWorld>;
beforeAll(async () => {
  app = await startTestApp();
  admin = (await app.signIn('admin')).tradepost;
  shop = createCartWorld(app, admin);
});
afterAll(() => app.close());

const eur = (amount: number) => ({ amount, currency: 'EUR' }) as const;
let codes = 0;

/** Adds a discount of 10 % and returns its code. */
const addDiscount = async (fields: Partial<Schemas['DiscountCreate']> = {}): Promise<string> => {
  codes += 1;
  const code = `CODE-${codes}`;
  await admin.discounts.create({ body: { code, kind: 'percentage', basisPoints: 1000, ...fields } });
  return code;
};

const setCode = (key: CartKey, code: string, tradepost = app.tradepost) =>
  tradepost.carts.setDiscount({ ...key, body: { code } });

/** A guest cart with two pieces of a product for 20 euros. */
const openFilled = async (category = 'ceramics') => {
  const key = await shop.openGuestCart();
  const product = await shop.sell({ price: eur(2000), category });
  await shop.add(key, product, 2);
  return { key, product };
};

describe('setCartDiscount', () => {
  test('takes the discount off the totals, in any case of its letters', async () => {
    const { key } = await openFilled();
    const code = await addDiscount();
    expect(await setCode(key, code.toLowerCase())).toBeUndefined();
    expect(await app.tradepost.carts.get(key)).toMatchObject({
      discount: { code, outcome: 'applied' },
      totals: { subtotal: eur(4000), discount: eur(400), total: eur(3600) },
    });
  });

  test('replaces the code before', async () => {
    const { key } = await openFilled();
    await setCode(key, await addDiscount());
    await setCode(key, await addDiscount({ basisPoints: 2500 }));
    expect((await app.tradepost.carts.get(key)).totals?.discount).toEqual(eur(1000));
  });

  test('knows the category of a product and its ancestors', async () => {
    const parent = await admin.categories.create({ body: { slug: 'kitchen', name: 'Kitchen' } });
    await admin.categories.create({ body: { slug: 'pans', name: 'Pans', parentId: parent.id } });
    const { key } = await openFilled('pans');
    await setCode(key, await addDiscount({ categories: ['kitchen'] }));
    expect((await app.tradepost.carts.get(key)).totals?.discount).toEqual(eur(400));
  });

  test('rejects a code that does not apply, and keeps the code before', async () => {
    const { key } = await openFilled();
    const code = await addDiscount();
    await setCode(key, code);
    const past = { validFrom: '2026-01-01T00:00:00.000Z', validUntil: '2026-02-01T00:00:00.000Z' };
    const rejected: [code: string, problem: string][] = [
      ['NO-SUCH-CODE', 'discount_unknown'],
      [await addDiscount({ active: false }), 'discount_unknown'],
      [await addDiscount(past), 'discount_expired'],
      [await addDiscount({ customerGroup: 'premium' }), 'discount_not_applicable'],
      [await addDiscount({ minimum: eur(4001) }), 'discount_not_applicable'],
      [await addDiscount({ categories: ['coffee'] }), 'discount_not_applicable'],
    ];
    for (const [other, problem] of rejected)
      await expect(setCode(key, other)).rejects.toMatchObject({ status: 422, code: problem });
    const exhausted = await addDiscount({ usageLimit: 1 });
    await app.deps.db('discounts').where({ code: exhausted }).update({ used_count: 1 });
    await expect(setCode(key, exhausted)).rejects.toMatchObject({ code: 'discount_exhausted' });
    await expect(setCode(await shop.openGuestCart(), code)).rejects.toMatchObject({
      code: 'discount_not_applicable',
    });
    expect((await app.tradepost.carts.get(key)).discount).toEqual({ code, outcome: 'applied' });
  });

  test.each(['ab', '-abc', 'with space', 'x'.repeat(41)])('rejects the malformed code %j', async (code) => {
    const key = await shop.openGuestCart();
    await expect(setCode(key, code)).rejects.toMatchObject({
      code: 'validation_failed',
      problem: { errors: expect.arrayContaining([expect.objectContaining({ pointer: '/code' })]) },
    });
  });
});

describe('removeCartDiscount', () => {
  test('removes the code, once and again', async () => {
    const { key } = await openFilled();
    await setCode(key, await addDiscount());
    await app.tradepost.carts.removeDiscount(key);
    await app.tradepost.carts.removeDiscount(key);
    const cart = await app.tradepost.carts.get(key);
    expect(cart).not.toHaveProperty('discount');
    expect(cart.totals?.total).toEqual(eur(4000));
  });
});

describe('the discount of a cart', () => {
  const endings: [outcome: string, change: object][] = [
    ['applied', {}],
    ['discount_unknown', { is_active: false }],
    ['discount_expired', { valid_from: null, valid_until: new Date(0) }],
    ['discount_exhausted', { usage_limit: 1, used_count: 1 }],
    ['discount_not_applicable', { customer_group: 'premium' }],
  ];

  test.each(endings)('is %s after a change of the shop, in every response', async (outcome, change) => {
    const { key, product } = await openFilled();
    const code = await addDiscount();
    await setCode(key, code);
    if (Object.keys(change).length > 0) await app.deps.db('discounts').where({ code }).update(change);
    const { tradepost } = await app.signIn();
    const responses = [
      await app.tradepost.carts.get(key),
      await app.tradepost.carts.setLine({ ...key, variantId: variantOf(product), body: { quantity: 1 } }),
      await shop.add(key, product),
      (await tradepost.carts.merge(key)).cart,
      ...(await exportCarts(tradepost)),
    ];
    expect(responses.map(({ discount }) => discount)).toEqual(responses.map(() => ({ code, outcome })));
    const discount = outcome === 'applied' ? [400, 200, 400, 400, 400] : [0, 0, 0, 0, 0];
    expect(responses.map(({ totals }) => totals?.discount)).toEqual(discount.map(eur));
  });

  test('changes the ETag of the cart', async () => {
    const { key } = await openFilled();
    const code = await addDiscount();
    await setCode(key, code);
    const etag = (await app.tradepost.carts.get(key).withResponse()).headers.get('etag') as string;
    await app.deps.db('discounts').where({ code }).update({ basis_points: 2000 });
    expect((await app.tradepost.carts.get({ ...key, ifNoneMatch: etag }).withResponse()).status).toBe(200);
  });

  test('moves with a merge, unless the cart of the account has one', async () => {
    const [code, own] = [await addDiscount(), await addDiscount()];
    const [first, second] = [await openFilled(), await openFilled()];
    await setCode(first.key, code);
    await setCode(second.key, code);
    const ada = await app.signIn();
    expect((await ada.tradepost.carts.merge(first.key)).cart.discount?.code).toBe(code);
    const bob = await shop.openAccountCart();
    await shop.add(bob.key, second.product, 1, bob.tradepost);
    await setCode(bob.key, own, bob.tradepost);
    expect((await bob.tradepost.carts.merge(second.key)).cart.discount?.code).toBe(own);
  });

  test('comes after that of the customer group', async () => {
    const { tradepost, user, key } = await shop.openAccountCart();
    const product = await shop.sell({ price: eur(1000) });
    await shop.add(key, product, 1, tradepost);
    await app.deps
      .db('users')
      .where({ id: toUuid(user.id) })
      .update({ customer_group: 'premium' });
    expect((await tradepost.carts.get(key)).totals).toMatchObject({ discount: eur(200), total: eur(800) });
    await setCode(key, await addDiscount({ customerGroup: 'premium' }), tradepost);
    expect((await tradepost.carts.get(key)).totals).toMatchObject({ discount: eur(280), total: eur(720) });
  });
});
