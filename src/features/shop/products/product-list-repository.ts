import {
  orderAndLimit,
  type Page,
  type PageRequest,
  pageClauses,
  type SortTerm,
  sortTerms,
  toPage,
} from '../../../db/keyset.ts';
import { pipelinedRead, query } from '../../../db/statement.ts';
import type { DbContext } from '../../context.ts';
import type { ProductFilter, ProductInclude, ProductSort, ProductSummary } from './product.ts';
import { type Bind, conditionsOf, resolveFilter, subtreeOf } from './product-filter-repository.ts';
import { includable, type SummaryRow, summaryColumns, toSummary } from './product-row-repository.ts';

const sortKeys: Record<string, SortTerm> = {
  name: { expression: 'name_key', field: 'name_key' },
  price: { expression: 'price_minor', field: 'price_minor' },
  createdAt: { expression: 'created_at', field: 'created_at' },
  unitsSold: { expression: 'units_sold', field: 'units_sold' },
};

/** The fields of sort keys that no product shows. */
const hiddenFields = ['name_key', 'units_sold'];

const id = { expression: 'id', field: 'id' };

export type ListRequest = PageRequest &
  ProductFilter & { sort: ProductSort; include?: ProductInclude | undefined };

/** Returns a page of the listed products that match all filters, in the order of the sort keys. */
export const listProducts = async (
  context: DbContext,
  request: ListRequest,
): Promise<Page<ProductSummary>> => {
  const { text, values, terms, isFiltered } = await statementOf(context, request);
  // A selective filter may scan many rows, so a filtered query does not share a connection.
  const run = isFiltered ? query : pipelinedRead;
  return toPage(await run<SummaryRow>(context.db, text, values), terms, request, toSummary);
};

/** Returns the statement that reads the page and one more row. */
export const statementOf = async (
  context: DbContext,
  { sort, category, include = [], limit, cursor, ...filter }: ListRequest,
) => {
  const values: unknown[] = [];
  const bind: Bind = (value) => `$${values.push(value)}`;
  const page = { limit, cursor };
  const terms = sortTerms(sort, sortKeys, id);
  const filters = conditionsOf(await resolveFilter(context, filter), bind);
  const hidden = hiddenFields.filter((name) => terms.some(({ field }) => field === name));
  const columns = [summaryColumns, ...include.map((name) => includable[name]), ...hidden].join(', ');
  const clauses = { conditions: ['is_listed', ...filters], bind };
  const text =
    category === undefined
      ? `select ${columns} from products${pageClauses(terms, page, clauses)}`
      : selectOfCategory(columns, bind(category), { terms, page, ...clauses });
  return { text, values, terms, isFiltered: filters.length > 0 || category !== undefined };
};

type Clauses = { terms: readonly SortTerm[]; page: PageRequest; conditions: string[]; bind: Bind };

/**
 * The SQL of a page of a category and its descendants. Each category gives its first rows by an index, and the page consists
 * of the first of these. So the number of products does not matter, only the number of the categories.
 */
const selectOfCategory = (
  columns: string,
  category: string,
  { terms, page, conditions, bind }: Clauses,
): string => {
  const own = pageClauses(terms, page, { conditions: ['category = subtree.slug', ...conditions], bind });
  return `
    ${subtreeOf(category)}
    select found.* from subtree
    cross join lateral (select ${columns} from products${own}) as found
    ${orderAndLimit(terms, page, bind)}`;
};
