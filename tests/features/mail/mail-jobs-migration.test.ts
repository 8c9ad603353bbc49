import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import knex, { type Knex } from 'knex';
import { migrateToLatest } from '../../../src/db/migrate.ts';
import { migrationsDirectory } from '../../../src/db/migration-files.ts';
import { startTestApp } from '../../support/test-app.ts';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.ts';

let database: TestDatabase;
let db: Knex;
let before: string;
beforeAll(async () => {
  database = await createTestDatabase({ empty: true });
  db = knex({ client: 'pg', connection: database.url });
  before = mkdtempSync(join(tmpdir(), 'migrations-'));
  cpSync(migrationsDirectory(), before, { recursive: true });
  rmSync(join(before, '0034-mail-jobs.ts'));
  await migrateToLatest(db, before);
});
afterAll(async () => {
  await db.destroy();
  await database.drop();
  rmSync(before, { recursive: true });
});

test('waiting mails get jobs, which go on with their attempts', async () => {
  const createdAt = new Date('2026-06-01T00:00:00Z');
  const mail = {
    template: 'password_reset',
    address: 'mara@example.com',
    parameters: {},
    created_at: createdAt,
  };
  const later = new Date('2026-06-01T12:00:01Z');
  await db('mails').insert([
    { ...mail, due_at: createdAt },
    { ...mail, due_at: later, attempts: 3, last_error: 'Error: not today' },
    { ...mail, due_at: createdAt, attempts: 1, state: 'sent', finished_at: createdAt },
  ]);
  expect(await migrateToLatest(db)).toEqual(['0034-mail-jobs']);

  const app = await startTestApp({ DATABASE_URL: database.url });
  try {
    const jobs = () =>
      app.deps
        .db('pgboss.job')
        .where({ name: 'mail.deliver' })
        .orderBy('start_after')
        .select('state', 'retry_count');
    // Nobody has the e-mail address, so the mails are withheld.
    await app.mails();
    expect(await jobs()).toEqual([
      { state: 'completed', retry_count: 0 },
      { state: 'retry', retry_count: 2 },
    ]);
    app.clock.advance(1_000);
    await app.mails();
    expect((await jobs())[1]).toEqual({ state: 'completed', retry_count: 3 });
    expect(await app.deps.db('mails').orderBy('id').pluck('state')).toEqual(['withheld', 'withheld', 'sent']);
    expect(await app.deps.db('jobs').where({ kind: 'mail.deliver' })).toHaveLength(2);
  } finally {
    await app.close();
  }
});
