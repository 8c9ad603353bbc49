import type { Problem } from '../../../contract/problem.ts';
import { inTransaction } from '../../../db/transaction.ts';
import type { Context, ProblemContext } from '../../context.ts';
import { appendEvent } from '../../events/append-event.ts';
import { availableIn, type Bucket, planAddition, planRemoval, planSpread } from './bucket-plan.ts';
import { type BucketCount, maxOnHand, type StockAdjustment, type StockLevel } from './stock.ts';
import * as levels from './stock-level-repository.ts';

/** Returns the stock of a variant. Throws not_found. */
export const getStock = async (
  context: ProblemContext<'not_found'>,
  variantId: string,
): Promise<StockLevel> => {
  const level = await levels.findStockLevel(context, variantId);
  if (!level) throw context.problem('not_found');
  return level;
};

/**
 * Changes the pieces on hand, under the locks on all buckets of the variant. Throws not_found, or stock_out_of_range if too
 * few pieces are not reserved, or stock_unchanged.
 */
export const adjustStock = (
  context: Context<'not_found' | 'stock_out_of_range' | 'stock_unchanged'>,
  { variantId, change, reason, note }: StockAdjustment & { variantId: string },
): Promise<StockLevel> =>
  inTransaction(context, async (context) => {
    if (change === 0) throw unchanged(context);
    const locked = await levels.lockBuckets(context, variantId);
    if (!locked) throw context.problem('not_found');
    const { buckets, count } = locked;
    const changes =
      change > 0 ? planAddition(roomFor(context, buckets, change), count) : planRemoval(buckets, -change);
    if (!changes) throw outOfRange(context, describeRest(buckets));
    await recordAdjustment(context, variantId, { change, reason, onHand: onHandIn(buckets) + change });
    await levels.changeBuckets(context, { variantId, changes, reason, note, at: context.clock.now() });
    return getStock(context, variantId);
  });

type Adjusted = Pick<StockAdjustment, 'change' | 'reason'> & { onHand: number };

/** The note is text of a person, which no event has. */
const recordAdjustment = async (
  context: Pick<Context, 'db' | 'clock' | 'actor'>,
  variantId: string,
  facts: Adjusted,
): Promise<void> => {
  const { productId, adjustments } = await levels.countAdjustment(context, variantId);
  const event = { subjectId: variantId, version: adjustments + 1, data: { productId, ...facts } };
  await appendEvent(context, 'variant.stock_adjusted', event);
};

/** Spreads the available pieces of a variant over `count` buckets. Throws not_found. */
export const setStockBuckets = (
  context: Context<'not_found'>,
  { variantId, count }: { variantId: string; count: BucketCount },
): Promise<StockLevel> =>
  inTransaction(context, async (context) => {
    const locked = await levels.lockBuckets(context, variantId, count);
    if (!locked) throw context.problem('not_found');
    const changes = planSpread(locked.buckets, count);
    await levels.changeBuckets(context, { variantId, changes, reason: 'spread', at: context.clock.now() });
    await levels.deleteEmptyBuckets(context, variantId, count);
    return getStock(context, variantId);
  });

const unchanged = ({ problem }: ProblemContext<'stock_unchanged'>): Problem =>
  problem('stock_unchanged', { faults: [{ field: ['change'], rule: 'minimum', detail: 'must not be 0' }] });

type RangeContext = ProblemContext<'stock_out_of_range'>;

const outOfRange = ({ problem }: RangeContext, detail: string): Problem =>
  problem('stock_out_of_range', { detail, faults: [{ field: ['change'], rule: 'stock', detail }] });

/** Returns the change. Throws stock_out_of_range if the variant would have too many pieces. */
const roomFor = (context: RangeContext, buckets: readonly Bucket[], change: number): number => {
  if (onHandIn(buckets) + change <= maxOnHand) return change;
  throw outOfRange(context, `A variant has at most ${maxOnHand.toLocaleString('en')} pieces.`);
};

const describeRest = (buckets: readonly Bucket[]): string => {
  const available = buckets.reduce((sum, bucket) => sum + availableIn(bucket), 0);
  return `Only ${available} of the ${onHandIn(buckets)} pieces on hand are not reserved.`;
};

const onHandIn = (buckets: readonly Bucket[]): number => buckets.reduce((sum, { onHand }) => sum + onHand, 0);
