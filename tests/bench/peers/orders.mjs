/** Orders by Koa, Ajv, jose and SQL written by hand: one transaction, which writes the rows that our server writes. */
import { createHash } from 'node:crypto';
import Router from '@koa/router';
import { Ajv } from 'ajv';
import Koa from 'koa';
import bodyParser from 'koa-bodyparser';
import pg from 'pg';
import { createBearer } from './bearer.mjs';
import { newUuid, toPublicId, toUuid } from './ids.mjs';
import { settings } from './settings.mjs';

const OPERATION = 'createOrder';
const HOUR_MS = 3_600_000;
const COUNTRY = 'DE';

const orderOfProducts = {
  type: 'object',
  required: ['items'],
  additionalProperties: false,
  properties: {
    items: {
      type: 'array',
      minItems: 1,
      maxItems: 50,
      items: {
        type: 'object',
        required: ['productId', 'quantity'],
        additionalProperties: false,
        properties: {
          productId: { type: 'string', pattern: '^prd_[0-7][0-9a-hjkmnp-tv-z]{25}$' },
          quantity: { type: 'integer', minimum: 1, maximum: 1000 },
        },
      },
    },
  },
};

/** Postgres prepares a named statement once for each connection. */
const statements = {
  lockKey: 'select pg_try_advisory_xact_lock(hashtextextended($1, 0)) as taken',
  stored: `select fingerprint, status, headers, body from idempotency_keys
    where actor_id = $1 and operation_id = $2 and key = $3 and created_at > $4`,
  turn: `select pg_advisory_xact_lock_shared(hashtextextended('account ' || $1, 0))`,
  account: 'select email, customer_group, is_active from users where id = $1 for share',
  offers: `select product_variants.id, product_id, name, category, product_variants.price_minor, currency,
      (select sum(on_hand - reserved)::integer from stock_buckets where variant_id = product_variants.id) as available
    from product_variants join products on products.id = product_id and is_live and is_listed
    where product_id = any (array(select unnest($1::uuid[])))`,
  tax: 'select basis_points from tax_rates where country = $1',
  order: `insert into orders (id, user_id, created_at, expires_at, currency, prices_include_tax, status, subtotal_minor,
      discount_minor, shipping_minor, tax_minor, total_minor)
    values ($1, $2, $3, $4, $5, true, 'pending', $6, 0, 0, $7, $6)`,
  item: `insert into order_items (order_id, position, product_id, variant_id, name, category, quantity, unit_price_minor,
      discount_minor, tax_minor, tax_rate, total_minor)
    values ($1, $2, $3, $4, $5, $6, $7, $8, 0, $9, $10, $11)`,
  event: `insert into events
      (day, id, type, subject_type, subject_id, version, actor_id, owner_id, data, occurred_at)
    values ($1, $2, 'order.placed', 'order', $3, 1, $4, $4, $5, $6)`,
  mail: `insert into mails (address, created_at, due_at, parameters, template, user_id)
    values ($1, $2, '9999-12-31', $3, 'order_confirmation', $4) returning id`,
  job: `with queued as (
      insert into pgboss.job (id, name, data, policy, created_on, start_after, keep_until, retry_limit, retry_delay,
        retry_backoff, expire_seconds, deletion_seconds, heartbeat_seconds)
      values ($1, 'mail.deliver', $2, 'standard', $3, $3, $3::timestamptz + interval '100 years', 8, 0, false, 90, 0, 10)
      returning id)
    insert into jobs (id, kind, created_at) select id, 'mail.deliver', $3 from queued`,
  stock: `with taken as (
      update stock_buckets set reserved = reserved + $2
      where variant_id = $1 and bucket = 0 and on_hand - reserved >= $2 returning variant_id, bucket)
    insert into stock_movements (variant_id, bucket, on_hand_change, reserved_change, reason, order_id, occurred_at)
    select variant_id, bucket, 0, $2, 'ordered', $3, $4 from taken returning variant_id`,
  store: `insert into idempotency_keys
      (actor_id, operation_id, key, created_at, fingerprint, status, headers, body)
    values ($1, $2, $3, $4, $5, $6, $7, $8)`,
};

pg.types.setTypeParser(pg.types.builtins.INT8, Number);
const pool = new pg.Pool({ connectionString: settings.databaseUrl, max: settings.poolMax });
const authenticate = createBearer(settings);
const isOrder = new Ajv().compile(orderOfProducts);

class Rejection extends Error {
  constructor(status) {
    super(`Rejected with ${status}`);
    this.status = status;
  }
}

/** Runs the work in one transaction. `run` executes a statement by its name. */
const inTransaction = async (work) => {
  const client = await pool.connect();
  try {
    await client.query('begin');
    const result = await work(
      async (name, ...values) => (await client.query({ name, text: statements[name], values })).rows,
    );
    await client.query('commit');
    return result;
  } catch (error) {
    await client.query('rollback');
    throw error;
  } finally {
    client.release();
  }
};

/** Answers a repeated request by its stored response. */
const once = ({ buyerId, key, body }, work) =>
  inTransaction(async (run) => {
    const now = new Date();
    const [{ taken }] = await run('lockKey', JSON.stringify([buyerId, OPERATION, key]));
    if (!taken) throw new Rejection(409);
    const fingerprint = createHash('sha256').update(JSON.stringify(body)).digest('base64url');
    const since = new Date(now.getTime() - 24 * HOUR_MS);
    const [stored] = await run('stored', buyerId, OPERATION, key, since);
    if (stored && stored.fingerprint !== fingerprint) throw new Rejection(422);
    if (stored) return stored;
    const order = await work(run, now);
    const headers = { Location: `/v1/orders/${order.id}` };
    const response = { status: 201, headers, body: JSON.stringify(order) };
    const { status, body: text } = response;
    await run('store', buyerId, OPERATION, key, now, fingerprint, status, JSON.stringify(headers), text);
    return response;
  });

const place = async (run, { buyerId, lines, now }) => {
  const user = toUuid(buyerId);
  await run('turn', user);
  const [account] = await run('account', user);
  if (!account?.is_active) throw new Rejection(401);
  const offers = await run(
    'offers',
    lines.map(({ productId }) => toUuid(productId)),
  );
  const [rate] = await run('tax', COUNTRY);
  const items = lines.map((line) => priceLine(line, { offers, rate }));
  const [{ currency }] = offers;
  const orderId = newUuid(now);
  const order = representationOf(items, { orderId, currency, now });
  const { total, tax } = sumsOf(items);
  await run('order', orderId, user, now, new Date(now.getTime() + HOUR_MS), currency, total, tax);
  for (const [position, { offer, quantity, unitPrice, total, tax, taxRate }] of items.entries()) {
    const { id, product_id, name, category } = offer;
    const amounts = [quantity, unitPrice, tax, taxRate, total];
    await run('item', orderId, position, product_id, id, name, category, ...amounts);
  }
  const data = { status: order.status, items: order.items, total: order.total };
  await run('event', now, newUuid(now), orderId, user, JSON.stringify(data), now);
  const [mail] = await run('mail', account.email, now, JSON.stringify({ orderId: order.id }), user);
  await run('job', newUuid(now), JSON.stringify({ mail: mail.id }), now);
  // One order of the locks prevents deadlocks.
  const byVariant = items.toSorted((one, other) => (one.offer.id < other.offer.id ? -1 : 1));
  for (const { offer, quantity } of byVariant) {
    const [taken] = await run('stock', offer.id, quantity, orderId, now);
    if (!taken) throw new Rejection(409);
  }
  return order;
};

const priceLine = ({ productId, quantity }, { offers, rate }) => {
  const offer = offers.find(({ product_id }) => product_id === toUuid(productId));
  if (!offer) throw new Rejection(422);
  if (offer.available < quantity) throw new Rejection(409);
  const unitPrice = offer.price_minor;
  const total = unitPrice * quantity;
  const tax = total - Math.round((total * 10_000) / (10_000 + rate.basis_points));
  return { productId, offer, quantity, unitPrice, total, tax, taxRate: rate.basis_points / 100 };
};

const sumsOf = (items) => ({
  total: items.reduce((sum, { total }) => sum + total, 0),
  tax: items.reduce((sum, { tax }) => sum + tax, 0),
});

const representationOf = (items, { orderId, currency, now }) => {
  const money = (amount) => ({ amount, currency });
  const { total, tax } = sumsOf(items);
  return {
    id: toPublicId('ord', orderId),
    status: 'pending',
    items: items.map((item) => ({
      productId: item.productId,
      variantId: toPublicId('var', item.offer.id),
      name: item.offer.name,
      quantity: item.quantity,
      unitPrice: money(item.unitPrice),
      total: money(item.total),
      tax: money(item.tax),
    })),
    subtotal: money(total),
    tax: money(tax),
    total: money(total),
    expiresAt: new Date(now.getTime() + HOUR_MS).toISOString(),
    createdAt: now.toISOString(),
  };
};

const router = new Router();
router.get('/livez', (ctx) => {
  ctx.body = { status: 'live' };
});
router.post('/v1/orders', bodyParser(), async (ctx) => {
  const caller = await authenticate(ctx.get('Authorization'), 'orders:write');
  if (!caller) throw new Rejection(401);
  const { body } = ctx.request;
  const key = ctx.get('Idempotency-Key');
  if (key === '' || !isOrder(body)) throw new Rejection(422);
  const buyerId = caller.sub;
  const response = await once({ buyerId, key, body }, (run, now) =>
    place(run, { buyerId, lines: body.items, now }),
  );
  ctx.status = response.status;
  ctx.set(response.headers);
  ctx.type = 'application/json';
  ctx.body = response.body;
});

new Koa()
  .use(async (ctx, next) => {
    try {
      await next();
    } catch (error) {
      if (!(error instanceof Rejection)) throw error;
      ctx.status = error.status;
      ctx.body = { status: error.status };
    }
  })
  .use(router.routes())
  .listen(settings.port, '127.0.0.1');
