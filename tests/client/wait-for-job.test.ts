import { afterEach, describe, expect, test } from '@jest/globals';
import { createClient, JobError, waitForJob } from '@tradepost/client';
import { hangUp, json, problem, type StubResponse, startStub } from './stub-server.ts';

const closers: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

const id = 'job_01kkhp5a7c9eb1d3f5h7j9kbmd';
const job = (state: string, progress = 0) => ({ id, kind: 'account.export', state, progress });
const running = (progress: number, retryAfter?: string): StubResponse =>
  json(200, job('running', progress), retryAfter === undefined ? {} : { 'retry-after': retryAfter });
const succeeded = json(200, { ...job('succeeded', 100), result: { fileId: 'fil_1' } });

const setUp = async (...responses: StubResponse[]) => {
  const stub = await startStub(...responses);
  closers.push(stub.close);
  const tradepost = createClient({ baseUrl: stub.baseUrl, retryDelayMs: 1 });
  const seen: string[] = [];
  const begin = performance.now();
  return {
    received: stub.received,
    seen,
    elapsedMs: () => performance.now() - begin,
    wait: (signal?: AbortSignal) =>
      waitForJob(
        tradepost,
        { id },
        {
          signal,
          onProgress: ({ state, progress }) => void seen.push(`${state} ${progress}`),
        },
      ),
  };
};

describe('waitForJob', () => {
  test('returns a job that has succeeded, without a delay', async () => {
    const { wait, seen, received, elapsedMs } = await setUp(succeeded);
    expect(await wait()).toMatchObject({ state: 'succeeded', result: { fileId: 'fil_1' } });
    expect(seen).toEqual(['succeeded 100']);
    expect(received.map(({ method, url }) => `${method} ${url}`)).toEqual([`GET /v1/jobs/${id}`]);
    expect(elapsedMs()).toBeLessThan(1_000);
  });

  test('asks again after Retry-After, and reports each change once', async () => {
    const { wait, seen, elapsedMs } = await setUp(running(10, '2'), running(10, '0'), succeeded);
    await wait();
    expect(seen).toEqual(['running 10', 'succeeded 100']);
    // Two seconds as requested, and at least one.
    expect(elapsedMs()).toBeGreaterThanOrEqual(2_990);
  });

  test.each(['failed', 'cancelled'])('throws a JobError for a job that is %s', async (state) => {
    const { wait, seen } = await setUp(json(200, job(state, 30)));
    const error = await wait().catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(JobError);
    expect(error).toMatchObject({
      name: 'JobError',
      job: { id, state },
      message: expect.stringContaining(id),
    });
    expect(seen).toEqual([`${state} 30`]);
  });

  test('throws the problem of a job that does not exist', async () => {
    const { wait } = await setUp(problem(404, 'not_found'));
    await expect(wait()).rejects.toMatchObject({ code: 'not_found' });
  });

  test('outlasts a restart of the server', async () => {
    const { wait } = await setUp(hangUp, hangUp, hangUp, problem(503, 'unavailable'), succeeded);
    expect(await wait()).toMatchObject({ state: 'succeeded' });
  });

  test('ends at its signal, and asks no more', async () => {
    const { wait, received, seen } = await setUp(running(10, '3600'));
    const stopping = new AbortController();
    const waiting = wait(stopping.signal);
    while (seen.length === 0) await Promise.race([waiting, new Promise(setImmediate)]);
    stopping.abort(new Error('The page was closed'));
    await expect(waiting).rejects.toThrow('The page was closed');
    expect(received).toHaveLength(1);
  });
});
