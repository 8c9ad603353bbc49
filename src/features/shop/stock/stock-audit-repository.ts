import { toPublicId } from '../../../lib/id.ts';
import type { DbContext } from '../../context.ts';

/** A bucket that differs from the sum of its movements. */
export type StockDifference = {
  variantId: string;
  bucket: number;
  onHand: number;
  onHandMoved: number;
  reserved: number;
  reservedMoved: number;
};

type DifferenceRow = {
  variant_id: string;
  bucket: number;
  on_hand: number;
  on_hand_moved: number;
  reserved: number;
  reserved_moved: number;
};

/** A range of variants by their UUIDs: after the first bound, up to and including the second. */
export type VariantRange = { after: string; upTo: string };

/** Returns the next `limit` variants after `after`. Undefined if there are none. */
export const nextVariants = async (
  { db }: DbContext,
  after: string,
  limit: number,
): Promise<VariantRange | undefined> => {
  const ids = await db('product_variants')
    .where('id', '>', after)
    .orderBy('id')
    .limit(limit)
    .pluck<string[]>('id');
  const upTo = ids.at(-1);
  return upTo === undefined ? undefined : { after, upTo };
};

/**
 * Compares the buckets of a range of variants with the sums of their movements, and stores the differences in place of those
 * of the last audit. One statement reads both, so it sees no transaction halfway.
 */
export const auditVariants = async (
  { db }: DbContext,
  { after, upTo }: VariantRange,
  at: Date,
): Promise<StockDifference[]> => {
  await db('stock_differences').where('variant_id', '>', after).where('variant_id', '<=', upTo).delete();
  const { rows } = await db.raw<{ rows: DifferenceRow[] }>(
    `with stored as (
       select variant_id, bucket, on_hand, reserved from stock_buckets
       where variant_id > :after and variant_id <= :upTo),
     moved as (
       select variant_id, bucket, sum(on_hand_change) as on_hand_moved, sum(reserved_change) as reserved_moved
       from stock_movements where variant_id > :after and variant_id <= :upTo group by variant_id, bucket),
     compared as (
       select variant_id, bucket, coalesce(on_hand, 0) as on_hand, coalesce(on_hand_moved, 0) as on_hand_moved,
         coalesce(reserved, 0) as reserved, coalesce(reserved_moved, 0) as reserved_moved
       from stored full join moved using (variant_id, bucket))
     insert into stock_differences
       (variant_id, bucket, on_hand, on_hand_moved, reserved, reserved_moved, found_at)
     select variant_id, bucket, on_hand, on_hand_moved, reserved, reserved_moved, :at::timestamptz from compared
     where on_hand <> on_hand_moved or reserved <> reserved_moved
     returning *`,
    { after, upTo, at },
  );
  return rows.map((row) => ({
    variantId: toPublicId('var', row.variant_id),
    bucket: row.bucket,
    onHand: row.on_hand,
    onHandMoved: row.on_hand_moved,
    reserved: row.reserved,
    reservedMoved: row.reserved_moved,
  }));
};

/** Counts the differences that the last audit has found, and the active reservations that expired before `overdueSince`. */
export const countFaults = async (
  { db }: DbContext,
  { overdueSince, max }: { overdueSince: Date; max: number },
): Promise<{ differences: number; overdue: number }> => {
  const { rows } = await db.raw<{ rows: [{ differences: number; overdue: number }] }>(
    `select
       (select count(*)::integer from (select from stock_differences limit :max) as differing) as differences,
       (select count(*)::integer from (
         select from stock_reservations where status = 'active' and expires_at <= :overdueSince::timestamptz
         limit :max) as late) as overdue`,
    { max, overdueSince },
  );
  return rows[0];
};
