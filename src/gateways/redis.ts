import type { Redis } from 'ioredis';
import type { Logger } from 'pino';

/**
 * A connection that fails at once while Redis is away, and comes back by itself: nothing that is kept there is worth
 * a request's waiting. Loaded only when it is used, to start faster without it.
 */
export const connectRedis = async (url: string, log: Logger): Promise<Redis> => {
  const { Redis } = await import('ioredis');
  const redis = new Redis(url, {
    enableOfflineQueue: false,
    maxRetriesPerRequest: 0,
    commandTimeout: 500,
    connectTimeout: 2_000,
    // Also waited for after the connection is gone; by default it holds the process for 2 s.
    disconnectTimeout: 500,
  });
  let isAway = false;
  redis.on('error', (error: unknown) => {
    if (!isAway) log.warn({ err: error }, 'Redis is away');
    isAway = true;
  });
  redis.on('ready', () => {
    if (isAway) log.info('Redis is back');
    isAway = false;
  });
  return redis;
};
