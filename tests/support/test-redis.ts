import { randomUUID } from 'node:crypto';
import { describe } from '@jest/globals';
import { pino } from 'pino';
import { connectRedis } from '../../src/gateways/redis.ts';

// biome-ignore lint/style/noProcessEnv: the URL of a Redis, if there is one
export const redisUrl = process.env.REDIS_URL ?? '';

/** Without REDIS_URL these tests are skipped, and reported as skipped. */
export const describeWithRedis = redisUrl === '' ? describe.skip : describe;

export const openTestRedis = async () => {
  const redis = await connectRedis(redisUrl, pino({ level: 'silent' }));
  if (redis.status !== 'ready') await new Promise((resolve) => redis.once('ready', resolve));
  return redis;
};

/** No key of another run has it. */
export const uniqueName = (): string => randomUUID();
