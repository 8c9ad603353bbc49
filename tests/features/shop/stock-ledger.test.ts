/** The ledger: the database protects it, and its sums are the stock. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { newProblem } from '../../../src/errors.ts';
import { moveOrder } from '../../../src/features/shop/orders/order-move.ts';
import { auditStock } from '../../../src/features/shop/stock/stock-audit.ts';
import { expireReservations } from '../../../src/features/shop/stock/stock-reservation-expiry.ts';
import { toUuid } from '../../../src/lib/id.ts';
import { buildOrder, buildProduct } from '../../support/factories.ts';
import { startTestApp, type TestApp, type Tradepost } from '../../support/test-app.ts';

let app: TestApp;
let admin: Tradepost;
beforeAll(async () => {
  app = await startTestApp();
  admin = (await app.signIn('admin')).tradepost;
});
afterAll(() => app.close());

/** Advances the clock. A token is valid for ten minutes only. */
const elapse = async (ms: number): Promise<void> => {
  app.clock.advance(ms);
  admin = (await app.signIn('admin')).tradepost;
};

const addProduct = async (stock = 100): Promise<{ productId: string; variantId: string }> => {
  const { id: productId } = await admin.products.create({ body: buildProduct({ stock }) });
  return { productId, variantId: productId.replace('prd', 'var') };
};

const movementsOf = async (variantId: string) =>
  (await admin.stock.listMovements({ variantId, limit: 100 })).items;

const sumOf = async (variantId: string) => {
  const movements = await movementsOf(variantId);
  return {
    onHand: movements.reduce((sum, { onHandChange }) => sum + onHandChange, 0),
    reserved: movements.reduce((sum, { reservedChange }) => sum + reservedChange, 0),
  };
};

describe('the ledger', () => {
  test('records each movement of an order: sold with its payment, restocked with its cancellation', async () => {
    const { productId, variantId } = await addProduct();
    const { id: orderId } = await admin.orders.create({ body: buildOrder(productId, 3) });
    await moveOrder({ ...app.deps, problem: newProblem }, orderId, { transition: 'pay', by: 'system' });
    expect(await sumOf(variantId)).toEqual({ onHand: 97, reserved: 0 });
    await admin.orders.cancel({ orderId, body: { reason: 'A test.' } });
    expect(await sumOf(variantId)).toEqual({ onHand: 100, reserved: 0 });
    expect((await movementsOf(variantId)).map(({ reason }) => reason)).toEqual([
      'restocked',
      'sold',
      'ordered',
      'received',
    ]);
  });

  test('restocks a variant whose pieces have moved to other buckets meanwhile', async () => {
    const { productId, variantId } = await addProduct(16);
    await admin.stock.setBuckets({ variantId, body: { buckets: 16 } });
    const { id: orderId } = await admin.orders.create({ body: buildOrder(productId, 16) });
    await moveOrder({ ...app.deps, problem: newProblem }, orderId, { transition: 'pay', by: 'system' });
    await admin.stock.setBuckets({ variantId, body: { buckets: 1 } });
    await admin.orders.cancel({ orderId, body: { reason: 'A test.' } });
    expect(await admin.stock.get({ variantId })).toMatchObject({ onHand: 16, reserved: 0, available: 16 });
    expect(await sumOf(variantId)).toEqual({ onHand: 16, reserved: 0 });
  });

  test.each([
    ['an update', `update stock_movements set on_hand_change = 1`],
    ['a deletion', 'delete from stock_movements'],
    ['the deletion of a reservation', 'delete from stock_reservations'],
    ['a truncation', 'truncate stock_movements'],
  ])('refuses %s', async (_what, statement) => {
    const { variantId } = await addProduct();
    await admin.stockReservations.create({ variantId, body: { quantity: 1 } });
    await expect(app.deps.db.raw(statement)).rejects.toMatchObject({ code: '42501' });
    expect(await movementsOf(variantId)).toHaveLength(2);
  });

  test('goes with a deleted product', async () => {
    const { productId, variantId } = await addProduct();
    await admin.stockReservations.create({ variantId, body: { quantity: 1 } });
    await app.deps
      .db('products')
      .where({ id: toUuid(productId) })
      .delete();
    expect(await movementsOf(variantId)).toEqual([]);
  });
});

describe('the audit', () => {
  test('finds no difference after orders, reservations and adjustments', async () => {
    const { productId, variantId } = await addProduct();
    await admin.stock.setBuckets({ variantId, body: { buckets: 16 } });
    const reserve = () => admin.stockReservations.create({ variantId, body: { quantity: 9 } });
    const [first, second] = await Promise.all([reserve(), reserve(), reserve()]);
    const { id: orderId } = await admin.orders.create({ body: buildOrder(productId, 20) });
    await admin.stockReservations.commit({ reservationId: first.id });
    await admin.stockReservations.release({ reservationId: second.id });
    await admin.stock.adjust({ variantId, body: { change: -30, reason: 'lost' } });
    await admin.orders.cancel({ orderId, body: { reason: 'A test.' } });
    await elapse(3_600_000);
    expect(await expireReservations(app.deps)).toBeGreaterThan(0);
    await admin.stock.setBuckets({ variantId, body: { buckets: 1 } });
    expect(await auditStock(app.deps, { batch: 2 })).toEqual([]);
    expect(await admin.stock.get({ variantId })).toMatchObject({ onHand: 61, reserved: 0 });
  });

  test('reports a bucket that differs, in the log and as a gauge, until it is corrected', async () => {
    const { productId, variantId } = await addProduct(5);
    const bucket = app.deps.db('stock_buckets').where({ product_id: toUuid(productId) });
    await app.runSchedules();
    await bucket.clone().update({ on_hand: 7 });
    await elapse(24 * 3_600_000);
    await app.runSchedules();
    expect(await app.metrics()).toContain('stock_ledger_differences 1');
    const line = app.logLines.find((one) => one.includes('the stock differs from its ledger'));
    expect(JSON.parse(line as string)).toMatchObject({
      level: 50,
      count: 1,
      differences: [{ variantId, bucket: 0, onHand: 7, onHandMoved: 5, reserved: 0, reservedMoved: 0 }],
    });
    await bucket.clone().update({ on_hand: 5 });
    expect(await auditStock(app.deps)).toEqual([]);
    expect(await app.metrics()).toContain('stock_ledger_differences 0');
  });

  test('reports movements of a bucket that does not exist', async () => {
    const { productId, variantId } = await addProduct(5);
    const id = toUuid(productId);
    await app.deps.db('stock_buckets').where({ product_id: id }).delete();
    expect(await auditStock(app.deps)).toEqual([
      { variantId, bucket: 0, onHand: 0, onHandMoved: 5, reserved: 0, reservedMoved: 0 },
    ]);
    await app.deps.db('stock_buckets').insert({ variant_id: id, bucket: 0, product_id: id, on_hand: 5 });
  });
});

test('reservations that should have expired are counted', async () => {
  const { variantId } = await addProduct();
  const { id } = await admin.stockReservations.create({ variantId, body: { quantity: 1 } });
  await elapse(20 * 60_000 - 1);
  expect(await app.metrics()).toContain('stock_reservations_overdue 0');
  await elapse(1);
  expect(await app.metrics()).toContain('stock_reservations_overdue 1');
  expect(await expireReservations(app.deps)).toBe(1);
  expect(await app.metrics()).toContain('stock_reservations_overdue 0');
  expect(await admin.stockReservations.get({ reservationId: id })).toMatchObject({ status: 'expired' });
});
