import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { openJobQueue } from '../../src/db/job-queue.ts';
import { inTransaction } from '../../src/db/transaction.ts';
import { newProblem } from '../../src/errors.ts';
import { enqueueJob } from '../../src/features/jobs/enqueue-job.ts';
import { defineJob } from '../../src/features/jobs/job-kind.ts';
import { createJobWorker, type JobWorker } from '../../src/features/jobs/job-worker.ts';
import { type DatabaseProxy, startDatabaseProxy } from '../support/database-proxy.ts';
import { eventually } from '../support/eventually.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';

let app: TestApp;
let proxy: DatabaseProxy;
/** The application whose worker loses its database. */
let shaky: TestApp;
let worker: JobWorker;
beforeAll(async () => {
  app = await startTestApp();
  await app.deps.db.schema.createTable('effects', (table) => {
    table.text('name').notNullable();
  });
  proxy = await startDatabaseProxy(new URL(app.databaseUrl));
  shaky = await startTestApp({ DATABASE_URL: proxy.url, DATABASE_ACQUIRE_TIMEOUT_MS: '1000' });
  worker = createWorker();
});
afterAll(async () => {
  await worker.stop(0);
  await shaky.close();
  await proxy.cut();
  await app.close();
});

const createWorker = () =>
  createJobWorker({
    context: { ...shaky.deps, problem: newProblem },
    kinds: [kind],
    openQueue: () => openJobQueue(shaky.deps),
  });

/** Writes its effect and its end in one transaction. */
const kind = defineJob<{ name: string }>({
  name: 'test.effect',
  run: async (context, { name }, { complete }) =>
    inTransaction(context, async (context) => {
      await context.db('effects').insert({ name });
      await complete(context);
      return undefined;
    }),
});

const effectsOf = (name: string) => app.deps.db('effects').where({ name });
const stateOf = async () =>
  (await app.deps.db('pgboss.job').where({ name: kind.name }).orderBy('created_on', 'desc').first()).state;

const enqueue = (name: string) => enqueueJob({ ...app.deps, clock: shaky.clock }, kind, { name });

test.each([true, false])(
  'the effect of a job happens once if the connection is lost at its commit, received: %p',
  async (received) => {
    const name = `commit received: ${received}`;
    shaky.clock.advance(1);
    proxy.cutAt('COMMIT', received);
    await enqueue(name);
    await worker.runDue();
    expect(proxy.isArmed()).toBe(false);
    expect(await effectsOf(name)).toHaveLength(received ? 1 : 0);
    // A retry is due after 15 seconds at the latest.
    shaky.clock.advance(15_000);
    await worker.runDue();
    expect(await stateOf()).toBe('completed');
    expect(await effectsOf(name)).toHaveLength(1);
  },
);

test('a worker goes on after an outage of the database', async () => {
  worker.start();
  await proxy.cut();
  shaky.clock.advance(1);
  await enqueue('during the outage');
  await eventually(() => shaky.logLines.find((line) => line.includes('jobs could not be claimed')));
  await proxy.mend();
  await eventually(async () => (await stateOf()) === 'completed' || undefined);
  expect(await effectsOf('during the outage')).toHaveLength(1);
});
