import type { components, operations } from '../../../../generated/types.ts';

type ListQuery = NonNullable<operations['listProducts']['parameters']['query']>;

export type Product = components['schemas']['Product'];
export type ProductSort = NonNullable<ListQuery['sort']>;
/** An absent filter does not narrow the list. */
export type ProductFilter = Pick<ListQuery, 'category' | 'minPrice' | 'maxPrice' | 'inStock'>;
