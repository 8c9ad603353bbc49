import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { startTestApp, type TestApp } from '../support/test-app.ts';

let app: TestApp;
let proxied: TestApp;

beforeAll(async () => {
  app = await startTestApp({ RATE_LIMITS: 'on' });
  proxied = await startTestApp({ RATE_LIMITS: 'on', TRUSTED_PROXIES: '127.0.0.0/8, 2001:db8:ffff::/48' });
});
// Two windows of the longest limit, so every quota is full again.
beforeEach(() => {
  app.clock.advance(7_200_000);
  proxied.clock.advance(7_200_000);
});
afterAll(async () => {
  await app.close();
  await proxied.close();
});

const json = { 'content-type': 'application/json' };
let strangers = 0;

/** Another user each time, because the lock-out delays repeated failures of one user. */
const logIn = (to: TestApp = app, headers: Record<string, string> = {}) => {
  strangers += 1;
  const body = JSON.stringify({ email: `nobody-${strangers}@example.com`, password: 'wrong-password' });
  return to.fetch('/v1/auth/login', { method: 'POST', headers: { ...json, ...headers }, body });
};

const statusesOf = (responses: Response[]): Record<string, number> =>
  Object.fromEntries(
    Object.entries(Object.groupBy(responses, ({ status }) => String(status))).map(([status, all]) => [
      status,
      all?.length ?? 0,
    ]),
  );

const times = <T>(count: number, act: (index: number) => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: count }, (_, index) => act(index)));

describe('per IP address', () => {
  test('attempts with wrong credentials count, and the quota holds for many at once', async () => {
    expect(statusesOf(await times(25, () => logIn()))).toEqual({ 401: 10, 429: 15 });
  });

  test('every response reports the remaining requests, and the rejection when to retry', async () => {
    const first = await logIn();
    expect(first.headers.get('ratelimit-policy')).toBe('"login";q=10;w=60');
    expect(first.headers.get('ratelimit')).toBe('"login";r=9;t=60');
    await times(9, () => logIn());
    const rejected = await logIn();
    expect(rejected.status).toBe(429);
    expect(rejected.headers.get('ratelimit')).toBe('"login";r=0;t=66');
    expect(rejected.headers.get('retry-after')).toBe('66');
    expect(await rejected.json()).toMatchObject({ code: 'rate_limited', status: 429 });
    app.clock.advance(66_000);
    expect((await logIn()).status).toBe(401);
  });

  test('a rejection precedes the body', async () => {
    await times(10, () => logIn());
    const response = await app.fetch('/v1/auth/login', { method: 'POST', headers: json, body: '{"cut":' });
    expect(response.status).toBe(429);
  });

  test('an invalid body counts', async () => {
    const responses = await times(12, () =>
      app.fetch('/v1/auth/login', { method: 'POST', headers: json, body: '{"cut":' }),
    );
    expect(statusesOf(responses)).toEqual({ 400: 10, 429: 2 });
  });

  test('invented values of X-Forwarded-For, Forwarded or Authorization get no bucket of their own', async () => {
    const responses = await times(20, (index) =>
      logIn(app, {
        'x-forwarded-for': `192.0.2.${index}`,
        forwarded: `for=192.0.2.${index}`,
        'x-real-ip': `192.0.2.${index}`,
      }),
    );
    expect(statusesOf(responses)).toEqual({ 401: 10, 429: 10 });
  });

  test('behind a trusted proxy, clients are distinguished, only by the hop that the proxy wrote', async () => {
    const from = (list: string) => () => logIn(proxied, { 'x-forwarded-for': list });
    expect(statusesOf(await times(12, from('192.0.2.1')))).toEqual({ 401: 10, 429: 2 });
    expect((await logIn(proxied, { 'x-forwarded-for': '192.0.2.2' })).status).toBe(401);
    // The client wrote the hops before the IP address that the proxy saw.
    expect((await logIn(proxied, { 'x-forwarded-for': '198.51.100.7, 192.0.2.1' })).status).toBe(429);
    expect((await logIn(proxied, { 'x-forwarded-for': '192.0.2.1, 2001:db8:ffff::1' })).status).toBe(429);
  });

  test.each([
    ['a port', (index: number) => `192.0.2.1:${10_000 + index}`],
    ['an obfuscated port', (index: number) => `[::ffff:192.0.2.1]:_${index}`],
    ['text that is no IP address', (index: number) => `client-${index}`],
    ['a zone', (index: number) => `fe80::1%eth${index}`],
  ])('%s that changes with each request escapes no quota', async (_name, hop) => {
    const responses = await times(12, (index) => logIn(proxied, { 'x-forwarded-for': hop(index) }));
    expect(statusesOf(responses)).toEqual({ 401: 10, 429: 2 });
  });

  test('an IPv6 network of 64 bits is one client', async () => {
    const responses = await times(12, (index) =>
      logIn(proxied, { 'x-forwarded-for': `2001:db8:1:2:${index}::1` }),
    );
    expect(statusesOf(responses)).toEqual({ 401: 10, 429: 2 });
    expect((await logIn(proxied, { 'x-forwarded-for': '2001:db8:1:3::1' })).status).toBe(401);
    expect((await logIn(proxied, { 'x-forwarded-for': '2001:0db8:0001:0002:ffff:0:0:1' })).status).toBe(429);
  });
});

describe('per actor', () => {
  const order = (token: string, key: string) =>
    app.fetch('/v1/orders', {
      method: 'POST',
      headers: { ...json, authorization: `Bearer ${token}`, 'idempotency-key': key },
      body: '{}',
    });

  test('each has one quota, with all its keys', async () => {
    const [one, other] = [await app.signIn(), await app.signIn()];
    const responses = await times(65, (index) => order(one.token, `rate-limit-${index}`));
    expect(statusesOf(responses)).toEqual({ 422: 60, 429: 5 });
    expect((await order(other.token, 'rate-limit-1')).status).toBe(422);
  });

  test('an unauthenticated request counts for its IP address', async () => {
    const responses = await times(65, (index) => order(`forged-${index}`, 'rate-limit-1'));
    expect(statusesOf(responses)).toEqual({ 401: 60, 429: 5 });
    const { token } = await app.signIn();
    expect((await order(token, 'rate-limit-1')).status).toBe(422);
  });
});

test('rejections are counted in the metrics', async () => {
  await times(12, () => logIn());
  const text = await app.metrics();
  expect(text).toMatch(/^rate_limited_requests_total\{operation="login"\} \d+$/m);
});
