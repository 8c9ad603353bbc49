import { toUuid } from '../../../src/lib/id.ts';
import { hashSecret } from '../../../src/lib/secret.ts';
import {
  absent,
  accounts,
  carts,
  type Examples,
  type Given,
  given,
  uuidOf,
} from '../../support/example-given.ts';
import type { Change, Recipe } from '../../support/example-trial.ts';
import { exampleCartToken } from '../../support/example-world.ts';

const guestCart = toUuid('crt_01kkhfz2m8e4t9v6r3b1c5k7xd');
const ofAccount = { path: { cartId: 'crt_01kkk0d5r7f3m9w2v6b8c4h1xt' } };

/** Sends the request with the token of the guest cart. */
const asGuest = (prepare: Given, change: Change = {}): Recipe =>
  given(prepare, { ...change, header: { ...change.header, 'Cart-Token': exampleCartToken } });

const ordered: Given = async (world, db) => {
  await world.orders();
  await db.raw(
    `insert into carts (id, token_hash, status, order_id, created_at, updated_at, expires_at)
     values (?, ?, 'ordered', ?, '2026-03-12', '2026-03-12', '2999-01-01')`,
    [guestCart, hashSecret(exampleCartToken), toUuid('ord_01kkhgakg8etwb4wzz6kye37bb')],
  );
};

const otherCurrency: Given = async (world, db) => {
  await world.carts();
  await db('carts').where({ id: guestCart }).update({ currency: 'USD' });
};

const soldOut: Given = async (world, db) => {
  await world.carts();
  await db('stock_buckets').update({ on_hand: 0 });
};

const fullCart: Given = async (world, db) => {
  await world.carts();
  await db('cart_lines').where({ cart_id: guestCart }).delete();
  await db.raw(
    `insert into cart_lines (cart_id, product_id, variant_id, position, name, quantity, unit_price_minor)
     select ?, gen_random_uuid(), gen_random_uuid(), n, 'One of many', 1, 100 from generate_series(1, 50) as n`,
    [guestCart],
  );
};

const unavailable: Given = async (world, db) => {
  await world.carts();
  await db('products').update({ currency: 'USD' });
};

const closedProblem = { cart_closed: asGuest(ordered) };
const notModified: Recipe = async ({ world, send }) => {
  await world.carts();
  const header = { 'Cart-Token': exampleCartToken };
  const first = await send({ header });
  return send({ header: { ...header, 'If-None-Match': first.headers.get('etag') } });
};

/** The discount SPRING-10 on everything, which is used once. */
const discounted =
  (row: object = {}): Given =>
  async (world, db) => {
    await world.carts();
    const [created_at, valid_from] = [new Date(0), new Date(0)];
    await db('discounts').insert({
      ...{ id: uuidOf('dsc'), code: 'SPRING-10', kind: 'percentage', basis_points: 1000 },
      ...{ product_ids: [], categories: [], is_active: true, used_count: 1, valid_from },
      ...{ created_at, updated_at: created_at, ...row },
    });
  };

/** The same key with the token of another guest cart. */
const reusedKey: Recipe = async ({ send }) => {
  const header = { 'Idempotency-Key': 'one-merge', 'Cart-Token': exampleCartToken };
  await send({ header });
  return send({ header: { ...header, 'Cart-Token': exampleCartToken.toLowerCase() } });
};

export const examples: Examples = {
  createCart: {
    guest: given(accounts),
    open: given(carts, { as: 'user' }),
  },
  getCart: {
    guest: asGuest(carts),
    account: given(carts, { ...ofAccount, as: 'user' }),
    304: notModified,
  },
  addCartLine: {
    mugs: asGuest(carts),
    ...closedProblem,
    unknown_product: asGuest(carts, { body: { productId: absent('prd') } }),
    currency_mismatch: asGuest(otherCurrency),
    cart_limit_exceeded: asGuest(fullCart),
    out_of_stock: asGuest(soldOut),
  },
  clearCart: { 204: asGuest(carts), ...closedProblem },
  setCartLine: {
    three: asGuest(carts),
    ...closedProblem,
    unknown_product: asGuest(unavailable),
    out_of_stock: asGuest(soldOut),
  },
  removeCartLine: { 204: asGuest(carts), ...closedProblem },
  setCartDiscount: {
    204: asGuest(discounted()),
    ...closedProblem,
    discount_unknown: asGuest(carts),
    discount_expired: asGuest(discounted({ valid_until: new Date(1) })),
    discount_exhausted: asGuest(discounted({ usage_limit: 1 })),
    discount_not_applicable: asGuest(discounted({ customer_group: 'premium' })),
  },
  removeCartDiscount: { 204: asGuest(carts), ...closedProblem },
  mergeCart: {
    idempotency_key_reused: reusedKey,
    moved: asGuest(carts),
    ...closedProblem,
    currency_mismatch: asGuest(otherCurrency),
    cart_limit_exceeded: asGuest(fullCart),
  },
};
