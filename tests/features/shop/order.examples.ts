import type { Knex } from 'knex';
import type { Db } from '../../../src/db/db.ts';
import { newUuid, toUuid } from '../../../src/lib/id.ts';
import { hashSecret } from '../../../src/lib/secret.ts';
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
import { exampleCartToken, people } from '../../support/example-world.ts';
import { setStock } from '../../support/stock.ts';

const insertTaxRate = (db: Knex) =>
  db('tax_rates').insert({
    ...{ id: newUuid(new Date(0)), country: 'DE' },
    ...{ basis_points: 1900, updated_at: new Date(0) },
  });

/** Products, and the country of the examples. */
const orderable: Given = async (world, db) => {
  await world.products();
  await insertTaxRate(db);
};

const productsOf =
  (change: (db: Db) => Promise<unknown>): Given =>
  async (world, db) => {
    await orderable(world, db);
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
  const items = await db('order_items').where({ order_id: id });
  const earlier = uuidOf('ord');
  await db('orders').insert({ ...order, id: earlier, created_at: new Date(0) });
  await db('order_items').insert(items.map((item) => ({ ...item, order_id: earlier })));
};

const pricedAt = (price_minor: number): Given =>
  productsOf((db) => db('product_variants').update({ price_minor }));
const addresses = {
  shipping_address: {
    name: 'Mara Lindqvist',
    lines: ['Töpfergasse 7', 'Hinterhaus'],
    postalCode: '04109',
    city: 'Leipzig',
    country: 'DE',
    phone: '+49 341 1234567',
  },
  billing_address: {
    name: 'Mara Lindqvist',
    company: 'Lindqvist Ceramics',
    lines: ['Am Hafen 3'],
    city: 'Hamilton',
    region: 'Pembroke',
    country: 'BM',
  },
};

/** The orders as those of a guest. */
const guestOrders: Given = async (world, db) => {
  await world.orders();
  const orderToken = 'mZ3nTqv5xJ0yEwK8c7Rb1LhUo2SdFgPi4aVtXQ9NkYA';
  await db('orders')
    .where({ id: toUuid('ord_01kkhgakg8etwb4wzz6kye37bb') })
    .update({
      ...addresses,
      user_id: null,
      email: 'mara.lindqvist@example.com',
      language: 'en',
      guest_token_hash: hashSecret(orderToken),
      expires_at: '2026-03-12T18:08:21.640Z',
    });
};

/** Their responses have no addresses. */
const unexpiringGuestOrders: Given = async (world, db) => {
  await guestOrders(world, db);
  await db('orders').update({ shipping_address: null, billing_address: null });
};

const cartId = 'crt_01kkhfz2m8e4t9v6r3b1c5k7xd';
const fromCart = { body: { cartId, items: undefined } };
const fromGuestCart = { ...fromCart, header: { 'Cart-Token': exampleCartToken } };
const ofCustomer = { user_id: toUuid(people.user) };
const ofGuest = { token_hash: hashSecret(exampleCartToken) };

/** A cart without lines. */
const cartOf =
  (status: string, owner: object): Given =>
  async (world, db) => {
    await world.orders();
    const dates = { created_at: new Date(0), updated_at: new Date(0), expires_at: new Date('2999-01-01') };
    const order_id = status === 'ordered' ? toUuid('ord_01kkhgakg8etwb4wzz6kye37bb') : null;
    await db('carts').insert({ ...dates, id: toUuid(cartId), status, order_id, ...owner });
  };

const code = { body: { discountCode: 'SPRING-10' } };

/** The discount of the examples, with other terms. */
const discounted =
  (terms: object): Given =>
  async (world, db) => {
    await world.discounts();
    await insertTaxRate(db);
    const open = {
      valid_from: null,
      valid_until: null,
      usage_limit: null,
      usage_limit_per_customer: null,
      categories: [],
    };
    await db('discounts')
      .where({ code: 'SPRING-10' })
      .update({ ...open, ...terms });
  };

export const examples: Examples = {
  createOrder: {
    rule_violated: given(accounts, { body: { items: undefined } }),
    twoLines: given(orderable),
    withPrice: given(orderable),
    out_of_stock: given(productsOf((db) => setStock(db, 1))),
    price_changed: given(pricedAt(2600), { example: 'withPrice' }),
    order_below_minimum: given(pricedAt(1)),
    currency_mismatch: given(twoCurrencies),
    unknown_product: given(accounts),
    not_found: given(orderable, fromCart),
    cart_closed: given(cartOf('ordered', ofCustomer), fromCart),
    cart_empty: given(cartOf('open', ofCustomer), fromCart),
    country_not_served: given(orderable, { body: { shippingAddress: { ...addresses.billing_address } } }),
    shipping_not_available: given(orderable, { body: { shippingMethod: 'pigeon' } }),
    discount_unknown: given(orderable, { body: { discountCode: 'SPRING-11' } }),
    discount_expired: given(discounted({ valid_until: new Date(1) }), code),
    discount_exhausted: given(discounted({ usage_limit: 1, used_count: 1 }), code),
    discount_not_applicable: given(discounted({ minimum_minor: 10_000_000 }), code),
  },
  getOrder: {
    oneLine: given(orders, { path: { orderId: 'ord_01kkk6g0kzfn3sweh6brbexr1z' } }),
  },
  listOrders: { firstPage: given(orders, { query: { limit: 1 } }), lastPage: given(products) },
  listAllOrders: {
    firstPage: given(threeOrders, { query: { limit: 2 } }),
    lastPage: given(products),
  },
  createGuestOrder: {
    rule_violated: given(accounts, { body: { items: undefined } }),
    twoLines: given(orderable),
    out_of_stock: given(productsOf((db) => setStock(db, 1))),
    price_changed: given(products, {
      body: {
        items: [
          {
            productId: 'prd_01kkehe1y0e65bwwt3y0b8j32h',
            quantity: 1,
            unitPrice: { amount: 1, currency: 'EUR' },
          },
        ],
      },
    }),
    order_below_minimum: given(pricedAt(1)),
    unknown_product: given(accounts),
    currency_mismatch: given(twoCurrencies),
    not_found: given(orderable, fromGuestCart),
    cart_closed: given(cartOf('ordered', ofGuest), fromGuestCart),
    cart_empty: given(cartOf('open', ofGuest), fromGuestCart),
    country_not_served: given(orderable, { body: { shippingAddress: { ...addresses.billing_address } } }),
    shipping_not_available: given(orderable, { body: { shippingMethod: 'pigeon' } }),
    discount_unknown: given(orderable, { body: { discountCode: 'SPRING-11' } }),
    discount_expired: given(discounted({ valid_until: new Date(1) }), code),
    discount_exhausted: given(discounted({ usage_limit: 1, used_count: 1 }), code),
    discount_not_applicable: given(discounted({ minimum_minor: 10_000_000 }), code),
  },
  getGuestOrder: {
    pending: given(guestOrders),
    not_found: given(accounts),
  },
  cancelGuestOrder: {
    cancelled: given(unexpiringGuestOrders),
    not_found: given(accounts),
    order_state_conflict: given(async (world, db) => {
      await guestOrders(world, db);
      await db('orders').update({ status: 'packed', expires_at: null });
    }),
  },
  cancelOrder: {
    cancelled: given(orders),
    not_found: given(accounts, { path: { orderId: absent('ord') } }),
    order_state_conflict: given(ordersThatAre('packed')),
  },
};
