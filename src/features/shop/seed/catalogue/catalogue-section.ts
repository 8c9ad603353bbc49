/** A product has its own variants or, if `variantNames` is empty, some variants of its section. */
export type CatalogueProduct = {
  name: string;
  priceMinor: number;
  /** A phrase pattern, as `Random` reads it. */
  description: string;
  variantNames: readonly string[];
};

export type Variant = { name: string; surchargeMinor: number; description: string };

/** Products that share variants, a range of stock and closing sentences. Several sections may have one category. */
export type CatalogueSection = {
  category: string;
  products: readonly CatalogueProduct[];
  variants: readonly Variant[];
  /** The number of the section's variants that each product has. */
  variantsPerProduct: number;
  stock: readonly [least: number, most: number];
  closing: readonly string[];
};

export const product = (
  name: string,
  priceMinor: number,
  description: string,
  ...variantNames: string[]
): CatalogueProduct => ({ name, priceMinor, description, variantNames });

export const variant = (name: string, surchargeMinor: number, description: string): Variant => ({
  name,
  surchargeMinor,
  description,
});
