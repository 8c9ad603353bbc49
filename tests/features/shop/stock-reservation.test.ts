import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
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

const absentVariant = 'var_01kjwjnfntes8r65rzyjka792h';
const absent = { reservationId: 'rsv_01kjwjnfntes8r65rzyjka792h' };
const MINUTE = 60_000;

const addVariant = async (stock: number): Promise<string> =>
  (await admin.products.create({ body: buildProduct({ stock }) })).id.replace('prd', 'var');

const reserve = (variantId: string, quantity: number, fields = {}) =>
  admin.stockReservations.create({ variantId, body: { quantity, ...fields } });

const levelOf = async (variantId: string) => {
  const { onHand, reserved, available } = await admin.stock.get({ variantId });
  return { onHand, reserved, available };
};

const reasonsOf = async (variantId: string) =>
  (await admin.stock.listMovements({ variantId })).items.map(({ reason }) => reason);

describe('createStockReservation', () => {
  test('holds the pieces for 15 minutes, and returns the reservation and its URL', async () => {
    const variantId = await addVariant(5);
    const { data, status, headers } = await admin.stockReservations
      .create({ variantId, body: { quantity: 2, note: 'For Mara.' } })
      .withResponse();
    expect(status).toBe(201);
    const now = app.clock.now();
    expect(data).toEqual({
      id: expect.stringMatching(/^rsv_/),
      variantId,
      quantity: 2,
      status: 'active',
      note: 'For Mara.',
      createdAt: now.toISOString(),
      expiresAt: new Date(now.getTime() + 15 * MINUTE).toISOString(),
    });
    expect(headers.get('location')).toBe(`/v1/stock-reservations/${data.id}`);
    expect(await levelOf(variantId)).toEqual({ onHand: 5, reserved: 2, available: 3 });
    expect((await admin.stock.listMovements({ variantId })).items[0]).toMatchObject({
      reason: 'reserved',
      reservedChange: 2,
      reservationId: data.id,
    });
  });

  test('rejects more pieces than are available, and an order cannot take reserved pieces', async () => {
    const variantId = await addVariant(3);
    await reserve(variantId, 2);
    await expect(reserve(variantId, 2)).rejects.toMatchObject({
      status: 409,
      code: 'out_of_stock',
      problem: {
        detail: 'Only 1 piece is available.',
        errors: [{ in: 'body', pointer: '/quantity', rule: 'stock' }],
      },
    });
    const body = buildOrder(variantId.replace('var', 'prd'), 2);
    await expect(admin.orders.create({ body })).rejects.toMatchObject({ code: 'out_of_stock' });
    await reserve(variantId, 1);
    await expect(reserve(variantId, 1)).rejects.toMatchObject({
      problem: { detail: 'Only 0 pieces are available.' },
    });
    expect(await levelOf(variantId)).toEqual({ onHand: 3, reserved: 3, available: 0 });
  });

  test('takes the pieces of several buckets', async () => {
    const variantId = await addVariant(16);
    await admin.stock.setBuckets({ variantId, body: { buckets: 16 } });
    const { id: reservationId } = await reserve(variantId, 10);
    expect(await levelOf(variantId)).toEqual({ onHand: 16, reserved: 10, available: 6 });
    await admin.stockReservations.commit({ reservationId });
    expect(await levelOf(variantId)).toEqual({ onHand: 6, reserved: 0, available: 6 });
  });

  test('rejects invalid input and an absent variant', async () => {
    const variantId = await addVariant(3);
    for (const quantity of [0, -1, 1.5, 10 ** 12]) {
      await expect(reserve(variantId, quantity)).rejects.toMatchObject({
        status: 422,
        problem: { errors: [{ in: 'body', pointer: '/quantity' }] },
      });
    }
    for (const expiresInMinutes of [0, 1441]) {
      await expect(reserve(variantId, 1, { expiresInMinutes })).rejects.toMatchObject({
        problem: { errors: [{ pointer: '/expiresInMinutes' }] },
      });
    }
    await expect(reserve(absentVariant, 1)).rejects.toMatchObject({ status: 404, code: 'not_found' });
  });

  test('requires a token with the scope stock:write', async () => {
    const input = { variantId: absentVariant, body: { quantity: 1 } };
    await expect(app.tradepost.stockReservations.create(input)).rejects.toMatchObject({
      code: 'unauthenticated',
    });
    const { tradepost } = await app.signIn();
    await expect(tradepost.stockReservations.create(input)).rejects.toMatchObject({
      code: 'insufficient_scope',
    });
  });
});

describe('getStockReservation', () => {
  test('reads a reservation in each status', async () => {
    const variantId = await addVariant(9);
    const [active, released, committed] = await Promise.all(
      [1, 2, 3].map((pieces) => reserve(variantId, pieces, { note: 'For Mara.' })),
    );
    if (!active || !released || !committed) throw new Error('No reservations');
    const read = ({ id }: { id: string }) => admin.stockReservations.get({ reservationId: id });
    expect(await read(active)).toEqual(active);
    await admin.stockReservations.release({ reservationId: released.id });
    await admin.stockReservations.commit({ reservationId: committed.id });
    const endedAt = app.clock.now().toISOString();
    expect(await read(released)).toEqual({ ...released, status: 'released', endedAt });
    expect(await read(committed)).toEqual({ ...committed, status: 'committed', endedAt });
    await elapse(15 * MINUTE);
    expect(await read(active)).toEqual({ ...active, status: 'expired' });
  });

  test('rejects an absent reservation', async () => {
    await expect(admin.stockReservations.get(absent)).rejects.toMatchObject({ code: 'not_found' });
  });

  test('requires a token with the scope stock:read', async () => {
    await expect(app.tradepost.stockReservations.get(absent)).rejects.toMatchObject({
      code: 'unauthenticated',
    });
    const { tradepost } = await app.signIn();
    await expect(tradepost.stockReservations.get(absent)).rejects.toMatchObject({
      code: 'insufficient_scope',
    });
  });
});

const testsOfEnd = (method: 'release' | 'commit') => {
  const status = method === 'release' ? 'released' : 'committed';
  const after = method === 'release' ? { onHand: 5, available: 5 } : { onHand: 3, available: 3 };

  test(`ends an active reservation as ${status}, once`, async () => {
    const variantId = await addVariant(5);
    const reservation = await reserve(variantId, 2, { note: 'For Mara.' });
    const { id: reservationId } = reservation;
    await elapse(MINUTE);
    expect(await admin.stockReservations[method]({ reservationId })).toEqual({
      ...reservation,
      status,
      endedAt: app.clock.now().toISOString(),
    });
    expect(await levelOf(variantId)).toEqual({ ...after, reserved: 0 });
    for (const again of ['release', 'commit'] as const) {
      await expect(admin.stockReservations[again]({ reservationId })).rejects.toMatchObject({
        status: 409,
        code: 'reservation_ended',
        problem: { detail: `The reservation was ${status}.` },
      });
    }
    expect(await levelOf(variantId)).toEqual({ ...after, reserved: 0 });
    expect(await reasonsOf(variantId)).toEqual([status, 'reserved', 'received']);
  });

  test('rejects an expired reservation, before and after its pieces are available again', async () => {
    const variantId = await addVariant(5);
    const { id: reservationId } = await reserve(variantId, 2, { expiresInMinutes: 1 });
    await app.runSchedules();
    await elapse(MINUTE);
    const expired = { code: 'reservation_ended', problem: { detail: 'The reservation has expired.' } };
    await expect(admin.stockReservations[method]({ reservationId })).rejects.toMatchObject(expired);
    expect(await levelOf(variantId)).toEqual({ onHand: 5, reserved: 2, available: 3 });
    await app.runSchedules();
    await expect(admin.stockReservations[method]({ reservationId })).rejects.toMatchObject(expired);
    expect(await levelOf(variantId)).toEqual({ onHand: 5, reserved: 0, available: 5 });
    expect(await reasonsOf(variantId)).toEqual(['expired', 'reserved', 'received']);
  });

  test('rejects an absent reservation', async () => {
    await expect(admin.stockReservations[method](absent)).rejects.toMatchObject({ code: 'not_found' });
  });

  test('requires a token with the scope stock:write', async () => {
    await expect(app.tradepost.stockReservations[method](absent)).rejects.toMatchObject({
      code: 'unauthenticated',
    });
    const { tradepost } = await app.signIn();
    await expect(tradepost.stockReservations[method](absent)).rejects.toMatchObject({
      code: 'insufficient_scope',
    });
  });
};

describe('releaseStockReservation', () => testsOfEnd('release'));
describe('commitStockReservation', () => testsOfEnd('commit'));
