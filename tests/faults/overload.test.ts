import { once } from 'node:events';
import { type ClientRequest, type IncomingMessage, request } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { eventually } from '../support/eventually.ts';
import { buildUser } from '../support/factories.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';

const MAX = 5;

describe('more requests than MAX_CONCURRENT_REQUESTS', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp({
      MAX_CONCURRENT_REQUESTS: String(MAX),
      DATABASE_LOCK_TIMEOUT_MS: '60000',
      DATABASE_STATEMENT_TIMEOUT_MS: '60000',
      CACHE_MAX_BYTES: '1',
      DATABASE_POOL_MAX: '20',
      CORS_ORIGINS: 'https://shop.example',
    });
  });
  afterAll(() => app.close());

  /** A different list each, because identical lists share one read (single flight). */
  const lists = (count: number) =>
    Array.from({ length: count }, (_, index) => () => app.fetch(`/v1/tags?limit=${index + 1}`));
  /** Runs the work while the requests wait for a lock; returns their statuses after its release. */
  const whileWaiting = async (sends: (() => Promise<Response>)[], work: () => Promise<unknown>) => {
    const holder = await app.deps.db.transaction();
    await holder.raw('lock table tags in access exclusive mode');
    const responses = Promise.all(sends.map((send) => send()));
    try {
      await eventually(async () => {
        const { rows } = await app.deps.db.raw<{ rows: [{ count: number }] }>(
          `select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
        );
        return rows[0].count === sends.length || undefined;
      });
      await work();
    } finally {
      await holder.rollback();
    }
    return (await responses).map(({ status }) => status);
  };
  const whileFull = (work: () => Promise<unknown>) => whileWaiting(lists(MAX), work);
  const shedCount = async (): Promise<number> => {
    const { text } = await app.deps.metrics.expose();
    return Number(/unavailable_responses_total\{cause="overload"\} (\d+)/.exec(text)?.[1] ?? 0);
  };

  test('are rejected at once and counted, and accepted again after others have ended', async () => {
    const before = await shedCount();
    const statuses = await whileFull(async () => {
      const rejected = await app.fetch('/v1/products?limit=1', {
        headers: { origin: 'https://shop.example' },
      });
      expect(rejected.status).toBe(503);
      expect(rejected.headers.get('retry-after')).toBe('1');
      // A page must be able to read the response, and the connection stays open.
      expect(rejected.headers.get('access-control-allow-origin')).toBe('https://shop.example');
      expect(rejected.headers.get('connection')).toBe('keep-alive');
      expect(await rejected.json()).toMatchObject({ code: 'unavailable', requestId: expect.any(String) });
      expect(await shedCount()).toBe(before + 1);
    });
    expect(statuses).toEqual(Array(MAX).fill(200));
    expect((await app.fetch('/v1/products?limit=1')).status).toBe(200);
  });

  test.each(['/livez', '/readyz'])('do not affect %s', async (path) => {
    await whileFull(async () => expect((await app.fetch(path)).status).toBe(200));
  });

  test.each([
    ['a bad token', { headers: { authorization: 'Bearer nonsense' } }, '/v1/me'],
    [
      'a malformed body',
      { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{' },
      '/v1/auth/login',
    ],
    ['an unknown path', {}, '/v1/nothing'],
    ['the documentation', {}, '/docs'],
    ['an operation without a body', { method: 'POST' }, '/v1/auth/logout'],
  ])('are rejected before routing and authentication: %s', async (_, init, path) => {
    await whileFull(async () => expect((await app.fetch(path, init)).status).toBe(503));
  });

  test('do not include requests that were aborted, failed or rejected', async () => {
    for (let round = 0; round < 3; round += 1) {
      await whileFull(() => Promise.all(Array.from({ length: 20 }, () => app.fetch('/v1/products?limit=1'))));
      await Promise.all(
        Array.from({ length: MAX }, () =>
          app.fetch('/v1/me', { headers: { authorization: 'Bearer nonsense' } }),
        ),
      );
      await Promise.all(
        Array.from({ length: MAX }, () => app.fetch('/v1/auth/login', { method: 'POST', body: 'x' })),
      );
    }
    expect((await app.fetch('/v1/products?limit=1')).status).toBe(200);
  });

  const startUpload = async (): Promise<ClientRequest> => {
    const upload = request(`${app.baseUrl}/v1/auth/login`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'content-length': '100' },
    });
    upload.write('{');
    await once(upload, 'socket');
    return upload;
  };

  test('do not include requests whose body is still arriving', async () => {
    const uploads = await Promise.all(Array.from({ length: 4 * MAX }, startUpload));
    for (let count = 0; count < 20; count += 1) {
      expect((await app.fetch('/v1/products?limit=1')).status).toBe(200);
    }
    const statuses = await Promise.all(
      uploads.map(async (upload) => {
        const response = once(upload, 'response') as Promise<[IncomingMessage]>;
        upload.end('x'.repeat(99));
        const [{ statusCode }] = await response;
        return statusCode;
      }),
    );
    expect(new Set(statuses)).toEqual(new Set([400]));
    expect((await app.fetch('/v1/products?limit=1')).status).toBe(200);
  });

  test('include requests with a complete body', async () => {
    const { token } = await app.signIn('admin');
    const create = () =>
      app.fetch('/v1/tags', {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        body: JSON.stringify({ slug: 'coffee', name: 'Coffee' }),
      });
    const statuses = await whileWaiting([create, ...lists(MAX - 1)], async () =>
      expect((await app.fetch('/v1/products?limit=1')).status).toBe(503),
    );
    expect(statuses).toEqual([201, ...Array(MAX - 1).fill(200)]);
  });
});

describe('more passwords than can be hashed within PASSWORD_QUEUE_MS', () => {
  test('are rejected with Retry-After, and counted', async () => {
    const app = await startTestApp({
      PASSWORD_QUEUE_MS: '1',
      ARGON2_MEMORY_KIB: '65536',
      ARGON2_PASSES: '3',
    });
    const account = buildUser();
    await app.tradepost.accounts.register({ body: account });
    const login = (email: string) =>
      app.fetch('/v1/auth/login', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ email, password: account.password }),
      });
    // The same for existing and absent accounts.
    const flood = Array.from({ length: 40 }, (_, index) =>
      login(index % 2 ? account.email : `nobody-${index}@example.com`),
    );
    const responses = await Promise.all(flood);
    const rejected = responses.filter(({ status }) => status === 503);
    expect(rejected.length).toBeGreaterThan(0);
    for (const { headers } of rejected) expect(Number(headers.get('retry-after'))).toBeGreaterThanOrEqual(1);
    expect(await rejected[0]?.json()).toMatchObject({ detail: expect.stringContaining('passwords') });
    expect(responses.length).toBeGreaterThan(rejected.length);
    // No failure was counted for the account.
    expect((await login(account.email)).status).toBe(200);
    const { text } = await app.deps.metrics.expose();
    expect(text).toContain(`unavailable_responses_total{cause="password_queue"} ${rejected.length}`);
    await app.close();
  });
});
