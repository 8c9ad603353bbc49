import type { Redis } from 'ioredis';
import type { Logger } from 'pino';

/**
 * Connects to Redis and reconnects automatically. While Redis is unavailable, commands fail at once, because no cached
 * response or counter is worth the wait of a request. Imports the client at its first use, for a faster start without it.
 */
export const connectRedis = async (url: string, log: Logger): Promise<Redis> => {
  const { Redis } = await import('ioredis');
  const redis = new Redis(url, {
    enableOfflineQueue: false,
    maxRetriesPerRequest: 0,
    commandTimeout: 500,
    connectTimeout: 2_000,
    // The client waits this long even after the connection is closed. The default delays the end of the process by 2 s.
    disconnectTimeout: 500,
  });
  let isUnavailable = false;
  redis.on('error', (error: unknown) => {
    if (!isUnavailable)
      log.warn(
        { err: error },
        'Redis is unavailable: this process caches nothing and counts rate limits alone',
      );
    isUnavailable = true;
  });
  redis.on('ready', () => {
    if (isUnavailable) log.info('Redis is available again');
    isUnavailable = false;
  });
  return redis;
};
