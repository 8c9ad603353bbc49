import type { Redis } from 'ioredis';
import RateLimiterMemory from 'rate-limiter-flexible/lib/RateLimiterMemory.js';
import type { RateLimiter } from '../contract/rate-limit.ts';
import type { Clock } from '../lib/clock.ts';
import { createSlidingWindowLimiter } from './sliding-window-limiter.ts';

// Each request brings its quota and window, so the library's own limit must never be reached.
const settings = { keyPrefix: 'tradepost:rate', points: Number.MAX_SAFE_INTEGER, duration: 60 };

/** Counts requests in this process. */
export const createMemoryRateLimiter = (clock: Clock): RateLimiter =>
  createSlidingWindowLimiter(new RateLimiterMemory(settings), clock);

/** Counts the requests of all processes in Redis. While Redis is unavailable, each process counts by itself. */
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

/** Admits every request: for a server behind a gateway with rate limits, and for load tests. */
export const createUnlimited = (): RateLimiter => ({
  take: async (_bucket, { quota, window }) => ({ allowed: true, remaining: quota, resetSeconds: window }),
});
