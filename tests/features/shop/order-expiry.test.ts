/** Orders that nobody pays expire. */
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { inTransaction } from '../../../src/db/transaction.ts';
import { expireOrders } from '../../../src/features/shop/orders/order-expiry.ts';
import { tryToMoveOrder } from '../../../src/features/shop/orders/order-move.ts';
import { lockOrder } from '../../../src/features/shop/orders/order-move-repository.ts';
import { toUuid } from '../../../src/lib/id.ts';
import { eventually } from '../../support/eventually.ts';
import { buildOrder, buildProduct } from '../../support/factories.ts';
import { lockWaits } from '../../support/lock-waits.ts';
import { startTestApp, type TestApp, type Tradepost } from '../../support/test-app.ts';

let app: TestApp;
let admin: Tradepost;
beforeEach(async () => {
  app = await startTestApp({ ORDER_EXPIRY_MINUTES: '30' });
  admin = (await app.signIn('admin')).tradepost;
});
afterEach(() => app.close());

const minute = 60_000;
const stockOf = async (productId: string) =>
  (await app.tradepost.products.get({ productId, include: ['stock'] })).stock;
/** With a new token, because the clock may have passed the expiry of others. */
const read = async (orderId: string) => (await app.signIn('admin')).tradepost.orders.get({ orderId });
const statusOf = async (orderId: string) => (await read(orderId)).status;

/** Orders of one piece each. */
const place = async (count: number) => {
  const { id: productId } = await admin.products.create({ body: buildProduct({ stock: 500 }) });
  const { tradepost } = await app.signIn();
  const ids: string[] = [];
  for (let n = 0; n < count; n += 1)
    ids.push((await tradepost.orders.create({ body: buildOrder(productId) })).id);
  return { productId, ids };
};

describe('a pending order', () => {
  test('is cancelled by the schedule when its time is over, and not before', async () => {
    await app.runSchedules();
    const { productId, ids } = await place(1);
    const [orderId] = ids as [string];
    app.clock.advance(30 * minute - 1);
    await app.runSchedules();
    expect(await statusOf(orderId)).toBe('pending');
    app.clock.advance(minute);
    await app.runSchedules();
    const { status, history, ...order } = await read(orderId);
    expect(status).toBe('cancelled');
    expect(order).not.toHaveProperty('expiresAt');
    expect(history.at(-1)).toMatchObject({ movedBy: 'system', reason: 'It was not paid in time.' });
    expect(await stockOf(productId)).toBe(500);
  });

  test('stays if it was placed before orders expired', async () => {
    const { ids } = await place(1);
    await app.deps.db('orders').update({ expires_at: null });
    app.clock.advance(365 * 24 * 60 * minute);
    expect(await expireOrders(app.deps)).toBe(0);
    expect(await statusOf(ids[0] as string)).toBe('pending');
  });

  test('expires once, however many processes try', async () => {
    const { productId, ids } = await place(205);
    app.clock.advance(30 * minute);
    const counts = await Promise.all(Array.from({ length: 4 }, () => expireOrders(app.deps)));
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(ids.length);
    expect(await stockOf(productId)).toBe(500);
    expect(await app.deps.db('order_history').where({ status: 'cancelled' })).toHaveLength(ids.length);
  });

  test('stays paid if its payment wins', async () => {
    const { productId, ids } = await place(1);
    const [orderId] = ids as [string];
    app.clock.advance(30 * minute);
    let pay = () => {};
    const mayPay = new Promise<void>((resolve) => {
      pay = resolve;
    });
    let locked = () => {};
    const isLocked = new Promise<void>((resolve) => {
      locked = resolve;
    });
    const payment = inTransaction(app.deps, async (context) => {
      await lockOrder(context, orderId);
      locked();
      await mayPay;
      return tryToMoveOrder(context, orderId, { transition: 'pay', by: 'system' });
    });
    await isLocked;
    const expiry = expireOrders(app.deps);
    await eventually(async () => (await app.deps.db.raw(lockWaits)).rows.length === 1 || undefined);
    pay();
    expect((await payment)?.status).toBe('paid');
    expect(await expiry).toBe(0);
    expect(await statusOf(orderId)).toBe('paid');
    expect(await stockOf(productId)).toBe(499);
  });

  test('that cannot be cancelled does not stop the others', async () => {
    const { ids } = await place(3);
    app.clock.advance(30 * minute);
    const [broken, ...rest] = ids.toSorted() as [string, string, string];
    await app.deps.db.raw(`
      create function refuse() returns trigger language plpgsql as $$
        begin raise exception 'refused'; end $$;
      create trigger refuse before update on orders for each row
        when (old.id = '${toUuid(broken)}') execute function refuse();`);
    await expect(expireOrders(app.deps)).rejects.toThrow('1 orders could not expire');
    expect(await Promise.all(rest.map(statusOf))).toEqual(['cancelled', 'cancelled']);
    expect(await statusOf(broken)).toBe('pending');
  });
});
