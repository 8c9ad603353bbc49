import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { problems } from '../../generated/problems.ts';
import { copyProject } from '../support/project-copy.ts';
import { type ServerProcess, startServerProcess } from '../support/server-process.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

const get = (path: string, init?: RequestInit) => app.fetch(path, { redirect: 'manual', ...init });

test('/openapi.json is the contract, byte for byte', async () => {
  const response = await get('/openapi.json');
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8');
  const contract = readFileSync(join(import.meta.dirname, '..', '..', 'generated', 'openapi.json'), 'utf8');
  expect(await response.text()).toBe(contract);
});

test('/.well-known/jwks.json may be cached for five minutes', async () => {
  const response = await get('/.well-known/jwks.json');
  expect(response.status).toBe(200);
  expect(response.headers.get('cache-control')).toBe('public, max-age=300');
});

test.each(['/%6Civez', '/livez', '/openapi%2ejson'])('%s exists', async (path) => {
  expect((await get(path)).status).toBe(200);
});

describe('/problems/{code}', () => {
  test.each(Object.keys(problems))('redirects from %s to its explanation', async (code) => {
    const response = await get(`/problems/${code}`);
    expect(response.status).toBe(302);
    expect(response.headers.get('location')).toMatch(/^\/docs#/);
  });

  test.each(['no_such_problem', 'constructor', '__proto__', '%00'])('has no %s', async (code) => {
    const response = await get(`/problems/${code}`);
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({ code: 'not_found' });
  });

  test('is the URL in the type of a problem', async () => {
    const { type } = (await (await get('/nowhere')).json()) as { type: string };
    expect((await get(type)).status).toBe(302);
  });
});

describe('/docs', () => {
  let copy: string;
  let server: ServerProcess;
  beforeAll(async () => {
    copy = copyProject();
    server = await startServerProcess({ DATABASE_URL: app.databaseUrl }, join(copy, 'src/main.js'));
  });
  afterAll(async () => {
    await server.kill('SIGTERM');
    rmSync(copy, { recursive: true });
  });
  const page = () => join(copy, 'generated/docs.html');
  const docs = async () => {
    const response = await fetch(`${server.baseUrl}/docs`);
    const { status, headers } = response;
    const [type, caching, policy] = ['content-type', 'cache-control', 'content-security-policy'].map((name) =>
      headers.get(name),
    );
    return { status, type, caching, policy, text: await response.text() };
  };
  const problem = (status: number) => ({
    status,
    type: 'application/problem+json',
    caching: 'no-store',
    policy: "default-src 'none'; frame-ancestors 'none'",
    text: expect.stringContaining(`"status":${status}`),
  });

  test('is the page in the file, of any length', async () => {
    for (const text of ['', '<p>short</p>', 'long '.repeat(1_000_000)]) {
      writeFileSync(page(), text);
      expect(await docs()).toMatchObject({ status: 200, type: 'text/html; charset=utf-8', text });
    }
    rmSync(page());
  });

  test('is a problem without the file', async () => {
    expect(await docs()).toEqual(problem(404));
  });

  test('is a problem if the file is unreadable', async () => {
    mkdirSync(page());
    expect(await docs()).toEqual(problem(500));
    rmSync(page(), { recursive: true });
  });
});

describe('an unknown route', () => {
  test.each(['/', '/nowhere', '/v1/nothing', '/.env', '/%F0%9F%AB%96'])('%s is a problem', async (path) => {
    const response = await get(path);
    expect(response.status).toBe(404);
    expect(response.headers.get('content-type')).toMatch(/^application\/problem\+json/);
    expect(await response.json()).toEqual({
      type: '/problems/not_found',
      title: 'Not found',
      status: 404,
      code: 'not_found',
      detail: 'No resource has this URL.',
      instance: path,
      requestId: response.headers.get('x-request-id'),
    });
  });

  test.each(['/livez/', '/LIVEZ', '/Problems/not_found'])('%s is another path', async (path) => {
    expect((await get(path)).status).toBe(404);
  });

  test.each(['PROPFIND', 'QUERY', 'PATCH'])('has no method %s', async (method) => {
    const response = await get('/nowhere', { method });
    expect(response.status).toBe(404);
    expect(response.headers.has('allow')).toBe(false);
  });

  test.each(['/livez', '/openapi.json', '/problems/not_found'])(
    'a method that %s does not have is rejected with the allowed methods',
    async (path) => {
      const response = await get(path, { method: 'DELETE' });
      expect(response.status).toBe(405);
      expect(response.headers.get('allow')).toBe('HEAD, GET');
      expect(await response.json()).toMatchObject({ code: 'method_not_allowed' });
    },
  );
});

test.each([
  '/livez',
  '/openapi.json',
  '/.well-known/jwks.json',
  '/problems/not_found',
  '/metrics',
  '/nowhere',
])('Vary of %s names the headers that select the response', async (path) => {
  const show = async (headers: Record<string, string>) => {
    const response = await get(path, { headers });
    return [response.status, response.headers.get('content-type'), response.headers.get('location')];
  };
  const plain = await show({});
  const vary = (await get(path)).headers.get('vary')?.split(', ');
  for (const [name, value] of [
    ['Accept', 'application/json'],
    ['Authorization', 'Bearer the-metrics-token-of-tests'],
  ] as const) {
    const selected = JSON.stringify(await show({ [name]: value })) !== JSON.stringify(plain);
    expect([name, vary?.includes(name)]).toEqual([name, selected]);
  }
});
