import type { components, operations } from '../../../../generated/types.ts';
import type { Version } from '../../../contract/etag.ts';
import { digestOf } from '../../../lib/digest.ts';
import type { StoredImage } from './product-image.ts';

type Schemas = components['schemas'];
type ListQuery = NonNullable<operations['listProducts']['parameters']['query']>;

/** A product as a client sees it. */
export type ProductView = Schemas['Product'];
/** A product whose images of media are references. */
export type Product = Omit<ProductView, 'images'> & { images: StoredImage[] };
/** A product with its version, which each write increments. Its stock is no part of the version. */
export type VersionedProduct = Product & { version: number };
export type ProductSummary = Omit<Schemas['ProductSummary'], 'images'> & { images?: StoredImage[] };
export type ProductCreate = Schemas['ProductCreate'];
export type ProductReplace = Schemas['ProductReplace'];
/** An absent field keeps its value. */
export type ProductPatch = Schemas['ProductPatch'];
export type ProductFacets = Schemas['ProductFacets'];
export type ProductSort = NonNullable<ListQuery['sort']>;
export type ProductInclude = NonNullable<ListQuery['include']>;
/** An absent filter does not narrow the list. */
export type ProductFilter = Pick<
  ListQuery,
  'category' | 'minPrice' | 'maxPrice' | 'inStock' | 'tag' | 'search'
>;

/**
 * Returns the version of a representation. The stock and the names of the tags are no part of the version of the product, so a
 * representation that shows them adds a digest of them. Images need none: a media file does not change while a product shows it.
 */
export const versionOf = (
  version: number,
  { stock, variants, tags }: Pick<Product, 'stock' | 'variants' | 'tags'>,
): Version => {
  const others = [
    ...(tags.length > 0 ? [tags] : []),
    ...(stock === undefined ? [] : [variants.map((variant) => variant.stock)]),
  ];
  return others.length === 0 ? version : `${version}-${digestOf(others)}`;
};

/** The fields of a product that can change, as `product.updated` names them. */
export const productFields = [
  'slug',
  'name',
  'description',
  'category',
  'price',
  'status',
  'variants',
  'images',
  'tagIds',
] as const;
