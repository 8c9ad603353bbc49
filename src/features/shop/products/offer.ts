import type { Money } from '../../../lib/money.ts';

/**
 * A variant at its current price. `available` counts the pieces that nobody has reserved, and `isSpread` tells whether they
 * lie in several buckets.
 */
export type Offer = {
  variantId: string;
  productId: string;
  name: string;
  category: string;
  price: Money;
  available: number;
  isSpread: boolean;
};

/** Tells a customer how many pieces are left. */
export const describeShortage = ({ name, available }: Pick<Offer, 'name' | 'available'>): string => {
  if (available === 0) return `"${name}" is sold out.`;
  return `Only ${available} of "${name}" ${available === 1 ? 'is' : 'are'} left.`;
};
