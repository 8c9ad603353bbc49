import { describe, expect, test } from '@jest/globals';
import { createPasswordQueue } from '../../../src/features/accounts/authentication/passwords/password-queue.ts';

/** Work that ends when the test ends it. */
const createWork = () => {
  const pending: (() => void)[] = [];
  return {
    start: () => new Promise<void>((resolve) => void pending.push(resolve)),
    finish: () => pending.shift()?.(),
    count: () => pending.length,
  };
};

describe('createPasswordQueue', () => {
  test.each([
    // Before the first measurement each counts for 50 ms.
    { concurrency: 1, maxWaitMs: 1, admitted: 1 },
    { concurrency: 1, maxWaitMs: 50, admitted: 2 },
    { concurrency: 1, maxWaitMs: 100, admitted: 3 },
    { concurrency: 3, maxWaitMs: 1, admitted: 3 },
    { concurrency: 3, maxWaitMs: 50, admitted: 6 },
    { concurrency: 3, maxWaitMs: 100, admitted: 9 },
  ])('admits work that finishes in time: %o', async ({ concurrency, maxWaitMs, admitted }) => {
    const work = createWork();
    const queue = createPasswordQueue({ concurrency, maxWaitMs });
    const results = Array.from({ length: 20 }, () =>
      queue(work.start).then(
        () => 'done',
        ({ name }: Error) => name,
      ),
    );
    const done = Promise.all(results);
    for (let left = admitted; left > 0; ) {
      await new Promise(setImmediate);
      expect(work.count()).toBeLessThanOrEqual(concurrency);
      if (work.count() > 0) {
        work.finish();
        left -= 1;
      }
    }
    const outcomes = await done;
    expect(outcomes.filter((outcome) => outcome === 'done')).toHaveLength(admitted);
    expect(outcomes.slice(0, admitted)).toEqual(Array(admitted).fill('done'));
    expect(outcomes.slice(admitted)).toEqual(Array(20 - admitted).fill('Overload'));
  });

  test('has room again after some work has ended or failed', async () => {
    const queue = createPasswordQueue({ concurrency: 1, maxWaitMs: 1 });
    await expect(queue(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
    await expect(queue(async () => 'hash')).resolves.toBe('hash');
  });
});
