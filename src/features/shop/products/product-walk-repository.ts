/**
 * The SQL of a page of a filter that may select few products, such as a text. Neither plan suits all texts: a walk through the
 * index of the order may pass the whole shop before it has found a page, and the index of the filter may find half of the
 * shop. The planner cannot tell, because it knows neither the number of the matches nor their places in the order. So a walk
 * of a bounded length comes first. Only if it ends before the page is complete, the index of the filter finds all matches, and
 * they are sorted.
 */
import { afterCursor, orderBy, type PageRequest, type SortTerm } from '../../../db/keyset.ts';
import type { Bind } from './product-filter-repository.ts';

/**
 * The number of the entries of a walk. A longer one costs a rare text more, and a shorter one misses more of the filters that
 * match often, but not among the first products: all of their matches are then read. Among a million products that match
 * evenly, a walk without a page of 20 leaves about 7,000 of them.
 */
const WALK = 3_000;

/** A text that its index cannot find is walked for to the end. */
export const walkFor = (search: string | undefined): number =>
  search === undefined || hasTrigram(search) ? WALK : 1_000_000_000;

export type PageQuery = {
  columns: string;
  terms: readonly SortTerm[];
  page: PageRequest;
  /** A clause with the rows `subtree (id, slug)`, if only the products of these categories are wanted. */
  subtree: string | undefined;
  /** The conditions that the index of the order decides. */
  scope: readonly string[];
  /** The other conditions of the columns. */
  filters: readonly string[];
  /** The conditions of other tables, which are subqueries. */
  lookups: readonly string[];
  bind: Bind;
};

/**
 * Returns a statement with the rows of the plain one. Its walk reads about `entries` entries; the categories of a subtree share
 * them.
 */
export const selectByWalk = (query: PageQuery, entries: number): string => {
  const { columns, terms, page, subtree, filters, lookups, bind } = query;
  const keys = terms.map(({ expression }) => expression).join(', ');
  const order = `order by ${orderBy(terms)}`;
  // Postgres plans a statement anew at each execution if it expects a parameter to matter, which takes as long as the walk. So
  // this one has a subquery instead, and the length is no parameter.
  const rows = `(select ${bind(page.limit + 1)}::bigint)`;
  const scope = [...query.scope, ...afterCursor(terms, page, bind)];
  const parts = { keys, order, rows, filters, lookups };
  const [start, walk, all] =
    subtree === undefined
      ? ['with', walkOf({ ...parts, scope, length: String(entries) }), scope]
      : [
          `${subtree},`,
          `select walk.* from subtree cross join lateral (${walkOf({
            ...parts,
            scope: [...scope, 'category = subtree.slug'],
            length: `(select ${entries} / count(*) + 1 from subtree)`,
          })}) as walk ${order} limit ${rows}`,
          [...scope, 'category in (select slug from subtree)'],
        ];
  // OFFSET keeps the planner from walking again. A reference to `cut` within the subquery keeps it from starting workers.
  return `
    ${start}
    walked as materialized (${walk}),
    cut as materialized (select exists (select from walked where is_unread) as is_cut),
    found as materialized (
      select products.* from cut cross join lateral (
        select ${keys} from products where ${[...all, ...filters, ...lookups].join(' and ')} and is_cut offset 0) as products
      ${order} limit ${rows})
    select ${columns} from products where id = any (array(
      select id from walked where not (select is_cut from cut) union all select id from found))
    ${order}`;
};

type Walk = Record<'keys' | 'order' | 'rows' | 'length', string> &
  Record<'scope' | 'filters' | 'lookups', readonly string[]>;

/**
 * The first matches, and if these are too few, the first unread entry: there may be more matches from there on. In the order of
 * several walks, nothing is missing before the first unread entry.
 */
const walkOf = ({ keys, order, rows, scope, filters, lookups, length }: Walk): string => {
  const entries = `from products where ${scope.join(' and ')} ${order}`;
  // The lateral subquery keeps the planner from reading all rows of a lookup first.
  return `
    (select ${keys}, false as is_unread from (select * ${entries} limit ${length}) as products
      ${lookups.map((lookup, n) => `cross join lateral (select where ${lookup} offset 0) as lookup_${n}`).join(' ')}
      ${filters.length > 0 ? `where ${filters.join(' and ')}` : ''} ${order} limit ${rows})
    union all
    (select ${keys}, true ${entries} offset ${length} limit 1)
    limit ${rows}`;
};

/** SQL: whether the name contains the text. The subquery makes the key of the text once, not for each row. */
export const nameContains = (text: string, bind: Bind): string =>
  `name_key like (select '%' || sort_key(${bind(text)}::text) || '%')`;

/** The index of trigrams helps with three letters in a row or two words. For a shorter text it would read all of its entries. */
const hasTrigram = (text: string): boolean => /[\p{L}\p{N}]{3}|[\p{L}\p{N}] +[\p{L}\p{N}]/u.test(text);
