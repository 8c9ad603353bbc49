import type { Currency } from '../../../lib/money.ts';
import { asciiSlugOf } from '../../../lib/slug.ts';
import { calendar } from '../../demo-calendar.ts';
import type { Random } from '../../demo-random.ts';
import { beans } from './catalogue/beans.ts';
import { books } from './catalogue/books.ts';
import type { CatalogueProduct, CatalogueSection, Variant } from './catalogue/catalogue-section.ts';
import { ceramics } from './catalogue/ceramics.ts';
import { gear } from './catalogue/gear.ts';
import { workshop } from './catalogue/workshop.ts';

/** The row of a product, and its stock. */
export type SeedProduct = {
  id: string;
  slug: string;
  name: string;
  description: string;
  category: string;
  price_minor: number;
  currency: Currency;
  stock: number;
  created_at: Date;
  updated_at: Date;
};

const catalogue: readonly CatalogueSection[] = [ceramics, beans, gear, workshop, books];

const oneInSoldOut = 14;
/** The price difference between a variant of a product and the next one. */
const variantStepMinor = 150;

/** Generates 240 products: one for each variant. The variants of a product share its description. */
export const generateProducts = (random: Random): SeedProduct[] =>
  catalogue.flatMap((section) =>
    section.products.flatMap((product) => {
      const description = random.phrase(product.description);
      return variantsOf(random, section, product).map((variant) =>
        generateProduct(random, { section, product: { ...product, description }, variant }),
      );
    }),
  );

const variantsOf = (
  random: Random,
  section: CatalogueSection,
  { variantNames }: CatalogueProduct,
): Variant[] =>
  variantNames.length === 0
    ? random.sample(section.variants, section.variantsPerProduct)
    : variantNames.map((name, index) => ({
        name,
        surchargeMinor: index * variantStepMinor,
        description: '',
      }));

type Choice = { section: CatalogueSection; product: CatalogueProduct; variant: Variant };

const generateProduct = (random: Random, { section, product, variant }: Choice): SeedProduct => {
  const name = `${product.name}, ${variant.name}`;
  const created_at = random.moment(calendar.opening, calendar.firstOrder);
  const patterns = [product.description, variant.description, random.pick(section.closing)];
  return {
    id: random.uuid(created_at),
    slug: asciiSlugOf(name),
    name,
    description: phrasesOf(random, patterns).join(' '),
    category: section.category,
    price_minor: product.priceMinor + variant.surchargeMinor,
    currency: 'EUR',
    stock: random.integer(1, oneInSoldOut) === 1 ? 0 : random.integer(...section.stock),
    created_at,
    updated_at: created_at,
  };
};

const phrasesOf = (random: Random, patterns: string[]): string[] =>
  patterns.filter((pattern) => pattern !== '').map((pattern) => random.phrase(pattern));
