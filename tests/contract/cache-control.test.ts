/** RFC 9111: every response declares whether it may be stored, for every route and every outcome. */
import { connect } from 'node:net';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { operations } from '../../generated/operations.ts';
import type { OperationSpec } from '../../src/contract/operation.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';

let app: TestApp;
let member: Awaited<ReturnType<TestApp['signIn']>>;
let admin: Awaited<ReturnType<TestApp['signIn']>>;
beforeAll(async () => {
  app = await startTestApp({ CORS_ORIGINS: 'https://shop.example' });
  member = await app.signIn();
  admin = await app.signIn('admin');
});
afterAll(() => app.close());

const asJson = (token?: string, more: Record<string, string> = {}) => ({
  'content-type': 'application/json',
  ...(token !== undefined && { authorization: `Bearer ${token}` }),
  ...more,
});
const bearer = (token: string) => ({ headers: { authorization: `Bearer ${token}` } });

type Case = [what: string, status: number, expected: string, send: () => Promise<Response>];

const cases: Case[] = [
  ['a public list with x-cache', 200, 'public, max-age=30', () => app.fetch('/v1/tags')],
  ["the same from the server's cache", 200, 'public, max-age=30', () => app.fetch('/v1/tags')],
  ['its HEAD', 200, 'public, max-age=30', () => app.fetch('/v1/tags', { method: 'HEAD' })],
  ['a public read without x-cache', 200, 'no-cache', () => app.fetch('/v1/auth/identity-providers')],
  ['a read with optional credentials', 200, 'no-store', () => app.fetch('/v1/posts')],
  ['private data', 200, 'no-store', () => app.fetch('/v1/me', bearer(member.token))],
  [
    'tokens',
    200,
    'no-store',
    () =>
      app.fetch('/v1/auth/login', {
        method: 'POST',
        headers: asJson(),
        body: JSON.stringify({ email: member.user.email, password: 'correct horse battery' }),
      }),
  ],
  ['no token', 401, 'no-store', () => app.fetch('/v1/me')],
  ['a bad token', 401, 'no-store', () => app.fetch('/v1/me', bearer('x'))],
  ['a missing scope', 403, 'no-store', () => app.fetch('/v1/users', bearer(member.token))],
  ['a cached product that does not exist', 404, 'no-store', () => app.fetch(`/v1/products/${noProduct}`)],
  ['a cached list with a bad parameter', 422, 'no-store', () => app.fetch('/v1/tags?limit=0')],
  [
    'an Accept that excludes every media type',
    406,
    'no-store',
    () => app.fetch('/v1/tags', { headers: { accept: 'a/b' } }),
  ],
  ['another method', 405, 'no-store', () => app.fetch('/v1/tags', { method: 'PUT' })],
  ['an unknown path', 404, 'no-store', () => app.fetch('/nowhere')],
  ['a preflight', 204, 'no-store', () => app.fetch('/v1/orders', preflight)],
  ['the liveness probe', 200, 'no-store', () => app.fetch('/livez')],
  ['the readiness probe', 200, 'no-store', () => app.fetch('/readyz')],
  ['the contract', 200, 'no-cache', () => app.fetch('/openapi.json')],
  ['the public keys', 200, 'public, max-age=300', () => app.fetch('/.well-known/jwks.json')],
  ['a redirect', 302, 'no-cache', () => app.fetch('/problems/not_found', { redirect: 'manual' })],
];

const noProduct = 'prd_01kfjex5m0erpamyjxtw632hk1';
const preflight = {
  method: 'OPTIONS',
  headers: { origin: 'https://shop.example', 'access-control-request-method': 'POST' },
};

test.each(cases)('%s: %i %s', async (_what, status, expected, send) => {
  const response = await send();
  expect(response.status).toBe(status);
  expect(response.headers.get('cache-control')).toBe(expected);
});

const newPost = (key: string, body: object) =>
  app.fetch('/v1/posts', {
    method: 'POST',
    headers: asJson(admin.token, { 'idempotency-key': key }),
    body: JSON.stringify(body),
  });

test.each([
  ['a success', 201, { title: 'Twice', body: 'Text.' }],
  ['a rejection', 422, { title: 'Twice', body: 'Text.', tagIds: ['tag_01kjpb4vw00qt9zz5y0x0c0f6e'] }],
])('%s that is replayed: %i no-store', async (what, status, body) => {
  await newPost(what.replaceAll(' ', '-'), body);
  const replayed = await newPost(what.replaceAll(' ', '-'), body);
  expect(replayed.status).toBe(status);
  expect(replayed.headers.get('idempotent-replayed')).toBe('true');
  expect(replayed.headers.get('cache-control')).toBe('no-store');
});

test('a 304 has the Cache-Control of its 200', async () => {
  const { id } = (await (await newPost('for-a-304', { title: 'Read', body: 'Text.' })).json()) as {
    id: string;
  };
  const read = (headers: Record<string, string>) => app.fetch(`/v1/posts/${id}`, { headers });
  const authorization = `Bearer ${admin.token}`;
  const fresh = await read({ authorization });
  const known = await read({ authorization, 'if-none-match': fresh.headers.get('etag') as string });
  expect(known.status).toBe(304);
  expect(known.headers.get('cache-control')).toBe(fresh.headers.get('cache-control'));
  expect(known.headers.get('vary')).toBe(fresh.headers.get('vary'));
});

test('an internal error: 500 no-store', async () => {
  await app.deps.db.raw('alter table posts rename to mislaid');
  const response = await app.fetch('/v1/posts');
  await app.deps.db.raw('alter table mislaid rename to posts');
  expect(response.status).toBe(500);
  expect(response.headers.get('cache-control')).toBe('no-store');
});

test('a malformed request head: 400 no-store', async () => {
  const { hostname, port } = new URL(app.baseUrl);
  const socket = connect(Number(port), hostname).end('NONSENSE\r\n\r\n');
  const chunks = await socket.toArray();
  expect(chunks.join('')).toMatch(/^HTTP\/1\.1 400 [\s\S]*\r\nCache-Control: no-store\r\n/);
});

test('Vary names the headers that selected the response: credentials and Origin', async () => {
  const vary = async (path: string) => (await app.fetch(path)).headers.get('vary');
  expect(await vary('/v1/tags')).toBe('Origin');
  expect((await vary('/v1/posts'))?.split(', ')).toEqual(['Origin', 'Authorization', 'Cookie']);
  expect((await vary('/v1/me'))?.split(', ')).toEqual(expect.arrayContaining(['Authorization', 'Cookie']));
});

const specs: OperationSpec[] = Object.values(operations);

test('only a read without credentials may be stored', () => {
  const storable = specs.filter(({ cacheControl }) => !cacheControl.startsWith('no-store'));
  expect(storable.filter(({ method, security }) => method !== 'GET' || security.length > 0)).toEqual([]);
});

test('the contract declares both headers on every response', () => {
  const responses = specs.flatMap((spec) => Object.values(spec.responses));
  expect(responses.length).toBeGreaterThan(300);
  expect(responses.filter(({ headers }) => headers['Cache-Control'] !== 'required' || !headers.Vary)).toEqual(
    [],
  );
});
