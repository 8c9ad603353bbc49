import { setImmediate } from 'node:timers/promises';
import { describe, expect, test } from '@jest/globals';
import { startCoalescedWork } from '../../src/lib/coalesced-work.ts';
import { eventually } from '../support/eventually.ts';

const never = 2 ** 31 - 1;

/** Work whose runs end when the test says so. */
const start = (pollMs = never) => {
  const runs: PromiseWithResolvers<void>[] = [];
  const errors: unknown[] = [];
  const work = () => {
    const run = Promise.withResolvers<void>();
    runs.push(run);
    return run.promise;
  };
  const coalesced = startCoalescedWork({ work, onError: (err) => errors.push(err), pollMs });
  return { ...coalesced, runs, errors };
};

describe('coalesced work', () => {
  test('runs at the start, and once more for all wakes during a run', async () => {
    const { wake, stop, runs } = start();
    expect(runs).toHaveLength(1);
    wake();
    wake();
    await setImmediate();
    expect(runs).toHaveLength(1);
    runs[0]?.resolve();
    await setImmediate();
    expect(runs).toHaveLength(2);
    runs[1]?.resolve();
    await setImmediate();
    expect(runs).toHaveLength(2);
    wake();
    expect(runs).toHaveLength(3);
    runs[2]?.resolve();
    await stop();
  });

  test('reports a failure, and runs again at the next wake', async () => {
    const { wake, stop, runs, errors } = start();
    const failure = new Error('the database is away');
    runs[0]?.reject(failure);
    await setImmediate();
    expect([errors, runs.length]).toEqual([[failure], 1]);
    wake();
    expect(runs).toHaveLength(2);
    runs[1]?.resolve();
    await stop();
    expect(errors).toHaveLength(1);
  });

  test('polls', async () => {
    const { stop, runs } = start(1);
    for (const count of [1, 2, 3]) {
      const run = await eventually(() => runs[count - 1]);
      run.resolve();
    }
    const stopping = stop();
    for (const run of runs) run.resolve();
    await stopping;
  });

  test('its stop waits for the run in progress and prevents the next', async () => {
    const { wake, stop, runs } = start();
    wake();
    let isStopped = false;
    const stopping = stop().then(() => {
      isStopped = true;
    });
    await setImmediate();
    expect(isStopped).toBe(false);
    runs[0]?.resolve();
    await stopping;
    wake();
    await setImmediate();
    expect(runs).toHaveLength(1);
  });
});
