import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { toUuid } from '../../../src/lib/id.ts';
import { patient, whileRowIsHeld } from '../../support/account-lock.ts';
import { eventually } from '../../support/eventually.ts';
import { lockWaits } from '../../support/lock-waits.ts';
import { outcomeOf } from '../../support/outcome.ts';
import { setStock } from '../../support/stock.ts';
import { startTestApp, type TestApp, type Tradepost } from '../../support/test-app.ts';
import { type CartKey, createCartWorld, everyKind, kindsOf, variantOf, wrongToken } from './cart-world.ts';

let app: TestApp;
let admin: Tradepost;
let shop: ReturnType<typeof createCartWorld>;
beforeAll(async () => {
  app = await startTestApp(patient);
  admin = (await app.signIn('admin')).tradepost;
  shop = createCartWorld(app, admin);
});
afterAll(() => app.close());

const notFound = { status: 404, code: 'not_found' };
const closed = { status: 409, code: 'cart_closed' };

/** Another transaction holds the row of the cart, as an operation does that arrived first. */
const whileCartIsHeld = <T>({ cartId }: CartKey, requests: (() => PromiseLike<T>)[]) =>
  whileRowIsHeld(app, {
    row: (tx) => tx('carts').where({ id: toUuid(cartId) }),
    requests,
    change: async () => {},
  });

/** Resolves once so many requests wait for a lock. */
const waitForLock = (count = 1): Promise<true> =>
  eventually(async () => {
    const { rows } = await app.deps.db.raw(lockWaits);
    return rows.length >= count ? true : undefined;
  });

const openCartsOf = ({ id }: { id: string }): Promise<unknown[]> =>
  app.deps.db('carts').where({ user_id: toUuid(id), status: 'open' });

describe('mergeCart', () => {
  test('adds up quantities, moves other lines with the prices that were seen, and closes the guest cart', async () => {
    const [mug, tea, pot] = [await shop.sell(), await shop.sell(), await shop.sell()];
    const { tradepost, key } = await shop.openAccountCart();
    await shop.add(key, tea, 1, tradepost);
    await shop.add(key, mug, 2, tradepost);
    const guest = await shop.openGuestCart();
    await shop.add(guest, pot, 4);
    await shop.add(guest, mug, 3);
    await app.deps
      .db('product_variants')
      .where({ id: toUuid(pot.id) })
      .update({ price_minor: 1500 });
    const { cart, reductions } = await tradepost.carts.merge(guest);
    expect(reductions).toEqual([]);
    expect(cart.id).toBe(key.cartId);
    expect(cart.lines.map(({ productId, quantity }) => [productId, quantity])).toEqual([
      [tea.id, 1],
      [mug.id, 5],
      [pot.id, 4],
    ]);
    expect(kindsOf(cart)).toEqual(['', '', 'price_changed']);
    expect(await tradepost.carts.get(key)).toEqual(cart);
    expect(await app.tradepost.carts.get(guest)).toMatchObject({ status: 'merged', lines: [] });
  });

  test('creates the cart of the account, and a repetition changes nothing', async () => {
    const mug = await shop.sell();
    const { tradepost, user } = await app.signIn();
    const guest = await shop.openGuestCart();
    await shop.add(guest, mug, 2);
    const first = await tradepost.carts.merge(guest);
    app.clock.advance(1000);
    expect(await tradepost.carts.merge(guest)).toEqual(first);
    expect(shop.quantitiesOf(first.cart)).toEqual({ [mug.id]: 2 });
    expect(await openCartsOf(user)).toHaveLength(1);
    // After an order from the merged cart, the guest cart does not come back.
    await shop.orderFrom({ cartId: first.cart.id }, user);
    await expect(tradepost.carts.merge(guest)).rejects.toMatchObject(closed);
  });

  test('reduces a sum to the stock, but never below the quantity of either cart', async () => {
    const [enough, short, less, none] = await Promise.all(
      ['enough', 'short', 'less', 'none'].map((name) => shop.sell({ name })),
    );
    const products = [enough, short, less, none] as NonNullable<typeof enough>[];
    const { tradepost, key } = await shop.openAccountCart();
    const guest = await shop.openGuestCart();
    for (const product of products) {
      await shop.add(key, product, 4, tradepost);
      await shop.add(guest, product, 5);
    }
    for (const [index, stock] of [9, 7, 3, 0].entries())
      await setStock(app.deps.db, stock, products[index]?.id as string);
    const { cart, reductions } = await tradepost.carts.merge(guest);
    expect(Object.values(shop.quantitiesOf(cart))).toEqual([9, 7, 5, 5]);
    expect(reductions).toEqual(
      [7, 5, 5].map((quantity, index) => ({
        variantId: variantOf(products[index + 1] as { id: string }),
        name: products[index + 1]?.name,
        requestedQuantity: 9,
        quantity,
      })),
    );
    expect(kindsOf(cart)).toEqual(['', '', 'quantity_reduced', 'out_of_stock']);
  });

  test('reduces a sum to the most pieces of a line', async () => {
    const mug = await shop.sell({ stock: 5000 });
    const { tradepost, key } = await shop.openAccountCart();
    const guest = await shop.openGuestCart();
    await shop.add(key, mug, 1000, tradepost);
    await shop.add(guest, mug, 1000);
    expect((await tradepost.carts.merge(guest)).reductions).toMatchObject([
      { requestedQuantity: 2000, quantity: 1000 },
    ]);
  });

  test('keeps lines that are sold out or gone', async () => {
    const { tradepost } = await app.signIn();
    const guest = await shop.openGuestCart();
    await shop.fillDiffering(guest);
    const { cart } = await tradepost.carts.merge(guest);
    expect(kindsOf(cart)).toEqual(everyKind);
    expect(cart.lines.map(({ quantity }) => quantity)).toEqual([3, 3, 3, 3, 3]);
  });

  test('rejects another currency and too many lines, and both carts remain', async () => {
    const mug = await shop.sell();
    const dollars = await shop.sell({ price: { amount: 500, currency: 'USD' } });
    const { tradepost, key } = await shop.openAccountCart();
    const guest = await shop.openGuestCart();
    await shop.add(key, mug, 1, tradepost);
    await shop.add(guest, dollars, 2);
    const expectBoth = async () => {
      expect(shop.quantitiesOf(await tradepost.carts.get(key))).toMatchObject({ [mug.id]: 1 });
      expect(await app.tradepost.carts.get(guest)).toMatchObject({
        status: 'open',
        lines: [{ quantity: 2 }],
      });
    };
    await expect(tradepost.carts.merge(guest)).rejects.toMatchObject({
      status: 422,
      code: 'currency_mismatch',
    });
    await expectBoth();
    await app.tradepost.carts.clear(guest);
    await shop.add(guest, await shop.sell(), 2);
    await app.deps.db.raw(
      `insert into cart_lines (cart_id, product_id, variant_id, position, name, quantity, unit_price_minor)
       select ?, gen_random_uuid(), gen_random_uuid(), n, 'One of many', 1, 100 from generate_series(2, 50) as n`,
      [toUuid(key.cartId)],
    );
    await expect(tradepost.carts.merge(guest)).rejects.toMatchObject({
      status: 422,
      code: 'cart_limit_exceeded',
    });
    await expectBoth();
    // The same variants fit.
    await app.tradepost.carts.clear(guest);
    await shop.add(guest, mug);
    expect((await tradepost.carts.merge(guest)).cart.lines).toHaveLength(50);
  });

  test('needs the token of a guest cart that is open', async () => {
    const guest = await shop.openGuestCart();
    const ordered = await shop.openGuestCart();
    await shop.orderFrom(ordered);
    const [{ tradepost, key }, other] = [await shop.openAccountCart(), await app.signIn()];
    await expect(app.tradepost.carts.merge(guest)).rejects.toMatchObject({ code: 'unauthenticated' });
    for (const request of [{ cartId: guest.cartId }, { ...guest, cartToken: wrongToken }, key])
      await expect(tradepost.carts.merge(request)).rejects.toMatchObject(notFound);
    await expect(tradepost.carts.merge(ordered)).rejects.toMatchObject(closed);
    await tradepost.carts.merge(guest);
    await expect(other.tradepost.carts.merge(guest)).rejects.toMatchObject(closed);
    expect(await openCartsOf(other.user)).toEqual([]);
  });
});

describe('concurrent requests', () => {
  test('fifty additions of guests and accounts add up', async () => {
    const products = await Promise.all([shop.sell({ stock: 1000 }), shop.sell({ stock: 1000 })]);
    const account = await shop.openAccountCart();
    const carts = [
      [await shop.openGuestCart(), app.tradepost],
      [account.key, account.tradepost],
    ] as const;
    for (const [key, tradepost] of carts) {
      await Promise.all(
        Array.from({ length: 50 }, (_, index) =>
          shop.add(key, products[index % 2] as { id: string }, 1 + (index % 3), tradepost),
        ),
      );
      const { lines } = await tradepost.carts.get(key);
      expect(lines.reduce((sum, { quantity }) => sum + quantity, 0)).toBe(99);
      expect(lines).toHaveLength(2);
    }
  });

  test('twenty first requests of an account open one cart', async () => {
    const { tradepost, user } = await app.signIn();
    const opened = await Promise.all(Array.from({ length: 20 }, () => tradepost.carts.create()));
    expect(new Set(opened.map(({ id }) => id)).size).toBe(1);
    expect(await openCartsOf(user)).toHaveLength(1);
  });

  test.each(['commit', 'rollback'] as const)(
    'a request waits for the cart that another one opens, until its %s',
    async (end) => {
      const { tradepost, user } = await app.signIn();
      const tx = await app.deps.db.transaction();
      const now = app.clock.now();
      const row = { id: crypto.randomUUID(), user_id: toUuid(user.id), created_at: now, updated_at: now };
      await tx('carts').insert({ ...row, expires_at: new Date(now.getTime() + 1000) });
      const pending = tradepost.carts.create().withResponse();
      const winner = await Promise.race([pending.then(() => 'response'), waitForLock().then(() => 'wait')]);
      await tx[end]();
      expect([winner, (await pending).status]).toEqual(['wait', end === 'commit' ? 200 : 201]);
      expect(await openCartsOf(user)).toHaveLength(1);
    },
  );

  test('two merges of one guest cart add its lines once', async () => {
    const mug = await shop.sell();
    const { tradepost, key } = await shop.openAccountCart();
    await shop.add(key, mug, 1, tradepost);
    const guest = await shop.openGuestCart();
    await shop.add(guest, mug, 2);
    const merge = () => tradepost.carts.merge(guest);
    const settled = await whileCartIsHeld(guest, [merge, merge]);
    expect(settled.map(outcomeOf)).toEqual(['done', 'done']);
    expect(shop.quantitiesOf(await tradepost.carts.get(key))).toEqual({ [mug.id]: 3 });
  });

  test('two accounts that merge one guest cart: one gets its lines', async () => {
    const mug = await shop.sell();
    const [ada, bob] = [await shop.openAccountCart(), await shop.openAccountCart()];
    const guest = await shop.openGuestCart();
    await shop.add(guest, mug, 2);
    const merges = [ada, bob].map(
      ({ tradepost }) =>
        () =>
          tradepost.carts.merge(guest),
    );
    expect((await whileCartIsHeld(guest, merges)).map(outcomeOf)).toEqual(['done', 'cart_closed']);
    expect(shop.quantitiesOf(await ada.tradepost.carts.get(ada.key))).toEqual({ [mug.id]: 2 });
    expect(shop.quantitiesOf(await bob.tradepost.carts.get(bob.key))).toEqual({});
  });

  test('an addition before a merge is merged; one after it is rejected, so nothing is lost', async () => {
    const mug = await shop.sell();
    const { tradepost, key } = await shop.openAccountCart();
    const guest = await shop.openGuestCart();
    const addToGuest = () => shop.add(guest, mug, 2);
    const merge = () => tradepost.carts.merge(guest);
    const settled = await whileCartIsHeld<unknown>(guest, [addToGuest, merge, addToGuest]);
    const outcomes = settled.map(outcomeOf);
    // The second addition may overtake the merge, which locks the cart of the account first.
    const last = outcomes[2] === 'done' ? 'done' : 'cart_closed';
    expect(outcomes).toEqual(['done', 'done', last]);
    const pieces = last === 'done' ? 4 : 2;
    expect(shop.quantitiesOf(await tradepost.carts.get(key))).toEqual({ [mug.id]: pieces });
  });

  test('additions to the cart of the account meanwhile add up', async () => {
    const mug = await shop.sell();
    const { tradepost, key } = await shop.openAccountCart();
    const guest = await shop.openGuestCart();
    await shop.add(guest, mug, 5);
    const addOwn = () => shop.add(key, mug, 1, tradepost);
    const merge = () => tradepost.carts.merge(guest);
    const settled = await whileCartIsHeld<unknown>(key, [addOwn, merge, addOwn]);
    expect(settled.map(outcomeOf)).toEqual(['done', 'done', 'done']);
    expect(shop.quantitiesOf(await tradepost.carts.get(key))).toEqual({ [mug.id]: 7 });
  });

  test('changes during an order from the cart wait for it and are rejected', async () => {
    const mug = await shop.sell();
    const { tradepost, user, key } = await shop.openAccountCart();
    await shop.add(key, mug, 2, tradepost);
    const changes = [
      () => tradepost.carts.removeLine({ ...key, variantId: variantOf(mug) }),
      () => tradepost.carts.clear(key),
      () => shop.add(key, mug, 1, tradepost),
    ];
    let begun: Promise<PromiseSettledResult<unknown>[]> | undefined;
    await shop.orderFrom(key, user, async () => {
      begun = Promise.allSettled(changes.map((change) => change()));
      await waitForLock(changes.length);
    });
    expect((await begun)?.map(outcomeOf)).toEqual(['cart_closed', 'cart_closed', 'cart_closed']);
    expect((await tradepost.carts.get(key)).lines).toMatchObject([{ quantity: 2 }]);
  });

  test('an order waits for a removal, and sees the cart without the line', async () => {
    const mug = await shop.sell();
    const guest = await shop.openGuestCart();
    await shop.add(guest, mug, 2);
    const settled = await whileCartIsHeld<unknown>(guest, [
      () => app.tradepost.carts.removeLine({ ...guest, variantId: variantOf(mug) }),
      () => shop.orderFrom(guest),
    ]);
    expect(settled.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled']);
    expect(await app.tradepost.carts.get(guest)).toMatchObject({ status: 'ordered', lines: [] });
  });

  test('merges into one account and orders from its cart meet without a deadlock', async () => {
    const mug = await shop.sell({ stock: 1000 });
    const { tradepost, user } = await app.signIn();
    const guests = await Promise.all(Array.from({ length: 12 }, () => shop.openGuestCart()));
    await Promise.all(guests.map((guest) => shop.add(guest, mug)));
    const orders: Promise<unknown>[] = [];
    const settled = await Promise.allSettled(
      guests.map(async (guest, index) => {
        const { cart } = await tradepost.carts.merge(guest);
        if (index % 4 === 0) orders.push(shop.orderFrom({ cartId: cart.id }, user).catch(() => {}));
      }),
    );
    await Promise.all(orders);
    expect(settled.map(outcomeOf)).toEqual(guests.map(() => 'done'));
    const rows = await app.deps
      .db('cart_lines')
      .join('carts', 'carts.id', 'cart_id')
      .where({ user_id: toUuid(user.id) })
      .sum<{ sum: number }[]>('quantity');
    expect(Number(rows[0]?.sum)).toBe(12);
  });
});
