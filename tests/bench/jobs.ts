/** Measures the jobs per second through one worker, beside bare claims of rows in SQL, which do nothing else. */
import type { Knex } from 'knex';
import { loadConfig } from '../../src/config.ts';
import { openJobQueue } from '../../src/db/job-queue.ts';
import { createDeps, type Deps } from '../../src/deps.ts';
import { newProblem } from '../../src/errors.ts';
import { enqueueJob } from '../../src/features/jobs/enqueue-job.ts';
import { defineJob } from '../../src/features/jobs/job-kind.ts';
import { createJobWorker } from '../../src/features/jobs/job-worker.ts';
import type { BenchDatabase } from './bench-database.ts';

/** All per second. */
export type JobRates = { enqueued: number; done: number; claimed: number };

/** The jobs that one process runs at once, and the rows of one claim. */
const AT_ONCE = 20;

const createKind = (run = () => {}) =>
  defineJob({
    name: 'bench.empty',
    concurrency: AT_ONCE,
    run: async () => {
      run();
      return undefined;
    },
  });

export const measureJobs = async (database: BenchDatabase, count: number): Promise<JobRates> => {
  const config = loadConfig({ DATABASE_URL: database.url, LOG_LEVEL: 'silent' });
  const deps = await createDeps({ ...config, databaseUrl: database.url });
  try {
    await clear(deps.db);
    const enqueued = await rateOf(count, async () => {
      for (let n = 0; n < count; n += 1) await enqueueJob(deps, createKind(), {});
    });
    return { enqueued, done: await measureWorker(deps, count), claimed: await measureClaims(deps.db, count) };
  } finally {
    await clear(deps.db);
    await deps.close();
  }
};

const clear = async (db: Knex): Promise<void> => {
  await db('pgboss.job').where({ name: 'bench.empty' }).delete();
  await db('jobs').where({ kind: 'bench.empty' }).delete();
};

const measureWorker = async (deps: Deps, count: number): Promise<number> => {
  const queue = await openJobQueue(deps);
  const finished = Promise.withResolvers<void>();
  let left = count;
  const kind = createKind(() => {
    left -= 1;
    if (left === 0) finished.resolve();
  });
  const worker = createJobWorker({
    context: { ...deps, problem: newProblem },
    kinds: [kind],
    openQueue: async () => queue,
  });
  return rateOf(count, async () => {
    worker.start();
    await finished.promise;
    await worker.stop(60_000);
  });
};

const measureClaims = (db: Knex, count: number): Promise<number> =>
  db.transaction(async (tx) => {
    await tx.raw(
      'create temporary table claims on commit drop as select n as id from generate_series(1, ?::int) as n',
      [count],
    );
    await tx.raw('create index on claims (id)');
    return rateOf(count, async () => {
      for (let claimed = AT_ONCE; claimed > 0; ) {
        const { rowCount } = await tx.raw(
          'delete from claims where id in (select id from claims order by id limit ? for update skip locked)',
          [AT_ONCE],
        );
        claimed = rowCount;
      }
    });
  });

const rateOf = async (count: number, work: () => Promise<void>): Promise<number> => {
  const startedAt = performance.now();
  await work();
  return count / ((performance.now() - startedAt) / 1000);
};
