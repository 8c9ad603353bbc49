import pLimit from 'p-limit';
import { Overload } from '../../../../errors.ts';

/** Runs the work when it is its turn, or throws Overload at once if that would be too late. */
export type PasswordQueue = <T>(work: () => Promise<T>) => Promise<T>;

type Options = {
  /** How many are worked on at a time. */
  concurrency: number;
  /** The longest time that one may have to wait, in milliseconds. */
  maxWaitMs: number;
};

/** Before the first one has been timed. */
const FIRST_GUESS_MS = 50;
/** How much the latest one counts in the average. */
const WEIGHT = 0.2;

/**
 * A bound on the time, not on the number: how long a password takes to hash depends on the machine and its settings. A
 * flood of logins would otherwise queue up minutes of work that nobody waits for any more.
 */
export const createPasswordQueue = ({ concurrency, maxWaitMs }: Options): PasswordQueue => {
  const limit = pLimit(concurrency);
  let averageMs = FIRST_GUESS_MS;
  return (work) => {
    const waitMs = ((limit.pendingCount + limit.activeCount - concurrency + 1) * averageMs) / concurrency;
    if (waitMs > maxWaitMs) return Promise.reject(tooMany(waitMs));
    return limit(async () => {
      const startedAt = performance.now();
      try {
        return await work();
      } finally {
        averageMs += WEIGHT * (performance.now() - startedAt - averageMs);
      }
    });
  };
};

const tooMany = (waitMs: number): Overload =>
  new Overload('Too many passwords are being checked at the moment.', {
    queue: 'password_queue',
    retryAfterSeconds: Math.ceil(waitMs / 1000),
  });
