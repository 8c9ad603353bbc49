/**
 * Measures a page of the list of products in shops of several sizes, for each common order and filter, in turns. A page is flat
 * if it takes at most 1.2 times as long in a larger shop as in the smallest one. A median below 1 ms counts as 1 ms, and a 99th
 * percentile below 5 ms as 5 ms: below, indexes that are one level deeper, the caches of the processor and the other work of
 * the machine decide. The caches also slow down a filter that reads 3,000 rows at random places of a large table.
 */
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

export const FLAT = 1.2;

/** Returns the factor between the largest and the first time, at least `floor` each. */
export const growthOf = (times: readonly number[], floor: number): number =>
  Math.max(...times, floor) / Math.max(times[0] ?? Number.NaN, floor);

export const floors = { p50: 1, p99: 5 };

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
  'a text of every hundredth name': { search: 'walnut' },
  'a text of twenty names': { search: 'ebony' },
  'a text of twenty names, by price': { search: 'ebony', sort: ['price'] },
  'a text of no name': { search: 'mahogany' },
  'a narrow range of prices, by name': { minPrice: 2_000, maxPrice: 2_008 },
  // All matches are near the end of the order, where no walk finds them, and there are more of them in a larger shop.
  'a text of the last names, not flat': { search: 'er 77' },
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
  const name = `shop_${size}`;
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
  // Some names name a wood, which does not change their order.
  await db.raw('alter table products disable trigger user');
  await db.raw(
    `update products set name = name || case when number % 100 = 7 then ' of walnut' else ' of ebony' end
    from (select id, substr(slug, 9)::integer as number from products) as numbered
    where products.id = numbered.id and (number % 100 = 7 or number % (:size / 20) = 1)`,
    { size },
  );
  await db.raw('alter table products enable trigger user');
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
  if (growthOf(p50, floors.p50) > FLAT)
    process.stdout.write(`Plan of products ${name}:\n${await planOf(largest, request)}\n`);
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
