import pLimit from 'p-limit';
import { Overload } from '../../../../errors.ts';

/** Runs the work in its turn, or throws Overload at once if it would wait too long. */
export type PasswordQueue = <T>(work: () => Promise<T>) => Promise<T>;

type Options = {
  /** The number of password hashes that are computed at a time. */
  concurrency: number;
  /** The maximum expected wait, in milliseconds. */
  maxWaitMs: number;
};

/** The expected duration before the first measurement. */
const FIRST_GUESS_MS = 50;
/** The weight of the latest duration in the exponential moving average. */
const WEIGHT = 0.2;

/**
 * Sheds load by expected wait, not by queue length: the duration of a hash depends on the machine and its configuration.
 * Without a limit, a flood of logins would queue minutes of work for clients that have given up.
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
