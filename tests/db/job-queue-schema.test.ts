import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import knex, { type Knex } from 'knex';
import { getRollbackPlans } from 'pg-boss';
import { checkDatabase } from '../../src/db/database-check.ts';
import { QUEUE_SCHEMA, QUEUE_SCHEMA_VERSION } from '../../src/db/job-queue-schema.ts';
import { migrateToLatest } from '../../src/db/migrate.ts';
import { createTestDatabase, type TestDatabase } from '../support/test-database.ts';

let database: TestDatabase;
let db: Knex;
beforeEach(async () => {
  database = await createTestDatabase();
  db = knex({ client: 'pg', connection: database.url });
});
afterEach(async () => {
  await db.destroy();
  await database.drop();
});

const version = async () => (await db('pgboss.version').first('version')).version;

const lack = /^The database "test_\w+" lacks the job queue of this release: run the command migrate\.$/;

test('its version is that of the installed pg-boss', async () => {
  const { pgboss } = JSON.parse(
    readFileSync(join(import.meta.dirname, '../../node_modules/pg-boss/package.json'), 'utf8'),
  );
  expect(QUEUE_SCHEMA_VERSION).toBe(pgboss.schema);
  expect(await version()).toBe(pgboss.schema);
});

test('an older one is a fault of the database, and migrate updates it', async () => {
  await db.raw(getRollbackPlans(QUEUE_SCHEMA, QUEUE_SCHEMA_VERSION));
  expect(await version()).toBe(QUEUE_SCHEMA_VERSION - 1);
  await expect(checkDatabase(db)).rejects.toMatchObject({ message: expect.stringMatching(lack) });
  expect(await migrateToLatest(db)).toEqual([]);
  expect(await version()).toBe(QUEUE_SCHEMA_VERSION);
});

test('an absent one is a fault of the database, and migrate creates it', async () => {
  await db.raw('drop schema pgboss cascade');
  await expect(checkDatabase(db)).rejects.toMatchObject({ message: expect.stringMatching(lack) });
  await migrateToLatest(db);
  expect(await version()).toBe(QUEUE_SCHEMA_VERSION);
});
