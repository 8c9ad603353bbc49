/** Measures a page of the list of products in shops of several sizes, for each common order and filter, in turns. */
import { loadConfig } from '../../src/config.ts';
import { migrateToLatest } from '../../src/db/migrate.ts';
import { createDeps, type Deps } from '../../src/deps.ts';
import {
  type ListRequest,
  listProducts,
  statementOf,
} from '../../src/features/shop/products/product-list-repository.ts';
import { type BenchDatabase, insertBenchProducts } from './bench-database.ts';
import { median } from './report.ts';

/** Milliseconds, in the order of the sizes. */
export type Page = { name: string; p50: number[]; p99: number[] };

/** Medians that differ by more than this factor show the plan of the largest shop. */
const MOST = 1.2;

const requests: Record<string, Partial<ListRequest>> = {
  'by name': {},
  'the newest first': { sort: ['-createdAt'] },
  'the cheapest first': { sort: ['price'] },
  'a category with descendants': { category: 'ceramics' },
  'a range of prices, by price': { sort: ['price'], minPrice: 2_000, maxPrice: 3_000 },
  'a range of prices, by name': { minPrice: 2_000, maxPrice: 3_000 },
  'in stock': { inStock: true },
  'sold out': { inStock: false },
  'a tag of every tenth product': { tag: 'frequent' },
  'a tag of twenty products': { tag: 'rare' },
  'a text of every hundredth name': { search: 'er 77' },
};

const requestOf = (fields: Partial<ListRequest>): ListRequest => ({ sort: ['name'], limit: 20, ...fields });

export const measureCatalogue = async (
  database: BenchDatabase,
  { sizes, times }: { sizes: readonly number[]; times: number },
): Promise<Page[]> => {
  const shops: Deps[] = [];
  try {
    for (const size of sizes) shops.push(await openShop(database, size));
    const pages: Page[] = [];
    for (const [name, fields] of Object.entries(requests))
      pages.push(await measure(shops, { name, fields, times }));
    return pages;
  } finally {
    for (const shop of shops) await shop.close();
  }
};

/** The shops remain in the folder of the data set, which belongs to these migrations. An incomplete one is built anew. */
const openShop = async ({ url }: BenchDatabase, size: number): Promise<Deps> => {
  const name = `catalogue_${size}`;
  const main = await connect(url);
  const { rows: found } = await main.db.raw('select from pg_database where datname = ?', [name]);
  if (found.length === 0) {
    await main.db.raw(`drop database if exists ${name}_new`);
    await main.db.raw(`create database ${name}_new`);
    const shop = await connect(withName(url, `${name}_new`));
    await fill(shop, size);
    await shop.close();
    await main.db.raw(`alter database ${name}_new rename to ${name}`);
  }
  await main.close();
  return connect(withName(url, name));
};

const connect = (databaseUrl: string): Promise<Deps> => {
  const env = { DATABASE_URL: databaseUrl, LOG_LEVEL: 'silent', DATABASE_STATEMENT_TIMEOUT_MS: '600000' };
  return createDeps({ ...loadConfig(env), databaseUrl });
};

const withName = (url: string, name: string): string => {
  const named = new URL(url);
  named.pathname = `/${name}`;
  return named.href;
};

const fill = async ({ db }: Deps, size: number): Promise<void> => {
  await migrateToLatest(db);
  await insertBenchProducts(db, size);
  await db.raw(`update categories set parent_id = (select id from categories where slug = 'ceramics')
    where slug in ('kitchen', 'garden')`);
  await db.raw(`insert into tags (id, slug, name, created_at)
    select gen_random_uuid(), slug, slug, now() from unnest(array['frequent', 'rare']) as slug`);
  await db.raw(
    `insert into product_tags (product_id, tag_id)
    select products.id, tags.id from products join tags on
      tags.slug = 'frequent' and price_minor % 10 = 3
      or tags.slug = 'rare' and substr(products.slug, 9)::integer % (:size / 20) = 1`,
    { size },
  );
  await db.raw('vacuum analyze');
};

type Measured = { name: string; fields: Partial<ListRequest>; times: number };

const measure = async (shops: readonly Deps[], { name, fields, times }: Measured): Promise<Page> => {
  const request = requestOf(fields);
  const took: number[][] = shops.map(() => []);
  // The first turns fill the caches and prepare the statement.
  for (let turn = -10; turn < times; turn += 1) {
    for (const [index, shop] of shops.entries()) {
      const startedAt = performance.now();
      await listProducts(shop, request);
      if (turn >= 0) took[index]?.push(performance.now() - startedAt);
    }
  }
  const p50 = took.map(median);
  const p99 = took.map((all) => all.toSorted((a, b) => a - b)[Math.floor(all.length * 0.99)] ?? Number.NaN);
  const largest = shops.at(-1) as Deps;
  const isFlat = Math.max(...p50) / (p50[0] ?? 0) <= MOST;
  if (!isFlat) process.stdout.write(`Plan of products ${name}:\n${await planOf(largest, request)}\n`);
  return { name, p50, p99 };
};

const planOf = async (shop: Deps, request: ListRequest): Promise<string> => {
  const { text, values } = await statementOf(shop, request);
  const literal = (_: string, number: string): string => {
    const value = values[Number(number) - 1];
    return typeof value === 'number' ? String(value) : `'${value}'`;
  };
  const { rows } = await shop.db.raw(`explain (analyze, costs off) ${text.replaceAll(/\$(\d+)/g, literal)}`);
  return rows.map((row: Record<string, string>) => `  ${row['QUERY PLAN']}`).join('\n');
};
