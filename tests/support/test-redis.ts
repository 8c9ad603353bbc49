import { randomUUID } from 'node:crypto';
import { describe } from '@jest/globals';
import { pino } from 'pino';
import { connectRedis } from '../../src/gateways/redis.ts';

// biome-ignore lint/style/noProcessEnv: says where a Redis is, if there is one
export const redisUrl = process.env.REDIS_URL ?? '';

/** Skipped, and shown as such, where no REDIS_URL is given. */
export const describeWithRedis = redisUrl === '' ? describe.skip : describe;

export const openTestRedis = async () => {
  const redis = await connectRedis(redisUrl, pino({ level: 'silent' }));
  if (redis.status !== 'ready') await new Promise((resolve) => redis.once('ready', resolve));
  return redis;
};

/** Nothing of another run is met under it. */
export const uniqueName = (): string => randomUUID();
