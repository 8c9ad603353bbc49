import type { Knex } from 'knex';
import { type Page, type PageRequest, readPage, type SortTerm } from '../../../db/keyset.ts';
import { toPublicId, toUuid } from '../../../lib/id.ts';
import type { DbContext } from '../../context.ts';
import type { Bucket, BucketChange } from './bucket-plan.ts';
import type { BucketCount, StockLevel } from './stock.ts';

type LevelRow = {
  id: string;
  product_id: string;
  bucket_count: BucketCount;
  on_hand: number;
  reserved: number;
};

const sumOf = (column: string): string =>
  `(select coalesce(sum(${column}), 0)::integer from stock_buckets where variant_id = product_variants.id) as ${column}`;

const selectLevels = ({ db }: DbContext): Knex.QueryBuilder =>
  db('product_variants').select(
    'id',
    'product_id',
    'bucket_count',
    db.raw(sumOf('on_hand')),
    db.raw(sumOf('reserved')),
  );

const toStockLevel = (row: LevelRow): StockLevel => ({
  variantId: toPublicId('var', row.id),
  productId: toPublicId('prd', row.product_id),
  onHand: row.on_hand,
  reserved: row.reserved,
  available: row.on_hand - row.reserved,
  buckets: row.bucket_count,
});

/** Returns the stock of a variant. Undefined if the variant does not exist. */
export const findStockLevel = async (
  context: DbContext,
  variantId: string,
): Promise<StockLevel | undefined> => {
  const [row] = await selectLevels(context).where({ id: toUuid(variantId) });
  return row && toStockLevel(row);
};

const oldestFirst: SortTerm[] = [{ expression: 'id', field: 'id' }];

/** Returns a page of the stock of all variants, or of the variants of a product. */
export const listStockLevels = (
  context: DbContext,
  { productId, ...page }: PageRequest & { productId?: string | undefined },
): Promise<Page<StockLevel>> => {
  const query = selectLevels(context);
  if (productId !== undefined) query.where({ product_id: toUuid(productId) });
  return readPage(query, oldestFirst, page, toStockLevel);
};

type BucketRow = { bucket: number; on_hand: number; reserved: number };

/**
 * Locks a variant and all its buckets until the transaction ends, and returns the buckets in their order. Adds the missing
 * ones of the first `count`; the default is the number that the variant has. Undefined if the variant does not exist.
 */
export const lockBuckets = async (
  { db }: DbContext,
  variantId: string,
  count?: BucketCount,
): Promise<{ count: BucketCount; buckets: Bucket[] } | undefined> => {
  const id = toUuid(variantId);
  // Only the holder of this lock adds and deletes buckets, so the next statements see all of them.
  const [variant] = await db('product_variants')
    .select<LevelRow[]>('product_id', 'bucket_count')
    .where({ id })
    .forNoKeyUpdate();
  if (!variant) return undefined;
  const wanted = count ?? variant.bucket_count;
  if (wanted !== variant.bucket_count) {
    await db('product_variants').update({ bucket_count: wanted }).where({ id });
  }
  await db.raw(
    `insert into stock_buckets (variant_id, bucket, product_id, on_hand)
     select ?, bucket, ?, 0 from generate_series(0, ? - 1) as bucket on conflict do nothing`,
    [id, variant.product_id, wanted],
  );
  const all = db('stock_buckets').where({ variant_id: id }).orderBy('bucket');
  // The first statement waits for the locks, and the second reads the current rows.
  await all.clone().select('bucket').forNoKeyUpdate();
  const rows = await all.select<BucketRow[]>('bucket', 'on_hand', 'reserved');
  const buckets = rows.map(({ bucket, on_hand: onHand, reserved }) => ({ bucket, onHand, reserved }));
  return { count: wanted, buckets };
};

type Adjustment = {
  variantId: string;
  changes: readonly BucketChange[];
  reason: string;
  note?: string | undefined;
  at: Date;
};

/** Changes the pieces on hand of buckets that the transaction has locked, and records the changes in the ledger. */
export const changeBuckets = async (
  { db }: DbContext,
  { variantId, changes, reason, note, at }: Adjustment,
): Promise<void> => {
  await db.raw(
    `with change as (select * from unnest(?::smallint[], ?::integer[]) as change (bucket, pieces)),
     changed as (
       update stock_buckets set on_hand = on_hand + pieces from change
       where variant_id = ? and stock_buckets.bucket = change.bucket
       returning variant_id, change.bucket, pieces)
     insert into stock_movements
       (variant_id, bucket, on_hand_change, reserved_change, reason, note, occurred_at)
     select variant_id, bucket, pieces, 0, ?, ?, ?::timestamptz from changed order by bucket`,
    [
      changes.map(({ bucket }) => bucket),
      changes.map(({ change }) => change),
      toUuid(variantId),
      reason,
      note ?? null,
      at,
    ],
  );
};

/** Counts an adjustment of the stock of a locked variant. Returns its product and the number of its adjustments. */
export const countAdjustment = async (
  { db }: DbContext,
  variantId: string,
): Promise<{ productId: string; adjustments: number }> => {
  const [row] = await db('product_variants')
    .where({ id: toUuid(variantId) })
    .increment('stock_adjustments')
    .returning<{ product_id: string; stock_adjustments: number }[]>(['product_id', 'stock_adjustments']);
  if (!row) throw new Error(`The variant ${variantId} is missing`);
  return { productId: toPublicId('prd', row.product_id), adjustments: row.stock_adjustments };
};

/** Deletes the buckets of a variant that are empty and not among the first `count`. */
export const deleteEmptyBuckets = async (
  { db }: DbContext,
  variantId: string,
  count: BucketCount,
): Promise<void> => {
  await db('stock_buckets')
    .where({ variant_id: toUuid(variantId), on_hand: 0 })
    .where('bucket', '>=', count)
    .delete();
};
