import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startTestApp, type TestApp } from '../support/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ CORS_ORIGINS: 'https://shop.example, https://admin.example:8443' });
});
afterAll(() => app.close());

const ask = (path: string, origin: string, init: RequestInit = {}) =>
  app.fetch(path, { ...init, headers: { ...init.headers, origin } });

const preflight = (origin: string, method: string, headers: string) =>
  ask('/v1/orders', origin, {
    method: 'OPTIONS',
    headers: { 'access-control-request-method': method, 'access-control-request-headers': headers },
  });

const corsHeaders = ({ headers }: Response): string[] =>
  [...headers.keys()].filter((name) => name.startsWith('access-control-'));

describe('an origin on the list', () => {
  test.each(['https://shop.example', 'https://admin.example:8443'])(
    '%s may read responses',
    async (origin) => {
      const { headers } = await ask('/v1/tags', origin);
      expect(headers.get('access-control-allow-origin')).toBe(origin);
      expect(headers.get('vary')).toMatch(/\bOrigin\b/);
      expect(headers.get('access-control-expose-headers')?.split(',')).toEqual(
        expect.arrayContaining(['ETag', 'Link', 'Location', 'Retry-After', 'X-Request-Id']),
      );
      // Permits the cookie of a session.
      expect(headers.get('access-control-allow-credentials')).toBe('true');
    },
  );

  test.each([
    ['/v1/me', 401],
    ['/v1/tags?limit=0', 422],
    ['/nowhere', 404],
  ])('may read the rejection of %s', async (path, status) => {
    const response = await ask(path, 'https://shop.example');
    expect(response.status).toBe(status);
    expect(response.headers.get('access-control-allow-origin')).toBe('https://shop.example');
    // A response to a page and one to a program vary by the same headers.
    expect(response.headers.get('vary')).toBe((await app.fetch(path)).headers.get('vary'));
  });

  test.each([
    ['POST', 'authorization,content-type,idempotency-key,x-csrf-token'],
    ['PATCH', 'authorization,content-type,if-match'],
    ['PATCH', 'authorization,content-type,tus-resumable,upload-offset'],
    ['POST', 'authorization,tus-resumable,upload-length,upload-metadata'],
    ['DELETE', 'authorization'],
  ])('may send %s with %s', async (method, wanted) => {
    const response = await preflight('https://shop.example', method, wanted);
    expect(response.status).toBe(204);
    const { headers } = response;
    expect(headers.get('access-control-allow-origin')).toBe('https://shop.example');
    expect(headers.get('access-control-allow-methods')?.split(',')).toContain(method);
    const allowed = headers.get('access-control-allow-headers')?.toLowerCase().split(',');
    expect(allowed).toEqual(expect.arrayContaining(wanted.split(',')));
    expect(Number(headers.get('access-control-max-age'))).toBeGreaterThan(0);
  });
});

describe('an origin that is not on the list', () => {
  test.each([
    'https://evil.example',
    'http://shop.example',
    'https://shop.example:444',
    'https://shop.example.evil.example',
    'null',
  ])('%s may read nothing', async (origin) => {
    const response = await ask('/v1/tags', origin);
    expect(response.status).toBe(200);
    expect(corsHeaders(response)).toEqual([]);
    // Otherwise a cache could serve its response to a listed origin.
    expect(response.headers.get('vary')).toMatch(/\bOrigin\b/);
    expect(corsHeaders(await preflight(origin, 'POST', 'content-type'))).toEqual([]);
  });
});

describe('in development', () => {
  let development: TestApp;
  beforeAll(async () => {
    development = await startTestApp({ CORS_ORIGINS: 'https://shop.example' }, { development: true });
  });
  afterAll(() => development.close());

  const allowed = async (origin: string) => {
    const { headers } = await development.fetch('/v1/tags', { headers: { origin } });
    return [headers.get('access-control-allow-origin'), headers.get('access-control-allow-credentials')];
  };

  test.each([
    'http://localhost',
    'http://localhost:5173',
    'https://localhost:5173',
    'http://127.0.0.1',
    'http://127.0.0.1:8080',
    'http://[::1]:3000',
    'https://[::1]',
    'https://shop.example',
  ])('pages of %s may read responses', async (origin) => {
    expect(await allowed(origin)).toEqual([origin, 'true']);
    // Only in development: `serve` has no such default.
    const { headers } = await ask('/v1/tags', origin);
    expect(headers.get('access-control-allow-origin')).toBe(
      origin === 'https://shop.example' ? origin : null,
    );
  });

  test.each([
    'null',
    'file://localhost',
    'http://localhost.evil.example',
    'http://evil-localhost:5173',
    'http://evil.example:5173',
    'http://localhost:5173.evil.example',
    'http://localhost@evil.example',
    'http://evil.example#http://localhost:5173',
    'http://127.0.0.1.evil.example',
    'http://127.0.0.2:5173',
    'http://0.0.0.0:5173',
    'http://LOCALHOST:5173',
    'http://localhost:',
    'http://localhost:123456',
    'http://localhost/',
    'ftp://localhost:5173',
    'chrome-extension://localhost',
  ])('pages of %s may not', async (origin) => {
    expect(await allowed(origin)).toEqual([null, null]);
  });
});
