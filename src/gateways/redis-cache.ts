import { randomUUID } from 'node:crypto';
import type { Redis } from 'ioredis';
import type { Logger } from 'pino';
import type { CachedResponse, CacheStore } from '../contract/response-cache.ts';

type Entry = { entry: CachedResponse; generation: string };

/** Keeps responses for all processes together. While Redis is away nothing is kept, and all is loaded anew. */
export const createRedisCache = (redis: Redis, log: Logger): CacheStore => {
  const warn = (error: unknown) => log.warn({ err: error }, 'the cache could not be used');
  return {
    read: async (key, tags) => {
      try {
        const [kept, ...generations] = await redis.mget(`tradepost:response:${key}`, ...tags.map(tagKey));
        const generation = generations.map((each) => each ?? '').join('.');
        const known = kept ? (JSON.parse(kept) as Entry) : undefined;
        return known?.generation === generation ? { generation, found: known.entry } : { generation };
      } catch (error) {
        warn(error);
        return { generation: 'away' };
      }
    },
    write: async (key, entry, { generation, maxAge }) => {
      const kept: Entry = { entry, generation };
      await redis.set(`tradepost:response:${key}`, JSON.stringify(kept), 'EX', maxAge).catch(warn);
    },
    // Random and not counted up: a tag that Redis has dropped must not come back with an old name.
    invalidate: async (tags) => {
      await redis.mset(tags.flatMap((tag) => [tagKey(tag), randomUUID()])).catch(warn);
    },
  };
};

const tagKey = (tag: string): string => `tradepost:tag:${tag}`;
