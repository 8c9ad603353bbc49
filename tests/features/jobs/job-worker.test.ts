import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { HEARTBEAT_SECONDS, openJobQueue, SUPERVISION_SECONDS } from '../../../src/db/job-queue.ts';
import { inTransaction } from '../../../src/db/transaction.ts';
import { newProblem } from '../../../src/errors.ts';
import { enqueueJob, type JobOptions } from '../../../src/features/jobs/enqueue-job.ts';
import {
  defineJob,
  type JobKind,
  JobRejected,
  type RunningJob,
} from '../../../src/features/jobs/job-kind.ts';
import { createJobWorker, POLL_MS } from '../../../src/features/jobs/job-worker.ts';
import { toUuid } from '../../../src/lib/id.ts';
import { eventually } from '../../support/eventually.ts';
import { lockWaits } from '../../support/lock-waits.ts';
import { startTestApp, type TestApp } from '../../support/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
  await app.deps.db.schema.createTable('effects', (table) => {
    table.text('name').notNullable();
  });
});
afterAll(() => app.close());

type Data = { name: string };
type Run = (data: Data, job: RunningJob) => Promise<object | undefined>;

let kinds = 0;

/** A kind of job of its own, and a worker for it as in a process of its own. */
const startKind = (run: Run, options: Partial<JobKind<Data>> = {}) => {
  kinds += 1;
  const kind = defineJob<Data>({
    name: `test.kind_${kinds}`,
    run: (_context, data, job) => run(data, job),
    ...options,
  });
  const context = { ...app.deps, problem: newProblem };
  const createWorker = () =>
    createJobWorker({ context, kinds: [kind], openQueue: () => openJobQueue(app.deps) });
  const worker = createWorker();
  return {
    kind,
    worker,
    createWorker,
    enqueue: (name: string, options?: JobOptions) => enqueueJob(app.deps, kind, { name }, options),
    rows: () =>
      app.deps
        .db('pgboss.job')
        .select('id', 'state', 'retry_count', 'output')
        .where({ name: kind.name })
        .orderBy('created_on'),
  };
};

describe('a job', () => {
  test('runs once, after the commit of its transaction only', async () => {
    const seen: string[] = [];
    const { kind, worker, enqueue, rows } = startKind(async ({ name }) => {
      seen.push(name);
      return { length: name.length };
    });
    const undone = inTransaction(app.deps, async ({ db }) => {
      await enqueueJob({ ...app.deps, db }, kind, { name: 'undone' });
      throw new Error('something came up');
    });
    await expect(undone).rejects.toThrow('something came up');
    const id = await enqueue('kept');
    await worker.runDue();
    await worker.runDue();
    expect(seen).toEqual(['kept']);
    expect(await rows()).toMatchObject([{ id: toUuid(id), state: 'completed', output: { length: 4 } }]);
    await worker.stop(0);
  });

  test('runs once with several workers', async () => {
    const seen: string[] = [];
    const { enqueue, createWorker } = startKind(async ({ name }) => void seen.push(name));
    const names = Array.from({ length: 30 }, (_, index) => `${index}`);
    for (const name of names) await enqueue(name);
    const workers = Array.from({ length: 4 }, createWorker);
    await Promise.all(workers.map((worker) => worker.runDue()));
    expect(seen.toSorted()).toEqual(names.toSorted());
    await Promise.all(workers.map((worker) => worker.stop(0)));
  });

  test('of a higher priority runs first, then the oldest', async () => {
    const seen: string[] = [];
    const { worker, enqueue } = startKind(async ({ name }) => void seen.push(name), { concurrency: 1 });
    await enqueue('first');
    app.clock.advance(1);
    await enqueue('second');
    app.clock.advance(1);
    await enqueue('urgent', { priority: 5 });
    await worker.runDue();
    expect(seen).toEqual(['urgent', 'first', 'second']);
    await worker.stop(0);
  });

  test('waits for its start', async () => {
    const seen: string[] = [];
    const { worker, enqueue } = startKind(async ({ name }) => void seen.push(name));
    await enqueue('later', { startAfter: new Date(app.clock.now().getTime() + 60_000) });
    await worker.runDue();
    app.clock.advance(59_999);
    await worker.runDue();
    expect(seen).toEqual([]);
    app.clock.advance(1);
    await worker.runDue();
    expect(seen).toEqual(['later']);
    await worker.stop(0);
  });

  test('with the key of an unfinished job is that job', async () => {
    const seen: string[] = [];
    const { worker, enqueue } = startKind(async ({ name }) => void seen.push(name));
    const first = await enqueue('first', { key: 'a' });
    expect(await enqueue('second', { key: 'a' })).toBe(first);
    expect(await enqueue('other', { key: 'b' })).not.toBe(first);
    expect(await enqueue('without a key')).not.toBe(await enqueue('without a key either'));
    await worker.runDue();
    expect(seen.toSorted()).toEqual(['first', 'other', 'without a key', 'without a key either']);
    expect(await enqueue('third', { key: 'a' })).not.toBe(first);
    await worker.stop(0);
  });

  test('with the key of a job in an open transaction waits for its end', async () => {
    const { kind, enqueue } = startKind(async () => undefined);
    const hold = await app.deps.db.transaction();
    const first = await enqueueJob({ ...app.deps, db: hold }, kind, { name: 'first' }, { key: 'a' });
    const second = enqueue('second', { key: 'a' });
    await eventually(async () => {
      const { rows } = await app.deps.db.raw(lockWaits);
      return rows[0];
    });
    await hold.commit();
    expect(await second).toBe(first);
  });
});

describe('a job that fails', () => {
  test('is retried with an exponential delay and jitter, and stays as a dead letter with its reason', async () => {
    let attempts = 0;
    const { worker, enqueue, rows } = startKind(
      async () => {
        attempts += 1;
        throw new Error(`no luck ${attempts}`);
      },
      { attempts: 3 },
    );
    await enqueue('unlucky');
    await worker.runDue();
    expect(await rows()).toMatchObject([{ state: 'retry', output: { reason: 'Error: no luck 1' } }]);
    // 10 s, minus or plus a half.
    app.clock.advance(4_999);
    await worker.runDue();
    expect(attempts).toBe(1);
    app.clock.advance(10_001);
    await worker.runDue();
    expect(attempts).toBe(2);
    app.clock.advance(9_999);
    await worker.runDue();
    expect(attempts).toBe(2);
    app.clock.advance(20_001);
    await worker.runDue();
    expect(await rows()).toMatchObject([{ state: 'failed', output: { reason: 'Error: no luck 3' } }]);
    app.clock.advance(3_600_000);
    await worker.runDue();
    expect(attempts).toBe(3);
    const levels = app.logLines
      .map((line) => JSON.parse(line))
      .filter(({ reason }) => reason?.includes('luck'));
    expect(levels.map(({ level }) => level)).toEqual([40, 40, 50]);
    await worker.stop(0);
  });

  test('is not retried if it is rejected, and its feature hears of it in the same transaction', async () => {
    const { worker, enqueue, rows } = startKind(
      async () => {
        throw new JobRejected('nobody is there');
      },
      { abandoned: async ({ db }, { name }, reason) => db('effects').insert({ name: `${name}: ${reason}` }) },
    );
    await enqueue('rejected');
    await worker.runDue();
    expect(await rows()).toMatchObject([{ state: 'failed', retry_count: 0 }]);
    expect(await app.deps.db('effects').pluck('name')).toEqual(['rejected: JobRejected: nobody is there']);
    await worker.stop(0);
  });

  test('exceeds its time limit: its signal aborts, it is retried, and its late effects are rolled back', async () => {
    const goOn = Promise.withResolvers<void>();
    const late = Promise.withResolvers<unknown>();
    const { worker, enqueue, rows } = startKind(
      async ({ name }, { signal, attempt, complete }) => {
        if (attempt === 1) {
          await goOn.promise;
          late.resolve(
            inTransaction(app.deps, async (context) => {
              await context.db('effects').insert({ name });
              await complete(context);
            }).catch((error: Error) => [error.name, signal.aborted]),
          );
        }
        return { attempt };
      },
      { timeLimitMs: 50 },
    );
    await enqueue('slow');
    await worker.runDue();
    expect(await rows()).toMatchObject([
      { state: 'retry', output: { reason: 'Error: the time limit of 50 ms is exceeded' } },
    ]);
    goOn.resolve();
    expect(await late.promise).toEqual(['JobLost', true]);
    app.clock.advance(15_000);
    await worker.runDue();
    expect(await rows()).toMatchObject([{ state: 'completed', output: { attempt: 2 } }]);
    expect(await app.deps.db('effects').where({ name: 'slow' })).toEqual([]);
    await worker.stop(0);
  });
});

test('effects and the end of a job commit together', async () => {
  const { worker, enqueue, rows } = startKind(async ({ name }, { attempt, complete }) =>
    inTransaction(app.deps, async (context) => {
      await context.db('effects').insert({ name });
      await complete(context, { attempt });
      if (attempt === 1) throw new Error('the commit fails');
      return undefined;
    }),
  );
  await enqueue('once');
  await worker.runDue();
  app.clock.advance(15_000);
  await worker.runDue();
  expect(await rows()).toMatchObject([{ state: 'completed', output: { attempt: 2 } }]);
  expect(await app.deps.db('effects').where({ name: 'once' })).toHaveLength(1);
  await worker.stop(0);
});

describe('a worker that lives or dies', () => {
  /** Claims a job as a process that is killed right after. */
  const die = async ({ name }: { name: string }) => {
    const queue = await openJobQueue(app.deps);
    const jobs = await queue.claim(name, 1);
    expect(jobs).toHaveLength(1);
    await queue.close();
  };

  /** Waits until a process has looked for lost jobs of the kind at the current time. */
  const supervised = ({ name }: { name: string }) =>
    eventually(async () => {
      const row = await app.deps.db('pgboss.queue').where({ name }).first('monitor_on');
      return row.monitor_on === app.clock.now().toISOString() || undefined;
    });

  test('loses its job when its heartbeat is overdue, and not before', async () => {
    const attempts: number[] = [];
    const { kind, worker, enqueue, rows } = startKind(
      async (_data, { attempt }) => void attempts.push(attempt),
    );
    await enqueue('left');
    await die(kind);
    worker.start();
    app.clock.advance(10_000);
    await supervised(kind);
    expect(await rows()).toMatchObject([{ state: 'active' }]);
    app.clock.advance(2_000);
    await supervised(kind);
    await eventually(() => (attempts.length > 0 ? true : undefined));
    await worker.stop(60_000);
    expect(attempts).toEqual([2]);
    expect(await rows()).toMatchObject([{ state: 'completed' }]);
  });

  test('cannot end the attempt of another worker', async () => {
    const { kind, enqueue } = startKind(async () => undefined);
    await enqueue('passed on');
    const { db } = app.deps;
    const queue = await openJobQueue(app.deps);
    const [first] = await queue.claim(kind.name, 1);
    if (!first) throw new Error('no job was claimed');
    await queue.fail(db, kind.name, first, { reason: 'its worker is slow', retryAt: app.clock.now() });
    const [second] = await queue.claim(kind.name, 1);
    if (!second) throw new Error('no retry was claimed');
    expect(await queue.complete(db, kind.name, first, undefined)).toBe(false);
    expect(await queue.fail(db, kind.name, first, { reason: 'late' })).toBe(false);
    await queue.handBack(kind.name, first);
    expect(await queue.touch(kind.name, [first])).toEqual(new Set());
    expect(await queue.complete(db, kind.name, second, undefined)).toBe(true);
    await queue.close();
  });

  test('keeps its job for as long as it lives', async () => {
    const started = Promise.withResolvers<void>();
    const goOn = Promise.withResolvers<void>();
    const { kind, worker, enqueue, rows } = startKind(async () => {
      started.resolve();
      await goOn.promise;
      return undefined;
    });
    worker.start();
    await enqueue('long');
    worker.wake();
    await started.promise;
    for (let beat = 0; beat < 2; beat += 1) {
      app.clock.advance(9_000);
      await eventually(async () => {
        const { heartbeat_on } = await app.deps.db('pgboss.job').where({ name: kind.name }).first();
        return heartbeat_on === app.clock.now().toISOString() || undefined;
      });
    }
    await supervised(kind);
    goOn.resolve();
    await worker.stop(60_000);
    expect(await rows()).toMatchObject([{ state: 'completed', retry_count: 0 }]);
  });

  test('at the last attempt leaves a dead letter, of which its feature hears', async () => {
    const { kind, worker, enqueue, rows } = startKind(async () => undefined, {
      attempts: 1,
      abandoned: async ({ db }, { name }, reason) => db('effects').insert({ name: `${name}: ${reason}` }),
    });
    await enqueue('left');
    await die(kind);
    app.clock.advance(12_000);
    worker.start();
    await eventually(async () => (await rows())[0].state === 'failed' || undefined);
    await worker.stop(60_000);
    expect(await app.deps.db('effects').whereLike('name', 'left: %').pluck('name')).toEqual([
      'left: JobRejected: its workers died or exceeded the time limit',
    ]);
  });
});

test('the job of a killed process runs elsewhere within 15 seconds', () => {
  // The heartbeat is overdue, one of the next two passes of the supervision finds that, and a poll finds the retry.
  expect(HEARTBEAT_SECONDS + 2 * SUPERVISION_SECONDS + POLL_MS / 1_000).toBeLessThanOrEqual(15);
});

describe('a worker that stops', () => {
  const startHolding = () => {
    const started = Promise.withResolvers<AbortSignal>();
    const goOn = Promise.withResolvers<void>();
    const given = startKind(async (_data, { signal, attempt }) => {
      started.resolve(signal);
      if (attempt === 1) await goOn.promise;
      return { attempt };
    });
    return { ...given, started: started.promise, goOn: goOn.resolve };
  };

  test('finishes the job in hand', async () => {
    const { worker, enqueue, rows, started, goOn } = startHolding();
    worker.start();
    await enqueue('held');
    worker.wake();
    await started;
    const stopped = worker.stop(60_000);
    app.clock.advance(1);
    await enqueue('late');
    goOn();
    await stopped;
    expect(await rows()).toMatchObject([{ state: 'completed' }, { state: 'created' }]);
  });

  test('hands it back at the end of the grace, without counting an attempt', async () => {
    const { worker, createWorker, enqueue, rows, started, goOn } = startHolding();
    worker.start();
    await enqueue('held');
    worker.wake();
    const signal = await started;
    await worker.stop(0);
    expect(signal.aborted).toBe(true);
    expect(await rows()).toMatchObject([{ state: 'retry', retry_count: 0 }]);
    goOn();
    const other = createWorker();
    await other.runDue();
    expect(await rows()).toMatchObject([{ state: 'completed', output: { attempt: 1 } }]);
    await other.stop(0);
  });
});
