import type { Db } from '../../../src/db/db.ts';
import {
  absent,
  accounts,
  type Examples,
  type Given,
  given,
  orders,
  products,
  uuidOf,
} from '../../support/example-given.ts';
import { setStock } from '../../support/stock.ts';

const productsOf =
  (change: (db: Db) => Promise<unknown>): Given =>
  async (world, db) => {
    await world.products();
    await change(db);
  };

const twoCurrencies: Given = async (world, db) => {
  await world.products();
  await db('products').where({ name: 'House blend, 250 g' }).update({ currency: 'USD' });
};

const ordersThatAre =
  (status: string): Given =>
  async (world, db) => {
    await world.orders();
    await db('orders').update({ status });
  };

/** An order before those of the examples, so that there is a second page. */
const threeOrders: Given = async (world, db) => {
  await world.orders();
  const { id, ...order } = await db('orders').first();
  await db('orders').insert({ ...order, id: uuidOf('ord'), created_at: new Date(0) });
};

const pricedAt = (price_minor: number): Given =>
  productsOf((db) => db('product_variants').update({ price_minor }));

export const examples: Examples = {
  createOrder: {
    twoLines: given(products),
    withPrice: given(products),
    out_of_stock: given(productsOf((db) => setStock(db, 1))),
    price_changed: given(pricedAt(2600), { example: 'withPrice' }),
    order_below_minimum: given(pricedAt(1)),
    currency_mismatch: given(twoCurrencies),
    unknown_product: given(accounts),
  },
  getOrder: {
    oneLine: given(orders, { path: { orderId: 'ord_01kkk6g0kzfn3sweh6brbexr1z' } }),
  },
  listOrders: { firstPage: given(orders, { query: { limit: 1 } }), lastPage: given(products) },
  listAllOrders: {
    firstPage: given(threeOrders, { query: { limit: 2 } }),
    lastPage: given(products),
  },
  cancelOrder: {
    cancelled: given(orders),
    not_found: given(accounts, { path: { orderId: absent('ord') } }),
    order_state_conflict: given(ordersThatAre('packed')),
  },
};
