import type { RateLimiterAbstract } from 'rate-limiter-flexible';
import type { RateLimiter, Verdict } from '../contract/rate-limit.ts';
import type { Clock } from '../lib/clock.ts';

/**
 * Creates a sliding-window limiter. rate-limiter-flexible counts in fixed windows, which admit twice the quota at their
 * boundary. So the limit applies to the count of the current window plus the part of the previous one that a window
 * ending now still covers. An atomic increment precedes the decision, so concurrent processes never exceed the quota.
 */
export const createSlidingWindowLimiter = (counters: RateLimiterAbstract, clock: Clock): RateLimiter => ({
  take: async (bucket, { quota, window }) => {
    const now = clock.now().getTime() / 1000;
    const index = Math.floor(now / window);
    const keyOf = (at: number) => `${bucket} ${window} ${at}`;
    const [counted, before] = await Promise.all([
      // Twice the window, because the next window still uses the count.
      counters.penalty(keyOf(index), 1, { customDuration: 2 * window }),
      counters.get(keyOf(index - 1)),
    ]);
    const state = {
      quota,
      window,
      elapsed: now - index * window,
      current: counted.consumedPoints,
      previous: before?.consumedPoints ?? 0,
    };
    const remaining = Math.floor(quota - weightedCount(state));
    if (remaining >= 0) return admit(state, remaining);
    // A rejected request must not count, otherwise a client that retries without a pause would be rejected for ever.
    await counters.reward(keyOf(index), 1, { customDuration: 2 * window });
    return {
      allowed: false,
      remaining: 0,
      resetSeconds: secondsUntilNext({ ...state, current: state.current - 1 }),
    };
  },
});

type State = { quota: number; window: number; elapsed: number; current: number; previous: number };

const weightedCount = ({ window, elapsed, current, previous }: State): number =>
  current + previous * (1 - elapsed / window);

const admit = (state: State, remaining: number): Verdict => ({
  allowed: true,
  remaining,
  resetSeconds: remaining > 0 ? Math.ceil(state.window - state.elapsed) : secondsUntilNext(state),
});

/** The wait until one more request is admitted: later in this window, as the previous one slides out, or in the next. */
const secondsUntilNext = ({ quota, window, elapsed, current, previous }: State): number => {
  const spare = quota - 1 - current;
  const share = (room: number, count: number) => (count === 0 ? 0 : Math.max(0, 1 - room / count)) * window;
  const wait =
    spare >= 0
      ? share(spare, previous) - elapsed
      : window - elapsed + share(quota - 1, Math.min(current, quota));
  return Math.max(1, Math.ceil(wait));
};
