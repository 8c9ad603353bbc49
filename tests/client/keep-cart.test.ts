import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { type DataOf, keepCart, type TokenStorage } from '@tradepost/client';
import { buildProduct } from '../support/factories.ts';
import { startSessionApp } from './session-app.ts';

let app: Awaited<ReturnType<typeof startSessionApp>>;
let productId: string;
let credentials: { email: string; password: string };
beforeAll(async () => {
  app = await startSessionApp();
  const { tradepost } = await app.signIn('admin');
  ({ id: productId } = await tradepost.products.create({ body: buildProduct({ stock: 3 }) }));
});
afterAll(() => app.close());
beforeEach(async () => {
  credentials = await app.register();
});
afterEach(() => app.goOnline());

const createStorage = (): TokenStorage & { items: Map<string, string> } => {
  const items = new Map<string, string>();
  return {
    items,
    getItem: (key) => items.get(key) ?? null,
    setItem: (key, value) => items.set(key, value),
    removeItem: (key) => items.delete(key),
  };
};

const openTab = (storage = createStorage()) => {
  const merges: DataOf<'mergeCart'>[] = [];
  const tab = app.openTab({ storage });
  const cart = keepCart(tab.session, { storage, onMerge: (merge) => merges.push(merge) });
  const add = async (quantity: number) =>
    tab.tradepost.carts.addLine({ ...(await cart.open()), body: { productId, quantity } });
  return { ...tab, storage, cart, merges, add };
};

describe('keepCart', () => {
  test('keeps one guest cart, also over a reload', async () => {
    const { cart, storage } = openTab();
    const [first, second] = await Promise.all([cart.open(), cart.open()]);
    expect(second).toEqual(first);
    expect(first).toEqual({ cartId: expect.stringMatching(/^crt_/), cartToken: expect.any(String) });
    expect(await openTab(storage).cart.open()).toEqual(first);
  });

  test('merges the guest cart after the login, and then uses the cart of the account', async () => {
    const { session, tradepost, cart, merges, storage, add } = openTab();
    await add(2);
    await session.signIn(credentials);
    const key = await cart.open();
    expect(key).toEqual({ cartId: merges[0]?.cart.id });
    expect(merges).toHaveLength(1);
    expect((await tradepost.carts.get(key)).lines).toMatchObject([{ productId, quantity: 2 }]);
    expect(storage.items.has('tradepost-cart')).toBe(false);
    expect(await cart.open()).toEqual(key);
    expect(merges).toHaveLength(1);
  });

  test('reports the pieces that are not in stock', async () => {
    const elsewhere = openTab();
    await elsewhere.session.signIn(credentials);
    await elsewhere.add(2);
    const { session, cart, merges, add } = openTab();
    await add(2);
    await session.signIn(credentials);
    await cart.open();
    expect(merges[0]?.reductions).toMatchObject([{ requestedQuantity: 4, quantity: 3 }]);
  });

  test('repeats a merge whose request or response was lost, and loses nothing', async () => {
    const { session, tradepost, cart, storage, add } = openTab();
    const { cartId } = await add(1).then(() => cart.open());
    app.loseAnswerOf(`/v1/carts/${cartId}/merge`);
    await session.signIn(credentials);
    // The first attempt has been merged on the server; `open` waits for it and repeats it.
    const key = await cart.open();
    expect((await tradepost.carts.get(key)).lines).toMatchObject([{ quantity: 1 }]);
    expect(storage.items.has('tradepost-cart')).toBe(false);
  });

  test('keeps a guest cart in another currency until it is forgotten', async () => {
    const { tradepost: admin } = await app.signIn('admin');
    const price = { amount: 500, currency: 'USD' } as const;
    const dollars = await admin.products.create({ body: buildProduct({ price }) });
    const elsewhere = openTab();
    await elsewhere.session.signIn(credentials);
    await elsewhere.add(1);
    const { session, tradepost, cart } = openTab();
    const guest = await cart.open();
    await tradepost.carts.addLine({ ...guest, body: { productId: dollars.id, quantity: 1 } });
    await session.signIn(credentials);
    await expect(cart.open()).rejects.toMatchObject({ code: 'currency_mismatch' });
    expect((await tradepost.carts.get(guest)).lines).toHaveLength(1);
    await cart.forget();
    expect(await cart.open()).toEqual(await elsewhere.cart.open());
  });

  test('forgets a guest cart that was merged elsewhere, and storage that it did not write', async () => {
    const { session, tradepost, cart, storage, merges } = openTab();
    const guest = await cart.open();
    const other = await app.signIn();
    await other.tradepost.carts.merge(guest);
    await session.signIn(credentials);
    expect((await cart.open()).cartId).not.toBe(guest.cartId);
    expect(merges).toEqual([]);
    await session.signOut();
    for (const text of ['not json', 'null', '{"cartId":7}']) {
      storage.items.set('tradepost-cart', text);
      expect((await cart.open()).cartToken).toEqual(expect.any(String));
      await cart.forget();
    }
    expect(await tradepost.carts.get(await cart.open())).toMatchObject({ lines: [] });
  });
});
