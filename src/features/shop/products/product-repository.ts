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
import type { Context, DbContext } from '../../context.ts';
import { announceEvents, eventInsertion, eventValues } from '../../events/append-event.ts';
import { slugTakenProblem } from '../../slug-taken-problem.ts';
import { stockOfProduct } from '../stock/stock-repository.ts';
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

const stored = [
  'id',
  'slug',
  'name',
  'description',
  'category',
  'price_minor',
  'currency',
  'created_at',
  'updated_at',
].join(', ');

const columns = `${stored}, ${stockOfProduct} as stock`;

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

const isInStock = 'exists (select from stock_buckets where product_id = products.id and reserved < on_hand)';

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
  if (inStock !== undefined) conditions.push(inStock ? isInStock : `not ${isInStock}`);
  const terms = sortTerms(sort, sortKeys, id);
  const text =
    category === undefined
      ? `select ${columns}, name_key from products${pageClauses(terms, page, { conditions, bind })}`
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
    cross join lateral (select ${columns}, name_key from products${own}) as found
    ${orderAndLimit(terms, page, bind)}`;
};

/** Returns a product. Undefined if it does not exist. */
export const findProduct = async ({ db }: DbContext, productId: string): Promise<Product | undefined> => {
  const text = `select ${columns} from products where id = $1`;
  const [row] = await pipelinedRead<ProductRow>(db, text, [toUuid(productId)]);
  return row && toProduct(row);
};

const given =
  '$1::uuid, $2::text, $3::text, $4::text, $5::text, $6::bigint, $7::text, $8::timestamptz, $8::timestamptz';
// The lock makes the foreign key hold, also against a concurrent deletion.
const existingCategory = '(select from categories where slug = $5 for key share) as category';
// A scalar subquery with two rows is an error: the shortest SQL expression that fails. The first variant has the id of its
// product.
const insertionFor = (source: string, firstOfEvent: number): string => `
  with stored as (
    insert into products (${stored}) select ${given}${source}
    returning id, created_at,
      (${stored}) is not distinct from (${given}) or (select true from generate_series(1, 2)) as is_stored),
  variant as (
    insert into product_variants (id, product_id, position, price_minor) select id, id, 0, $6 from stored),
  bucket as (
    insert into stock_buckets (variant_id, bucket, product_id, on_hand) select id, 0, id, $9::integer from stored),
  movement as (
    insert into stock_movements (variant_id, bucket, on_hand_change, reserved_change, reason, occurred_at)
    select id, 0, $9::integer, 0, 'received', created_at from stored where $9::integer > 0),
  appended as (${eventInsertion('from stored', firstOfEvent)})
  select is_stored from stored`;

type InsertContext = Pick<Context<'slug_taken'>, 'db' | 'clock' | 'actor' | 'problem'>;

/** Inserts the product with its variant, its stock and its event, in one statement. Throws slug_taken. */
export const insertProduct = async (context: InsertContext, product: Product): Promise<void> => {
  await insertAll(context, insertionFor('', 10), product, []);
};

/**
 * Like `insertProduct`, but confirms the actor in the same statement. Returns false and inserts nothing if the actor is not
 * confirmed or the category does not exist. The response is composed before the insertion, so the statement fails if a trigger changes the row.
 */
export const insertProductAs = async (
  context: InsertContext,
  actor: Actor,
  product: Product,
): Promise<boolean> => {
  const text = insertionFor(` from ${confirmedActor('$10::uuid', '$11')}, ${existingCategory}`, 12);
  const inserted = await insertAll({ ...context, actor }, text, product, [toUuid(actor.id), actor.role]);
  return inserted.length > 0;
};

const insertAll = async (
  context: InsertContext,
  text: string,
  product: Product,
  actorValues: unknown[],
): Promise<unknown[]> => {
  const { id: productId, slug, name, description, category, price, stock, createdAt } = product;
  const values = [
    ...[toUuid(productId), slug, name, description, category, price.amount, price.currency, createdAt, stock],
    ...actorValues,
    ...eventValues(context, 'product.created', createdEvent(product)),
  ];
  const inserted = await withProblems(pipelinedWrite(context.db, text, values), {
    products_slug_key: () => slugTakenProblem(context.problem, slug),
  });
  announceEvents(context);
  return inserted;
};

const createdEvent = ({ id: subjectId, slug, price, stock }: Product) => ({
  subjectId,
  version: 1,
  data: { slug, price, stock },
});
