/** Calls in process that no example shows. `examples.test.ts` compares every example with its response over HTTP. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Actor } from '../../src/features/accounts/access/actor.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';

let app: TestApp;
let actor: Actor;
beforeAll(async () => {
  app = await startTestApp();
  const { token } = await app.signIn('admin');
  actor = await app.deps.tokens.verify(token);
});
afterAll(() => app.close());

test('a call leaves the objects of its caller as they are', async () => {
  const expiresAt = '2027-01-01T01:00:00+01:00';
  const kind = 'secret' as const;
  const request = { body: { name: 'Till', kind, scopes: ['profile:read' as const], expiresAt } };
  const before = structuredClone(request);
  expect(await app.api.call('createApiKey', request, { actor })).toMatchObject({ status: 201 });
  expect(request).toEqual(before);
});

test('a member without a value is absent, as in JSON', async () => {
  const body = { slug: 'tea', name: 'Tea', description: undefined } as never;
  expect(await app.api.call('createTag', { body }, { actor })).toMatchObject({ status: 201 });
});

test.each([
  ['an unknown operation', 'toString', 'No operation is called toString'],
  ['a lost database', 'listTags', 'ECONNREFUSED'],
])('%s makes a call throw', async (_, id, message) => {
  const lost = await startTestApp({ DATABASE_URL: 'postgres://127.0.0.1:1/nowhere' });
  try {
    await expect(lost.api.call(id as 'listTags', {})).rejects.toThrow(message);
  } finally {
    await lost.close();
  }
});

test('a repeated call with one idempotency key returns the stored response', async () => {
  const request = {
    headers: { 'Idempotency-Key': 'a-key-of-a-call-01' },
    body: { slug: 'mocha', name: 'Mocha' },
  };
  const first = await app.api.call('createTag', request, { actor });
  const second = await app.api.call('createTag', request, { actor });
  expect(first.status).toBe(201);
  expect(second).toEqual({ ...first, headers: { ...first.headers, 'Idempotent-Replayed': 'true' } });
});

test('records show the origin of a call, and its User-Agent up to 500 characters', async () => {
  const owner = await app.signIn();
  const { id } = await app.deps.tokens.verify(owner.token);
  const origin = { requestId: 'a-call', ipAddress: '203.0.113.9', userAgent: 'x'.repeat(501) };
  const params = { userId: id as never };
  expect(await app.api.call('deactivateUser', { params }, { actor, origin })).toMatchObject({ status: 200 });
  const events = await app.api.call('listAuditEvents', { query: { limit: 100 } }, { actor });
  expect(events.body).toMatchObject({
    items: expect.arrayContaining([
      expect.objectContaining({ action: 'user.deactivated', ...origin, userAgent: 'x'.repeat(500) }),
    ]),
  });
});

test.each(['a\0b', 'a\r\nb', 'a\u009fb', 'a\ud800b'])(
  'records show the User-Agent %j in one line',
  async (userAgent) => {
    const owner = await app.signIn();
    const { id } = await app.deps.tokens.verify(owner.token);
    const params = { userId: id as never };
    const origin = { requestId: userAgent, userAgent };
    expect(await app.api.call('deactivateUser', { params }, { actor, origin })).toMatchObject({
      status: 200,
    });
    const { body } = await app.api.call('listAuditEvents', { query: { limit: 100 } }, { actor });
    const { items } = body as { items: { userAgent: string; requestId: string }[] };
    const event = items.find(
      (each) => JSON.stringify(each).includes(id) && 'action' in each && each.action === 'user.deactivated',
    );
    expect([event?.userAgent, event?.requestId].join()).toMatch(/^a[ \ufffd]b,a[ \ufffd]b$/);
  },
);

test('the scopes, the schema and the size of a body hold as over HTTP', async () => {
  const powerless = { ...actor, scopes: new Set<string>() };
  const body = { slug: 'milk', name: 'Milk' };
  const long = { slug: 'long', name: 'x'.repeat(app.deps.config.bodyLimitBytes) };
  expect(await app.api.call('createTag', { body }, { actor: powerless })).toMatchObject({ status: 403 });
  expect(await app.api.call('createTag', { body })).toMatchObject({ status: 401 });
  expect(await app.api.call('createTag', { body: long }, { actor })).toMatchObject({ status: 413 });
  expect(
    await app.api.call('createTag', { body: { slug: 'milk', name: 7 } as never }, { actor }),
  ).toMatchObject({
    status: 422,
    body: { errors: [{ in: 'body', pointer: '/name', rule: 'type' }] },
  });
});
