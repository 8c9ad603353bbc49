import { randomUUID } from 'node:crypto';
import type { Redis } from 'ioredis';
import type { Logger } from 'pino';
import type { CachedResponse, CacheStore } from '../contract/response-cache.ts';

type Entry = { entry: CachedResponse; generation: string };

/** Caches responses for all processes in Redis. While Redis is unavailable, every lookup is a miss. */
export const createRedisCache = (redis: Redis, log: Logger): CacheStore => {
  const warn = (error: unknown) =>
    log.warn({ err: error }, 'the cache in Redis failed; the response is loaded without it');
  return {
    read: async (key, tags) => {
      try {
        const [kept, ...generations] = await redis.mget(`tradepost:response:${key}`, ...tags.map(tagKey));
        const generation = generations.map((each) => each ?? '').join('.');
        const known = kept ? (JSON.parse(kept) as Entry) : undefined;
        return known?.generation === generation ? { generation, found: known.entry } : { generation };
      } catch (error) {
        warn(error);
        return { generation: 'unavailable' };
      }
    },
    write: async (key, entry, { generation, maxAge }) => {
      const kept: Entry = { entry, generation };
      await redis.set(`tradepost:response:${key}`, JSON.stringify(kept), 'EX', maxAge).catch(warn);
    },
    // Random instead of a counter: a tag that Redis has evicted must not get an earlier generation again.
    invalidate: async (tags) => {
      await redis.mset(tags.flatMap((tag) => [tagKey(tag), randomUUID()])).catch(warn);
    },
  };
};

const tagKey = (tag: string): string => `tradepost:tag:${tag}`;
