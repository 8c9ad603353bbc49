import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { openJobQueue } from '../../../src/db/job-queue.ts';
import { newProblem } from '../../../src/errors.ts';
import { enqueueJob } from '../../../src/features/jobs/enqueue-job.ts';
import { createJobWorker } from '../../../src/features/jobs/job-worker.ts';
import type { Schedule } from '../../../src/features/schedule.ts';
import { scheduledRunOf } from '../../../src/features/schedules/scheduled-run.ts';
import { createScheduler } from '../../../src/features/schedules/scheduler.ts';
import { eventually } from '../../support/eventually.ts';
import { lockWaits } from '../../support/lock-waits.ts';
import { startTestApp, type TestApp, type Tradepost } from '../../support/test-app.ts';

const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

let names = 0;
let name: string;
beforeEach(async () => {
  names += 1;
  name = `hourly_${'x'.repeat(names)}`;
  // Each test begins at half past an hour.
  const { clock } = app;
  clock.advance(hour + hour / 2 - (clock.now().getTime() % hour));
});

const hourOf = (time: Date): string => time.toISOString().slice(11, 16);

/** A schedule at every full hour that collects the hours of its runs. */
const hourly = (run: Schedule['run'] = async () => {}, cron = '0 * * * *') => {
  const ran: string[] = [];
  const schedule: Schedule = {
    name,
    description: 'Collects hours.',
    cron,
    run: async (context, given) => {
      ran.push(hourOf(given.dueAt));
      await run(context, given);
    },
  };
  return { schedule, ran };
};

/** The scheduler and the worker of one process. */
const startProcess = async ({ deps }: TestApp, ...schedules: Schedule[]) => {
  const planner = await createScheduler(deps, schedules);
  const worker = createJobWorker({
    context: { ...deps, problem: newProblem },
    kinds: schedules.map(scheduledRunOf),
    openQueue: () => openJobQueue(deps),
  });
  await planner.enqueueDue();
  return {
    ...planner,
    runDue: async () => {
      await planner.enqueueDue();
      await worker.runDue();
    },
    worker,
  };
};

/** The full hour after now, plus so many hours. */
const hourIn = (hours: number): string => hourOf(new Date(app.clock.now().getTime() + hours * hour));

/** With a new token, because the clock moves far. */
const admin = async (): Promise<Tradepost> => (await app.signIn('admin')).tradepost;

const listRuns = async () => (await (await admin()).schedules.listRuns({ scheduleName: name })).items;

const nextRunAt = async (): Promise<string | undefined> => {
  for await (const schedule of (await admin()).schedules.list())
    if (schedule.name === name) return schedule.nextRunAt;
};

describe('a schedule', () => {
  test('runs once at each due time, neither before nor again', async () => {
    const { schedule, ran } = hourly();
    const { runDue } = await startProcess(app, schedule);
    const [first, second] = [hourIn(0.5), hourIn(1.5)];
    app.clock.advance(hour / 2 - 1);
    await runDue();
    expect(ran).toEqual([]);
    app.clock.advance(1);
    await runDue();
    await runDue();
    expect(ran).toEqual([first]);
    app.clock.advance(hour);
    await runDue();
    expect(ran).toEqual([first, second]);
    expect(await listRuns()).toMatchObject([
      { state: 'succeeded', attempts: 1, durationMs: 0 },
      { state: 'succeeded', attempts: 1, durationMs: 0 },
    ]);
  });

  test('is due at its next due time when it is new, however long ago the last one was', async () => {
    const { schedule, ran } = hourly(undefined, '0 0 1 1 *');
    const { runDue } = await startProcess(app, schedule);
    await runDue();
    expect(ran).toEqual([]);
    expect(await nextRunAt()).toBe('2027-01-01T00:00:00.000Z');
  });

  test('runs only the last missed run after an outage', async () => {
    const { schedule, ran } = hourly();
    await startProcess(app, schedule);
    app.clock.advance(3 * 24 * hour + hour);
    const last = hourIn(-0.5);
    const { runDue } = await startProcess(app, schedule);
    await runDue();
    await runDue();
    expect(ran).toEqual([last]);
    expect(await listRuns()).toHaveLength(1);
  });

  test('has one run at a time: of the due times meanwhile only the last one runs', async () => {
    const { promise: isReleased, resolve: release } = Promise.withResolvers<void>();
    const { schedule, ran } = hourly(() => isReleased);
    const { enqueueDue, worker, runDue } = await startProcess(app, schedule);
    const first = hourIn(0.5);
    app.clock.advance(hour / 2);
    await enqueueDue();
    const running = worker.runDue();
    await eventually(() => ran[0]);
    app.clock.advance(hour);
    await enqueueDue();
    app.clock.advance(hour);
    await enqueueDue();
    const last = hourOf(app.clock.now());
    expect(await listRuns()).toMatchObject([{ state: 'running', attempts: 1 }]);
    release();
    await running;
    await runDue();
    expect(ran).toEqual([first, last]);
  });

  test('runs in exactly one of several processes', async () => {
    const other = await startTestApp({ DATABASE_URL: app.databaseUrl });
    other.clock.advance(app.clock.now().getTime() - other.clock.now().getTime());
    const { schedule, ran } = hourly();
    const processes = await Promise.all([app, other, app, other].map((each) => startProcess(each, schedule)));
    const due: string[] = [];
    for (let count = 0; count < 10; count += 1) {
      for (const each of [app, other]) each.clock.advance(count === 0 ? hour / 2 : hour);
      due.push(hourOf(app.clock.now()));
      await Promise.all(processes.map(({ enqueueDue }) => enqueueDue()));
      await Promise.all(processes.map(({ worker }) => worker.runDue()));
    }
    expect(ran).toEqual(due);
    await Promise.all(processes.map(({ worker }) => worker.stop(0)));
    await other.close();
  });

  test('is enqueued once by processes that have found it due at once', async () => {
    const { db } = app.deps;
    const { schedule } = hourly();
    const processes = await Promise.all([1, 2, 3].map(() => startProcess(app, schedule)));
    app.clock.advance(hour / 2);
    const lock = await db.transaction();
    // Stops all processes between finding and locking the schedule.
    await lock.raw('lock table schedules in exclusive mode');
    const enqueued = Promise.all(processes.map(({ enqueueDue }) => enqueueDue()));
    const waiting = `${lockWaits} and relation = 'schedules'::regclass`;
    await eventually(async () => (await db.raw(waiting)).rowCount === 3 || undefined);
    await lock.rollback();
    await enqueued;
    expect(await listRuns()).toHaveLength(1);
    expect(await db('pgboss.job').where({ name: `schedule.${name}` })).toHaveLength(1);
  });

  test('is retried with the same due time, until it fails for good', async () => {
    const { schedule, ran } = hourly(async () => {
      throw new Error('no paper');
    });
    const { runDue } = await startProcess(app, schedule);
    app.clock.advance(hour / 2);
    const due = hourOf(app.clock.now());
    await runDue();
    expect(await listRuns()).toMatchObject([{ state: 'waiting', attempts: 1, error: 'Error: no paper' }]);
    for (let attempt = 2; attempt <= 5; attempt += 1) {
      app.clock.advance(5 * minute);
      await runDue();
    }
    expect(ran).toEqual(Array(5).fill(due));
    expect(await listRuns()).toMatchObject([{ state: 'failed', attempts: 5, error: 'Error: no paper' }]);
    app.clock.advance(hour);
    await runDue();
    expect(ran).toHaveLength(6);
  });

  test('succeeds after a failed attempt', async () => {
    const { schedule, ran } = hourly(async () => {
      if (ran.length === 1) throw new Error('no paper');
    });
    const { runDue } = await startProcess(app, schedule);
    app.clock.advance(hour / 2);
    await runDue();
    app.clock.advance(minute);
    await runDue();
    const [run] = await listRuns();
    expect(run).toMatchObject({ state: 'succeeded', attempts: 2 });
    expect(run).not.toHaveProperty('error');
  });

  test('keeps a due time that it missed, unless its cron line changes', async () => {
    const { schedule, ran } = hourly();
    await startProcess(app, schedule);
    const missed = hourIn(0.5);
    app.clock.advance(hour / 2 + minute);
    const { runDue } = await startProcess(app, { ...schedule, description: 'Collects other hours.' });
    await runDue();
    expect(ran).toEqual([missed]);
    app.clock.advance(hour);
    const moved = await startProcess(app, { ...schedule, cron: '15 * * * *' });
    await moved.runDue();
    expect(ran).toEqual([missed]);
    expect(await nextRunAt()).toContain(':15:00.000Z');
    app.clock.advance(hour);
    await moved.runDue();
    expect(ran).toHaveLength(2);
  });

  test('of another release is left to its processes', async () => {
    const { schedule, ran } = hourly();
    await startProcess(app, schedule);
    const { runDue } = await startProcess(app);
    app.clock.advance(hour);
    await runDue();
    expect(await listRuns()).toEqual([]);
    const again = await startProcess(app, schedule);
    await again.runDue();
    expect(ran).toHaveLength(1);
  });

  test('is deleted, with its runs, when no process has run it for 30 days', async () => {
    const { schedule } = hourly();
    const { runDue } = await startProcess(app, schedule);
    app.clock.advance(hour / 2);
    await runDue();
    app.clock.advance(30 * 24 * hour + hour);
    await app.runSchedules();
    app.clock.advance(5 * minute);
    await app.runSchedules();
    await expect(listRuns()).rejects.toMatchObject({ code: 'not_found' });
  });
});

describe('a one-off schedule', () => {
  test('is a job with a start time: it runs once, also when that time has passed long ago', async () => {
    const { schedule, ran } = hourly();
    const kind = scheduledRunOf(schedule);
    const processes = await Promise.all([1, 2].map(() => startProcess(app, schedule)));
    const runAll = () => Promise.all(processes.map(({ worker }) => worker.runDue()));
    const startAfter = new Date(app.clock.now().getTime() + 10 * minute);
    await enqueueJob(app.deps, kind, { dueAt: startAfter.toJSON() }, { startAfter });
    app.clock.advance(10 * minute - 1);
    await runAll();
    expect(ran).toEqual([]);
    app.clock.advance(24 * hour);
    await runAll();
    await runAll();
    expect(ran).toEqual([hourOf(startAfter)]);
  });
});

describe('a scheduler', () => {
  test('polls, survives a failure, and stops', async () => {
    const { db } = app.deps;
    const { schedule, ran } = hourly();
    const { start, worker } = await startProcess(app, schedule);
    await db.schema.renameTable('schedules', 'elsewhere');
    const stop = start(app.deps.log, 1);
    await eventually(() => app.logLines.find((line) => line.includes('schedules could not be enqueued')));
    await db.schema.renameTable('elsewhere', 'schedules');
    app.clock.advance(hour / 2);
    await eventually(async () => (await listRuns())[0]);
    await worker.runDue();
    expect(ran).toEqual([hourOf(app.clock.now())]);
    await stop();
    app.clock.advance(hour);
    await worker.runDue();
    expect(await listRuns()).toHaveLength(1);
  });

  test.each([
    ['a cron line that never fires', { cron: '0 0 31 2 *' }, /hourly.* never fires/],
    ['an unknown time zone', { cron: '0 3 * * *', zone: 'Mars/Olympus' }, /hourly.*Mars\/Olympus/],
  ])('does not start with %s', async (_what, timing, fault) => {
    const { schedule } = hourly();
    await expect(createScheduler(app.deps, [{ ...schedule, ...timing }])).rejects.toThrow(fault);
  });
});
