/** Reads a file to the end before anything of the shop changes. */

import type { Context } from '../../context.ts';
import {
  type CatalogueFault,
  type CatalogueFormat,
  type Entry,
  faultAt,
  UnreadableFile,
} from './catalogue-file.ts';
import { addFaults, updateImport } from './import-repository.ts';
import { type ImportRun, inImport } from './import-run.ts';
import { readCatalogue } from './read-catalogue.ts';
import { stageCategories, stageProducts, stageSkus } from './staging-repository.ts';

/** A batch is applied in one transaction. In products, variants and characters of JSON. */
const MAX_PRODUCTS = 150;
const MAX_VARIANTS = 1_000;
const MAX_CHARACTERS = 2_000_000;
/** The tree of the categories is checked in memory. */
const MAX_CATEGORIES = 5_000;

type ProductEntry = Extract<Entry, { type: 'product' }>;
type CategoryEntry = Extract<Entry, { type: 'category' }>;
type Chunk = {
  products: ProductEntry[];
  categories: CategoryEntry[];
  faults: CatalogueFault[];
  variants: number;
  characters: number;
};

const emptyChunk = (): Chunk => ({ products: [], categories: [], faults: [], variants: 0, characters: 0 });

const isFull = ({ products, categories, faults, variants, characters }: Chunk): boolean =>
  products.length + categories.length + faults.length >= MAX_PRODUCTS ||
  variants >= MAX_VARIANTS ||
  characters >= MAX_CHARACTERS;

/** Stages the entries of a file and records its faults: those of single entries, and repeated slugs and SKUs. */
export const stageFile = async (
  run: ImportRun,
  { format, bytes }: { format: CatalogueFormat; bytes: AsyncIterable<Uint8Array> },
): Promise<void> => {
  let chunk = emptyChunk();
  let batch = 0;
  let categoryCount = 0;
  let rowCount = 0;
  const flush = async (): Promise<void> => {
    const { products, categories, faults } = chunk;
    batch += products.length > 0 ? 1 : 0;
    categoryCount += categories.length;
    await inImport(run, async (context) => {
      const more =
        categoryCount > MAX_CATEGORIES && categories.length > 0
          ? [faultAt((categories[0] as CategoryEntry).place, tooManyCategories)]
          : await stageCategoriesOf(context, run.fileId, categories);
      const found = [
        ...faults,
        ...more,
        ...(await stageProductsOf(context, run.fileId, { batch, products })),
      ];
      await addFaults(
        context,
        run.fileId,
        found.sort((a, b) => a.row - b.row),
      );
      await updateImport(context, run.fileId, { batchCount: batch, rowCount });
    });
    chunk = emptyChunk();
  };
  try {
    for await (const entry of readCatalogue(format, bytes)) {
      if ('rule' in entry) chunk.faults.push(entry);
      else if (entry.type === 'category') chunk.categories.push(entry);
      else {
        chunk.products.push(entry);
        chunk.variants += entry.product.variants.length;
        chunk.characters += entry.product.description.length + 200 * entry.product.images.length;
      }
      rowCount = Math.max(rowCount, 'rule' in entry ? entry.row : (entry.place.rows.at(-1) ?? 1));
      if (isFull(chunk)) await flush();
    }
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    chunk.faults.push(...error.faults);
  }
  await flush();
};

const tooManyCategories = {
  field: [],
  rule: 'maxItems',
  detail: `A file has at most ${MAX_CATEGORIES} categories.`,
};

/** The first entries with their slugs, and faults for the others. */
const distinct = <E extends Entry>(entries: readonly E[], slugOf: (entry: E) => string) => {
  const first = new Map<string, E>();
  const faults: CatalogueFault[] = [];
  for (const entry of entries) {
    if (first.has(slugOf(entry))) faults.push(faultAt(entry.place, repeatedSlug));
    else first.set(slugOf(entry), entry);
  }
  return { entries: [...first.values()], faults };
};

const repeatedSlug = { field: ['slug'], rule: 'unique', detail: 'is the slug of an earlier row' };

const stageCategoriesOf = async (
  context: Pick<Context, 'db'>,
  fileId: string,
  categories: readonly CategoryEntry[],
): Promise<CatalogueFault[]> => {
  if (categories.length === 0) return [];
  const { entries, faults } = distinct(categories, ({ category }) => category.slug);
  const added = await stageCategories(
    context,
    fileId,
    entries.map(({ place, category }) => ({ rows: place.rows, category })),
  );
  const repeated = entries.filter(({ category }) => !added.has(category.slug));
  return [...faults, ...repeated.map(({ place }) => faultAt(place, repeatedSlug))];
};

const stageProductsOf = async (
  context: Pick<Context, 'db'>,
  fileId: string,
  { batch, products }: { batch: number; products: readonly ProductEntry[] },
): Promise<CatalogueFault[]> => {
  if (products.length === 0) return [];
  const { entries, faults } = distinct(products, ({ product }) => product.slug);
  const skus = entries.flatMap(({ product }) => product.variants.flatMap(({ sku }) => sku ?? []));
  const [fresh, added] = await Promise.all([
    stageSkus(context, fileId, [...new Set(skus)]),
    stageProducts(context, {
      fileId,
      batch,
      products: entries.map(({ place, product }) => ({ rows: place.rows, product })),
    }),
  ]);
  const repeated = entries.filter(({ product }) => !added.has(product.slug));
  return [
    ...faults,
    ...repeated.map(({ place }) => faultAt(place, repeatedSlug)),
    ...entries.flatMap(({ place, product }) => repeatedSkus(place, product.variants, fresh)),
  ];
};

/** The faults of SKUs that are not fresh. A fresh one is used up by its first variant. */
const repeatedSkus = (
  place: ProductEntry['place'],
  variants: readonly { sku?: string }[],
  fresh: Set<string>,
): CatalogueFault[] =>
  variants.flatMap(({ sku }, index) =>
    sku === undefined || fresh.delete(sku)
      ? []
      : [
          faultAt(place, {
            field: ['variants', index, 'sku'],
            rule: 'unique',
            detail: 'is the SKU of an earlier row',
          }),
        ],
  );
