import {
  orderAndLimit,
  type Page,
  type PageRequest,
  pageClauses,
  type SortTerm,
  sortTerms,
  toPage,
} from '../../../db/keyset.ts';
import { withProblems } from '../../../db/postgres-error.ts';
import { pipelinedRead, pipelinedWrite, query } from '../../../db/statement.ts';
import { toPublicId, toUuid } from '../../../lib/id.ts';
import type { Currency } from '../../../lib/money.ts';
import type { Actor } from '../../accounts/access/actor.ts';
import { confirmedActor } from '../../accounts/accounts-read-model.ts';
import type { Context, DbContext, ProblemContext } from '../../context.ts';
import { announceEvents, eventInsertion, eventValues } from '../../events/append-event.ts';
import { slugTakenProblem } from '../../slug-taken-problem.ts';
import type { Product, ProductFilter, ProductSort } from './product.ts';

type ProductRow = {
  id: string;
  slug: string;
  name: string;
  description: string;
  category: string;
  price_minor: number;
  currency: Currency;
  stock: number;
  created_at: string;
  updated_at: string;
};

const columns = [
  'id',
  'slug',
  'name',
  'description',
  'category',
  'price_minor',
  'currency',
  'stock',
  'created_at',
  'updated_at',
];

const all = columns.join(', ');

const sortKeys: Record<string, SortTerm> = {
  name: { expression: 'name_key', field: 'name_key' },
  price: { expression: 'price_minor', field: 'price_minor' },
  createdAt: { expression: 'created_at', field: 'created_at' },
};

const id = { expression: 'id', field: 'id' };

const toProduct = (row: ProductRow): Product => ({
  id: toPublicId('prd', row.id),
  slug: row.slug,
  name: row.name,
  description: row.description,
  category: row.category,
  price: { amount: row.price_minor, currency: row.currency },
  stock: row.stock,
  createdAt: row.created_at,
  updatedAt: row.updated_at,
});

/** Returns a page of the products that match all filters, in the order of the sort keys. */
export const listProducts = async (
  { db }: DbContext,
  {
    sort,
    category,
    minPrice,
    maxPrice,
    inStock,
    ...page
  }: PageRequest & ProductFilter & { sort: ProductSort },
): Promise<Page<Product>> => {
  const values: unknown[] = [];
  const bind = (value: unknown): string => `$${values.push(value)}`;
  const conditions: string[] = [];
  if (minPrice !== undefined) conditions.push(`price_minor >= ${bind(minPrice)}`);
  if (maxPrice !== undefined) conditions.push(`price_minor <= ${bind(maxPrice)}`);
  if (inStock !== undefined) conditions.push(inStock ? 'stock > 0' : 'stock = 0');
  const terms = sortTerms(sort, sortKeys, id);
  const text =
    category === undefined
      ? `select ${all}, name_key from products${pageClauses(terms, page, { conditions, bind })}`
      : selectOfCategory(bind(category), terms, page, { conditions, bind });
  // A selective filter may scan many rows, so a filtered query does not share a connection.
  const run = conditions.length === 0 && category === undefined ? pipelinedRead : query;
  return toPage(await run<ProductRow>(db, text, values), terms, page, toProduct);
};

/**
 * The SQL of a page of a category and its descendants. Each category gives its first rows by an index, and the page consists
 * of the first of these. So the number of products does not matter, only the number of the categories.
 */
const selectOfCategory = (
  category: string,
  terms: readonly SortTerm[],
  page: PageRequest,
  { conditions, bind }: Parameters<typeof pageClauses>[2],
): string => {
  const own = pageClauses(terms, page, { conditions: ['category = subtree.slug', ...conditions], bind });
  return `
    with recursive subtree as (
      select id, slug from categories where slug = ${category}
      union
      select categories.id, categories.slug from categories join subtree on categories.parent_id = subtree.id)
    select found.* from subtree
    cross join lateral (select ${all}, name_key from products${own}) as found
    ${orderAndLimit(terms, page, bind)}`;
};

/** Returns a product. Undefined if it does not exist. */
export const findProduct = async ({ db }: DbContext, productId: string): Promise<Product | undefined> => {
  const text = `select ${all} from products where id = $1`;
  const [row] = await pipelinedRead<ProductRow>(db, text, [toUuid(productId)]);
  return row && toProduct(row);
};

type NewProduct = Omit<Product, 'id' | 'createdAt' | 'updatedAt'> & { uuid: string; createdAt: Date };

/** Inserts a product and returns it. Throws slug_taken. */
export const insertProduct = async (
  { db, problem }: ProblemContext<'slug_taken'>,
  { uuid, slug, name, description, category, price, stock, createdAt }: NewProduct,
): Promise<Product> => {
  const text = `insert into products (${all}) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $9) returning ${all}`;
  const { amount, currency } = price;
  const values = [uuid, slug, name, description, category, amount, currency, stock, createdAt];
  const [row] = await withProblems(pipelinedWrite<ProductRow>(db, text, values), {
    products_slug_key: () => slugTakenProblem(problem, slug),
  });
  return toProduct(row as ProductRow);
};

const given =
  '$1::uuid, $2::text, $3::text, $4::text, $5::text, $6::bigint, $7::text, $8::integer, $9::timestamptz, $9::timestamptz';
// The lock makes the foreign key hold, also against a concurrent deletion.
const existingCategory = '(select from categories where slug = $5 for key share) as category';
// A scalar subquery with two rows is an error: the shortest SQL expression that fails.
const insertAs = `
  with stored as (
    insert into products (${all}) select ${given} from ${confirmedActor('$10::uuid', '$11')}, ${existingCategory}
    returning (${all}) is not distinct from (${given}) or (select true from generate_series(1, 2)) as is_stored),
  appended as (${eventInsertion('from stored', 12)})
  select is_stored from stored`;

/**
 * Confirms the actor, inserts the product and appends its event, in one statement. Returns false and inserts nothing if the
 * actor is not confirmed or the category does not exist. The response is composed before the insertion, so the statement fails if a trigger changes the row.
 * Throws slug_taken.
 */
export const insertProductAs = async (
  context: Pick<Context<'slug_taken'>, 'db' | 'clock' | 'problem'>,
  actor: Actor,
  product: Product,
): Promise<boolean> => {
  const { db, problem } = context;
  const { id: productId, slug, name, description, category, price, stock, createdAt } = product;
  const values = [
    ...[toUuid(productId), slug, name, description, category, price.amount, price.currency, stock, createdAt],
    ...[toUuid(actor.id), actor.role],
    ...eventValues({ ...context, actor }, 'product.created', createdEvent(product)),
  ];
  const stored = await withProblems(pipelinedWrite(db, insertAs, values), {
    products_slug_key: () => slugTakenProblem(problem, slug),
  });
  announceEvents(context);
  return stored.length > 0;
};

/** Returns the event of a new product. */
export const createdEvent = ({ id: subjectId, slug, price, stock }: Product) => ({
  subjectId,
  version: 1,
  data: { slug, price, stock },
});

/**
 * Locks products until the transaction ends and returns the existing ones by id. Locks are taken in the order of the ids,
 * so concurrent orders do not deadlock.
 */
export const lockProducts = async (
  { db }: DbContext,
  productIds: string[],
): Promise<Map<string, Product>> => {
  const rows = await db('products')
    .select<ProductRow[]>(columns)
    .whereIn('id', [...new Set(productIds)].map(toUuid))
    .orderBy('id')
    .forNoKeyUpdate();
  return new Map(rows.map(toProduct).map((product) => [product.id, product]));
};

/** Subtracts quantities, by product id, from the stock of products that `lockProducts` has locked. */
export const takeFromStock = async (
  { db }: DbContext,
  quantities: ReadonlyMap<string, number>,
  now: Date,
): Promise<void> => {
  await db.raw(
    `update products set stock = stock - taken.quantity, updated_at = ?
     from unnest(?::uuid[], ?::integer[]) as taken (id, quantity)
     where products.id = taken.id`,
    [now, [...quantities.keys()].map(toUuid), [...quantities.values()]],
  );
};
