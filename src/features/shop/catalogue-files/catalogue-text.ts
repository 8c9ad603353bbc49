/** Writes the entries of a catalogue as the text of a file. */
import type {
  CatalogueCategory,
  CatalogueFormat,
  CatalogueProduct,
  CatalogueVariant,
} from './catalogue-file.ts';
import { type Cells, columnNames, toCell, toCsvRow } from './csv-columns.ts';

export type CatalogueText = {
  head: () => string;
  category: (category: CatalogueCategory) => string;
  product: (product: CatalogueProduct) => string;
};

const jsonl: CatalogueText = {
  head: () => '',
  category: ({ slug, name, parent, position }) => toLine({ type: 'category', slug, name, parent, position }),
  product: ({ variants, ...product }) =>
    toLine({ type: 'product', ...product, variants: variants.map(withoutEmptyOptions) }),
};

/** JSON.stringify omits undefined members. */
const toLine = (value: object): string => `${JSON.stringify(value)}\n`;

const withoutEmptyOptions = ({ options, ...variant }: CatalogueVariant): object =>
  options.length === 0 ? variant : { ...variant, options };

const csv: CatalogueText = {
  head: () => toCsvRow(Object.fromEntries(columnNames.map((name) => [name, name]))),
  category: ({ slug, name, parent, position }) =>
    toCsvRow(escaped({ type: 'category', slug, name, parent, position: String(position) })),
  product: ({ slug, name, description, category, status, images, tags, variants }) => {
    const fields = {
      ...{ name, description, category, status },
      ...(images.length > 0 && { images: JSON.stringify(images) }),
      ...(tags.length > 0 && { tags: tags.join(' ') }),
    };
    return variants
      .map((variant, index) =>
        toCsvRow(
          escaped({
            type: index === 0 ? 'product' : 'variant',
            slug,
            ...(index === 0 && fields),
            ...variantCells(variant),
          }),
        ),
      )
      .join('');
  },
};

const variantCells = ({ sku, price, compareAtPrice, weightGrams, options, stock }: CatalogueVariant) => ({
  sku,
  price: String(price.amount),
  ...(compareAtPrice && { compareAtPrice: String(compareAtPrice.amount) }),
  currency: price.currency,
  ...(weightGrams !== undefined && { weightGrams: String(weightGrams) }),
  stock: String(stock),
  ...Object.fromEntries(
    options.flatMap(({ name, value }, index) => [
      [`option${index + 1}`, name],
      [`value${index + 1}`, value],
    ]),
  ),
});

const escaped = (cells: Record<string, string | undefined>): Cells =>
  Object.fromEntries(
    Object.entries(cells).flatMap(([name, value]) => (value === undefined ? [] : [[name, toCell(value)]])),
  );

export const catalogueTexts: Record<CatalogueFormat, CatalogueText> = { csv, jsonl };
