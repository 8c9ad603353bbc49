import type { RateLimiterAbstract } from 'rate-limiter-flexible';
import type { RateLimiter, Verdict } from '../contract/rate-limit.ts';
import type { Clock } from '../lib/clock.ts';

/**
 * rate-limiter-flexible counts in fixed windows, which let twice the quota through where two meet. So a request
 * is weighed against this window's count and as much of the last one's as a window that ends now still covers.
 * The count goes up first, in one atomic step, so that of many processes none admits one too many.
 */
export const createSlidingWindowLimiter = (counters: RateLimiterAbstract, clock: Clock): RateLimiter => ({
  take: async (bucket, { quota, window }) => {
    const now = clock.now().getTime() / 1000;
    const index = Math.floor(now / window);
    const keyOf = (at: number) => `${bucket} ${window} ${at}`;
    const [counted, before] = await Promise.all([
      // Twice the window, as the count is still weighed in the next one.
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
    const remaining = Math.floor(quota - weigh(state));
    if (remaining >= 0) return admit(state, remaining);
    // What is refused must not count, or one who never pauses would be refused for ever.
    await counters.reward(keyOf(index), 1, { customDuration: 2 * window });
    return {
      allowed: false,
      remaining: 0,
      resetSeconds: secondsUntilNext({ ...state, current: state.current - 1 }),
    };
  },
});

type State = { quota: number; window: number; elapsed: number; current: number; previous: number };

const weigh = ({ window, elapsed, current, previous }: State): number =>
  current + previous * (1 - elapsed / window);

const admit = (state: State, remaining: number): Verdict => ({
  allowed: true,
  remaining,
  resetSeconds: remaining > 0 ? Math.ceil(state.window - state.elapsed) : secondsUntilNext(state),
});

/** When one more request is admitted: in this window, once enough of the last has slid out, or in the next. */
const secondsUntilNext = ({ quota, window, elapsed, current, previous }: State): number => {
  const spare = quota - 1 - current;
  const share = (room: number, count: number) => (count === 0 ? 0 : Math.max(0, 1 - room / count)) * window;
  const wait =
    spare >= 0
      ? share(spare, previous) - elapsed
      : window - elapsed + share(quota - 1, Math.min(current, quota));
  return Math.max(1, Math.ceil(wait));
};
