/**
 * Measures the import of a catalogue by a deployed server, in an empty database of its own: the rows per second of new,
 * unchanged and changed products, and the memory that the server needs meanwhile.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { createClient } from '@tradepost/client';
import pg from 'pg';
import { loadConfig } from '../../src/config.ts';
import { migrateToLatest } from '../../src/db/migrate.ts';
import { createDeps } from '../../src/deps.ts';
import { newProblem } from '../../src/errors.ts';
import { insertUser } from '../../src/features/accounts/users/user-repository.ts';
import { newUuid, toPublicId } from '../../src/lib/id.ts';
import type { BenchDatabase } from './bench-database.ts';
import { firstResponse, freePort, heapOptions, type Server, spawnServer } from './contender.ts';
import { residentMegabytes } from './process-stat.ts';

/** All per second, except the growth of the server's memory in MB. */
export type ImportRates = { created: number; unchanged: number; changed: number; growth: number };

export const measureImports = async (
  database: Pick<BenchDatabase, 'url' | 'issuer'>,
  count: number,
): Promise<ImportRates> => {
  const name = `imports_${process.pid}`;
  await run(database.url, `create database ${name} template template0`);
  const url = new URL(database.url);
  url.pathname = `/${name}`;
  const folder = await mkdtemp(join(tmpdir(), 'tradepost-imports-'));
  try {
    const token = await prepare(url.href, database.issuer);
    const server = await startServer(url.href, database.issuer, folder);
    try {
      return await measure(server, token, count);
    } finally {
      await server.stop();
    }
  } finally {
    // Without force, which may not end a worker of autovacuum: Postgres ends it by itself.
    await run(database.url, `drop database ${name}`);
    await rm(folder, { recursive: true, force: true });
  }
};

const run = async (url: string, statement: string): Promise<void> => {
  const client = new pg.Client(url);
  await client.connect();
  await client.query(statement).finally(() => client.end());
};

/** Migrates the database, and returns the token of an administrator. */
const prepare = async (databaseUrl: string, issuer: string): Promise<string> => {
  const config = loadConfig({
    DATABASE_URL: databaseUrl,
    PUBLIC_URL: issuer,
    LOG_LEVEL: 'silent',
    ACCESS_TOKEN_TTL_S: '86400',
  });
  const deps = await createDeps({ ...config, databaseUrl });
  try {
    await migrateToLatest(deps.db);
    const now = new Date();
    const { id } = await insertUser(
      { db: deps.db, problem: newProblem },
      {
        uuid: newUuid(now),
        email: 'admin@tradepost.example',
        username: 'bench-admin',
        passwordHash: undefined,
        role: 'admin',
        createdAt: now,
      },
    );
    const session = { id: toPublicId('ses', newUuid(now)), authenticatedAt: now.toISOString() };
    return (await deps.tokens.sign({ id, role: 'admin', session })).accessToken;
  } finally {
    await deps.close();
  }
};

const startServer = async (databaseUrl: string, issuer: string, folder: string): Promise<Server> => {
  const port = await freePort();
  const main = join(import.meta.dirname, '../../dist/server/main.js');
  const server = spawnServer([...heapOptions, main, 'serve'], {
    port,
    env: {
      PORT: String(port),
      DATABASE_URL: databaseUrl,
      DATA_DIR: folder,
      PUBLIC_URL: issuer,
      LOG_LEVEL: 'silent',
      RATE_LIMITS: 'off',
    },
  });
  await firstResponse(server, '/readyz');
  return server;
};

const measure = async ({ pid, port }: Server, token: string, count: number): Promise<ImportRates> => {
  const client = createClient({ baseUrl: `http://127.0.0.1:${port}`, timeoutMs: 300_000 });
  const admin = client.withAccessToken(token);
  const importRows = async (rows: number, price: number): Promise<{ rate: number; growth: number }> => {
    const before = residentMegabytes(pid);
    let peak = before;
    const startedAt = performance.now();
    const { id: jobId } = await admin.catalogueFiles.importCatalogue({ body: fileOf(rows, price) });
    for (;;) {
      const { state, failure, result } = await admin.jobs.get({ jobId });
      peak = Math.max(peak, residentMegabytes(pid));
      const { faults = 0 } = (result ?? {}) as { faults?: number };
      if (failure !== undefined || faults > 0) throw new Error(`The import failed: ${failure ?? faults}`);
      if (state === 'succeeded') break;
      await wait(100);
    }
    return { rate: rows / ((performance.now() - startedAt) / 1000), growth: peak - before };
  };
  // The first import loads code.
  await importRows(1_000, 1);
  const created = await importRows(count, 1_400);
  const unchanged = await importRows(count, 1_400);
  const changed = await importRows(count, 1_500);
  return {
    created: created.rate,
    unchanged: unchanged.rate,
    changed: changed.rate,
    growth: Math.max(created.growth, unchanged.growth, changed.growth),
  };
};

/** A row is a product of one variant, with as much text as in a shop. */
const fileOf = (rows: number, price: number): Blob => {
  const categories = Array.from({ length: 8 }, (_, n) => `category,bench-${n},Bench ${n},,,,,,`);
  const products = Array.from(
    { length: rows },
    (_, n) =>
      `product,bench-${rows}-${n},Product number ${n},"Made by hand in a small workshop. ""Number ${n}"" of a series, each a little different.",bench-${n % 8},BENCH-${rows}-${n},${price + (n % 900)},EUR,${200 + (n % 800)}`,
  );
  const head = 'type,slug,name,description,category,sku,price,currency,weightGrams';
  return new Blob([[head, ...categories, ...products, ''].join('\n')], { type: 'text/csv' });
};
