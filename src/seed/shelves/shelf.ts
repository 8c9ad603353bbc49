/**
 * What the shop could sell. A ware comes in all of its kinds or, if it has none, in some variants of its shelf.
 * Prices are in cents, and a variant adds to the price of its ware. Braces hold words to choose from.
 */
export type Ware = { name: string; priceMinor: number; text: string; kinds: readonly string[] };
export type Variant = { name: string; extraMinor: number; text: string };
export type Shelf = {
  category: string;
  wares: readonly Ware[];
  variants: readonly Variant[];
  /** How many of the variants a ware comes in. */
  each: number;
  stock: readonly [least: number, most: number];
  closing: readonly string[];
};

export const ware = (name: string, priceMinor: number, text: string, ...kinds: string[]): Ware => ({
  name,
  priceMinor,
  text,
  kinds,
});
export const variant = (name: string, extraMinor: number, text: string): Variant => ({
  name,
  extraMinor,
  text,
});
