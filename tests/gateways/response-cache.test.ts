import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Redis } from 'ioredis';
import { pino } from 'pino';
import type { CacheSpec, OperationSpec } from '../../src/contract/operation.ts';
import {
  type CachedResponse,
  type CacheStore,
  createResponseCache,
} from '../../src/contract/response-cache.ts';
import type { RenderedResponse } from '../../src/contract/response-writer.ts';
import { createMemoryCache } from '../../src/gateways/memory-cache.ts';
import { connectRedis } from '../../src/gateways/redis.ts';
import { createRedisCache } from '../../src/gateways/redis-cache.ts';
import { describeWithRedis, openTestRedis, uniqueName } from '../support/test-redis.ts';

const rendered = (body: string): RenderedResponse => ({
  status: 200,
  headers: { 'Content-Type': 'text/plain' },
  body,
});
const log = pino({ level: 'silent' });

const createHarness = (store: CacheStore) => {
  let ms = Date.parse('2026-06-01T12:00:00.000Z');
  const outcomes: string[] = [];
  const tag = uniqueName();
  const cache = createResponseCache(
    store,
    { now: () => new Date(ms) },
    {
      onCacheLookup: (_id, outcome) => void outcomes.push(outcome),
      onDeprecatedCall: () => {},
      onRateLimited: () => {},
    },
  );
  const spec = { id: 'getIt', cache: { maxAge: 10, scope: 'public', tags: [tag], vary: [] } };
  const key = uniqueName();
  return {
    outcomes,
    tag,
    advance: (seconds: number) => {
      ms += seconds * 1000;
    },
    get: (load: () => Promise<RenderedResponse>, at = key) =>
      cache(spec as unknown as OperationSpec & { cache: CacheSpec }, at, load),
  };
};

const behavesLikeACache = (open: () => CacheStore) => {
  let store: CacheStore;
  beforeEach(() => {
    store = open();
  });

  test('a response is loaded once and returned with its age until it expires', async () => {
    const { get, advance, outcomes } = createHarness(store);
    expect(await get(async () => rendered('one'))).toEqual(rendered('one'));
    advance(9.9);
    const again = await get(async () => rendered('two'));
    expect(again).toMatchObject({ body: 'one', headers: { 'Content-Type': 'text/plain', Age: '9' } });
    advance(0.1);
    expect(await get(async () => rendered('three'))).toEqual(rendered('three'));
    expect(outcomes).toEqual(['miss', 'hit', 'miss']);
  });

  test('each key has its own response', async () => {
    const { get } = createHarness(store);
    await get(async () => rendered('one'));
    expect(await get(async () => rendered('other'), uniqueName())).toEqual(rendered('other'));
  });

  test('concurrent requests share one load (single flight)', async () => {
    const { get, outcomes } = createHarness(store);
    let loads = 0;
    const load = async () => {
      loads += 1;
      return rendered('one');
    };
    const responses = await Promise.all(Array.from({ length: 50 }, () => get(load)));
    expect(new Set(responses.map(({ body }) => body))).toEqual(new Set(['one']));
    expect(loads).toBe(1);
    expect(outcomes.filter((outcome) => outcome === 'miss')).toHaveLength(1);
  });

  test('an invalidated tag causes a new load', async () => {
    const { get, tag } = createHarness(store);
    await get(async () => rendered('one'));
    await store.invalidate([uniqueName()]);
    expect(await get(async () => rendered('two'))).toMatchObject({ body: 'one' });
    await store.invalidate([tag]);
    expect(await get(async () => rendered('three'))).toEqual(rendered('three'));
  });

  test('a load that began before an invalidation is neither shared nor stored after it', async () => {
    const { get, tag } = createHarness(store);
    const begun = Promise.withResolvers<void>();
    const old = Promise.withResolvers<RenderedResponse>();
    const early = get(() => {
      begun.resolve();
      return old.promise;
    });
    await begun.promise;
    await store.invalidate([tag]);
    expect(await get(async () => rendered('new'))).toEqual(rendered('new'));
    old.resolve(rendered('old'));
    expect(await early).toEqual(rendered('old'));
    expect(await get(async () => rendered('newer'))).not.toMatchObject({ body: 'old' });
  });

  test('a failure reaches all waiting requests and is not stored', async () => {
    const { get } = createHarness(store);
    const fail = () => Promise.reject(new Error('no'));
    const results = await Promise.allSettled([get(fail), get(fail)]);
    expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(await get(async () => rendered('yes'))).toEqual(rendered('yes'));
  });

  test('only a 200 is stored', async () => {
    const { get } = createHarness(store);
    await get(async () => ({ ...rendered('one'), status: 202 }));
    expect(await get(async () => rendered('two'))).toEqual(rendered('two'));
  });
};

describe('the cache of one process', () => {
  behavesLikeACache(() => createMemoryCache(1_000_000));

  test('stays within its memory, and evicts the least recently used response', async () => {
    const store = createMemoryCache(100_000);
    const entry: CachedResponse = { response: rendered('x'.repeat(9_000)), storedAt: 0 };
    for (let index = 0; index < 20; index += 1) {
      await store.write(`key ${index}`, entry, { generation: '0', maxAge: 1 });
    }
    const reads = await Promise.all(
      Array.from({ length: 20 }, (_, index) => store.read(`key ${index}`, ['t'])),
    );
    // Each is about 19 kB.
    expect(reads.flatMap(({ found }, index) => (found ? [index] : []))).toEqual([15, 16, 17, 18, 19]);
  });
});

describeWithRedis('the cache of several processes (REDIS_URL)', () => {
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

  behavesLikeACache(() => createRedisCache(first, log));

  test('a process reads and invalidates the responses of another', async () => {
    const [one, other] = [createRedisCache(first, log), createRedisCache(second, log)];
    const [key, tag] = [uniqueName(), uniqueName()];
    const { generation } = await one.read(key, [tag]);
    await one.write(key, { response: rendered('one'), storedAt: 1 }, { generation, maxAge: 60 });
    expect((await other.read(key, [tag])).found).toEqual({ response: rendered('one'), storedAt: 1 });
    await other.invalidate([tag]);
    expect((await one.read(key, [tag])).found).toBeUndefined();
  });
});

test('while Redis is unavailable, each response is loaded', async () => {
  const redis = await connectRedis('redis://127.0.0.1:1', log);
  const { get } = createHarness(createRedisCache(redis, log));
  expect(await get(async () => rendered('one'))).toEqual(rendered('one'));
  expect(await get(async () => rendered('two'))).toEqual(rendered('two'));
  redis.disconnect();
});
