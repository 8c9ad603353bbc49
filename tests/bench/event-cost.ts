/** Measures the orders per second with and without their events, in process and in turns. */
import pg from 'pg';
import { createApi } from '../../src/api.ts';
import { loadConfig } from '../../src/config.ts';
import { createDeps, type Deps } from '../../src/deps.ts';
import { newUuid, toPublicId } from '../../src/lib/id.ts';
import type { BenchDatabase } from './bench-database.ts';
import { median } from './report.ts';

/** Orders per second. */
export type EventCost = { withEvent: number; withoutEvent: number };

const AT_ONCE = 8;
/** Several per concurrent order, so that few orders wait for each other's locks. */
const PRODUCTS = 64;

export const measureEventCost = async (
  database: BenchDatabase,
  { rounds, seconds }: { rounds: number; seconds: number },
): Promise<EventCost> => {
  const config = loadConfig({ DATABASE_URL: database.url, LOG_LEVEL: 'silent', RATE_LIMITS: 'off' });
  const deps = await createDeps({ ...config, publicUrl: database.issuer, databaseUrl: database.url });
  const events = interceptEvents();
  try {
    const productIds = await addProducts(deps);
    const place = await createBuyer(deps, database);
    const rateFor = async (isSkipped: boolean): Promise<number> => {
      events.isSkipped = isSkipped;
      return rateOf(seconds, (count) => place(productIds[count % PRODUCTS] as string));
    };
    await rateFor(false);
    const rates: EventCost[] = [];
    for (let round = 0; round < rounds; round += 1) {
      rates.push({ withEvent: await rateFor(false), withoutEvent: await rateFor(true) });
    }
    return {
      withEvent: median(rates.map(({ withEvent }) => withEvent)),
      withoutEvent: median(rates.map(({ withoutEvent }) => withoutEvent)),
    };
  } finally {
    events.restore();
    await clear(deps);
    await deps.close();
  }
};

const createBuyer = async (deps: Deps, { token }: BenchDatabase) => {
  const api = await createApi(deps);
  const actor = await deps.tokens.verify(token);
  return async (productId: string): Promise<void> => {
    const body = { items: [{ productId, quantity: 1 }] };
    const headers = { 'Idempotency-Key': newUuid(new Date()) };
    const { status } = await api.call('createOrder', { headers, body }, { actor });
    if (status !== 201) throw new Error(`An order was answered with ${status}`);
  };
};

/** Leaves out the statement that inserts an event, in this process. */
const interceptEvents = () => {
  const { query } = pg.Client.prototype;
  const interception = {
    isSkipped: false,
    restore: () => void Object.assign(pg.Client.prototype, { query }),
  };
  Object.assign(pg.Client.prototype, {
    query(this: pg.Client, ...given: unknown[]) {
      const [statement] = given as [{ text?: string }];
      const done = given.at(-1);
      const isEvent = statement.text?.startsWith('insert into events') && typeof done === 'function';
      if (!interception.isSkipped || !isEvent) return Reflect.apply(query, this, given);
      setImmediate(() => done(null, { command: 'INSERT', rowCount: 1, rows: [], fields: [] }));
    },
  });
  return interception;
};

const addProducts = async ({ db }: Deps): Promise<string[]> => {
  const now = new Date();
  const rows = Array.from({ length: PRODUCTS }, (_, n) => ({
    id: newUuid(now),
    slug: `bench-ordered-${n}`,
    name: `Ordered ${n}`,
    description: '',
    category: 'paper',
    price_minor: 2_000,
    currency: 'EUR',
    created_at: now,
    updated_at: now,
  }));
  await db('categories')
    .insert({ id: newUuid(now), slug: 'paper', name: 'Paper', position: 0, created_at: now, updated_at: now })
    .onConflict('slug')
    .ignore();
  await db('products').insert(rows);
  await db('product_variants').insert(
    rows.map(({ id, price_minor }) => ({ id, product_id: id, position: 0, price_minor })),
  );
  await db('stock_buckets').insert(
    rows.map(({ id }) => ({ variant_id: id, bucket: 0, product_id: id, on_hand: 1_000_000 })),
  );
  return rows.map(({ id }) => toPublicId('prd', id));
};

const clear = async ({ db }: Deps): Promise<void> => {
  const products = db('products').where('slug', 'like', 'bench-ordered-%').select('id');
  const orders = await db('order_items')
    .whereIn('product_id', products)
    .distinct('order_id')
    .pluck('order_id');
  await db('order_items').whereIn('order_id', orders).delete();
  // The ledger loses its movements only with their variants.
  await db('products').where('slug', 'like', 'bench-ordered-%').delete();
  await db('orders').whereIn('id', orders).delete();
};

const rateOf = async (seconds: number, work: (count: number) => Promise<void>): Promise<number> => {
  const startedAt = performance.now();
  const until = startedAt + seconds * 1000;
  let count = 0;
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      while (performance.now() < until) {
        count += 1;
        await work(count);
      }
    }),
  );
  return count / ((performance.now() - startedAt) / 1000);
};
