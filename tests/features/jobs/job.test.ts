import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openJobQueue } from '../../../src/db/job-queue.ts';
import { newProblem } from '../../../src/errors.ts';
import { enqueueJob, enqueueOwnJob, type JobOptions } from '../../../src/features/jobs/enqueue-job.ts';
import { countJobs } from '../../../src/features/jobs/job-count-repository.ts';
import { defineJob, JobRejected, type RunningJob } from '../../../src/features/jobs/job-kind.ts';
import { createJobWorker } from '../../../src/features/jobs/job-worker.ts';
import { sweep } from '../../../src/features/sweep.ts';
import { toUuid } from '../../../src/lib/id.ts';
import { eventually } from '../../support/eventually.ts';
import { startTestApp, type TestApp } from '../../support/test-app.ts';

let app: TestApp;
let admin: Awaited<ReturnType<TestApp['signIn']>>;
let owner: Awaited<ReturnType<TestApp['signIn']>>;
beforeAll(async () => {
  app = await startTestApp();
  admin = await app.signIn('admin');
  owner = await app.signIn();
});
afterAll(() => app.close());

const day = 24 * 3_600_000;
const absent = 'job_00000000000000000000000000';

type Run = (job: RunningJob) => Promise<object | undefined>;

const createKind = (name: string, run: Run = async () => undefined) =>
  defineJob<{ note?: string }>({ name, run: (_context, _data, job) => run(job) });

const workerOf = (kind: ReturnType<typeof createKind>) =>
  createJobWorker({
    context: { ...app.deps, problem: newProblem },
    kinds: [kind],
    openQueue: () => openJobQueue(app.deps),
  });

/** Runs the due jobs of the kind. */
const runJobs = async (kind: ReturnType<typeof createKind>) => {
  const worker = workerOf(kind);
  await worker.runDue();
  await worker.stop(0);
};

const enqueue = (kind: ReturnType<typeof createKind>, options?: JobOptions) =>
  enqueueJob(app.deps, kind, {}, options);

const rejecting = async () => {
  throw new JobRejected('nobody is there');
};

const auditTrail = (target: string) =>
  app.deps.db('audit_events').where({ target }).orderBy('id').pluck('action');

describe('getJob', () => {
  test('shows the owner the progress and the result', async () => {
    const half = Promise.withResolvers<void>();
    const goOn = Promise.withResolvers<void>();
    const kind = createKind('test.shown', async ({ progress }) => {
      await progress(50.9);
      half.resolve();
      await goOn.promise;
      return { pages: 3 };
    });
    const ownerId = owner.user.id;
    const jobId = await enqueue(kind, { ownerId });
    const now = app.clock.now().toISOString();
    const given = { id: jobId, kind: 'test.shown', ownerId, createdAt: now, startAfter: now };
    const read = () => owner.tradepost.jobs.get({ jobId });
    expect(await read()).toEqual({ ...given, state: 'waiting', progress: 0, attempts: 0 });
    const work = runJobs(kind);
    await half.promise;
    const { data, headers } = await owner.tradepost.jobs.get({ jobId }).withResponse();
    expect(data).toEqual({ ...given, state: 'running', progress: 50, attempts: 1, startedAt: now });
    expect(headers.get('retry-after')).toBe('1');
    goOn.resolve();
    await work;
    const finished = await owner.tradepost.jobs.get({ jobId }).withResponse();
    expect(finished.data).toMatchObject({ state: 'succeeded', result: { pages: 3 }, finishedAt: now });
    expect(finished.headers.get('retry-after')).toBeNull();
  });

  test('shows the reason of a failure to administrators only', async () => {
    const kind = createKind('test.rejected', rejecting);
    const jobId = await enqueue(kind, { ownerId: owner.user.id });
    await runJobs(kind);
    const shown = await owner.tradepost.jobs.get({ jobId });
    expect(shown).toMatchObject({ state: 'failed', attempts: 1 });
    expect(shown).not.toHaveProperty('failure');
    expect(await admin.tradepost.jobs.get({ jobId })).toEqual({
      ...shown,
      failure: 'JobRejected: nobody is there',
    });
  });

  test('hides the jobs of others, and those of nobody', async () => {
    const kind = createKind('test.hidden');
    const stranger = await app.signIn();
    const hidden = [await enqueue(kind, { ownerId: owner.user.id }), await enqueue(kind), absent];
    for (const jobId of hidden) {
      await expect(stranger.tradepost.jobs.get({ jobId })).rejects.toMatchObject({ status: 404 });
      await expect(stranger.tradepost.jobs.cancel({ jobId })).rejects.toMatchObject({
        status: 404,
      });
    }
  });
});

describe('listJobs', () => {
  test('filters by state, kind and owner', async () => {
    const kind = createKind('test.listed', rejecting);
    const failed = await enqueue(kind, { ownerId: owner.user.id });
    await runJobs(kind);
    app.clock.advance(1);
    const waiting = await enqueue(kind);
    const list = async (query: object) =>
      (await admin.tradepost.jobs.list({ kind: 'test.listed', ...query })).items.map(({ id }) => id);
    expect(await list({})).toEqual([waiting, failed]);
    expect(await list({ state: ['failed'] })).toEqual([failed]);
    expect(await list({ state: ['waiting', 'running'] })).toEqual([waiting]);
    expect(await list({ ownerId: owner.user.id })).toEqual([failed]);
    expect(await list({ kind: 'test.absent' })).toEqual([]);
  });

  test('finds succeeded jobs with their results, and cancelled ones', async () => {
    const kind = createKind('test.ended', async () => ({ pages: 3 }));
    const succeeded = await enqueue(kind);
    await runJobs(kind);
    const cancelled = await enqueue(kind);
    await admin.tradepost.jobs.cancel({ jobId: cancelled });
    const list = async (state: 'succeeded' | 'cancelled') =>
      (await admin.tradepost.jobs.list({ kind: 'test.ended', state: [state] })).items;
    expect(await list('succeeded')).toMatchObject([
      { id: succeeded, state: 'succeeded', progress: 100, result: { pages: 3 } },
    ]);
    const [listed, ...others] = await list('cancelled');
    expect([listed, others]).toMatchObject([{ id: cancelled, state: 'cancelled' }, []]);
    expect(listed).not.toHaveProperty('result');
  });
});

describe('cancelJob', () => {
  test('a waiting job never starts', async () => {
    let runs = 0;
    const kind = createKind('test.waiting', async () => {
      runs += 1;
      return undefined;
    });
    const jobId = await enqueue(kind, { ownerId: owner.user.id });
    expect(await owner.tradepost.jobs.cancel({ jobId })).toMatchObject({
      state: 'cancelled',
      finishedAt: app.clock.now().toISOString(),
    });
    expect(await owner.tradepost.jobs.cancel({ jobId })).toMatchObject({ state: 'cancelled' });
    await runJobs(kind);
    expect(runs).toBe(0);
    expect(await auditTrail(jobId)).toEqual(['job.cancelled']);
  });

  test('the signal of a running job aborts, and its end is not stored', async () => {
    const started = Promise.withResolvers<void>();
    const aborted = Promise.withResolvers<void>();
    const kind = createKind('test.running', async ({ signal }) => {
      signal.addEventListener('abort', () => aborted.resolve());
      started.resolve();
      await aborted.promise;
      return { late: true };
    });
    const worker = workerOf(kind);
    worker.start();
    const jobId = await enqueue(kind, { ownerId: owner.user.id });
    worker.wake();
    await started.promise;
    await owner.tradepost.jobs.cancel({ jobId });
    await aborted.promise;
    await worker.stop(1_000);
    const job = await owner.tradepost.jobs.get({ jobId });
    expect(job.state).toBe('cancelled');
    expect(job).not.toHaveProperty('result');
  });

  test('shows administrators, but not the owner, why the last attempt failed', async () => {
    const kind = createKind('test.given_up', async () => {
      throw new Error('the disk is full');
    });
    const jobId = await enqueue(kind, { ownerId: owner.user.id });
    await runJobs(kind);
    expect(await admin.tradepost.jobs.cancel({ jobId })).toMatchObject({
      state: 'cancelled',
      attempts: 1,
      failure: 'Error: the disk is full',
    });
    const repeated = await owner.tradepost.jobs.cancel({ jobId });
    expect(repeated).toMatchObject({ state: 'cancelled', attempts: 1 });
    expect(repeated).not.toHaveProperty('failure');
  });

  test('a finished job stays finished', async () => {
    const kind = createKind('test.finished');
    const jobId = await enqueue(kind, { ownerId: owner.user.id });
    await runJobs(kind);
    await expect(owner.tradepost.jobs.cancel({ jobId })).rejects.toMatchObject({
      code: 'job_finished',
    });
  });

  test('its feature hears of it in the same transaction', async () => {
    const { db, rulesOfJobs } = app.deps;
    const kind = createKind('test.abandoned');
    const jobId = await enqueue(kind, { ownerId: owner.user.id });
    const abandoned = async () => {
      throw new Error('the feature cannot');
    };
    (rulesOfJobs as Map<string, unknown>).set(kind.name, { ...kind, abandoned });
    await expect(owner.tradepost.jobs.cancel({ jobId })).rejects.toMatchObject({ status: 500 });
    expect(await db('pgboss.job').where({ name: kind.name }).pluck('state')).toEqual(['created']);
  });
});

describe('retryJob', () => {
  test('is rejected while its owner has as many waiting jobs of the kind as one may have', async () => {
    const { user } = await app.signIn();
    const kind = { ...createKind('test.crowded', rejecting), ownerLimit: 2 };
    (app.deps.rulesOfJobs as Map<string, unknown>).set(kind.name, kind);
    const ownerId = user.id;
    const jobId = await enqueue(kind, { ownerId });
    await runJobs(kind);
    const waiting = [await enqueue(kind, { ownerId }), await enqueue(kind, { ownerId })];
    const retry = () => admin.tradepost.jobs.retry({ jobId });
    await expect(retry()).rejects.toMatchObject({
      code: 'too_many_jobs',
      problem: { detail: 'At most 2 jobs of the kind test.crowded may wait.' },
    });
    await admin.tradepost.jobs.cancel({ jobId: waiting[0] ?? '' });
    expect(await retry()).toMatchObject({ state: 'waiting' });
  });

  test('is rejected while another job with its key waits or runs', async () => {
    const kind = createKind('test.same', rejecting);
    const key = 'one';
    const jobId = await enqueue(kind, { key });
    await runJobs(kind);
    const other = await enqueue(kind, { key });
    expect(other).not.toBe(jobId);
    const retry = () => admin.tradepost.jobs.retry({ jobId });
    await expect(retry()).rejects.toMatchObject({ status: 409, code: 'job_unfinished' });
    expect(await auditTrail(jobId)).toEqual([]);
    await admin.tradepost.jobs.cancel({ jobId: other });
    expect(await retry()).toMatchObject({ state: 'waiting' });
  });

  test('a dead letter gets one more attempt', async () => {
    let attempts = 0;
    const kind = createKind('test.retried', async () => {
      attempts += 1;
      if (attempts < 3) throw new JobRejected(`no luck ${attempts}`);
      return {};
    });
    const jobId = await enqueue(kind);
    await runJobs(kind);
    const retry = () => admin.tradepost.jobs.retry({ jobId });
    expect(await retry()).toMatchObject({ state: 'waiting', attempts: 1 });
    await expect(retry()).rejects.toMatchObject({ code: 'job_not_failed' });
    await runJobs(kind);
    expect(await admin.tradepost.jobs.get({ jobId })).toMatchObject({
      state: 'failed',
      attempts: 2,
      failure: 'JobRejected: no luck 2',
    });
    await retry();
    await runJobs(kind);
    expect(await admin.tradepost.jobs.get({ jobId })).toMatchObject({ state: 'succeeded' });
    expect(await auditTrail(jobId)).toEqual(['job.retried', 'job.retried']);
  });
});

describe('discardJob', () => {
  test('a dead letter is discarded for good', async () => {
    const kind = createKind('test.discarded', rejecting);
    const jobId = await enqueue(kind);
    const discard = () => admin.tradepost.jobs.discard({ jobId });
    await expect(discard()).rejects.toMatchObject({ code: 'job_not_failed' });
    await runJobs(kind);
    await discard();
    await expect(discard()).rejects.toMatchObject({ code: 'not_found' });
    expect(await app.deps.db('pgboss.job').where({ name: kind.name })).toEqual([]);
    expect(await auditTrail(jobId)).toEqual(['job.discarded']);
  });
});

test('finished jobs are deleted after 14 days', async () => {
  const kind = createKind('test.old');
  const jobId = await enqueue(kind);
  const unfinished = await enqueue(createKind('test.unfinished'));
  await runJobs(kind);
  app.clock.advance(14 * day - 1);
  await sweep(app.deps);
  expect(await app.deps.db('jobs').where({ kind: kind.name })).toHaveLength(1);
  app.clock.advance(1);
  await sweep(app.deps);
  expect(await app.deps.db('jobs').where({ kind: kind.name })).toEqual([]);
  expect(await app.deps.db('pgboss.job').where({ id: toUuid(jobId) })).toEqual([]);
  expect(await app.deps.db('pgboss.job').where({ id: toUuid(unfinished) })).toHaveLength(1);
});

test('an erased account leaves none of its jobs', async () => {
  const { user, tradepost } = await app.signIn();
  const kind = createKind('test.erased');
  await enqueue(kind, { ownerId: user.id });
  await runJobs(kind);
  await enqueue(kind, { ownerId: user.id });
  const kept = await enqueue(kind);
  await tradepost.personalData.requestErasure();
  app.clock.advance(14 * day - 1);
  await sweep(app.deps);
  const ids = () => app.deps.db('pgboss.job').where({ name: kind.name }).pluck('id');
  expect(await ids()).toHaveLength(3);
  app.clock.advance(1);
  await sweep(app.deps);
  expect(await ids()).toEqual([toUuid(kept)]);
  expect(await app.deps.db('jobs').where({ kind: kind.name })).toHaveLength(1);
});

test('the jobs of a kind are counted by state, up to a limit', async () => {
  const kind = createKind('test.counted', rejecting);
  await enqueue(kind);
  await runJobs(kind);
  await enqueue(kind, { startAfter: new Date(app.clock.now().getTime() + 60_000) });
  await enqueue(kind);
  const counts = async (limit: number) =>
    (await countJobs(app.deps, limit)).find((one) => one.kind === kind.name);
  const counted = { kind: 'test.counted', running: 0, failed: 1, dueSince: app.clock.now() };
  expect(await counts(10)).toEqual({ ...counted, waiting: 2 });
  expect(await counts(1)).toEqual({ ...counted, waiting: 1 });
});

test('a commit wakes the worker of its process', async () => {
  const kind = createKind('test.woken', async () => ({}));
  const worker = workerOf(kind);
  let wakes = 0;
  const { onAnnouncement } = await import('../../../src/db/announcement.ts');
  const stop = onAnnouncement(app.deps.db, 'jobs', () => {
    wakes += 1;
    worker.wake();
  });
  await app.deps.db.transaction(async (tx) => {
    await enqueueJob({ ...app.deps, db: tx }, kind, {});
    expect(wakes).toBe(0);
  });
  await eventually(() => (wakes === 1 ? true : undefined));
  stop();
  await worker.stop(0);
});

test('an owner has a limited number of waiting jobs of a kind, also with concurrent requests', async () => {
  const { user } = await app.signIn();
  const kind = { ...createKind('test.limited'), ownerLimit: 3 };
  const ask = (ownerId: string, key?: string) =>
    enqueueOwnJob(app.deps, kind, {}, key === undefined ? { ownerId } : { ownerId, key });
  const keyed = await ask(user.id, 'a');
  const asked = await Promise.all(Array.from({ length: 6 }, () => ask(user.id)));
  expect(asked.filter((id) => id !== undefined)).toHaveLength(2);
  expect(await ask(user.id, 'a')).toBe(keyed);
  expect(await ask(owner.user.id)).toBeDefined();
  await runJobs(kind);
  expect(await ask(user.id)).toBeDefined();
});
