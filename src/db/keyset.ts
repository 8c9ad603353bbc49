/**
 * Keyset pagination: a cursor holds the sort values of the last row of a page. The next page starts right after them by an
 * index, at any depth, and concurrent inserts and deletes repeat or skip no other row. Cursors are plain text here; the
 * engine seals them in responses.
 */
import type { Knex } from 'knex';
import type { Problem } from '../contract/problem.ts';
import { newProblem } from '../errors.ts';

export type SortTerm = {
  /** The SQL expression of the sort key. Never null. */
  expression: string;
  /** The field of the row that holds the value of the expression. */
  field: string;
  descending?: boolean;
};

/** UUIDv7 ids sort by age, so an index that ends in the id serves this order. */
export const newestIdFirst: readonly SortTerm[] = [{ expression: 'id', field: 'id', descending: true }];

export const newestFirst: readonly SortTerm[] = [
  { expression: 'created_at', field: 'created_at', descending: true },
  ...newestIdFirst,
];

/**
 * Returns the terms of a `sort` parameter: its keys, descending with a leading `-`, and then the id. The id has the
 * direction of the first key, so that one index serves both directions. Throws validation_failed for a key in both
 * directions: `uniqueItems` in the contract does not see that `name` and `-name` are the same key.
 */
export const sortTerms = (
  sort: readonly string[],
  known: Readonly<Record<string, SortTerm>>,
  id: SortTerm,
): SortTerm[] => {
  const terms = sort.map((key) => {
    const term = known[key.replace('-', '')];
    if (!term) throw new Error(`No sort term for the key ${key}`);
    return { ...term, descending: key.startsWith('-') };
  });
  if (new Set(terms.map(({ field }) => field)).size < terms.length) throw duplicateSortKey();
  return [...terms, { ...id, descending: terms[0]?.descending === true }];
};

const duplicateSortKey = (): Problem =>
  newProblem('validation_failed', {
    detail: '1 fault in the request.',
    errors: [{ in: 'query', pointer: '/sort', rule: 'uniqueItems', detail: 'must not name a key twice' }],
  });

export type PageRequest = { cursor?: string | undefined; limit: number };
export type Page<Row> = { rows: Row[]; nextCursor?: string };

/**
 * Sorts the query by the terms, reads one page and maps its rows. The last term must be unique. Throws invalid_cursor for
 * a cursor of another sort order.
 */
export const readPage = async <Row extends object, Item>(
  query: Knex.QueryBuilder,
  terms: readonly SortTerm[],
  page: PageRequest,
  toItem: (row: Row) => Item,
): Promise<Page<Item>> => {
  const { cursor, limit } = page;
  if (cursor !== undefined) {
    const values: Knex.RawBinding[] = [];
    const condition = startAfter(terms, cursor, (value) => {
      values.push(value as Knex.RawBinding);
      return '?';
    });
    query.whereRaw(condition, values);
  }
  return toPage(await query.orderByRaw(orderBy(terms)).limit(limit + 1), terms, page, toItem);
};

/**
 * Returns the clauses of a page for a statement in SQL. `bind` adds a value and returns its placeholder, also in
 * `conditions`.
 */
export const pageClauses = (
  terms: readonly SortTerm[],
  { cursor, limit }: PageRequest,
  { conditions, bind }: { conditions: string[]; bind: (value: unknown) => string },
): string => {
  const all = [...conditions, ...afterCursor(terms, { cursor }, bind)];
  const where = all.length === 0 ? '' : ` where ${all.join(' and ')}`;
  return `${where} ${orderAndLimit(terms, { limit }, bind)}`;
};

/** Returns the condition of the rows after the cursor, if there is one. */
export const afterCursor = (
  terms: readonly SortTerm[],
  { cursor }: Pick<PageRequest, 'cursor'>,
  bind: (value: unknown) => string,
): string[] => (cursor === undefined ? [] : [startAfter(terms, cursor, bind)]);

/** Returns the last clauses of a page: its order, and the number of its rows plus one. */
export const orderAndLimit = (
  terms: readonly SortTerm[],
  { limit }: Pick<PageRequest, 'limit'>,
  bind: (value: unknown) => string,
): string => `order by ${orderBy(terms)} limit ${bind(limit + 1)}`;

export const orderBy = (terms: readonly SortTerm[]): string =>
  terms.map(({ expression, descending }) => `${expression} ${descending ? 'desc' : 'asc'}`).join(', ');

/** Makes a page of the rows of a query with `limit + 1`: the extra row shows that there is a next page. */
export const toPage = <Row extends object, Item>(
  found: Row[],
  terms: readonly SortTerm[],
  { limit }: PageRequest,
  toItem: (row: Row) => Item,
): Page<Item> => {
  const rows = found.slice(0, limit).map((row) => toItem(row));
  if (found.length <= limit) return { rows };
  return { rows, nextCursor: encodeCursor(terms, found[limit - 1] as Record<string, unknown>) };
};

/** The condition for (a, b, c) after (x, y, z): a > x, or a = x and b > y, or a = x and b = y and c > z; < if descending. */
const startAfter = (terms: readonly SortTerm[], cursor: string, bind: (value: unknown) => string): string => {
  const values = decodeCursor(terms, cursor);
  const compare = (index: number, operator: string): string => {
    const { expression, descending } = terms[index] as SortTerm;
    return `${expression} ${descending ? operator.replace('>', '<') : operator} ${bind(values[index])}`;
  };
  // Redundant, but Postgres finds the start in an index only by a plain bound, not by the `or` below.
  const start = compare(0, '>=');
  const alternatives = terms.map((_, index) => {
    const equal = terms.slice(0, index).map((_, before) => compare(before, '='));
    return `(${[...equal, compare(index, '>')].join(' and ')})`;
  });
  return `${start} and (${alternatives.join(' or ')})`;
};

const signatureOf = (terms: readonly SortTerm[]): string =>
  terms.map(({ field, descending }) => `${descending ? '-' : ''}${field}`).join();

const encodeCursor = (terms: readonly SortTerm[], row: Record<string, unknown>): string =>
  JSON.stringify([signatureOf(terms), ...terms.map(({ field }) => row[field])]);

/** The engine has unsealed the cursor, so this server made it, but perhaps for another sort order. */
const decodeCursor = (terms: readonly SortTerm[], cursor: string): unknown[] => {
  const [signature, ...values] = JSON.parse(cursor) as unknown[];
  if (signature === signatureOf(terms)) return values;
  throw newProblem('invalid_cursor', { detail: 'The cursor belongs to another sort order.' });
};
