import type { Currency } from '../lib/money.ts';
import { asciiSlugOf } from '../lib/slug.ts';
import { calendar } from './calendar.ts';
import type { Random } from './random.ts';
import { beans } from './shelves/beans.ts';
import { books } from './shelves/books.ts';
import { ceramics } from './shelves/ceramics.ts';
import { gear } from './shelves/gear.ts';
import type { Shelf, Variant, Ware } from './shelves/shelf.ts';
import { workshop } from './shelves/workshop.ts';

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

const shelves: readonly Shelf[] = [ceramics, beans, gear, workshop, books];

const oneInSoldOut = 14;
/** What each kind of a ware costs more than the one before it. */
const stepMinor = 150;

/** 240 products: what every shelf holds, each ware with one text for all its variants. */
export const growProducts = (random: Random): SeedProduct[] =>
  shelves.flatMap((shelf) =>
    shelf.wares.flatMap((ware) => {
      const text = random.phrase(ware.text);
      return variantsOf(random, shelf, ware).map((variant) =>
        growProduct(random, { shelf, ware: { ...ware, text }, variant }),
      );
    }),
  );

const variantsOf = (random: Random, shelf: Shelf, { kinds }: Ware): Variant[] =>
  kinds.length === 0
    ? random.some(shelf.variants, shelf.each)
    : kinds.map((name, index) => ({ name, extraMinor: index * stepMinor, text: '' }));

type Choice = { shelf: Shelf; ware: Ware; variant: Variant };

const growProduct = (random: Random, { shelf, ware, variant }: Choice): SeedProduct => {
  const name = `${ware.name}, ${variant.name}`;
  const created_at = random.moment(calendar.opening, calendar.firstOrder);
  const sentences = [ware.text, variant.text, random.pick(shelf.closing)].filter((text) => text !== '');
  return {
    id: random.uuid(created_at),
    slug: asciiSlugOf(name),
    name,
    description: sentences.map((sentence) => random.phrase(sentence)).join(' '),
    category: shelf.category,
    price_minor: ware.priceMinor + variant.extraMinor,
    currency: 'EUR',
    stock: random.integer(1, oneInSoldOut) === 1 ? 0 : random.integer(...shelf.stock),
    created_at,
    updated_at: created_at,
  };
};
