import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { newUuid, toPublicId, toUuid } from '../../../src/lib/id.ts';
import { hashSecret } from '../../../src/lib/secret.ts';
import { setStock } from '../../support/stock.ts';
import { startTestApp, type TestApp, type Tradepost } from '../../support/test-app.ts';
import {
  absentCart,
  absentVariant,
  createCartWorld,
  everyKind,
  exportCarts,
  kindsOf,
  variantOf,
  wrongToken,
} from './cart-world.ts';

let app: TestApp;
let admin: Tradepost;
let shop: ReturnType<typeof createCartWorld>;
beforeAll(async () => {
  app = await startTestApp();
  admin = (await app.signIn('admin')).tradepost;
  shop = createCartWorld(app, admin);
});
afterAll(() => app.close());

const day = 86_400_000;
const eur = (amount: number) => ({ amount, currency: 'EUR' });
const notFound = { status: 404, code: 'not_found' };
const closed = { status: 409, code: 'cart_closed' };
const rowOf = (cartId: string) =>
  app.deps
    .db('carts')
    .where({ id: toUuid(cartId) })
    .first();
const inMs = (ms: number) => new Date(app.clock.now().getTime() + ms).toISOString();

/** Adds a second variant to a product. */
const addVariant = async (productId: string, priceMinor: number): Promise<string> => {
  const id = newUuid(app.clock.now());
  const product_id = toUuid(productId);
  await app.deps.db('product_variants').insert({ id, product_id, position: 1, price_minor: priceMinor });
  await app.deps.db('stock_buckets').insert({ variant_id: id, bucket: 0, product_id, on_hand: 9 });
  return toPublicId('var', id);
};

/** Every operation with a cart, by a caller. */
const operations = (
  tradepost: Tradepost,
  key: { cartId: string; cartToken?: string },
  productId: string,
) => ({
  getCart: () => tradepost.carts.get(key),
  addCartLine: () => tradepost.carts.addLine({ ...key, body: { productId, quantity: 1 } }),
  setCartLine: () =>
    tradepost.carts.setLine({ ...key, variantId: variantOf({ id: productId }), body: { quantity: 2 } }),
  removeCartLine: () => tradepost.carts.removeLine({ ...key, variantId: variantOf({ id: productId }) }),
  clearCart: () => tradepost.carts.clear(key),
  setCartDiscount: () => tradepost.carts.setDiscount({ ...key, body: { code: 'ANY' } }),
  removeCartDiscount: () => tradepost.carts.removeDiscount(key),
});

describe('the caller of a cart', () => {
  test('is the owner or the holder of the token; for others the cart is not found', async () => {
    const mug = await shop.sell();
    const guest = await shop.openGuestCart();
    const other = await shop.openGuestCart();
    const owner = await shop.openAccountCart();
    const stranger = await app.signIn();
    await shop.add(guest, mug, 5);
    await shop.add(owner.key, mug, 5, owner.tradepost);
    const foreign = [
      [app.tradepost, { cartId: guest.cartId }],
      [app.tradepost, { ...guest, cartToken: wrongToken }],
      [app.tradepost, { ...guest, cartToken: other.cartToken }],
      [stranger.tradepost, { cartId: guest.cartId }],
      [app.tradepost, owner.key],
      [app.tradepost, { ...owner.key, cartToken: guest.cartToken }],
      [stranger.tradepost, owner.key],
      [admin, owner.key],
      [app.tradepost, { ...guest, cartId: absentCart }],
    ] as const;
    for (const [tradepost, key] of foreign)
      for (const call of Object.values(operations(tradepost, key, mug.id)))
        await expect(call()).rejects.toMatchObject(notFound);
    expect(shop.quantitiesOf(await app.tradepost.carts.get(guest))).toEqual({ [mug.id]: 5 });
    expect(shop.quantitiesOf(await owner.tradepost.carts.get(owner.key))).toEqual({ [mug.id]: 5 });
    // The token counts, not the account of its holder.
    expect((await stranger.tradepost.carts.get(guest)).id).toBe(guest.cartId);
  });

  test('is rejected with an invalid token of an account, even for a guest cart', async () => {
    const guest = await shop.openGuestCart();
    const intruder = app.tradepost.withAccessToken('not-a-token');
    await expect(intruder.carts.get(guest)).rejects.toMatchObject({ status: 401, code: 'invalid_token' });
    await expect(intruder.carts.clear(guest)).rejects.toMatchObject({ status: 401, code: 'invalid_token' });
    await expect(intruder.carts.create()).rejects.toMatchObject({ status: 401, code: 'invalid_token' });
  });
});

describe('a closed cart', () => {
  test('can be read, and rejects every change', async () => {
    const mug = await shop.sell();
    const ordered = await shop.openGuestCart();
    await shop.add(ordered, mug, 2);
    const orderId = await shop.orderFrom(ordered);
    const merged = await shop.openGuestCart();
    await shop.add(merged, mug, 2);
    const { tradepost } = await app.signIn();
    await tradepost.carts.merge(merged);
    for (const key of [ordered, merged]) {
      const { getCart, ...changes } = operations(app.tradepost, key, mug.id);
      for (const change of Object.values(changes)) await expect(change()).rejects.toMatchObject(closed);
    }
    await expect(app.tradepost.carts.clear(ordered)).rejects.toMatchObject({
      problem: { detail: `The cart was ordered as ${orderId}.` },
    });
    await app.deps
      .db('product_variants')
      .where({ id: toUuid(mug.id) })
      .update({ price_minor: 9 });
    expect(await app.tradepost.carts.get(ordered)).toMatchObject({
      status: 'ordered',
      orderId,
      lines: [{ quantity: 2, unitPrice: eur(1999), total: eur(3998), differences: [] }],
    });
    const read = await app.tradepost.carts.get(merged);
    expect(read).toMatchObject({ status: 'merged', lines: [] });
    expect(read).not.toHaveProperty('totals');
  });

  test('makes room for another open cart of the account', async () => {
    const { tradepost, user, key } = await shop.openAccountCart();
    await shop.orderFrom(key, user);
    const { id } = await tradepost.carts.create();
    expect(id).not.toBe(key.cartId);
    expect((await tradepost.carts.get(key)).status).toBe('ordered');
  });
});

describe('createCart', () => {
  test('gives a guest a cart and its token, of which only the hash is stored', async () => {
    const { data, status, headers } = await app.tradepost.carts.create().withResponse();
    expect([status, headers.get('location')]).toEqual([201, `/v1/carts/${data.id}`]);
    expect(data).toEqual({
      id: expect.stringMatching(/^crt_/),
      token: expect.stringMatching(/^[\w-]{43}$/),
      expiresAt: inMs(30 * day),
    });
    const row = await rowOf(data.id);
    expect(row).toMatchObject({ user_id: null, token_hash: hashSecret(data.token as string) });
    expect(JSON.stringify(await app.deps.db('idempotency_keys'))).not.toContain(data.token);
    expect((await app.tradepost.carts.create()).id).not.toBe(data.id);
  });

  test('gives an account one open cart, without a token', async () => {
    const { tradepost } = await app.signIn();
    const first = await tradepost.carts.create().withResponse();
    const second = await tradepost.carts.create().withResponse();
    expect([first.status, second.status]).toEqual([201, 200]);
    expect(second.data).toEqual(first.data);
    expect(first.data).toEqual({ id: first.data.id, expiresAt: inMs(90 * day) });
  });

  test('limits the carts that an IP address creates', async () => {
    const limited = await startTestApp({ RATE_LIMITS: 'on' });
    try {
      for (let count = 0; count < 30; count += 1) await limited.tradepost.carts.create();
      await expect(limited.tradepost.carts.create()).rejects.toMatchObject({ code: 'rate_limited' });
      const { tradepost } = await limited.signIn();
      expect((await tradepost.carts.create()).id).toMatch(/^crt_/);
    } finally {
      await limited.close();
    }
  });
});

describe('getCart', () => {
  test('shows an empty cart without totals', async () => {
    const guest = await shop.openGuestCart();
    const now = app.clock.now().toISOString();
    expect(await app.tradepost.carts.get(guest)).toEqual({
      id: guest.cartId,
      status: 'open',
      lines: [],
      createdAt: now,
      updatedAt: now,
      expiresAt: inMs(30 * day),
    });
  });

  test('compares each line with the price and the stock of the moment', async () => {
    const guest = await shop.openGuestCart();
    const { dearer, gone } = await shop.fillDiffering(guest);
    const cart = await app.tradepost.carts.get(guest);
    expect(kindsOf(cart)).toEqual(everyKind);
    expect(cart.lines.map(({ quantity, orderableQuantity }) => [quantity, orderableQuantity])).toEqual([
      [3, 3],
      [3, 3],
      [3, 0],
      [3, 2],
      [3, 0],
    ]);
    expect(cart.lines[1]).toEqual({
      productId: dearer.id,
      variantId: variantOf(dearer),
      name: 'dearer',
      quantity: 3,
      orderableQuantity: 3,
      unitPrice: eur(2500),
      total: eur(7500),
      differences: [{ kind: 'price_changed', previousUnitPrice: eur(1999) }],
    });
    // A line outlives its variant.
    expect(cart.lines[4]).toMatchObject({
      productId: gone.id,
      name: 'gone',
      unitPrice: eur(1999),
      total: eur(0),
    });
    const total = eur(3 * 1999 + 3 * 2500 + 2 * 1999);
    expect(cart.totals).toEqual({ subtotal: total, discount: eur(0), total });
  });

  test('shows a variant in another currency as unavailable', async () => {
    const guest = await shop.openGuestCart();
    const mug = await shop.sell();
    await shop.add(guest, mug);
    await app.deps
      .db('products')
      .where({ id: toUuid(mug.id) })
      .update({ currency: 'USD' });
    expect(kindsOf(await app.tradepost.carts.get(guest))).toEqual(['unavailable']);
  });

  test('shows an archived or deleted product as unavailable, until it is back', async () => {
    const guest = await shop.openGuestCart();
    const mug = await shop.sell();
    await shop.add(guest, mug);
    const productId = mug.id;
    const kinds = async () => kindsOf(await app.tradepost.carts.get(guest));
    await admin.products.update({ productId, ifMatch: '*', body: { status: 'archived' } });
    expect(await kinds()).toEqual(['unavailable']);
    await expect(shop.add(guest, mug)).rejects.toMatchObject({ code: 'unknown_product' });
    await admin.products.update({ productId, ifMatch: '*', body: { status: 'published' } });
    expect(await kinds()).toEqual(['']);
    await admin.products.delete({ productId });
    expect(await kinds()).toEqual(['unavailable']);
    await admin.products.restore({ productId });
    expect(await kinds()).toEqual(['']);
  });

  test('has an ETag that changes with the cart, the prices and the stock', async () => {
    const guest = await shop.openGuestCart();
    const mug = await shop.sell();
    await shop.add(guest, mug, 2);
    const read = async (ifNoneMatch?: string) =>
      app.tradepost.carts.get({ ...guest, ...(ifNoneMatch !== undefined && { ifNoneMatch }) }).withResponse();
    const changes = [
      () => shop.add(guest, mug),
      () =>
        app.deps
          .db('product_variants')
          .where({ id: toUuid(mug.id) })
          .update({ price_minor: 5 }),
      () => setStock(app.deps.db, 1, mug.id),
    ];
    for (const change of changes) {
      const etag = (await read()).headers.get('etag') as string;
      expect((await read(etag)).status).toBe(304);
      await change();
      expect((await read(etag)).status).toBe(200);
    }
  });
});

describe('addCartLine', () => {
  test('adds pieces at the current price, and more pieces to the same line', async () => {
    const guest = await shop.openGuestCart();
    const [mug, tea] = [
      await shop.sell(),
      await shop.sell({ name: 'Tea', price: { amount: 850, currency: 'EUR' } }),
    ];
    await shop.add(guest, mug, 2);
    await shop.add(guest, tea);
    app.clock.advance(1000);
    const cart = await shop.add(guest, mug, 3);
    expect(cart).toMatchObject({
      lines: [
        { productId: mug.id, quantity: 5, unitPrice: eur(1999), total: eur(9995), differences: [] },
        { productId: tea.id, quantity: 1, unitPrice: eur(850), total: eur(850), differences: [] },
      ],
      totals: { total: eur(10_845) },
      updatedAt: app.clock.now().toISOString(),
      expiresAt: inMs(30 * day),
    });
    expect(await app.tradepost.carts.get(guest)).toEqual(cart);
  });

  test('needs the variant of a product with several', async () => {
    const guest = await shop.openGuestCart();
    const mug = await shop.sell();
    const large = await addVariant(mug.id, 2999);
    const body = { productId: mug.id, quantity: 1 };
    await expect(app.tradepost.carts.addLine({ ...guest, body })).rejects.toMatchObject({
      status: 422,
      code: 'unknown_product',
      problem: { errors: [{ in: 'body', pointer: '/variantId', rule: 'required' }] },
    });
    await app.tradepost.carts.addLine({ ...guest, body: { ...body, variantId: large } });
    const { lines } = await app.tradepost.carts.addLine({
      ...guest,
      body: { ...body, variantId: variantOf(mug) },
    });
    expect(lines.map(({ variantId, unitPrice }) => [variantId, unitPrice.amount])).toEqual([
      [large, 2999],
      [variantOf(mug), 1999],
    ]);
  });

  test('rejects an absent product, and a variant of another one', async () => {
    const guest = await shop.openGuestCart();
    const [mug, other] = [await shop.sell(), await shop.sell()];
    const addition = (productId: string, variantId: string) =>
      app.tradepost.carts.addLine({ ...guest, body: { productId, variantId, quantity: 1 } });
    const unknown = (pointer: string) => ({
      status: 422,
      code: 'unknown_product',
      problem: { errors: [{ pointer, rule: 'exists' }] },
    });
    await expect(addition('prd_01jd3v8w5gf3sa9k2m6q7x8y9z', absentVariant)).rejects.toMatchObject(
      unknown('/productId'),
    );
    await expect(addition(mug.id, absentVariant)).rejects.toMatchObject(unknown('/variantId'));
    await expect(addition(mug.id, variantOf(other))).rejects.toMatchObject(unknown('/variantId'));
  });

  test.each([0, -1, 1.5, 1001, 1e12, '2', null])('rejects the quantity %j', async (quantity) => {
    const guest = await shop.openGuestCart();
    const { id: productId } = await shop.sell();
    const body = { productId, quantity: quantity as number };
    await expect(app.tradepost.carts.addLine({ ...guest, body })).rejects.toMatchObject({
      status: 422,
      code: 'validation_failed',
      problem: { errors: [{ pointer: '/quantity' }] },
    });
    expect((await app.tradepost.carts.get(guest)).lines).toEqual([]);
  });

  test('rejects a price of the client and a malformed token', async () => {
    const guest = await shop.openGuestCart();
    const { id: productId } = await shop.sell();
    const body = { productId, quantity: 1, unitPrice: eur(1) };
    await expect(app.tradepost.carts.addLine({ ...guest, body })).rejects.toMatchObject({
      problem: { errors: [{ pointer: '/unitPrice', rule: 'additionalProperties' }] },
    });
    const malformed = app.tradepost.carts.addLine({
      ...guest,
      cartToken: 'short',
      body: { productId, quantity: 1 },
    });
    await expect(malformed).rejects.toMatchObject({
      problem: {
        errors: [
          { in: 'header', rule: 'minLength' },
          { in: 'header', rule: 'pattern' },
        ],
      },
    });
  });

  test('rejects another currency, until the cart is empty again', async () => {
    const guest = await shop.openGuestCart();
    const [mug, dollars] = [await shop.sell(), await shop.sell({ price: { amount: 500, currency: 'USD' } })];
    await shop.add(guest, mug);
    await expect(shop.add(guest, dollars)).rejects.toMatchObject({
      status: 422,
      code: 'currency_mismatch',
      problem: { errors: [{ pointer: '/productId', rule: 'currency' }] },
    });
    await app.tradepost.carts.removeLine({ ...guest, variantId: variantOf(mug) });
    expect((await shop.add(guest, dollars)).totals?.total).toEqual({ amount: 500, currency: 'USD' });
    await app.tradepost.carts.clear(guest);
    expect((await shop.add(guest, mug)).totals?.total).toEqual(eur(1999));
  });

  test('rejects more than the stock, and reserves nothing', async () => {
    const [guest, other] = [await shop.openGuestCart(), await shop.openGuestCart()];
    const mug = await shop.sell({ stock: 3 });
    await shop.add(guest, mug, 2);
    const outOfStock = (detail: string) => ({
      status: 409,
      code: 'out_of_stock',
      problem: { detail, errors: [{ pointer: '/quantity', rule: 'stock' }] },
    });
    await expect(shop.add(guest, mug, 2)).rejects.toMatchObject(outOfStock('Only 3 of "Mug" are left.'));
    expect(shop.quantitiesOf(await shop.add(other, mug, 3))).toEqual({ [mug.id]: 3 });
    await setStock(app.deps.db, 0, mug.id);
    await expect(shop.add(guest, mug)).rejects.toMatchObject(outOfStock('"Mug" is sold out.'));
  });

  test('limits the pieces of a line and the lines of a cart', async () => {
    const guest = await shop.openGuestCart();
    const mug = await shop.sell({ stock: 5000 });
    await shop.add(guest, mug, 1000);
    const full = { status: 422, code: 'cart_limit_exceeded' };
    await expect(shop.add(guest, mug)).rejects.toMatchObject({
      ...full,
      problem: { errors: [{ pointer: '/quantity' }] },
    });
    await app.deps.db.raw(
      `insert into cart_lines (cart_id, product_id, variant_id, position, name, quantity, unit_price_minor)
       select ?, gen_random_uuid(), gen_random_uuid(), n, 'One of many', 1, 100 from generate_series(2, 50) as n`,
      [toUuid(guest.cartId)],
    );
    await expect(shop.add(guest, await shop.sell())).rejects.toMatchObject({
      ...full,
      problem: { detail: 'A cart has at most 50 lines.' },
    });
    await app.tradepost.carts.setLine({ ...guest, variantId: variantOf(mug), body: { quantity: 1 } });
    expect((await shop.add(guest, mug)).lines).toHaveLength(50);
  });

  test('takes effect once with an idempotency key, also for a guest', async () => {
    const guest = await shop.openGuestCart();
    const { id: productId } = await shop.sell();
    const addOnce = () =>
      app.tradepost.carts
        .addLine({ ...guest, idempotencyKey: 'one-addition', body: { productId, quantity: 2 } })
        .withResponse();
    await addOnce();
    const { data, headers } = await addOnce();
    expect(headers.get('idempotent-replayed')).toBe('true');
    expect(shop.quantitiesOf(data)).toEqual({ [productId]: 2 });
    expect(shop.quantitiesOf(await app.tradepost.carts.get(guest))).toEqual({ [productId]: 2 });
    // The key of one guest replays nothing to another.
    const other = await shop.openGuestCart();
    const stolen = app.tradepost.carts.addLine({
      ...guest,
      cartToken: other.cartToken,
      idempotencyKey: 'one-addition',
      body: { productId, quantity: 2 },
    });
    await expect(stolen).rejects.toMatchObject({ code: 'idempotency_key_reused' });
  });

  test('shows the differences of the other lines', async () => {
    const guest = await shop.openGuestCart();
    await shop.fillDiffering(guest);
    expect(kindsOf(await shop.add(guest, await shop.sell()))).toEqual([...everyKind, '']);
  });
});

describe('setCartLine', () => {
  const set = (key: { cartId: string; cartToken?: string }, product: { id: string }, quantity: number) =>
    app.tradepost.carts.setLine({ ...key, variantId: variantOf(product), body: { quantity } });

  test('sets the quantity, and accepts the current price and stock', async () => {
    const guest = await shop.openGuestCart();
    const { dearer, scarce } = await shop.fillDiffering(guest);
    expect(kindsOf(await set(guest, dearer, 4))).toEqual(everyKind.with(1, ''));
    const { lines } = await set(guest, scarce, 2);
    expect(lines.map(({ quantity }) => quantity)).toEqual([3, 4, 3, 2, 3]);
    expect(lines[3]?.differences).toEqual([]);
  });

  test('shows the differences of the other lines', async () => {
    const guest = await shop.openGuestCart();
    const { same } = await shop.fillDiffering(guest);
    expect(kindsOf(await set(guest, same, 1))).toEqual(everyKind);
  });

  test('rejects a variant that is gone, sold out, scarce, or not in the cart', async () => {
    const guest = await shop.openGuestCart();
    const { gone, soldOut, scarce } = await shop.fillDiffering(guest);
    await expect(set(guest, gone, 1)).rejects.toMatchObject({ status: 422, code: 'unknown_product' });
    await expect(set(guest, soldOut, 1)).rejects.toMatchObject({ status: 409, code: 'out_of_stock' });
    await expect(set(guest, scarce, 3)).rejects.toMatchObject({ code: 'out_of_stock' });
    await expect(set(guest, await shop.sell(), 1)).rejects.toMatchObject(notFound);
  });

  test.each([0, -1, 1.5, 1001, 1e12])('rejects the quantity %j', async (quantity) => {
    const guest = await shop.openGuestCart();
    await expect(set(guest, { id: 'prd_01jd3v8w5gf3sa9k2m6q7x8y9z' }, quantity)).rejects.toMatchObject({
      code: 'validation_failed',
    });
  });
});

describe('removeCartLine', () => {
  test('removes one line, also of a variant that is gone', async () => {
    const guest = await shop.openGuestCart();
    const { gone, same } = await shop.fillDiffering(guest);
    for (const product of [gone, same]) {
      const variantId = variantOf(product);
      expect(await app.tradepost.carts.removeLine({ ...guest, variantId })).toBeUndefined();
      await expect(app.tradepost.carts.removeLine({ ...guest, variantId })).rejects.toMatchObject(notFound);
    }
    expect(kindsOf(await app.tradepost.carts.get(guest))).toEqual(everyKind.slice(1, 4));
  });
});

describe('clearCart', () => {
  test('removes all lines, and an empty cart stays as it is', async () => {
    const guest = await shop.openGuestCart();
    await shop.add(guest, await shop.sell());
    await app.tradepost.carts.clear(guest);
    await app.tradepost.carts.clear(guest);
    expect(await app.tradepost.carts.get(guest)).toMatchObject({ status: 'open', lines: [] });
  });
});

describe('the carts of an account', () => {
  test('are in its export, and erased with it; a merged guest cart refers to nobody', async () => {
    const { tradepost, user, key } = await shop.openAccountCart();
    const guest = await shop.openGuestCart();
    await shop.fillDiffering(guest);
    await tradepost.carts.merge(guest);
    expect(await exportCarts(tradepost)).toEqual([await tradepost.carts.get(key)]);
    await shop.orderFrom(key, user);
    app.clock.advance(1000);
    const { id: cartId } = await tradepost.carts.create();
    expect(await exportCarts(tradepost)).toEqual([
      await tradepost.carts.get({ cartId }),
      await tradepost.carts.get(key),
    ]);
    await app.deps
      .db('users')
      .where({ id: toUuid(user.id) })
      .delete();
    expect(await rowOf(key.cartId)).toBeUndefined();
    expect(await rowOf(guest.cartId)).toMatchObject({ user_id: null, merged_into: null, status: 'merged' });
  });
});
