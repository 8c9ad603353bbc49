/** An import goes on after the death of its worker, and its result is that of one that was not interrupted. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { fileOf } from '../support/catalogue-files.ts';
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

const startWorker = () =>
  startWorkProcess({ DATABASE_URL: app.databaseUrl, DATA_DIR: app.deps.config.dataDir });

test('a worker takes over the import of a killed one', async () => {
  const { tradepost } = await app.signIn('admin');
  const { db } = app.deps;
  await tradepost.categories.create({ body: { slug: 'early', name: 'Early' } });
  await tradepost.categories.create({ body: { slug: 'late', name: 'Late' } });
  // Eight batches, the last of which waits for its category.
  const rows = Array.from(
    { length: 1_200 },
    (_, n) => `product,p-${n},P,D,${n < 1_100 ? 'early' : 'late'},5,EUR`,
  );
  const body = fileOf(`type,slug,name,description,category,price,currency\n${rows.join('\n')}\n`);
  const hold = await db.transaction();
  await hold.raw("select from categories where slug = 'late' for update");
  const { id: jobId } = await tradepost.catalogueFiles.importCatalogue({ body, mode: 'create' });
  const first = await startWorker();
  await until(async () => (await db.raw(lockWaits)).rows.length > 0);
  await first.kill('SIGKILL');
  const count = async () => Number((await db('products').count())[0]?.count);
  expect(await count()).toBe(1_050);
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
  expect(result).toEqual({
    outcome: 'applied',
    rows: 1_201,
    categories: { created: 0, updated: 0, unchanged: 0 },
    products: { created: 1_200, updated: 0, unchanged: 0 },
    faults: 0,
  });
  expect(await count()).toBe(1_200);
  const events = await db('events').where({ type: 'product.created' }).countDistinct('subject_id').count();
  expect(events).toEqual([{ count: 1_200 }]);
});
