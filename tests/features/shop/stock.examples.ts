import type { Knex } from 'knex';
import { toUuid } from '../../../src/lib/id.ts';
import { absent, accounts, type Examples, type Given, given, products } from '../../support/example-given.ts';
import type { Recipe } from '../../support/example-trial.ts';

const mug = 'var_01kfjex5m0erpamyjxtw632hk1';
const reservation = 'rsv_01kkhfa2c7e9nv4b8m1t6y3wqz';

const ofAbsentVariant = { path: { variantId: absent('var') } };
const ofAbsentReservation = { path: { reservationId: absent('rsv') } };

/** The movements of the example, and one before them. */
const movements: Given = async (world, db) => {
  await world.orders();
  const common = {
    variant_id: toUuid(mug),
    bucket: 0,
    on_hand_change: 12,
    reserved_change: 0,
    reason: 'received',
  };
  const delivery = {
    ...common,
    id: 481,
    note: 'Delivery 4711 from the pottery.',
    occurred_at: '2026-03-11T09:30:00.000Z',
  };
  const order = {
    ...common,
    id: 482,
    on_hand_change: 0,
    reserved_change: 2,
    reason: 'ordered',
    order_id: toUuid('ord_01kkhgakg8etwb4wzz6kye37bb'),
    occurred_at: '2026-03-12T17:08:21.640Z',
  };
  await insertNumbered(db, { ...common, id: 480, occurred_at: '2026-03-10T09:30:00.000Z' }, delivery, order);
};

/** The database numbers movements itself, unless it is told otherwise. */
const insertNumbered = async (db: Knex, ...rows: object[]): Promise<void> => {
  for (const row of rows) {
    const { sql, bindings } = db('stock_movements').insert(row).toSQL();
    await db.raw(sql.replace(' values ', ' overriding system value values '), bindings as Knex.RawBinding[]);
  }
};

const reserved: Given = async (world, db) => {
  await world.products();
  await db('stock_buckets').update({ reserved: db.raw('on_hand') });
};

const ended: Given = async (world, db) => {
  await world.stockReservations();
  await db('stock_reservations').update({
    status: 'committed',
    expires_at: '2026-03-12T17:05:00.000Z',
    ended_at: '2026-03-12T16:58:00.000Z',
  });
};

/** The operations have no body, so the other request with the key names another reservation. */
const reusedKey: Recipe = async ({ send }) => {
  const header = { 'Idempotency-Key': 'the-same-key' };
  await send({ header });
  return send({ header, ...ofAbsentReservation });
};

export const examples: Examples = {
  listStock: {
    firstPage: given(products, { query: { limit: 2 } }),
    ofProduct: given(products, { query: { productId: 'prd_01kfjex5m0erpamyjxtw632hk1' } }),
  },
  getStock: {
    not_found: given(accounts, ofAbsentVariant),
  },
  adjustStock: {
    not_found: given(accounts, ofAbsentVariant),
    stock_out_of_range: given(reserved, { body: { change: -1 } }),
    stock_unchanged: given(products, { body: { change: 0 } }),
  },
  setStockBuckets: {
    not_found: given(accounts, ofAbsentVariant),
  },
  listStockMovements: {
    firstPage: given(movements, { query: { limit: 2 } }),
    lastPage: given(accounts),
  },
  createStockReservation: {
    twoPieces: given(products),
    forAnHour: given(products),
    not_found: given(accounts, ofAbsentVariant),
    out_of_stock: given(reserved),
  },
  getStockReservation: {
    committed: given(ended, { path: { reservationId: reservation } }),
    not_found: given(accounts, ofAbsentReservation),
  },
  releaseStockReservation: {
    not_found: given(accounts, ofAbsentReservation),
    reservation_ended: given(ended),
    idempotency_key_reused: reusedKey,
  },
  commitStockReservation: {
    not_found: given(accounts, ofAbsentReservation),
    reservation_ended: given(ended),
    idempotency_key_reused: reusedKey,
  },
};
