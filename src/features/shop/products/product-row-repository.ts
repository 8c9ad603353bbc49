import { toPublicId, toUuid } from '../../../lib/id.ts';
import type { Currency } from '../../../lib/money.ts';
import { type TagRefRow, tagRefsOf, toTagRef } from '../../journal/journal-read-model.ts';
import { stockOfProduct, stockOfVariant } from '../stock/stock-repository.ts';
import type { Product, ProductSummary, VersionedProduct } from './product.ts';
import type { StoredImage } from './product-image.ts';
import { optionsOf, type Variant } from './variant.ts';

type VariantJson = {
  id: string;
  sku: string | null;
  price: number;
  compare_at: number | null;
  weight: number | null;
  options: Variant['options'];
  stock?: number;
};

/** An element of `products.images`; `media` is the id of a media file. */
export type ImageJson = { media?: string; url?: string; alt: string };

export type SummaryRow = {
  id: string;
  slug: string;
  name: string;
  description: string;
  category: string;
  price_minor: number;
  currency: Currency;
  created_at: string;
  updated_at: string;
  stock: number;
  variants?: VariantJson[];
  images?: ImageJson[];
  tags?: TagRefRow[];
};

type ShownRow = Omit<SummaryRow, 'stock' | 'variants' | 'images' | 'tags'>;

export type ProductRow = ShownRow & {
  status: Product['status'];
  version: number;
  variants: VariantJson[];
  images: ImageJson[];
  tags: TagRefRow[];
  stock?: number;
};

/** The columns of `products` that every representation shows. */
const shown = 'id, slug, name, description, category, price_minor, currency, created_at, updated_at';

/** SQL: the variants of the row of `products`, aggregated, so one statement reads the product. */
const variantsWith = (more: string): string => `
  (select json_agg(json_build_object('id', id, 'sku', sku, 'price', price_minor, 'compare_at', compare_at_price_minor,
      'weight', weight_grams, 'options', options${more}) order by position)
    from product_variants where product_id = products.id and position is not null) as variants`;

export const includable = {
  variants: variantsWith(''),
  images: 'images',
  tags: `${tagRefsOf('product_tags', 'product_id = products.id')} as tags`,
} as const;

/** The columns of a list. */
export const summaryColumns = `${shown}, ${stockOfProduct} as stock`;
/** The columns of a single product. */
export const productColumns = `${shown}, status, version, images, ${includable.variants}, ${includable.tags}`;
/** The columns of a single product with its stock. */
export const stockedColumns = `${shown}, status, version, images, ${includable.tags},
  ${stockOfProduct} as stock, ${variantsWith(`, 'stock', ${stockOfVariant}`)}`;

const toVariant = (
  { id, sku, price, compare_at, weight, options, stock }: VariantJson,
  currency: Currency,
): Variant => ({
  id: toPublicId('var', id),
  ...(sku !== null && { sku }),
  price: { amount: price, currency },
  ...(compare_at !== null && { compareAtPrice: { amount: compare_at, currency } }),
  ...(weight !== null && { weightGrams: weight }),
  options,
  ...(stock !== undefined && { stock }),
});

const toImage = ({ media, url, alt }: ImageJson): StoredImage => ({
  ...(media !== undefined && { mediaId: toPublicId('med', media) }),
  ...(url !== undefined && { url }),
  alt,
});

/** Returns the value of `products.images`. */
export const toImagesColumn = (images: readonly StoredImage[]): ImageJson[] =>
  images.map(({ mediaId, ...image }) => ({
    ...image,
    ...(mediaId !== undefined && { media: toUuid(mediaId) }),
  }));

const toShown = (row: ShownRow) => ({
  id: toPublicId('prd', row.id),
  slug: row.slug,
  name: row.name,
  description: row.description,
  category: row.category,
  price: { amount: row.price_minor, currency: row.currency },
  createdAt: row.created_at,
  updatedAt: row.updated_at,
});

export const toSummary = (row: SummaryRow): ProductSummary => ({
  ...toShown(row),
  stock: row.stock,
  ...(row.variants && { variants: row.variants.map((variant) => toVariant(variant, row.currency)) }),
  ...(row.images && { images: row.images.map(toImage) }),
  ...(row.tags && { tags: row.tags.map(toTagRef) }),
});

export const toProduct = (row: ProductRow): VersionedProduct => {
  const variants = row.variants.map((variant) => toVariant(variant, row.currency));
  return {
    ...toShown(row),
    status: row.status,
    options: optionsOf(variants),
    variants,
    images: row.images.map(toImage),
    tags: row.tags.map(toTagRef),
    ...(row.stock !== undefined && { stock: row.stock }),
    version: row.version,
  };
};
