/**
 * Measures orders beside the same work in one transaction of SQL written by hand, in process and in turns: the rows that an
 * order reads, locks and writes are the same, but nothing checks the request, the response or the rules.
 */
import pg from 'pg';
import { loadConfig } from '../../src/config.ts';
import { createDeps } from '../../src/deps.ts';
import { newUuid, toPublicId, toUuid } from '../../src/lib/id.ts';
import type { BenchDatabase } from './bench-database.ts';
import { addProducts, clearOrders, createBuyer, rateOf } from './order-load.ts';
import { median } from './report.ts';

/** Orders per second. */
export type Checkout = { tradepost: number; byHand: number };

/** Several per concurrent order, so that few orders wait for each other's locks. */
const PRODUCTS = 64;

export const measureCheckout = async (
  database: BenchDatabase,
  { rounds, seconds }: { rounds: number; seconds: number },
): Promise<Checkout> => {
  const config = loadConfig({
    DATABASE_URL: database.url,
    LOG_LEVEL: 'silent',
    RATE_LIMITS: 'off',
    // An operation holds half of the pool at most; both sides have enough connections for all concurrent orders.
    DATABASE_POOL_MAX: '20',
  });
  const deps = await createDeps({ ...config, publicUrl: database.issuer, databaseUrl: database.url });
  const pool = new pg.Pool({ connectionString: database.url, max: config.databasePoolMax });
  try {
    const productIds = await addProducts(deps, PRODUCTS);
    const productOf = (count: number) => productIds[count % PRODUCTS] as string;
    const place = await createBuyer(deps, database);
    const { id: buyerId } = await deps.tokens.verify(database.token);
    const load: Record<keyof Checkout, (count: number) => Promise<void>> = {
      tradepost: (count) => place(productOf(count)),
      byHand: (count) => placeByHand(pool, { buyerId, productId: productOf(count) }),
    };
    for (const work of Object.values(load)) await rateOf(seconds, work);
    const rates: Checkout[] = [];
    for (let round = 0; round < rounds; round += 1) {
      rates.push({
        tradepost: await rateOf(seconds, load.tradepost),
        byHand: await rateOf(seconds, load.byHand),
      });
    }
    const medianOf = (name: keyof Checkout): number => median(rates.map((rate) => rate[name]));
    return { tradepost: medianOf('tradepost'), byHand: medianOf('byHand') };
  } finally {
    await pool.end();
    await clearOrders(deps);
    await deps.close();
  }
};

/** Postgres prepares a named statement once for each connection. */
const statements = {
  key: 'select pg_try_advisory_xact_lock(hashtextextended($1, 0)) as taken',
  stored: `select fingerprint, status, headers, body from idempotency_keys
    where actor_id = $1 and operation_id = $2 and key = $3`,
  turn: `select pg_advisory_xact_lock_shared(hashtextextended('account ' || $1, 0))`,
  account: 'select email, customer_group, is_active from users where id = $1 for share',
  offer: `select product_variants.id, name, category, product_variants.price_minor, currency,
      (select sum(on_hand - reserved) from stock_buckets where variant_id = product_variants.id) as available
    from product_variants join products on products.id = product_id and is_live and is_listed
    where product_id = $1`,
  tax: 'select basis_points from tax_rates where country = $1',
  order: `insert into orders (id, user_id, created_at, expires_at, currency, prices_include_tax, status, subtotal_minor,
      discount_minor, shipping_minor, tax_minor, total_minor)
    values ($1, $2, $3, $4, $5, true, 'pending', $6, 0, 0, $7, $6)`,
  item: `insert into order_items (order_id, position, product_id, variant_id, name, category, quantity, unit_price_minor,
      discount_minor, tax_minor, tax_rate, total_minor)
    values ($1, 0, $2, $3, $4, $5, 1, $6, 0, $7, 19, $6)`,
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
      update stock_buckets set reserved = reserved + 1
      where variant_id = $1 and bucket = 0 and on_hand - reserved >= 1 returning variant_id, bucket)
    insert into stock_movements (variant_id, bucket, on_hand_change, reserved_change, reason, order_id, occurred_at)
    select variant_id, bucket, 0, 1, 'ordered', $2, $3 from taken`,
  response: `insert into idempotency_keys
      (actor_id, operation_id, key, created_at, fingerprint, status, headers, body)
    values ($1, $2, $3, $4, $5, 201, $6, $7)`,
};

const operation = 'createOrder';

const placeByHand = async (
  pool: pg.Pool,
  { buyerId, productId }: { buyerId: string; productId: string },
): Promise<void> => {
  const client = await pool.connect();
  const run = async (name: keyof typeof statements, ...values: unknown[]) =>
    (await client.query({ name, text: statements[name], values })).rows;
  const now = new Date();
  const [user, product, orderId, key] = [toUuid(buyerId), toUuid(productId), newUuid(now), newUuid(now)];
  try {
    await client.query('begin');
    await run('key', JSON.stringify([buyerId, operation, key]));
    await run('stored', buyerId, operation, key);
    await run('turn', user);
    const [account] = await run('account', user);
    const [offer] = await run('offer', product);
    if (!account.is_active || Number(offer.available) < 1) throw new Error('The order is not possible');
    const [rate] = await run('tax', 'DE');
    const total = Number(offer.price_minor);
    const tax = total - Math.round((total * 10_000) / (10_000 + rate.basis_points));
    const { currency, name, category } = offer;
    const order = {
      ...{ id: toPublicId('ord', orderId), status: 'pending', total: { amount: total, currency } },
      items: [{ productId, quantity: 1, unitPrice: { amount: total, currency } }],
    };
    await run('order', orderId, user, now, new Date(now.getTime() + 3_600_000), currency, total, tax);
    await run('item', orderId, product, offer.id, name, category, total, tax);
    await run('event', now, newUuid(now), orderId, user, JSON.stringify(order), now);
    const [mail] = await run('mail', account.email, now, JSON.stringify({ orderId: order.id }), user);
    await run('job', newUuid(now), JSON.stringify({ mail: mail.id }), now);
    await run('stock', offer.id, orderId, now);
    const headers = JSON.stringify({ Location: `/v1/orders/${order.id}` });
    await run('response', buyerId, operation, key, now, key, headers, JSON.stringify(order));
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  } finally {
    client.release();
  }
};
