import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { newUuid } from '../../../src/lib/id.ts';
import { startTestApp, type TestApp, type Tradepost } from '../../support/test-app.ts';

let app: TestApp;
let admin: Tradepost;
beforeAll(async () => {
  app = await startTestApp();
  admin = (await app.signIn('admin')).tradepost;
});
afterAll(() => app.close());

const at = (time: string): string => `2026-06-01T${time}.000Z`;

beforeEach(async () => {
  const { db, clock } = app.deps;
  await db('schedules').delete();
  const schedule = { description: 'Writes a report.', cron: '0 * * * *', zone: 'UTC' };
  await db('schedules').insert([
    { ...schedule, name: 'report', next_due_at: at('13:00:00') },
    { ...schedule, name: 'a_new_one', next_due_at: at('12:30:00') },
  ]);
  const run = { schedule: 'report', job_id: newUuid(clock.now()) };
  await db('schedule_runs').insert([
    {
      ...run,
      due_at: at('10:00:00'),
      state: 'failed',
      attempts: 5,
      error: 'Error: no',
      ...took('10:00:01', '10:00:02'),
    },
    { ...run, due_at: at('11:00:00'), state: 'succeeded', attempts: 1, ...took('11:00:01', '11:00:04') },
    { ...run, due_at: at('12:00:00') },
  ]);
});

const took = (from: string, to: string) => ({ started_at: at(from), finished_at: at(to) });

describe('listSchedules', () => {
  test('lists the schedules by name, with their next due times and their last runs', async () => {
    const { items } = await admin.schedules.list();
    const schedule = { description: 'Writes a report.', cron: '0 * * * *', zone: 'UTC' };
    const lastRun = {
      dueAt: at('12:00:00'),
      state: 'waiting',
      attempts: 0,
      jobId: expect.stringMatching(/^job_/),
    };
    expect(items).toEqual([
      { ...schedule, name: 'a_new_one', nextRunAt: at('12:30:00') },
      { ...schedule, name: 'report', nextRunAt: at('13:00:00'), lastRun },
    ]);
  });

  test.each([
    ['running', '12:00:01', undefined],
    ['failed', '12:00:01', '12:00:03'],
    ['succeeded', '12:00:01', '12:00:04'],
  ] as const)('shows a last run that is %s', async (state, startedAt, finishedAt) => {
    await app.deps
      .db('schedule_runs')
      .where({ due_at: at('12:00:00') })
      .update({
        state,
        attempts: 1,
        started_at: at(startedAt),
        finished_at: finishedAt ? at(finishedAt) : null,
      });
    const { items } = await admin.schedules.list();
    const lastRun = items.find(({ name }) => name === 'report')?.lastRun;
    expect(lastRun).toMatchObject({ dueAt: at('12:00:00'), state, startedAt: at(startedAt) });
    expect(lastRun?.finishedAt).toBe(finishedAt && at(finishedAt));
  });

  test('lists them in pages', async () => {
    const names: string[] = [];
    for await (const { name } of admin.schedules.list({ limit: 1 })) names.push(name);
    expect(names).toEqual(['a_new_one', 'report']);
  });

  test.each(['user', 'editor', 'moderator'] as const)('is forbidden for the role %s', async (role) => {
    const { tradepost } = await app.signIn(role);
    await expect(tradepost.schedules.list()).rejects.toMatchObject({ code: 'insufficient_scope' });
    const runs = tradepost.schedules.listRuns({ scheduleName: 'report' });
    await expect(runs).rejects.toMatchObject({ code: 'insufficient_scope' });
  });

  test('requires a token', async () => {
    await expect(app.tradepost.schedules.list()).rejects.toMatchObject({ code: 'unauthenticated' });
  });
});

describe('listScheduleRuns', () => {
  const dueTimes = async (
    query: { state?: 'waiting' | 'running' | 'succeeded' | 'failed'; limit?: number } = {},
  ) => {
    const due: string[] = [];
    for await (const { dueAt } of admin.schedules.listRuns({ scheduleName: 'report', ...query }))
      due.push(dueAt);
    return due;
  };

  test('lists outcome, duration and error, the last due first', async () => {
    const { items } = await admin.schedules.listRuns({ scheduleName: 'report' });
    expect(items).toMatchObject([
      { dueAt: at('12:00:00'), state: 'waiting', attempts: 0 },
      { dueAt: at('11:00:00'), state: 'succeeded', attempts: 1, durationMs: 3_000 },
      { dueAt: at('10:00:00'), state: 'failed', attempts: 5, durationMs: 1_000, error: 'Error: no' },
    ]);
  });

  test('lists them in pages, and only those in a state', async () => {
    expect(await dueTimes({ limit: 1 })).toEqual([at('12:00:00'), at('11:00:00'), at('10:00:00')]);
    expect(await dueTimes({ state: 'waiting' })).toEqual([at('12:00:00')]);
    expect(await dueTimes({ state: 'succeeded' })).toEqual([at('11:00:00')]);
    expect(await dueTimes({ state: 'failed' })).toEqual([at('10:00:00')]);
    expect(await dueTimes({ state: 'running' })).toEqual([]);
  });

  test('does not know another schedule', async () => {
    const listing = admin.schedules.listRuns({ scheduleName: 'another' });
    await expect(listing).rejects.toMatchObject({ code: 'not_found' });
  });
});

describe('the database', () => {
  test.each([
    [
      'a second run for a due time',
      { due_at: at('11:00:00'), state: 'failed', finished_at: at('11:00:00') },
      '23505',
    ],
    ['a second unfinished run of a schedule', { due_at: at('12:30:00') }, '23505'],
    ['a run without a schedule', { schedule: 'another', due_at: at('12:30:00') }, '23503'],
  ])('rejects %s', async (_what, row, code) => {
    const insertion = app.deps
      .db('schedule_runs')
      .insert({ schedule: 'report', job_id: newUuid(new Date()), ...row });
    await expect(insertion).rejects.toMatchObject({ code });
  });
});
