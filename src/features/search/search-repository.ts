import { type Page, type PageRequest, pageClauses, type SortTerm, toPage } from '../../db/keyset.ts';
import { query } from '../../db/statement.ts';
import { toPublicId, toUuid } from '../../lib/id.ts';
import type { DbContext } from '../context.ts';
import { rangesOfPrices } from '../shop/shop-read-model.ts';
import type { FacetName, SearchType } from './search.ts';
import type { SearchCondition } from './search-query.ts';

/** Candidates with the words in their titles, and those with the words anywhere. */
const [TITLES, ANYWHERE] = [200, 500];
/** The kinds of tiers of `search_tiers`. */
const TIERS = 3;

/** A document whose title matches is worth twice as much, and one that is two years younger too. */
const titleBonus = Math.LN2;
const secondsPerDoubling = 2 * 365 * 86_400;

/** The logarithm of the rank, so no moment of a request takes part, and a cursor stays valid. */
const score = `
  ln(ts_rank(vector, (select counted from input), 1) + 1e-9)
    + case when title @@ (select wanted from input) then ${titleBonus} else 0 end
    + extract(epoch from public_at)::float8 / ${secondsPerDoubling} * ${Math.LN2}`;

const byScore: SortTerm[] = [
  { expression: 'score', field: 'score', descending: true },
  { expression: 'id', field: 'id', descending: true },
];

export type DocumentFilter = {
  type?: SearchType | undefined;
  tagId?: string | undefined;
  /** Slugs. A document has one of them. */
  categories?: readonly string[] | undefined;
  minPrice?: number | undefined;
  maxPrice?: number | undefined;
};

/** Numbers of documents: of types, tags by id and categories by slug, and of the ranges of prices in their order. */
export type FacetCounts = {
  type: Map<string, number>;
  tag: Map<string, number>;
  category: Map<string, number>;
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
  const conditions = conditionsOf(filter, bind);
  const selected = `id, type, price_minor, facets, ${score} as score`;
  // The excluded word may stand in the text only.
  const titled = hasExclusion ? (['title', 'vector'] as const) : (['title'] as const);
  const text = `
    with input as materialized (select $1::tsquery as wanted, $2::tsquery as counted),
    newest as materialized (select last_value as number from search_documents_number_seq),
    candidates as materialized (
      select distinct on (id) * from (
        (${firstOf({ columns: titled, limit: TITLES, conditions, selected })})
        union all
        (${firstOf({ columns: ['vector'], limit: ANYWHERE, conditions, selected })})
      ) as found order by id)
    select
      (select coalesce(json_agg(page), '[]') from (
        select id, type, score from candidates
        ${pageClauses(byScore, page, { conditions: [], bind })}) as page) as found,
      ${countsOf(facets)} as facets,
      ${facets.includes('price') ? pricesOf(bind) : 'null'} as prices`;
  return { text, values };
};

type Source = {
  /** All of them have to match. */
  columns: readonly ('title' | 'vector')[];
  limit: number;
  conditions: readonly string[];
  selected: string;
};

/**
 * The SQL of the first documents that match in the columns, roughly the newest first. Postgres asks the tiers one after the
 * other and stops at the limit. So a frequent word costs little, and a rare one a few lookups in an index.
 */
const firstOf = ({ columns, limit, conditions, selected }: Source): string => {
  const tiers = Array.from({ length: TIERS + 1 }, (_, kind) => {
    const all = columns.map((name) => `${name} @@ (select wanted from input)`);
    all.push('public_at <= $3', ...conditions);
    if (kind < TIERS)
      all.push(`tiers && (select array[${tierOf(kind)}, ${tierOf(kind)} - ${TIERS}] from newest)`);
    // The second condition alone is known before the scan, which it prevents if no older document exists.
    if (kind > 0)
      all.push(
        `number < (select ${firstNumberOf(kind - 1)} from newest)`,
        `(select ${firstNumberOf(kind - 1)} > 1 from newest)`,
      );
    return `select ${selected} from search_documents where ${all.join(' and ')}`;
  });
  return `select * from (${tiers.map((tier) => `(${tier})`).join(' union all ')}) as first limit ${limit}`;
};

/** The bits of a number that the documents of a tier do not have in common, as in `search_tiers`. */
const bits = [10, 14, 18];

const tierOf = (kind: number): string => `((number >> ${bits[kind]}) * ${TIERS} + ${kind})::integer`;

/** The lowest number of the newest two tiers of the kind. */
const firstNumberOf = (kind: number): string => `((number >> ${bits[kind]}) - 1) << ${bits[kind]}`;

const conditionsOf = (
  { type, tagId, categories, minPrice, maxPrice }: DocumentFilter,
  bind: Bind,
): string[] => {
  const conditions: string[] = [];
  const keys = [...(type ? [`type:${type}`] : []), ...(tagId ? [`tag:${toUuid(tagId)}`] : [])];
  if (keys.length > 0) conditions.push(`facets @> ${bind(keys)}::text[]`);
  if (categories) conditions.push(`facets && ${bind(categories.map((slug) => `category:${slug}`))}::text[]`);
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

const pricesOf = (bind: Bind): string => {
  const low = bind(rangesOfPrices().map(({ minPrice }) => minPrice));
  const high = bind(rangesOfPrices().map(({ maxPrice = null }) => maxPrice));
  return `(select json_agg(count order by position) from (
    select position, (select count(*) from candidates
      where price_minor >= low and (price_minor <= high or high is null)) as count
    from unnest(${low}::bigint[], ${high}::bigint[]) with ordinality as ranges (low, high, position)) as counted)`;
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
  const all: { [Name in FacetName]: () => FacetCounts[Name] } = {
    type: () => counts('type'),
    tag: () => new Map([...counts('tag')].map(([uuid, count]) => [toPublicId('tag', uuid), count])),
    category: () => counts('category'),
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
    newest as materialized (select last_value as number from search_documents_number_seq)
    select id, type from (${firstOf({ columns: ['title'], limit: TITLES, conditions: [], selected: 'id, type, number' })}) as found order by number desc limit $2`,
    [wanted, limit, now],
  );
