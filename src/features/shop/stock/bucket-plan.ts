/** The pieces of one bucket of a variant. */
export type Bucket = { bucket: number; onHand: number; reserved: number };
/** The pieces that a bucket gains, or with a minus sign, loses. */
export type BucketChange = { bucket: number; change: number };

/**
 * Plans to spread the available pieces evenly over the first `count` buckets. The changes add up to 0. Reserved pieces stay
 * where they are, because the ledger names their buckets.
 */
export const planSpread = (buckets: readonly Bucket[], count: number): BucketChange[] => {
  const total = buckets.reduce((sum, bucket) => sum + availableIn(bucket), 0);
  const shares = shareEvenly(total, count);
  return changed(
    buckets.map((one) => ({
      bucket: one.bucket,
      change: (shares[one.bucket] ?? 0) - availableIn(one),
    })),
  );
};

/** Plans to add pieces, spread evenly over the first `count` buckets. */
export const planAddition = (pieces: number, count: number): BucketChange[] =>
  changed(shareEvenly(pieces, count).map((change, bucket) => ({ bucket, change })));

/** Plans to remove available pieces, from the first buckets. Undefined if too few pieces are available. */
export const planRemoval = (buckets: readonly Bucket[], pieces: number): BucketChange[] | undefined => {
  let rest = pieces;
  const changes = buckets.map((one) => {
    const taken = Math.min(rest, availableIn(one));
    rest -= taken;
    return { bucket: one.bucket, change: -taken };
  });
  return rest === 0 ? changed(changes) : undefined;
};

export const availableIn = ({ onHand, reserved }: Bucket): number => onHand - reserved;

const shareEvenly = (pieces: number, count: number): number[] =>
  Array.from({ length: count }, (_, index) => Math.floor(pieces / count) + (index < pieces % count ? 1 : 0));

const changed = (changes: BucketChange[]): BucketChange[] => changes.filter(({ change }) => change !== 0);
