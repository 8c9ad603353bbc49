import { newestIdFirst, type Page, type PageRequest, readPage } from '../../../db/keyset.ts';
import { withProblems } from '../../../db/postgres-error.ts';
import { pipelinedRead, pipelinedWrite } from '../../../db/statement.ts';
import { toUuid } from '../../../lib/id.ts';
import type { Actor } from '../../accounts/access/actor.ts';
import { confirmedActor } from '../../accounts/accounts-read-model.ts';
import type { Context, DbContext } from '../../context.ts';
import { announceEvents, eventInsertion, eventValues } from '../../events/append-event.ts';
import { slugTakenProblem } from '../../slug-taken-problem.ts';
import type { Product, VersionedProduct } from './product.ts';
import {
  type ProductRow,
  productColumns,
  stockedColumns,
  toImagesColumn,
  toProduct,
} from './product-row-repository.ts';

type Options = { withStock?: boolean };

const readProduct = async (
  { db }: DbContext,
  condition: string,
  value: string,
  { withStock = false }: Options,
): Promise<VersionedProduct | undefined> => {
  const text = `select ${withStock ? stockedColumns : productColumns} from products where ${condition} and deleted_at is null`;
  const [row] = await pipelinedRead<ProductRow>(db, text, [value]);
  return row && toProduct(row);
};

/** Returns a product. Undefined if it does not exist or is deleted. */
export const findProduct = (
  context: DbContext,
  productId: string,
  options: Options = {},
): Promise<VersionedProduct | undefined> => readProduct(context, 'id = $1', toUuid(productId), options);

/** Like `findProduct`, by the current slug. */
export const findProductBySlug = (
  context: DbContext,
  slug: string,
  options: Options,
): Promise<VersionedProduct | undefined> => readProduct(context, 'slug = $1', slug, options);

/** Returns the current slug of the product that had the slug before. Undefined if there is none. */
export const findCurrentSlug = async ({ db }: DbContext, formerSlug: string): Promise<string | undefined> => {
  const text = `select products.slug from product_slugs join products on products.id = product_id
    where product_slugs.slug = $1 and deleted_at is null`;
  const [row] = await pipelinedRead<{ slug: string }>(db, text, [formerSlug]);
  return row?.slug;
};

/** Returns a page of the archived or the deleted products, the newest first. */
export const listUnlistedProducts = (
  { db }: DbContext,
  state: 'archived' | 'deleted',
  page: PageRequest,
): Promise<Page<Product>> => {
  const query = db('products').select(db.raw(productColumns)).whereRaw('not is_listed');
  const found = state === 'deleted' ? query.whereNotNull('deleted_at') : query.whereNull('deleted_at');
  return readPage(found, newestIdFirst, page, toProduct);
};

const stored = 'id, slug, name, description, category, price_minor, currency, images, created_at, updated_at';
const given = `$1::uuid, $2::text, $3::text, $4::text, $5::text, $6::bigint, $7::text, $10::jsonb,
  $8::timestamptz, $8::timestamptz`;
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
/** A product with one variant, which has no fields of its own except the price, and the stock of the variant. */
export type NewProduct = { product: Product; stock: number };

/** Inserts the product with its variant, its stock and its event, in one statement. Throws slug_taken. */
export const insertProduct = async (context: InsertContext, product: NewProduct): Promise<void> => {
  await insertAll(context, insertionFor('', 11), product, []);
};

/**
 * Like `insertProduct`, but confirms the actor in the same statement. Returns false and inserts nothing if the actor is not
 * confirmed or the category does not exist. The response is composed before the insertion, so the statement fails if a
 * trigger changes the row.
 */
export const insertProductAs = async (
  context: InsertContext,
  actor: Actor,
  product: NewProduct,
): Promise<boolean> => {
  const text = insertionFor(` from ${confirmedActor('$11::uuid', '$12')}, ${existingCategory}`, 13);
  const inserted = await insertAll({ ...context, actor }, text, product, [toUuid(actor.id), actor.role]);
  return inserted.length > 0;
};

const insertAll = async (
  context: InsertContext,
  text: string,
  { product, stock }: NewProduct,
  actorValues: unknown[],
): Promise<unknown[]> => {
  const { id, slug, name, description, category, price, images, createdAt } = product;
  const values = [
    ...[toUuid(id), slug, name, description, category, price.amount, price.currency, createdAt, stock],
    ...[JSON.stringify(toImagesColumn(images)), ...actorValues],
    ...eventValues(context, 'product.created', createdEvent({ product, stock })),
  ];
  const inserted = await withProblems(pipelinedWrite(context.db, text, values), {
    products_slug_key: () => slugTakenProblem(context.problem, slug),
  });
  announceEvents(context);
  return inserted;
};

/** Returns the event of a new product. */
export const createdEvent = ({
  product: { id: subjectId, slug, price },
  stock,
}: {
  product: Pick<Product, 'id' | 'slug' | 'price'>;
  stock: number;
}) => ({
  subjectId,
  version: 1,
  data: { slug, price, stock },
});
