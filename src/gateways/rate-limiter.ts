import type { Redis } from 'ioredis';
import RateLimiterMemory from 'rate-limiter-flexible/lib/RateLimiterMemory.js';
import type { RateLimiter } from '../contract/rate-limit.ts';
import type { Clock } from '../lib/clock.ts';
import { createSlidingWindowLimiter } from './sliding-window-limiter.ts';

// Quota and window come with each request; what the library itself would refuse is never reached.
const settings = { keyPrefix: 'tradepost:rate', points: Number.MAX_SAFE_INTEGER, duration: 60 };

/** Counts in this process. */
export const createMemoryRateLimiter = (clock: Clock): RateLimiter =>
  createSlidingWindowLimiter(new RateLimiterMemory(settings), clock);

/** Counts for all processes together; each by itself while Redis is away. */
export const createRedisRateLimiter = async (redis: Redis, clock: Clock): Promise<RateLimiter> => {
  const { default: RateLimiterRedis } = await import('rate-limiter-flexible/lib/RateLimiterRedis.js');
  const counters = new RateLimiterRedis({
    ...settings,
    storeClient: redis,
    rejectIfRedisNotReady: true,
    insuranceLimiter: new RateLimiterMemory(settings),
  });
  return createSlidingWindowLimiter(counters, clock);
};

/** Counts nothing: for one behind a gateway that does, and for load tests. */
export const createUnlimited = (): RateLimiter => ({
  take: async (_bucket, { quota, window }) => ({ allowed: true, remaining: quota, resetSeconds: window }),
});
