import type { components } from '../../../../generated/types.ts';
import type { Variant } from './variant.ts';

export type PriceChange = components['schemas']['PriceChange'];
export type VariantPriceChange = Pick<PriceChange, 'variantId' | 'before' | 'after'>;

/** Returns the changes of the prices of the variants that exist before and after. */
export const priceChangesOf = (
  before: readonly Variant[],
  after: readonly Variant[],
): VariantPriceChange[] => {
  const prices = new Map(before.map(({ id, price }) => [id, price]));
  return after.flatMap(({ id, price }) => {
    const earlier = prices.get(id);
    if (!earlier || (earlier.amount === price.amount && earlier.currency === price.currency)) return [];
    return [{ variantId: id, before: earlier, after: price }];
  });
};
