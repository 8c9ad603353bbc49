import { type Page, type PageRequest, pageClauses, type SortTerm, toPage } from '../../db/keyset.ts';
import { query } from '../../db/statement.ts';
import { type IdPrefix, toPublicId, toUuid } from '../../lib/id.ts';
import type { DbContext } from '../context.ts';
import { rangesOfPrices } from '../shop/shop-read-model.ts';
import type { FacetName, SearchType } from './search.ts';
import type { SearchCondition } from './search-query.ts';
import { firstOf, newest } from './search-tiers.ts';

/** Candidates with the words in their titles, and those with the words anywhere. */
const [TITLES, ANYWHERE] = [100, 200];

/** A document whose title matches is worth twice as much, and one that is two years younger too. */
const titleBonus = Math.LN2;
const secondsPerDoubling = 2 * 365 * 86_400;

/** The rank of a document whose title has none of the words. */
const TEXT_RANK = 0.1;

/**
 * The logarithm of the rank, so no moment of a request takes part, and a cursor stays valid. Only titles are ranked: each
 * vector of a text would be read from pages of its own, which takes longer than all the rest.
 */
const score = `
  ln(${TEXT_RANK} + ts_rank('{1, 1, 1, 1}', title, (select counted from input)))
    + case when title @@ (select wanted from input) then ${titleBonus} else 0 end
    + extract(epoch from public_at)::float8 / ${secondsPerDoubling} * ${Math.LN2}`;

const byScore: SortTerm[] = [
  { expression: 'score', field: 'score', descending: true },
  { expression: 'id', field: 'id', descending: true },
];

export type DocumentFilter = {
  type?: SearchType | undefined;
  tagId?: string | undefined;
  /** Slugs, or ids of categories of posts. A document has one of them. */
  categories?: readonly string[] | undefined;
  postCategoryIds?: readonly string[] | undefined;
  minPrice?: number | undefined;
  maxPrice?: number | undefined;
};

/**
 * Numbers of documents: of types, tags by id, categories of products by slug and those of posts by id, and of the ranges of
 * prices in their order.
 */
export type FacetCounts = {
  type: Map<string, number>;
  tag: Map<string, number>;
  category: Map<string, number>;
  postCategory: Map<string, number>;
  price: { minPrice: number; maxPrice?: number; count: number }[];
};

export type FoundDocument = { id: string; type: SearchType };
type DocumentRow = FoundDocument & { score: number };

type Bind = (value: unknown) => string;
export type SearchRequest = PageRequest &
  SearchCondition & { filter: DocumentFilter; facets: readonly FacetName[]; now: Date };

/** Returns a page of the documents, the best first, and the requested facets of all candidates. */
export const searchDocuments = async (
  { db }: DbContext,
  request: SearchRequest,
): Promise<Page<FoundDocument> & { facets: Partial<FacetCounts> }> => {
  const { text, values } = statementOf(request);
  type Row = { found: DocumentRow[]; facets: Record<string, number> | null; prices: number[] | null };
  const [row] = await query<Row>(db, text, values);
  const { found = [], facets, prices } = row ?? {};
  const page = toPage(found, byScore, request, ({ id, type }) => ({ id, type }));
  return { ...page, facets: facetsOf(request.facets, Object.entries(facets ?? {}), prices ?? []) };
};

/** Returns the statement that reads the page and one more document. */
export const statementOf = ({
  wanted,
  counted,
  hasExclusion,
  filter,
  facets,
  now,
  ...page
}: SearchRequest) => {
  const values: unknown[] = [wanted, counted, now];
  const bind: Bind = (value) => `$${values.push(value)}`;
  const conditions = ['public_at <= (select now from input)', ...conditionsOf(filter, bind)];
  const selected = `id, type, price_minor, facets, ${score} as score`;
  const titled = [isMatch('title'), ...conditions];
  // The excluded word may stand in the text only.
  if (hasExclusion) titled.push(isMatch('vector'));
  // The CTE hides the values from the planner, which would gain nothing by them: so it keeps one plan for all.
  const text = `
    with input as materialized (
      select $1::tsquery as wanted, $2::tsquery as counted, $3::timestamptz as now),
    ${newest},
    candidates as materialized (
      select distinct on (id) * from (
        (${firstOf({ conditions: titled, selected, limit: TITLES })})
        union all
        (${firstOf({ conditions: [isMatch('vector'), ...conditions], selected, limit: ANYWHERE })})
      ) as found order by id)
    select
      (select coalesce(json_agg(page), '[]') from (
        select id, type, score from candidates
        ${pageClauses(byScore, page, { conditions: [], bind })}) as page) as found,
      ${countsOf(facets)} as facets,
      ${facets.includes('price') ? countsOfPrices() : 'null'} as prices`;
  return { text, values };
};

const conditionsOf = (
  { type, tagId, categories, postCategoryIds, minPrice, maxPrice }: DocumentFilter,
  bind: Bind,
): string[] => {
  const conditions: string[] = [];
  const keys = [...(type ? [`type:${type}`] : []), ...(tagId ? [`tag:${toUuid(tagId)}`] : [])];
  if (keys.length > 0) conditions.push(`facets @> ${bind(keys)}::text[]`);
  const hasOneOf = (keys: string[]) => conditions.push(`facets && ${bind(keys)}::text[]`);
  if (categories) hasOneOf(categories.map((slug) => `category:${slug}`));
  if (postCategoryIds) hasOneOf(postCategoryIds.map((id) => `postCategory:${toUuid(id)}`));
  if (minPrice === undefined && maxPrice === undefined) return conditions;
  const [low, high] = [`${bind(minPrice ?? 0)}::bigint`, `${bind(maxPrice ?? MAX_PRICE)}::bigint`];
  // The index finds the bands of the range.
  const bands = `generate_series(search_price_band(${low}), search_price_band(${high}))`;
  conditions.push(
    `facets && array(select 'price:' || band from ${bands} as band)`,
    `price_minor between ${low} and ${high}`,
  );
  return conditions;
};

const MAX_PRICE = 100_000_000;

const countsOf = (names: readonly FacetName[]): string => {
  const counted = names.filter((name) => name !== 'price').map((name) => `facet like '${name}:%'`);
  if (counted.length === 0) return 'null';
  return `(select json_object_agg(facet, count) from (
    select facet, count(*) from candidates, unnest(facets) as facet where ${counted.join(' or ')} group by facet) as counted)`;
};

const countsOfPrices = (): string => {
  const ranges = rangesOfPrices().map(
    ({ minPrice, maxPrice = null }, position) => `(${position}, ${minPrice}, ${maxPrice}::bigint)`,
  );
  return `(select json_agg(count order by position) from (
    select position, (select count(*) from candidates
      where price_minor >= low and (price_minor <= high or high is null)) as count
    from (values ${ranges.join()}) as ranges (position, low, high)) as counted)`;
};

/** Returns the numbers of each facet, the greatest first. */
export const facetsOf = (
  names: readonly FacetName[],
  entries: readonly [string, number][],
  prices: readonly number[],
): Partial<FacetCounts> => {
  const frequent = entries.toSorted(([one, a], [other, b]) => b - a || (one < other ? -1 : 1));
  const counts = (name: FacetName) =>
    new Map(
      frequent.flatMap(([key, count]) =>
        key.startsWith(`${name}:`) ? [[key.slice(name.length + 1), count] as const] : [],
      ),
    );
  const countsById = (name: FacetName, prefix: IdPrefix) =>
    new Map([...counts(name)].map(([uuid, count]) => [toPublicId(prefix, uuid), count]));
  const all: { [Name in FacetName]: () => FacetCounts[Name] } = {
    type: () => counts('type'),
    tag: () => countsById('tag', 'tag'),
    category: () => counts('category'),
    postCategory: () => countsById('postCategory', 'pcg'),
    price: () => rangesOfPrices().map((range, index) => ({ ...range, count: prices[index] ?? 0 })),
  };
  return Object.fromEntries(names.map((name) => [name, all[name]()]));
};

/** Returns the newest documents whose titles match. */
export const findTitles = (
  { db }: DbContext,
  { wanted, limit, now }: { wanted: string; limit: number; now: Date },
): Promise<{ id: string; type: SearchType }[]> =>
  query(
    db,
    `with input as materialized (select $1::tsquery as wanted),
    ${newest}
    select id, type from (
      ${firstOf({ conditions: [isMatch('title'), 'public_at <= $3'], selected: 'id, type, number', limit: TITLES })}
    ) as found order by number desc limit $2`,
    [wanted, limit, now],
  );

const isMatch = (column: 'title' | 'vector'): string => `${column} @@ (select wanted from input)`;
