import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { isFinal } from '../../src/contract/idempotency.ts';
import { newProblem } from '../../src/errors.ts';
import { toUuid } from '../../src/lib/id.ts';
import { buildOrder, buildProduct } from '../support/factories.ts';
import { openTestSession, startTestApp, type TestApp } from '../support/test-app.ts';

let app: TestApp;
let user: Awaited<ReturnType<TestApp['signIn']>>['user'];

beforeAll(async () => {
  app = await startTestApp({ RATE_LIMITS: 'on' });
  ({ user } = await app.signIn('admin'));
});
afterAll(() => app.close());

const send = async (path: string, body: object, key?: string): Promise<Response> => {
  const { accessToken: token } = await openTestSession(app.deps, user);
  return app.fetch(path, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      ...(key !== undefined && { 'idempotency-key': key }),
    },
    body: JSON.stringify(body),
  });
};

const write = (key?: string) => send('/v1/posts', { title: 'Same title', body: 'Text.' }, key);
const idOf = async (response: Response): Promise<unknown> => {
  expect(response.status).toBe(201);
  return ((await response.json()) as { id: unknown }).id;
};

describe('an optional key', () => {
  test('makes the request take effect once', async () => {
    const first = await write('optional-1');
    const second = await write('optional-1');
    expect(second.headers.get('idempotent-replayed')).toBe('true');
    expect(second.headers.get('etag')).toBe(first.headers.get('etag'));
    expect(await idOf(second)).toBe(await idOf(first));
  });

  test('that is absent lets each request take effect', async () => {
    const [first, second] = [await write(), await write()];
    expect(second.headers.has('idempotent-replayed')).toBe(false);
    expect(await idOf(second)).not.toBe(await idOf(first));
  });
});

test('a response is stored for 24 hours', async () => {
  const first = await idOf(await write('a-day-long'));
  app.clock.advance(24 * 60 * 60 * 1000 - 1);
  expect(await idOf(await write('a-day-long'))).toBe(first);
  app.clock.advance(1);
  const late = await write('a-day-long');
  expect(late.headers.has('idempotent-replayed')).toBe(false);
  const second = await idOf(late);
  expect(second).not.toBe(first);
  // The second response replaces the first.
  expect(await idOf(await write('a-day-long'))).toBe(second);
});

test('a rejection is stored, unless its cause is the caller, the rate limit or an internal error', () => {
  const codes = [
    'out_of_stock',
    'rate_limited',
    'unavailable',
    'invalid_token',
    'insufficient_scope',
  ] as const;
  expect(codes.filter((code) => isFinal(newProblem(code)))).toEqual(['out_of_stock']);
});

describe('not stored, so the same key may try again', () => {
  test('an internal error', async () => {
    await app.deps.db.raw('alter table post_tags rename to mislaid');
    expect((await write('our-fault')).status).toBe(500);
    await app.deps.db.raw('alter table mislaid rename to post_tags');
    const second = await write('our-fault');
    expect(second.headers.has('idempotent-replayed')).toBe(false);
    await idOf(second);
  });

  test.each([
    ['has been deactivated', 401, { deactivated_at: new Date(0) }, { deactivated_at: null }],
    ['awaits its erasure', 401, { erases_at: new Date('2027-01-01') }, { erases_at: null }],
    ['has lost its role', 403, { role: 'user' }, { role: 'admin' }],
  ])('a rejection of an account that %s', async (_, status, change, undo) => {
    const set = (columns: object) =>
      app.deps
        .db('users')
        .where({ id: toUuid(user.id) })
        .update(columns);
    const key = `refused-by-${Object.keys(change)}`;
    await set(change);
    expect((await write(key)).status).toBe(status);
    await set(undo);
    const second = await write(key);
    expect(second.headers.has('idempotent-replayed')).toBe(false);
    await idOf(second);
  });

  test('a request that came too soon', async () => {
    const { id: productId } = await app.tradepost
      .withAccessToken((await openTestSession(app.deps, user)).accessToken)
      .products.create({
        body: buildProduct(),
      });
    await Promise.all(Array.from({ length: 60 }, () => send('/v1/orders', {})));
    const order = () => send('/v1/orders', buildOrder(productId), 'too-soon');
    const rejected = await order();
    expect(rejected.status).toBe(429);
    expect(rejected.headers.has('idempotent-replayed')).toBe(false);
    app.clock.advance(120_000);
    const second = await order();
    expect(second.status).toBe(201);
    expect(second.headers.has('idempotent-replayed')).toBe(false);
  });
});
