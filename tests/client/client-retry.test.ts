import { randomUUID } from 'node:crypto';
import { afterEach, describe, expect, test } from '@jest/globals';
import { ApiError, type ClientOptions, ConnectionError, createClient, TimeoutError } from '@tradepost/client';
import { retryDelay, sleep } from '../../clients/typescript/src/retry.ts';
import { hangUp, json, problem, type StubResponse, startStub } from './stub-server.ts';

const closers: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

const setUp = async (responses: StubResponse[], options: Partial<ClientOptions> = {}) => {
  const stub = await startStub(...responses);
  closers.push(stub.close);
  return { ...stub, tradepost: createClient({ baseUrl: stub.baseUrl, retryDelayMs: 1, ...options }) };
};

const page = json(200, { items: [] });
const order = { body: { items: [{ productId: 'prd_1', quantity: 1 }] } };
const tag = { body: { slug: 'tea', name: 'Tea' } };
const apiKey = { body: { name: 'Stock', kind: 'secret' as const, scopes: ['profile:read' as const] } };
const neverEnding: StubResponse = (response) => {
  response.writeHead(200, { 'content-type': 'application/json' }).write('{"items":');
};

describe('retries', () => {
  test.each([
    ['a lost connection', hangUp],
    ['429', problem(429, 'rate_limited')],
    ['502', problem(502, 'bad_gateway')],
    ['503', problem(503, 'unavailable')],
    ['504', problem(504, 'gateway_timeout')],
  ])('repeat a read after %s', async (_, failure) => {
    const { tradepost, received } = await setUp([failure, failure, page]);
    expect(await tradepost.tags.list()).toEqual({ items: [] });
    expect(received).toHaveLength(3);
  });

  test('happen at most maxRetries times, for the client and for a call', async () => {
    const { tradepost, received } = await setUp([problem(503, 'unavailable')], { maxRetries: 1 });
    await expect(tradepost.tags.list()).rejects.toMatchObject({ code: 'unavailable' });
    expect(received).toHaveLength(2);
    await expect(tradepost.tags.list({}, { maxRetries: 0 })).rejects.toMatchObject({ status: 503 });
    expect(received).toHaveLength(3);
  });

  test.each([
    ['a lost connection', hangUp],
    ['503', problem(503, 'unavailable')],
    ['a request still in flight', problem(409, 'idempotency_in_flight')],
  ])('repeat an order after %s, with the same idempotency key', async (_, failure) => {
    const { tradepost, received } = await setUp([failure, json(201, { id: 'ord_1' })]);
    expect(await tradepost.orders.create(order)).toEqual({ id: 'ord_1' });
    const keys = received.map(({ headers }) => headers['idempotency-key']);
    expect(keys).toHaveLength(2);
    expect(keys[0]).toMatch(/^[0-9a-f-]{36}$/);
    expect(keys[1]).toBe(keys[0]);
  });

  test("keep the caller's key, and otherwise make a new one per call", async () => {
    const { tradepost, received } = await setUp([json(201, {})]);
    const idempotencyKey = randomUUID();
    await tradepost.orders.create({ ...order, idempotencyKey });
    await tradepost.orders.create(order);
    await tradepost.orders.create(order);
    const keys = received.map(({ headers }) => headers['idempotency-key']);
    expect(keys[0]).toBe(idempotencyKey);
    expect(new Set(keys).size).toBe(3);
  });

  test.each([
    ['a lost connection', hangUp, ConnectionError],
    ['503', problem(503, 'unavailable'), ApiError],
  ])(
    'never repeat a write without a key after %s, because it may have taken effect',
    async (_, failure, error) => {
      const { tradepost, received } = await setUp([failure]);
      await expect(tradepost.apiKeys.create(apiKey)).rejects.toBeInstanceOf(error);
      expect(received).toHaveLength(1);
    },
  );

  test('never repeat a login that failed logins delay, so the user sees the delay', async () => {
    const { tradepost, received } = await setUp([problem(429, 'login_locked'), json(200, {})]);
    const body = { email: 'mara@example.com', password: 'not-it' };
    await expect(tradepost.accounts.login({ body })).rejects.toMatchObject({ code: 'login_locked' });
    expect(received).toHaveLength(1);
  });

  test('repeat any operation after 429, which had no effect', async () => {
    const { tradepost, received } = await setUp([problem(429, 'rate_limited'), json(201, {})]);
    await tradepost.tags.create(tag);
    expect(received).toHaveLength(2);
  });

  test.each([400, 401, 404, 409, 422, 500])('do not happen after %i', async (status) => {
    const { tradepost, received } = await setUp([problem(status, 'some_code')]);
    await expect(tradepost.orders.create(order)).rejects.toMatchObject({ status });
    expect(received).toHaveLength(1);
  });

  test('request the token before each attempt', async () => {
    const tokens = ['old', 'new'];
    const accessToken = () => tokens.shift();
    const { tradepost, received } = await setUp([problem(503, 'unavailable'), json(200, {})], {
      accessToken,
    });
    await tradepost.accounts.me();
    expect(received.map(({ headers }) => headers.authorization)).toEqual(['Bearer old', 'Bearer new']);
  });

  test('are anonymous as soon as there is no token', async () => {
    const tokens = ['old'];
    const accessToken = () => tokens.shift();
    const { tradepost, received } = await setUp([problem(503, 'unavailable'), json(200, {})], {
      accessToken,
    });
    await tradepost.accounts.me();
    expect(received.map(({ headers }) => headers.authorization)).toEqual(['Bearer old', undefined]);
  });

  test('do not happen if Retry-After exceeds a minute', async () => {
    const { tradepost, received } = await setUp([problem(503, 'unavailable', { 'retry-after': '61' })]);
    await expect(tradepost.tags.list()).rejects.toMatchObject({ status: 503 });
    expect(received).toHaveLength(1);
  });
});

describe('retryDelay', () => {
  const read = { method: 'GET', path: '/x' };
  const rejection = (retryAfter?: string) =>
    new ApiError(
      new Response('', { status: 503, headers: retryAfter ? { 'retry-after': retryAfter } : {} }),
      '',
    );
  const delays = (error: unknown, attempt: number) =>
    Array.from({ length: 200 }, () => retryDelay(read, error, { attempt, baseMs: 100 }) ?? Number.NaN);

  test.each([
    [0, 100],
    [1, 200],
    [3, 800],
    [20, 8000],
  ])('is random and below its limit: %i, %i ms', (attempt, most) => {
    const seen = delays(rejection(), attempt);
    expect(Math.max(...seen)).toBeLessThanOrEqual(most);
    expect(Math.max(...seen)).toBeGreaterThan(most * 0.8);
    expect(Math.min(...seen)).toBeLessThan(most * 0.2);
  });

  test('is Retry-After in seconds, and a little more', () => {
    const seen = delays(rejection('7'), 0);
    expect(Math.min(...seen)).toBeGreaterThanOrEqual(7000);
    expect(Math.max(...seen)).toBeLessThanOrEqual(7100);
  });

  test('is Retry-After as a date', () => {
    const [seen] = delays(rejection(new Date(Date.now() + 30_000).toUTCString()), 0);
    expect(seen).toBeGreaterThan(28_000);
    expect(seen).toBeLessThan(30_200);
  });

  test('is short for a date that has passed, and backs off for an invalid value', () => {
    expect(Math.max(...delays(rejection('Thu, 01 Jan 1970 00:00:00 GMT'), 5))).toBeLessThanOrEqual(100);
    expect(Math.max(...delays(rejection('soon'), 0))).toBeLessThanOrEqual(100);
  });
});

describe('timeouts', () => {
  test('cover reading the body', async () => {
    const { tradepost } = await setUp([neverEnding], { maxRetries: 0, timeoutMs: 50 });
    const error = await tradepost.tags.list().catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(TimeoutError);
    expect(error).toBeInstanceOf(ConnectionError);
    expect(error).toMatchObject({
      message: expect.stringMatching(/^GET .*\/v1\/tags took longer than 50 ms$/),
    });
    expect((error as Error).cause).toBeDefined();
  });

  test('hold per attempt, and a call may set its own', async () => {
    const { tradepost, received } = await setUp([neverEnding, page], { timeoutMs: 60_000 });
    expect(await tradepost.tags.list({}, { timeoutMs: 50 })).toEqual({ items: [] });
    expect(received).toHaveLength(2);
  });

  test('can be switched off', async () => {
    const { tradepost } = await setUp([page], { timeoutMs: Number.POSITIVE_INFINITY });
    expect(await tradepost.tags.list()).toEqual({ items: [] });
  });
});

describe('aborting', () => {
  test.each([0, 2])('rejects with the reason and ends the request (%i retries)', async (maxRetries) => {
    const controller = new AbortController();
    const reason = new Error('the page was left');
    const ended: Promise<void>[] = [];
    const stalling: StubResponse = (response) => {
      ended.push(new Promise((resolve) => response.on('close', resolve)));
      controller.abort(reason);
    };
    const { tradepost, received } = await setUp([stalling], { maxRetries });
    await expect(tradepost.tags.list({}, { signal: controller.signal })).rejects.toBe(reason);
    await ended[0];
    expect(received).toHaveLength(1);
  });

  test('before the call sends nothing', async () => {
    const { tradepost, received } = await setUp([page]);
    const signal = AbortSignal.abort();
    await expect(tradepost.tags.list({}, { signal })).rejects.toBe(signal.reason);
    expect(received).toHaveLength(0);
  });

  test('ends the wait between two attempts', async () => {
    const controller = new AbortController();
    const waiting = sleep(60_000, controller.signal);
    controller.abort('enough');
    await expect(waiting).rejects.toBe('enough');
  });
});
