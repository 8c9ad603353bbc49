import knex from 'knex';
import { startEmbeddedPostgres } from '../../src/db/embedded-postgres.ts';
import { migrateToLatest } from '../../src/db/migrate.ts';
import { openCoverage } from './coverage-recorder.ts';
import { databaseFolder } from './database-folder.ts';

/** One Postgres for the whole run, and in it a migrated template that every test file clones. */
// biome-ignore lint/style/noDefaultExport: Jest reads the default export
export default async () => {
  openCoverage();
  const postgres = await startEmbeddedPostgres({ ephemeral: true, parent: databaseFolder(), log: () => {} });
  Object.assign(globalThis, { stopTestPostgres: postgres.stop });
  // biome-ignore lint/style/noProcessEnv: the only way from here to Jest's workers
  process.env.TEST_POSTGRES_URL = postgres.url;
  // biome-ignore lint/style/noProcessEnv: as above; without it Pact reports each run to its makers
  process.env.PACT_DO_NOT_TRACK = 'true';
  const server = knex({ client: 'pg', connection: postgres.url });
  await server.raw('create database template_tradepost');
  await server.destroy();
  // Tests that empty and fill a database thousands of times do it without triggers.
  const administrator = Object.assign(new URL(postgres.url), { username: 'postgres' });
  const superuser = knex({ client: 'pg', connection: administrator.href });
  await superuser.raw('grant set on parameter session_replication_role to tradepost');
  await superuser.destroy();
  const url = new URL(postgres.url);
  url.pathname = '/template_tradepost';
  const template = knex({ client: 'pg', connection: url.href });
  await migrateToLatest(template);
  // The key that sealed the cursors of the contract's examples.
  await template('cursor_keys').update({ key: Buffer.alloc(32, 7) });
  await template.destroy();
};
