import type { Knex } from 'knex';
import type { Db } from '../../../db/database.ts';
import { type Page, type PageRequest, readPage, type SortTerm, sortTerms } from '../../../db/keyset.ts';
import { refusing } from '../../../db/postgres-error.ts';
import { toPublicId, toUuid } from '../../../lib/id.ts';
import type { Currency } from '../../../lib/money.ts';
import type { Refusing } from '../../handler.ts';
import { slugTaken } from '../../slug-taken.ts';
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
  created_at: Date;
  updated_at: Date;
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

const sortKeys: Record<string, SortTerm> = {
  name: { expression: 'name', field: 'name', type: 'text' },
  price: { expression: 'price_minor', field: 'price_minor', type: 'integer' },
  createdAt: { expression: 'created_at', field: 'created_at', type: 'timestamp' },
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
  createdAt: row.created_at.toISOString(),
  updatedAt: row.updated_at.toISOString(),
});

export const listProducts = async (
  db: Db,
  { sort, category, price, inStock, ...page }: PageRequest & ProductFilter & { sort: ProductSort },
): Promise<Page<Product>> => {
  const query = db('products').select(columns);
  if (category !== undefined) query.where({ category });
  if (price?.gte !== undefined) query.where('price_minor', '>=', price.gte);
  if (price?.lte !== undefined) query.where('price_minor', '<=', price.lte);
  if (inStock !== undefined) query.where('stock', inStock ? '>' : '=', 0);
  const { rows, ...rest } = await readPage<ProductRow>(query, sortTerms(sort, sortKeys, id), page);
  return { rows: rows.map(toProduct), ...rest };
};

export const findProduct = async (db: Db, productId: string): Promise<Product | undefined> => {
  const row = await db('products')
    .select<ProductRow[]>(columns)
    .where({ id: toUuid(productId) })
    .first();
  return row && toProduct(row);
};

type NewProduct = Omit<Product, 'id' | 'createdAt' | 'updatedAt'> & { uuid: string; createdAt: Date };

export const insertProduct = async (
  { db, refuse }: Refusing<'slug_taken'>,
  { uuid: id, price, createdAt: created_at, ...product }: NewProduct,
): Promise<Product> => {
  const { amount: price_minor, currency } = price;
  const insertion = db('products').insert(
    { ...product, id, price_minor, currency, created_at, updated_at: created_at },
    columns,
  );
  const [row] = await refusing<ProductRow[]>(insertion, {
    products_slug_key: () => slugTaken(refuse, product.slug),
  });
  return toProduct(row as ProductRow);
};

/**
 * The products as they are until the transaction ends; one that does not exist is missing from the map. Every order
 * takes its locks in the order of the ids, so no two orders wait for each other in a circle.
 */
export const lockProducts = async (
  tx: Knex.Transaction,
  productIds: string[],
): Promise<Map<string, Product>> => {
  const rows = await tx('products')
    .select<ProductRow[]>(columns)
    .whereIn('id', [...new Set(productIds)].map(toUuid))
    .orderBy('id')
    .forNoKeyUpdate();
  return new Map(rows.map(toProduct).map((product) => [product.id, product]));
};

/** Takes pieces of products, by id, that `lockProducts` has shown to be there. */
export const takeFromStock = async (
  db: Db,
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
