import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Redis } from 'ioredis';
import { pino } from 'pino';
import type { RateLimiter } from '../../src/contract/rate-limit.ts';
import { createMemoryRateLimiter, createRedisRateLimiter } from '../../src/gateways/rate-limiter.ts';
import { connectRedis } from '../../src/gateways/redis.ts';
import { describeWithRedis, openTestRedis, uniqueName } from '../support/test-redis.ts';

const limit = { quota: 10, window: 60 };

const createClock = () => {
  // The start of a window.
  let ms = Date.parse('2026-06-01T12:00:00.000Z');
  return {
    now: () => new Date(ms),
    advance: (seconds: number) => {
      ms += seconds * 1000;
    },
  };
};

type Create = (clock: ReturnType<typeof createClock>) => RateLimiter | Promise<RateLimiter>;

const behavesLikeALimiter = (create: Create) => {
  const setUp = async () => {
    const clock = createClock();
    const limiter = await create(clock);
    const bucket = uniqueName();
    const take = () => limiter.take(bucket, limit);
    const takeMany = async (count: number) => {
      const verdicts = await Promise.all(Array.from({ length: count }, take));
      return verdicts.filter(({ allowed }) => allowed).length;
    };
    return { clock, limiter, take, takeMany };
  };

  test('admits exactly the quota for any number of concurrent requests', async () => {
    const { takeMany } = await setUp();
    expect(await takeMany(50)).toBe(10);
  });

  test('returns the remaining requests, and the time until further ones', async () => {
    const { clock, take, takeMany } = await setUp();
    clock.advance(15);
    expect(await take()).toEqual({ allowed: true, remaining: 9, resetSeconds: 45 });
    await takeMany(9);
    // In the next window, a tenth of this one's ten has slid out after 6 s.
    expect(await take()).toEqual({ allowed: false, remaining: 0, resetSeconds: 51 });
    clock.advance(50);
    expect(await take()).toMatchObject({ allowed: false, resetSeconds: 1 });
    clock.advance(1);
    expect(await take()).toMatchObject({ allowed: true });
  });

  test('admits no burst of twice the quota around a window boundary', async () => {
    const { clock, takeMany } = await setUp();
    clock.advance(59);
    expect(await takeMany(10)).toBe(10);
    clock.advance(1);
    expect(await takeMany(10)).toBe(0);
    clock.advance(30);
    expect(await takeMany(10)).toBe(5);
  });

  test('does not count rejected requests', async () => {
    const { clock, takeMany } = await setUp();
    expect(await takeMany(200)).toBe(10);
    clock.advance(120);
    expect(await takeMany(200)).toBe(10);
  });

  test('keeps buckets apart', async () => {
    const { limiter, takeMany } = await setUp();
    await takeMany(10);
    expect(await limiter.take(uniqueName(), limit)).toMatchObject({ allowed: true });
  });
};

describe('the rate limiter of one process', () => {
  behavesLikeALimiter(createMemoryRateLimiter);
});

describeWithRedis('the limiter of several processes (REDIS_URL)', () => {
  let first: Redis;
  let second: Redis;
  beforeAll(async () => {
    first = await openTestRedis();
    second = await openTestRedis();
  });
  afterAll(() => {
    first.disconnect();
    second.disconnect();
  });

  behavesLikeALimiter((clock) => createRedisRateLimiter(first, clock));

  test('two processes share one exact quota', async () => {
    const clock = createClock();
    const limiters = [
      await createRedisRateLimiter(first, clock),
      await createRedisRateLimiter(second, clock),
    ];
    const bucket = uniqueName();
    const verdicts = await Promise.all(
      limiters.flatMap((limiter) => Array.from({ length: 40 }, () => limiter.take(bucket, limit))),
    );
    expect(verdicts.filter(({ allowed }) => allowed)).toHaveLength(10);
  });
});

test('while Redis is unavailable, each process counts by itself', async () => {
  const lines: string[] = [];
  const redis = await connectRedis(
    'redis://127.0.0.1:1',
    pino({}, { write: (line) => void lines.push(line) }),
  );
  const limiter = await createRedisRateLimiter(redis, createClock());
  const verdicts = await Promise.all(Array.from({ length: 12 }, () => limiter.take('away', limit)));
  expect(verdicts.filter(({ allowed }) => allowed)).toHaveLength(10);
  if (lines.length === 0) await new Promise((resolve) => redis.once('close', resolve));
  expect(lines.map((line) => JSON.parse(line).msg)).toEqual([
    'Redis is unavailable: this process caches nothing and counts rate limits alone',
  ]);
  redis.disconnect();
});
