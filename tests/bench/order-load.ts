/** Places orders in process, and measures how many per second. */
import { createApi } from '../../src/api.ts';
import type { Deps } from '../../src/deps.ts';
import { newUuid, toPublicId } from '../../src/lib/id.ts';
import type { BenchDatabase } from './bench-database.ts';

const AT_ONCE = 8;

/** Returns a function that orders one piece of a product. */
export const createBuyer = async (deps: Deps, { token }: BenchDatabase) => {
  const api = await createApi(deps);
  const actor = await deps.tokens.verify(token);
  return async (productId: string): Promise<void> => {
    const body = { items: [{ productId, quantity: 1 }] };
    const headers = { 'Idempotency-Key': newUuid(new Date()) };
    const { status } = await api.call('createOrder', { headers, body }, { actor });
    if (status !== 201) throw new Error(`An order was answered with ${status}`);
  };
};

/** Adds products with plenty of stock, and returns their ids. */
export const addProducts = async ({ db }: Deps, count: number): Promise<string[]> => {
  const now = new Date();
  const rows = Array.from({ length: count }, (_, n) => ({
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

/** Deletes these products and their orders. */
export const clearOrders = async ({ db }: Deps): Promise<void> => {
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

/** Repeats the work, several at once, and returns how often per second. */
export const rateOf = async (seconds: number, work: (count: number) => Promise<void>): Promise<number> => {
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
