/** A client that follows /readyz moves from a stopping server to another, and loses no request. */
import { setInterval } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type ServerProcess, startServerProcess } from '../support/server-process.ts';
import { createTestDatabase, type TestDatabase } from '../support/test-database.ts';

let database: TestDatabase;
let old: ServerProcess;
let next: ServerProcess;

beforeAll(async () => {
  database = await createTestDatabase();
  const env = { DATABASE_URL: database.url, SHUTDOWN_DELAY_MS: '1500' };
  [old, next] = await Promise.all([startServerProcess(env), startServerProcess(env)]);
});
afterAll(async () => {
  await next.kill('SIGKILL');
  await database.drop();
});

const isReady = async ({ baseUrl }: ServerProcess): Promise<boolean> =>
  (await fetch(`${baseUrl}/readyz`).catch(() => undefined))?.ok === true;

test('SIGTERM loses no request at 40 per second', async () => {
  const startedAt = performance.now();
  const outcomes: Promise<string>[] = [];
  const requestsToOld: { afterMs: number; connection: string | null }[] = [];
  let target = old;
  let stopped: Promise<unknown> | undefined;
  let left = false;
  let stoppedAt = Infinity;

  const ask = async (server: ServerProcess): Promise<string> => {
    const since = performance.now() - stoppedAt;
    const response = await fetch(`${server.baseUrl}/v1/tags`);
    await response.arrayBuffer();
    if (server === old)
      requestsToOld.push({ afterMs: since, connection: response.headers.get('connection') });
    return String(response.status);
  };

  for await (const _ of setInterval(25)) {
    outcomes.push(ask(target).catch((error: Error) => String(error.cause ?? error)));
    // Like a load balancer: it probes a few times a second, and the result applies to later requests.
    if (outcomes.length % 20 === 0 && target === old && !(await isReady(old))) target = next;
    if (outcomes.length === 40) {
      stoppedAt = performance.now();
      stopped = old.kill('SIGTERM').then(() => {
        left = true;
      });
    }
    if (left && target === next) break;
  }
  await stopped;

  expect(Object.groupBy(await Promise.all(outcomes), (outcome) => outcome)).toEqual({
    200: expect.anything(),
  });
  expect(performance.now() - startedAt).toBeGreaterThan(1_500);
  // Requests came after the signal, and their responses had `Connection: close`.
  const late = requestsToOld.filter(({ afterMs }) => afterMs > 100);
  expect(late.length).toBeGreaterThan(0);
  expect(new Set(late.map(({ connection }) => connection))).toEqual(new Set(['close']));
});
