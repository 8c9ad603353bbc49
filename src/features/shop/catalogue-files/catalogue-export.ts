import type { DbContext } from '../../context.ts';
import type { Product } from '../products/product.ts';
import type { CatalogueCategory, CatalogueFormat, CatalogueProduct } from './catalogue-file.ts';
import { catalogueTexts } from './catalogue-text.ts';
import { readTree } from './category-merge-repository.ts';
import * as repository from './export-repository.ts';

const PAGE = 500;

type Options = {
  /** Counts what was written. */
  counts: { categories: number; products: number };
  /** Receives an estimate in percent. */
  onProgress: (percent: number) => Promise<void>;
};

/**
 * Yields the text of a file with all categories, parents first, and then all products by their slugs. Reads one page after
 * another, so it holds one in memory. The context holds a transaction, which the file is a picture of.
 */
export async function* exportText(
  context: DbContext,
  format: CatalogueFormat,
  { counts, onProgress }: Options,
): AsyncGenerator<Buffer> {
  await repository.readOneMoment(context as Parameters<typeof repository.readOneMoment>[0]);
  const texts = catalogueTexts[format];
  const categories = parentsFirst([...(await readTree(context)).values()]);
  counts.categories = categories.length;
  counts.products = 0;
  yield Buffer.from(`${texts.head()}${categories.map(texts.category).join('')}`);
  const estimate = await repository.estimateProducts(context);
  for (let after = ''; ; ) {
    const products = await repository.readProductsAfter(context, after, PAGE);
    if (products.length > 0) yield Buffer.from(products.map((each) => texts.product(toEntry(each))).join(''));
    counts.products += products.length;
    if (products.length < PAGE) return;
    await onProgress(
      Math.min(99, Math.floor((100 * counts.products) / Math.max(estimate, counts.products + PAGE))),
    );
    after = products.at(-1)?.slug ?? '';
  }
}

const toEntry = ({
  slug,
  name,
  description,
  category,
  status,
  images,
  tags,
  variants,
}: Product): CatalogueProduct => ({
  ...{ slug, name, description, category, status },
  images,
  tags: tags.map(({ slug }) => slug),
  variants: variants.map(({ id, stock = 0, ...variant }) => ({ ...variant, stock })),
});

/** Sorts by the level in the tree, and then by the slug. */
const parentsFirst = (categories: readonly CatalogueCategory[]): CatalogueCategory[] => {
  const parents = new Map(categories.map(({ slug, parent }) => [slug, parent]));
  const levelOf = (slug: string): number => {
    const parent = parents.get(slug);
    return parent === undefined ? 0 : 1 + levelOf(parent);
  };
  const keyed = categories.map((category) => ({
    category,
    key: `${levelOf(category.slug)} ${category.slug}`,
  }));
  return keyed.toSorted((a, b) => (a.key < b.key ? -1 : 1)).map(({ category }) => category);
};
