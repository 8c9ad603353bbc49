/** An export survives the death of its worker, and leaves no half file. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { toUuid } from '../../src/lib/id.ts';
import { lockWaits } from '../support/lock-waits.ts';
import { startWorkProcess, until } from '../support/server-process.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
  // The other process has the real time, and its schedules delete what has expired by then.
  app.clock.advance(Date.now() - app.clock.now().getTime());
});
afterAll(() => app.close());

const POSTS = 25;
const CHARACTERS = 100_000;

const startWorker = () =>
  startWorkProcess({
    DATABASE_URL: app.databaseUrl,
    DATA_DIR: app.deps.config.dataDir,
  });

const storedKeys = async (): Promise<string[]> => {
  const keys: string[] = [];
  for await (const { key } of app.deps.storage.list()) keys.push(key);
  return keys;
};

test('a worker takes over the export of a killed one', async () => {
  const { tradepost, user } = await app.signIn('editor');
  const { db, config } = app.deps;
  await db.raw(
    `insert into posts (id, author_id, slug, title, body, status, created_at, updated_at)
     select gen_random_uuid(), :uuid, 'p-' || n, 'Number ' || n, repeat('x', :length), 'draft', :now, :now
     from generate_series(1, :count) as n`,
    { uuid: toUuid(user.id), now: app.clock.now(), length: CHARACTERS, count: POSTS },
  );
  const { id: jobId } = await tradepost.personalData.startAccountExport();
  const hold = await db.transaction();
  // The posts come before the orders.
  await hold.raw('lock table orders in access exclusive mode');
  const first = await startWorker();
  await until(async () => {
    const { rows } = await db.raw(lockWaits);
    return rows.length > 0;
  });
  const folder = join(config.dataDir, 'files', '.unfinished');
  expect(readdirSync(folder)).toHaveLength(1);
  expect(await storedKeys()).toEqual([]);
  await first.kill('SIGKILL');
  await hold.rollback();
  // As if the ten seconds without a heartbeat had passed.
  await db('pgboss.job')
    .where({ state: 'active' })
    .update({ heartbeat_on: new Date(0) });

  const second = await startWorker();
  await until(async () => (await tradepost.jobs.get({ jobId })).state === 'succeeded');
  await second.kill('SIGTERM');
  const { attempts, result } = await tradepost.jobs.get({ jobId });
  expect(attempts).toBe(2);
  expect(await storedKeys()).toHaveLength(1);
  const { downloadUrl, size } = await tradepost.personalData.accountExport({
    fileId: String((result as { fileId: string }).fileId),
  });
  const response = await app.fetch(downloadUrl.replace(config.publicUrl, ''));
  const text = await response.text();
  expect([text.length, size > POSTS * CHARACTERS]).toEqual([size, true]);
  expect(JSON.parse(text).posts).toHaveLength(POSTS);
  // Only the remains of the killed attempt, which a schedule discards.
  expect(readdirSync(folder)).toHaveLength(1);
  expect(await app.deps.storage.discardUnfinished(new Date(Date.now() + 60_000))).toBe(1);
});
