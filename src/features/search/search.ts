import type { components, operations } from '../../../generated/types.ts';

type Schemas = components['schemas'];

export type SearchType = Schemas['SearchType'];
export type SearchResult = Schemas['SearchResult'];
export type SearchFacets = Schemas['SearchFacets'];
export type SearchSuggestions = Schemas['SearchSuggestions'];
export type MarkedText = Schemas['MarkedText'];

type Query = NonNullable<operations['listSearchResults']['parameters']['query']>;
export type FacetName = NonNullable<Query['facets']>[number];

/** The filters of a search, as its caller names them. */
export type SearchFilter = Pick<
  Query,
  'type' | 'tag' | 'category' | 'postCategory' | 'minPrice' | 'maxPrice'
>;
