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
import {
  type Bind,
  conditionsOf,
  type ResolvedFilter,
  resolveFilter,
  subtreeOf,
} from './product-filter-repository.ts';
import { includable, type SummaryRow, summaryColumns, toSummary } from './product-row-repository.ts';
import { nameContains, type PageQuery, selectByWalk, walkFor } from './product-walk-repository.ts';

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

/** Returns the statement that reads the page and one more row. `entries` bounds the walk of a selective filter. */
export const statementOf = async (
  context: DbContext,
  { sort, include = [], limit, cursor, ...filter }: ListRequest,
  entries = walkFor(filter.search),
) => {
  const { category, minPrice, maxPrice, search, ...others } = await resolveFilter(context, filter);
  const values: unknown[] = [];
  const bind: Bind = (value) => `$${values.push(value)}`;
  const terms = sortTerms(sort, sortKeys, id);
  const hidden = hiddenFields.filter((name) => terms.some(({ field }) => field === name));
  const columns = [summaryColumns, ...include.map((name) => includable[name]), ...hidden].join(', ');
  const subtree = category === undefined ? undefined : subtreeOf(bind(category));
  const isByPrice = terms[0]?.field === 'price_minor';
  // A subquery, so that the planner does not expect the price to matter to a walk.
  const bindPrice: Bind = (value) => (isByPrice ? bind(value) : `(select ${bind(value)}::bigint)`);
  const prices = conditionsOf({ minPrice, maxPrice }, bindPrice);
  const texts = search === undefined ? [] : [nameContains(search, bind)];
  const scope = ['is_listed', ...(isByPrice ? prices : [])];
  const filters = [...(isByPrice ? [] : prices), ...texts];
  const lookups = conditionsOf(others, bind);
  const query: PageQuery = {
    columns,
    terms,
    page: { limit, cursor },
    subtree,
    scope,
    filters,
    lookups,
    bind,
  };
  return {
    text: isWalked(others.tag, filters) ? selectByWalk(query, entries) : selectInOrder(query),
    values,
    terms,
    isFiltered: category !== undefined || [...scope, ...filters, ...lookups].length > 1,
  };
};

/** Whether a filter has an index of its own, and none selects few products anyway. The stock has none. */
const isWalked = (tag: ResolvedFilter['tag'], filters: readonly string[]): boolean =>
  tag === undefined ? filters.length > 0 : tag.found?.isRare === false;

/**
 * The SQL of a page in the order of an index. Each category of a subtree gives its first rows, and the page consists of the
 * first of these. So the number of products does not matter, only the number of the categories.
 */
const selectInOrder = ({
  columns,
  terms,
  page,
  subtree,
  scope,
  filters,
  lookups,
  bind,
}: PageQuery): string => {
  const conditions = [...scope, ...filters, ...lookups];
  if (subtree === undefined)
    return `select ${columns} from products${pageClauses(terms, page, { conditions, bind })}`;
  const own = pageClauses(terms, page, { conditions: ['category = subtree.slug', ...conditions], bind });
  return `
    ${subtree}
    select found.* from subtree
    cross join lateral (select ${columns} from products${own}) as found
    ${orderAndLimit(terms, page, bind)}`;
};
