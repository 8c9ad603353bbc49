import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { sqlStateOf } from '../../src/db/postgres-error.ts';

export type TestDatabase = { url: string; drop: () => Promise<void> };

const serverUrl = (): string => {
  // biome-ignore lint/style/noProcessEnv: set by the global setup
  const url = process.env.TEST_POSTGRES_URL;
  if (url === undefined) throw new Error('The global setup has not started Postgres');
  return url;
};

const run = async (statement: string): Promise<void> => {
  const client = new pg.Client(serverUrl());
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
};

/** A separate database, cloned from the migrated template; `empty` omits the migrations, `locale` is SQL. */
export const createTestDatabase = async ({ empty = false, locale = '' } = {}): Promise<TestDatabase> => {
  const name = `test_${randomBytes(6).toString('hex')}`;
  await run(`create database ${name} template ${empty ? 'template0' : 'template_tradepost'} ${locale}`);
  const url = new URL(serverUrl());
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => drop(name) };
};

/** We may not end an autovacuum worker in the database; it ends by itself soon. */
const drop = async (name: string): Promise<void> => {
  for (;;) {
    try {
      return await run(`drop database ${name} with (force)`);
    } catch (error) {
      if (sqlStateOf(error) !== '42501') throw error;
    }
  }
};
