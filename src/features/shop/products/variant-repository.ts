import { withProblems } from '../../../db/postgres-error.ts';
import { toPublicId, toUuid } from '../../../lib/id.ts';
import type { DbContext, ProblemContext } from '../../context.ts';
import type { Variant } from './variant.ts';

type Variants = { productId: string; variants: readonly Variant[] };

/** Returns the SKUs among those of the variants that variants of other products have. */
export const findTakenSkus = async (
  { db }: DbContext,
  { productId, variants }: Variants,
): Promise<Set<string>> => {
  const skus = variants.flatMap(({ sku }) => sku ?? []);
  if (skus.length === 0) return new Set();
  const taken = await db('product_variants')
    .whereIn('sku', skus)
    .where({ is_live: true })
    .whereNot({ product_id: toUuid(productId) })
    .pluck('sku');
  return new Set(taken);
};

const changeable = [
  'position',
  'is_live',
  'sku',
  'price_minor',
  'compare_at_price_minor',
  'weight_grams',
  'options',
];

const toRow = ({ id, sku, price, compareAtPrice, weightGrams, options }: Variant, position: number) => ({
  id: toUuid(id),
  position,
  is_live: true,
  sku: sku ?? null,
  price_minor: price.amount,
  compare_at_price_minor: compareAtPrice?.amount ?? null,
  weight_grams: weightGrams ?? null,
  options: JSON.stringify(options),
});

/** Inserts new variants with their stock, at the positions from `first`. Throws sku_taken. */
export const insertVariants = async (
  { db, problem }: ProblemContext<'sku_taken'>,
  { productId, variants, at }: Variants & { at: Date },
): Promise<void> => {
  const product_id = toUuid(productId);
  const rows = variants.map((variant, position) => ({ ...toRow(variant, position), product_id }));
  await withProblems(db('product_variants').insert(rows), {
    product_variants_sku_key: () => problem('sku_taken'),
  });
  await insertBuckets({ db }, { productId, variants, at });
};

const insertBuckets = async (
  { db }: DbContext,
  { productId, variants, at }: Variants & { at: Date },
): Promise<void> => {
  if (variants.length === 0) return;
  const stocks = variants.map(({ id, stock = 0 }) => ({ variant_id: toUuid(id), bucket: 0, stock }));
  await db('stock_buckets').insert(
    stocks.map(({ stock, ...key }) => ({ ...key, product_id: toUuid(productId), on_hand: stock })),
  );
  const received = stocks.filter(({ stock }) => stock > 0);
  if (received.length === 0) return;
  const facts = { reserved_change: 0, reason: 'received', occurred_at: at };
  await db('stock_movements').insert(
    received.map(({ stock, ...key }) => ({ ...key, ...facts, on_hand_change: stock })),
  );
};

/**
 * Makes the variants those of a product that the transaction has locked: updates the ones in `kept`, inserts the others, and
 * removes the rest. Throws sku_taken.
 */
export const replaceVariants = async (
  { db, problem }: ProblemContext<'sku_taken'>,
  { productId, variants, kept, at }: Variants & { kept: ReadonlySet<string>; at: Date },
): Promise<void> => {
  const product_id = toUuid(productId);
  // Positions and SKUs may change places, so all are free before the new ones are written.
  await db('product_variants').where({ product_id }).update({ is_live: false, position: null });
  const rows = variants.map((variant, position) => ({ ...toRow(variant, position), product_id }));
  // Without the key, whose update would wait for the orders of the variants.
  const write = db('product_variants').insert(rows).onConflict('id').merge(changeable);
  await withProblems(write, { product_variants_sku_key: () => problem('sku_taken') });
  const added = variants.filter(({ id }) => !kept.has(id));
  await insertBuckets({ db }, { productId, variants: added, at });
};

/** Locks the stock of the variants and returns the ids of those that have pieces, also reserved ones. */
export const lockStocked = async ({ db }: DbContext, variantIds: readonly string[]): Promise<Set<string>> => {
  if (variantIds.length === 0) return new Set();
  const rows = await db('stock_buckets')
    .select('variant_id', 'on_hand')
    .whereIn('variant_id', variantIds.map(toUuid))
    .orderBy(['variant_id', 'bucket'])
    .forUpdate();
  return new Set(rows.filter(({ on_hand }) => on_hand > 0).map((row) => toPublicId('var', row.variant_id)));
};
