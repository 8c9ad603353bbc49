/** In minor units, both bounds included. */
export type PriceRange = Readonly<{ minPrice: number; maxPrice?: number }>;

/** The ranges that facets count, in a list of products and in a search alike. */
export const priceRanges: readonly PriceRange[] = [
  { minPrice: 0, maxPrice: 999 },
  { minPrice: 1_000, maxPrice: 2_499 },
  { minPrice: 2_500, maxPrice: 4_999 },
  { minPrice: 5_000, maxPrice: 9_999 },
  { minPrice: 10_000 },
];
