import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { sweep } from '../../../src/features/sweep.ts';
import { toUuid } from '../../../src/lib/id.ts';
import { openTestSession, startTestApp, type TestApp } from '../../support/test-app.ts';
import { createCartWorld } from './cart-world.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

const day = 86_400_000;
const notFound = { status: 404, code: 'not_found' };

describe('an expired cart', () => {
  const rowOf = (cartId: string) =>
    app.deps
      .db('carts')
      .where({ id: toUuid(cartId) })
      .first();

  test('is not found, and the sweep deletes it with its lines', async () => {
    const shop = createCartWorld(app, (await app.signIn('admin')).tradepost);
    const mug = await shop.sell();
    const [guest, changed] = [await shop.openGuestCart(), await shop.openGuestCart()];
    await shop.add(guest, mug);
    app.clock.advance(day);
    await shop.add(changed, mug);
    app.clock.advance(29 * day - 1);
    expect(shop.quantitiesOf(await app.tradepost.carts.get(guest))).toEqual({ [mug.id]: 1 });
    app.clock.advance(1);
    await expect(app.tradepost.carts.get(guest)).rejects.toMatchObject(notFound);
    await expect(shop.add(guest, mug)).rejects.toMatchObject(notFound);
    const { tradepost } = await app.signIn();
    await expect(tradepost.carts.merge(guest)).rejects.toMatchObject(notFound);
    expect(await sweep(app.deps)).toMatchObject({ carts: 1 });
    expect(await rowOf(guest.cartId)).toBeUndefined();
    expect(await app.deps.db('cart_lines').where({ cart_id: toUuid(guest.cartId) })).toEqual([]);
    expect(shop.quantitiesOf(await app.tradepost.carts.get(changed))).toEqual({ [mug.id]: 1 });
  });

  test('of an account gives way to a new one, also before the sweep', async () => {
    const shop = createCartWorld(app, (await app.signIn('admin')).tradepost);
    const { user, key } = await shop.openAccountCart();
    app.clock.advance(90 * day);
    const { accessToken } = await openTestSession(app.deps, user);
    const tradepost = app.tradepost.withAccessToken(accessToken);
    await expect(tradepost.carts.get(key)).rejects.toMatchObject(notFound);
    const { id } = await tradepost.carts.create();
    expect(id).not.toBe(key.cartId);
    expect(await rowOf(key.cartId)).toBeUndefined();
  });
});
