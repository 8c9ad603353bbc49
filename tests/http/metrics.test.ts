import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { sequenceEvents } from '../../src/features/events/event-position-repository.ts';
import { eventually } from '../support/eventually.ts';
import { buildUser } from '../support/factories.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
  await app.runSchedules();
});
afterAll(() => app.close());

const minute = 60_000;

/** The value of a time series. Undefined if /metrics lacks it. */
const readSeries = async (series: string): Promise<number | undefined> => {
  const line = (await app.metrics()).split('\n').find((one) => one.startsWith(`${series} `));
  return line === undefined ? undefined : Number(line.slice(series.length));
};

test('shows the depth and the oldest due job of each kind', async () => {
  await app.tradepost.accounts.register({ body: buildUser() });
  app.clock.advance(3 * minute);
  expect(await readSeries('jobs_waiting{kind="mail.deliver"}')).toBe(1);
  expect(await readSeries('jobs_oldest_due_age_seconds{kind="mail.deliver"}')).toBe(180);
  expect(await readSeries('jobs_running{kind="mail.deliver"}')).toBe(0);
  expect(await readSeries('jobs_failed{kind="mail.deliver"}')).toBe(0);
  await app.deps.db('pgboss.job').where({ name: 'mail.deliver' }).update({ state: 'active' });
  expect(await readSeries('jobs_running{kind="mail.deliver"}')).toBe(1);
  await app.deps.db('pgboss.job').where({ name: 'mail.deliver' }).update({ state: 'failed' });
  expect(await readSeries('jobs_failed{kind="mail.deliver"}')).toBe(1);
  expect(await readSeries('jobs_waiting{kind="mail.deliver"}')).toBe(0);
  expect(await readSeries('jobs_oldest_due_age_seconds{kind="mail.deliver"}')).toBe(0);
});

test('shows the last success of each schedule, and how long it has been overdue', async () => {
  const { clock } = app;
  clock.advance(6 * minute - (clock.now().getTime() % (5 * minute)));
  expect(await readSeries('schedule_last_success_timestamp_seconds{schedule="sweep"}')).toBeUndefined();
  expect(await readSeries('schedule_overdue_seconds{schedule="sweep"}')).toBeGreaterThanOrEqual(60);
  await app.runSchedules();
  expect(await readSeries('schedule_last_success_timestamp_seconds{schedule="sweep"}')).toBe(
    clock.now().getTime() / 1_000,
  );
  expect(await readSeries('schedule_overdue_seconds{schedule="sweep"}')).toBe(0);
});

test('shows the committed events without a position, their age and the backlog of each reaction', async () => {
  const { deps, clock } = app;
  await sequenceEvents(deps);
  await deps.db('event_cursors').insert({ reaction: 'a_test', position: 0, seen_at: clock.now() });
  const behind = (await readSeries('reaction_events_behind{reaction="a_test"}')) ?? 0;
  expect(await readSeries('events_without_position')).toBe(0);
  expect(await readSeries('events_oldest_without_position_seconds')).toBe(0);
  await app.tradepost.accounts.register({ body: buildUser() });
  clock.advance(2 * minute);
  expect(await readSeries('events_without_position')).toBe(1);
  expect(await readSeries('events_oldest_without_position_seconds')).toBe(120);
  await sequenceEvents(deps);
  expect(await readSeries('events_without_position')).toBe(0);
  expect(await readSeries('reaction_events_behind{reaction="a_test"}')).toBe(behind + 1);
  expect(await readSeries('reaction_event_failures{reaction="a_test"}')).toBe(0);
});

test('shows the open streams of this process', async () => {
  const { token } = await app.signIn('admin');
  const cut = new AbortController();
  const headers = { authorization: `Bearer ${token}` };
  const { status } = await fetch(`${app.baseUrl}/v1/events`, { headers, signal: cut.signal });
  expect(status).toBe(200);
  expect(await readSeries('event_streams_open')).toBe(1);
  cut.abort();
  await eventually(async () => ((await readSeries('event_streams_open')) === 0 ? true : undefined));
});

test('explains each gauge once, in the format of Prometheus', async () => {
  const text = await app.metrics();
  const named = [...text.matchAll(/^# TYPE (\S+) /gm)].map(([, name]) => name);
  expect(new Set(named).size).toBe(named.length);
  expect(named).toEqual(expect.arrayContaining(['jobs_waiting', 'schedule_overdue_seconds']));
  expect([...text.matchAll(/^# HELP (\S+) \S/gm)].map(([, name]) => name)).toEqual(named);
  const other = text
    .split('\n')
    .filter((line) => !/^(?:$|# |[a-z_]+(?:\{(?:[a-zA-Z_]+="[^"]*",?)+\})? [\d.e+-]+$)/.test(line));
  expect(other).toEqual([]);
});

test('omits the gauges that cannot be read, and shows the others', async () => {
  const { db } = app.deps;
  await db.schema.renameTable('schedules', 'elsewhere');
  const text = await app.metrics();
  await db.schema.renameTable('elsewhere', 'schedules');
  expect(text).not.toContain('schedule_overdue_seconds');
  expect(text).toContain('jobs_waiting{kind="mail.deliver"}');
  expect(app.logLines.join('')).toContain('some gauges could not be read');
});
