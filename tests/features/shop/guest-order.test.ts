import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { saveCursors } from '../../../src/features/events/event-cursor-repository.ts';
import { sequenceEvents } from '../../../src/features/events/event-position-repository.ts';
import { reactOnce } from '../../../src/features/events/reaction-service.ts';
import { guestOrderClaim } from '../../../src/features/shop/orders/guest-order-claim.ts';
import { sweep } from '../../../src/features/sweep.ts';
import { toUuid } from '../../../src/lib/id.ts';
import { exportedAccount } from '../../support/exported-account.ts';
import { buildProduct, buildUser } from '../../support/factories.ts';
import { mailedToken, mailsTo } from '../../support/mailbox.ts';
import { startTestApp, type TestApp, type Tradepost } from '../../support/test-app.ts';
import { tokensOf } from '../../support/tokens-of.ts';

let app: TestApp;
let admin: Tradepost;
beforeAll(async () => {
  app = await startTestApp();
  admin = (await app.signIn('admin')).tradepost;
  await saveCursors(app.deps, [guestOrderClaim.name], app.clock.now());
});
afterAll(() => app.close());

const absent = { orderId: 'ord_01jd3v8w5gf3sa9k2m6q7x8y9z', orderToken: 'x'.repeat(43) };
const shippingAddress = { name: 'Mara Lindqvist', lines: ['Töpfergasse 7'], city: 'Leipzig', country: 'DE' };
const billingAddress = {
  name: 'Mara Lindqvist',
  company: 'Lindqvist Ceramics',
  lines: ['Am Hafen 3'],
  postalCode: '04109',
  city: 'Leipzig',
  region: 'Saxony',
  country: 'DE',
  phone: '+49 341 1234567',
};
const wide = { ...billingAddress, country: 'AT' };

const sellProduct = (stock = 100) => admin.products.create({ body: buildProduct({ stock }) });
const stockOf = async (productId: string) =>
  (await app.tradepost.products.get({ productId, include: ['stock'] })).stock;

const place = async (email: string, more: object = {}) => {
  const { id: productId } = await sellProduct();
  const body = { email, items: [{ productId, quantity: 2 }], ...more };
  const placed = await app.tradepost.orders.createGuest({ body });
  return { ...placed, orderId: placed.order.id, productId };
};
const read = ({ orderId, orderToken }: { orderId: string; orderToken: string }) =>
  app.tradepost.orders.getGuest({ orderId, orderToken });

/** Runs the reaction until it has seen all events. */
const claim = async () => {
  await sequenceEvents(app.deps);
  while (await reactOnce(app.deps, guestOrderClaim));
};

/** Registers an account, and verifies its e-mail address. */
const register = async (email: string) => {
  const body = buildUser({ email });
  const { id } = await app.tradepost.accounts.register({ body });
  const { accessToken } = await tokensOf(
    app.tradepost.accounts.login({ body: { email, password: body.password } }),
  );
  return {
    id,
    tradepost: app.tradepost.withAccessToken(accessToken),
    verify: async () =>
      app.tradepost.emailAddresses.confirmEmailVerification({
        body: { token: await mailedToken(app, email.toLowerCase()) },
      }),
  };
};

describe('createGuestOrder', () => {
  test('places an order without an account, and returns a token once', async () => {
    const { id: productId } = await sellProduct(5);
    const line = { productId, quantity: 2, unitPrice: { amount: 1999, currency: 'EUR' } };
    const { data, headers } = await app.tradepost.orders
      .createGuest({
        body: { email: 'Guest.One@Example.com', items: [line], shippingAddress: wide, billingAddress },
      })
      .withResponse();
    const { order, orderToken } = data;
    expect(headers.get('location')).toBe(`/v1/guest-orders/${order.id}`);
    expect(order).toMatchObject({ status: 'pending', shippingAddress: wide, billingAddress });
    expect(await stockOf(productId)).toBe(3);
    const { rows } = await app.deps.db.raw('select * from orders where id = ?', [toUuid(order.id)]);
    expect(rows[0]).toMatchObject({ user_id: null, email: 'guest.one@example.com', language: 'en' });
    expect(JSON.stringify(rows)).not.toContain(orderToken);
    const { items } = await admin.orders.listAll({ email: 'GUEST.one@example.com' });
    expect(items).toEqual([{ ...order, email: 'guest.one@example.com' }]);
  });

  test.each([
    ['de', 'en', 'Ihre Bestellung ist bestätigt', 'Hallo Mara Lindqvist'],
    ['en', 'de', 'Your order is confirmed', 'Hello Mara Lindqvist'],
    [undefined, 'de-AT,de;q=0.9', 'Ihre Bestellung ist bestätigt', 'Hallo Mara Lindqvist'],
    [undefined, 'fr', 'Your order is confirmed', 'Hello Mara Lindqvist'],
  ] as const)('confirms it by mail: language %s, header %s', async (language, header, subject, greeting) => {
    const email = `${crypto.randomUUID()}@example.com`;
    const { id: productId } = await sellProduct();
    await app.tradepost.orders.createGuest({
      body: { email, items: [{ productId, quantity: 1 }], shippingAddress, ...(language && { language }) },
      acceptLanguage: header,
    });
    const [mail, ...more] = await mailsTo(app, email);
    expect([mail?.subject, more.length]).toEqual([subject, 0]);
    expect(mail?.text).toContain(greeting);
  });

  test('places one order for the same key', async () => {
    const { id: productId } = await sellProduct(5);
    const body = { email: 'twice@example.com', items: [{ productId, quantity: 2 }] };
    const input = { body, idempotencyKey: crypto.randomUUID() };
    const first = await app.tradepost.orders.createGuest(input);
    expect(await app.tradepost.orders.createGuest(input)).toEqual(first);
    expect(await stockOf(productId)).toBe(3);
    await expect(
      app.tradepost.orders.createGuest({ ...input, body: { ...body, email: 'other@example.com' } }),
    ).rejects.toMatchObject({ code: 'idempotency_key_reused' });
  });

  test('rejects what createOrder rejects, and an e-mail address that no mail reaches', async () => {
    const { id: productId } = await sellProduct(1);
    const order = (fields: object) =>
      app.tradepost.orders.createGuest({
        body: { email: 'guest@example.com', items: [{ productId, quantity: 1 }], ...fields },
      });
    const line = { productId, quantity: 1 };
    for (const [fields, code] of [
      [{ items: [{ productId, quantity: 2 }] }, 'out_of_stock'],
      [{ items: [{ ...line, unitPrice: { amount: 1, currency: 'EUR' } }] }, 'price_changed'],
      [{ items: [{ ...line, productId: 'prd_01jd3v8w5gf3sa9k2m6q7x8y9z' }] }, 'unknown_product'],
      [{ email: 'nobody' }, 'validation_failed'],
      [{ email: 'x@127.0.0.1' }, 'validation_failed'],
      [{ email: undefined }, 'validation_failed'],
      [{ items: [] }, 'validation_failed'],
      [{ language: 'fr' }, 'validation_failed'],
      [{ orderToken: 'mine' }, 'validation_failed'],
    ] as const)
      await expect(order(fields)).rejects.toMatchObject({ code });
    expect(await stockOf(productId)).toBe(1);
  });
});

describe('getGuestOrder', () => {
  test('shows the order and its history to the holder of the token', async () => {
    const { order, ...placed } = await place('reader@example.com', { shippingAddress: wide, billingAddress });
    expect(await read(placed)).toEqual({
      ...order,
      history: [{ status: 'pending', movedAt: order.createdAt, movedBy: 'owner' }],
    });
  });

  test('hides it from every other token, and from accounts', async () => {
    const one = await place('one@example.com');
    const other = await place('other@example.com');
    for (const wrong of [
      { ...one, orderToken: other.orderToken },
      { ...one, orderToken: absent.orderToken },
      { ...absent, orderToken: one.orderToken },
    ])
      await expect(read(wrong)).rejects.toMatchObject({ status: 404, code: 'not_found' });
    await expect(read({ ...one, orderToken: 'short' })).rejects.toMatchObject({ code: 'validation_failed' });
    const { tradepost } = await app.signIn();
    const { orderId } = one;
    await expect(tradepost.orders.get({ orderId })).rejects.toMatchObject({ code: 'not_found' });
    await expect(tradepost.orders.cancel({ orderId, body: {} })).rejects.toMatchObject({ code: 'not_found' });
    expect((await admin.orders.get({ orderId })).id).toBe(orderId);
  });

  test.each(['paid', 'packed', 'shipped', 'delivered', 'cancelled', 'refunded'] as const)(
    'shows the status %s',
    async (status) => {
      const { order, ...placed } = await place('status@example.com');
      const id = toUuid(order.id);
      await app.deps.db('orders').where({ id }).update({ status, expires_at: null, version: 2 });
      for (const [index, moved_by] of ['owner', 'admin', 'system'].entries())
        await app.deps.db('order_history').insert({
          ...{ order_id: id, version: index + 2, status, moved_by },
          ...{ moved_at: app.clock.now(), reason: 'Because.' },
        });
      const details = await read(placed);
      expect(details.status).toBe(status);
      expect(details.history.map(({ movedBy }) => movedBy)).toEqual(['owner', 'owner', 'admin', 'system']);
    },
  );
});

describe('an account', () => {
  test('claims the orders of a guest when it verifies their e-mail address', async () => {
    const email = 'Claimed@Example.com';
    const { order, ...placed } = await place(email);
    const stranger = await place('stranger@example.com');
    const { tradepost, verify, id } = await register(email.toLowerCase());
    await claim();
    expect((await tradepost.orders.list()).items).toEqual([]);
    await verify();
    await claim();
    expect((await tradepost.orders.list()).items).toEqual([order]);
    expect((await tradepost.orders.get({ orderId: order.id })).id).toBe(order.id);
    await expect(read(placed)).rejects.toMatchObject({ code: 'not_found' });
    const { items } = await admin.orders.listAll({ buyerId: id });
    expect(items).toEqual([{ ...order, buyerId: id, email: email.toLowerCase() }]);
    expect((await exportedAccount(tradepost)).orders).toEqual([order]);
    expect((await read(stranger)).id).toBe(stranger.orderId);
  });

  test('claims nothing with an unverified e-mail address', async () => {
    const placed = await place('victim@example.com');
    const { tradepost } = await register('victim@example.com');
    await claim();
    expect((await tradepost.orders.list()).items).toEqual([]);
    expect((await read(placed)).id).toBe(placed.orderId);
  });

  test('claims the orders of its new e-mail address', async () => {
    const { order } = await place('new-address@example.com');
    const { tradepost } = await register('old-address@example.com');
    await tradepost.emailAddresses.requestEmailChange({ body: { email: 'new-address@example.com' } });
    const token = await mailedToken(app, 'new-address@example.com');
    await app.tradepost.emailAddresses.confirmEmailChange({ body: { token } });
    await claim();
    const { items } = await admin.orders.listAll({ email: 'new-address@example.com' });
    expect(items).toMatchObject([{ id: order.id, buyerId: expect.any(String) }]);
  });
});

describe('the erasure of an account', () => {
  const day = 24 * 60 * 60_000;

  test('keeps the addresses of paid orders, and deletes the others with reasons and e-mail addresses', async () => {
    const { tradepost, user } = await app.signIn();
    const { id: productId } = await sellProduct();
    const order = async () => {
      app.clock.advance(1);
      const body = { items: [{ productId, quantity: 1 }], shippingAddress, billingAddress };
      return (await tradepost.orders.create({ body })).id;
    };
    const [paid, pending, cancelled] = [await order(), await order(), await order()];
    await app.deps.db('order_history').insert({
      ...{
        order_id: toUuid(paid),
        version: 2,
        status: 'paid',
        moved_at: app.clock.now(),
        moved_by: 'system',
      },
    });
    await tradepost.orders.cancel({ orderId: cancelled, body: { reason: 'Mara has moved to Oslo.' } });
    app.clock.advance(1);
    const unclaimed = await place(user.email);
    await tradepost.personalData.requestErasure();
    app.clock.advance(15 * day);
    await sweep(app.deps);
    const rows = await app.deps
      .db('orders')
      .whereIn('id', [paid, pending, cancelled, unclaimed.orderId].map(toUuid))
      .orderBy('id')
      .select('user_id', 'email', 'shipping_address', 'billing_address');
    const none = { user_id: null, email: null, shipping_address: null, billing_address: null };
    expect(rows).toEqual([
      { ...none, shipping_address: shippingAddress, billing_address: billingAddress },
      none,
      none,
      none,
    ]);
    expect(await app.deps.db('order_history').where({ reason: 'Mara has moved to Oslo.' })).toEqual([]);
  });
});
