import { query } from '../../../db/statement.ts';
import type { DbContext } from '../../context.ts';
import { priceRanges } from './price-range.ts';
import type { ProductFacets, ProductFilter } from './product.ts';
import {
  type Bind,
  conditionsOf,
  type ResolvedFilter,
  resolveFilter,
  stockCondition,
  subtreeOf,
} from './product-filter-repository.ts';
import { hasTag } from './product-tag-repository.ts';

/** Counts end here, so a facet reads a bounded number of index entries in a shop of any size. */
const maxCount = 10_000;

type Name = keyof ProductFacets;

/** Returns the requested facets of the listed products that match the filters. Each facet ignores its own filter. */
export const readFacets = async (
  context: DbContext,
  names: readonly Name[],
  filter: ProductFilter,
): Promise<ProductFacets> => {
  const resolved = await resolveFilter(context, filter);
  const readers = { category: readCategories, price: readPrices, inStock: readStock, tag: readTags };
  const facets = names.map(async (name) => [name, await readers[name](context, resolved)] as const);
  return Object.fromEntries(await Promise.all(facets));
};

const countOf = (conditions: readonly string[]): string =>
  `(select count(*)::integer from (
    select from products where ${['is_listed', ...conditions].join(' and ')} limit ${maxCount}) as counted)`;

/** Calls `make` with a binder, and runs the statement that it returns. */
const run = <Row>({ db }: DbContext, make: (bind: Bind) => string): Promise<Row[]> => {
  const values: unknown[] = [];
  const text = make((value) => `$${values.push(value)}`);
  return query<Row>(db, text, values);
};

const ofCategory = (category: string | undefined, bind: Bind): string[] =>
  category === undefined ? [] : [`category in (${subtreeOf(bind(category))} select slug from subtree)`];

const readCategories = (context: DbContext, { category, ...filter }: ResolvedFilter) =>
  run<{ slug: string; name: string; count: number }>(context, (bind) => {
    const parent =
      category === undefined
        ? 'parent_id is null'
        : `parent_id = (select id from categories where slug = ${bind(category)})`;
    const inside = `category in (${subtreeOf('candidates.slug')} select slug from subtree)`;
    return `select slug, name, ${countOf([inside, ...conditionsOf(filter, bind)])} as count
      from (select * from categories where ${parent} order by position, slug limit 100) as candidates
      order by position, slug`;
  });

const readPrices = async (
  context: DbContext,
  { category, minPrice: _, maxPrice: __, ...filter }: ResolvedFilter,
) => {
  const rows = await run<{ count: number }>(context, (bind) => {
    const conditions = [...ofCategory(category, bind), ...conditionsOf(filter, bind)];
    const inside = ['price_minor >= low', '(high is null or price_minor <= high)'];
    const low = bind(priceRanges.map(({ minPrice }) => minPrice));
    const high = bind(priceRanges.map(({ maxPrice = null }) => maxPrice));
    return `select ${countOf([...conditions, ...inside])} as count
      from unnest(${low}::bigint[], ${high}::bigint[]) as ranges (low, high) order by low`;
  });
  return priceRanges.map((range, index) => ({ ...range, count: rows[index]?.count ?? 0 }));
};

const readStock = async (context: DbContext, { category, inStock: _, ...filter }: ResolvedFilter) => {
  const [row] = await run<{ available: number; sold_out: number }>(context, (bind) => {
    const conditions = [...ofCategory(category, bind), ...conditionsOf(filter, bind)];
    const count = (inStock: boolean) => countOf([...conditions, stockCondition(inStock)]);
    return `select ${count(true)} as available, ${count(false)} as sold_out`;
  });
  const { available = 0, sold_out: soldOut = 0 } = row ?? {};
  return [
    { value: true, count: available },
    { value: false, count: soldOut },
  ];
};

/** As many products decide which tags are the most frequent ones, and as many tags are shown. */
const [sampled, maxTags] = [10_000, 20];

const readTags = (context: DbContext, { category, tag: _, ...filter }: ResolvedFilter) =>
  run<{ slug: string; name: string; count: number }>(context, (bind) => {
    const conditions = [...ofCategory(category, bind), ...conditionsOf(filter, bind)];
    const found = `select id from products where ${['is_listed', ...conditions].join(' and ')} limit ${sampled}`;
    return `
      with frequent as (
        select tag_id from (${found}) as found join product_tags on product_id = found.id
        group by tag_id order by count(*) desc, tag_id limit ${maxTags})
      select slug, name, ${countOf([...conditions, hasTag('frequent.tag_id')])} as count
      from frequent join tags on tags.id = frequent.tag_id order by count desc, slug`;
  });
