/** A Postgres of the benchmark with 100,000 products, and the settings with which a server uses it. */

import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { loadConfig } from '../../src/config.ts';
import type { Db } from '../../src/db/db.ts';
import { startEmbeddedPostgres } from '../../src/db/embedded-postgres.ts';
import { migrateToLatest } from '../../src/db/migrate.ts';
import { migrationsDirectory, readMigrationFiles } from '../../src/db/migration-files.ts';
import { createDeps } from '../../src/deps.ts';
import { newProblem } from '../../src/errors.ts';
import { insertUser } from '../../src/features/accounts/users/user-repository.ts';
import { newUuid, toPublicId } from '../../src/lib/id.ts';

export type BenchDatabase = {
  url: string;
  issuer: string;
  /** An access token that may add products, and the keys that verify it. */
  token: string;
  jwks: object;
  /** A sample of the stored products. */
  productIds: string[];
  /** Deletes the added products, so every visit measures the same table. */
  restore: () => Promise<void>;
  close: () => Promise<void>;
};

const PRODUCTS = 100_000;
const issuer = 'http://tradepost.bench';

export const startBenchDatabase = async (log: (sentence: string) => void): Promise<BenchDatabase> => {
  const dir = join(import.meta.dirname, '../../.cache/bench', dataSetName());
  const postgres = await startEmbeddedPostgres({ dir, ephemeral: false, durable: false, log });
  const config = loadConfig({
    DATABASE_URL: postgres.url,
    PUBLIC_URL: issuer,
    LOG_LEVEL: 'silent',
    ACCESS_TOKEN_TTL_S: '86400',
    // One statement inserts all products.
    DATABASE_STATEMENT_TIMEOUT_MS: '120000',
  });
  const deps = await createDeps({ ...config, databaseUrl: postgres.url });
  await migrateToLatest(deps.db);
  const { rows: found } = await deps.db.raw('select 1 from products where slug = ?', [`product-${PRODUCTS}`]);
  if (found.length === 0) {
    log('Building the data set (once for these migrations) …');
    await insertBenchProducts(deps.db, PRODUCTS);
    await withoutSearchIndex(deps.db, () => deps.db.raw(documentInsertion));
    await deps.db.raw(
      'vacuum analyze products, product_variants, stock_buckets, stock_movements, search_documents',
    );
  }
  // Earlier runs leave their rows behind.
  await deps.db.raw(`delete from products where slug like 'bench-%'`);
  await deps.db.raw(`delete from users where username like 'bench-%'`);
  await deps.db('login_failures').delete();
  const { rows } = await deps.db.raw('select id from products order by md5(slug) limit 1000');
  const now = new Date();
  const { id } = await insertUser(
    { db: deps.db, problem: (code) => newProblem(code) },
    {
      uuid: newUuid(now),
      email: 'admin@tradepost.example',
      username: 'bench-admin',
      passwordHash: undefined,
      role: 'admin',
      createdAt: now,
    },
  );
  const { accessToken: token } = await deps.tokens.sign({
    id,
    role: 'admin',
    session: { id: toPublicId('ses', newUuid(now)), authenticatedAt: now.toISOString() },
  });
  return {
    url: postgres.url,
    issuer,
    token,
    jwks: await deps.tokens.publicKeys(),
    productIds: rows.map(({ id }: { id: string }) => toPublicId('prd', id)),
    restore: async () => {
      const { rowCount } = await deps.db.raw(`delete from products where slug like 'bench-%'`);
      if (rowCount > 0) await deps.db.raw('vacuum products');
    },
    close: async () => {
      await deps.close();
      await postgres.stop();
    },
  };
};

/** Other migrations or other rows give another data set. */
const dataSetName = (): string => {
  const checksums = readMigrationFiles(migrationsDirectory()).map(({ checksum }) => checksum);
  return createHash('sha256')
    .update([...insertions, documentInsertion, ...checksums].join())
    .digest('hex')
    .slice(0, 12);
};

const categories =
  "array['ceramics', 'coffee', 'workshop', 'paper', 'textiles', 'garden', 'kitchen', 'books']";

// Version 7 ids, as the server makes them. Autovacuum would disturb the measured server.
const insertions = [
  'alter table products set (autovacuum_enabled = false)',
  // Its triggers would write the documents of the search one by one.
  'alter table products disable trigger user',
  `insert into categories (id, slug, name, position, created_at, updated_at)
    select gen_random_uuid(), slug, slug, 0, now(), now() from unnest(${categories}) as slug`,
  `insert into products
      (id, slug, name, description, category, price_minor, currency, created_at, updated_at)
    select
      (lpad(to_hex(1760000000000 + n), 12, '0') || '7' || substr(md5(n::text), 1, 3)
        || '8' || substr(md5(n::text), 4, 15))::uuid,
      'product-' || n, 'Product number ' || n,
      'Made by hand in a small workshop near the harbour. *Number ' || n || '* of a series; "each one" differs a little.',
      (${categories})[n % 8 + 1],
      100 + n % 9900, 'EUR',
      timestamptz '2026-01-01 00:00:00Z' + n * interval '1 second',
      timestamptz '2026-02-01 00:00:00Z' + n * interval '1 second'
    from generate_series(1, :count) as n`,
  'insert into product_variants (id, product_id, position, price_minor) select id, id, 0, price_minor from products',
  `insert into stock_buckets (variant_id, bucket, product_id, on_hand)
    select id, 0, id, substr(slug, 9)::integer % 500 from products`,
  `insert into stock_movements (variant_id, bucket, on_hand_change, reserved_change, reason, occurred_at)
    select variant_id, 0, on_hand, 0, 'received', now() from stock_buckets where on_hand > 0`,
  'alter table products enable trigger user',
];

/** So a new product is added to the search beside all others. */
const documentInsertion = `
  insert into search_documents (id, type, public_at, price_minor, title, vector, facets)
  select id, type, public_at, price_minor, title, vector, facets from product_search_documents order by public_at`;

/** Drops the index of the search while many documents are inserted. Autovacuum would disturb the measured server. */
export const withoutSearchIndex = async (db: Db, insert: () => Promise<unknown>): Promise<void> => {
  const name = 'search_documents_vector_idx';
  const { rows } = await db.raw('select indexdef from pg_indexes where indexname = ?', [name]);
  await db.raw(`alter table search_documents set (autovacuum_enabled = false); drop index ${name}`);
  await insert();
  await db.raw(rows[0].indexdef);
};

/** Inserts the products of the benchmark into an empty shop. */
export const insertBenchProducts = async (db: Db, count: number): Promise<void> => {
  for (const text of insertions) await db.raw(text, { count });
};
