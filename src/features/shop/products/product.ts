import type { components, operations } from '../../../../generated/types.ts';

type Schemas = components['schemas'];
type ListQuery = NonNullable<operations['listProducts']['parameters']['query']>;

export type Product = Schemas['Product'];
/** A product with its version, which each write increments. Its stock is no part of the version. */
export type VersionedProduct = Product & { version: number };
export type ProductSummary = Schemas['ProductSummary'];
export type ProductCreate = Schemas['ProductCreate'];
export type ProductReplace = Schemas['ProductReplace'];
/** An absent field keeps its value. */
export type ProductPatch = Schemas['ProductPatch'];
export type ProductFacets = Schemas['ProductFacets'];
export type ProductSort = NonNullable<ListQuery['sort']>;
export type ProductInclude = NonNullable<ListQuery['include']>;
/** An absent filter does not narrow the list. */
export type ProductFilter = Pick<ListQuery, 'category' | 'minPrice' | 'maxPrice' | 'inStock' | 'search'>;
