import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startServerProcess, until } from '../support/server-process.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
  // The other process has the real time, and its schedules delete what has expired by then.
  app.clock.advance(Date.now() - app.clock.now().getTime());
});
afterAll(() => app.close());

test('killed in a run: another process takes it over, with its due time', async () => {
  const { db } = app.deps;
  const first = () => db('schedule_runs').where({ schedule: 'sweep' }).orderBy('due_at').first();

  const lock = await db.transaction();
  // The sweep waits for the lock.
  await lock.raw('lock table one_time_tokens in access exclusive mode');
  const sweep = { name: 'sweep', description: '', cron: '*/5 * * * *', zone: 'UTC' };
  await db('schedules').insert({ ...sweep, next_due_at: new Date(0) });
  const server = await startServerProcess({ DATABASE_URL: app.databaseUrl });
  await until(async () => (await first())?.state === 'running');
  const killed = await first();
  await server.kill('SIGKILL');
  await lock.rollback();
  // Saves the wait for a heartbeat.
  await db('pgboss.job')
    .where({ id: killed.job_id })
    .update({ heartbeat_on: db.raw("heartbeat_on - interval '10 s'") });

  const other = await startServerProcess({ DATABASE_URL: app.databaseUrl });
  await until(async () => (await first()).state === 'succeeded');
  expect(await first()).toMatchObject({ due_at: killed.due_at, job_id: killed.job_id, attempts: 2 });
  await other.kill('SIGTERM');
});
