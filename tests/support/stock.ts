/** The stock of products, read and written in the tables. Reading it through the API would need a request for each test. */
import type { Db } from '../../src/db/db.ts';
import { toUuid } from '../../src/lib/id.ts';

/** Returns the available stock of all products, or of one. */
export const availableStock = async (db: Db, productId?: string): Promise<number> => {
  const buckets = db('stock_buckets').select(db.raw('sum(on_hand - reserved)::integer as available'));
  if (productId !== undefined) buckets.where({ product_id: toUuid(productId) });
  const [row] = await buckets;
  return row.available;
};

/** Makes `available` the stock of all products, or of one, each with a single bucket. */
export const setStock = async (db: Db, available: number, productId?: string): Promise<void> => {
  const buckets = db('stock_buckets').update({ on_hand: db.raw('reserved + ?::integer', [available]) });
  if (productId !== undefined) buckets.where({ product_id: toUuid(productId) });
  await buckets;
};
