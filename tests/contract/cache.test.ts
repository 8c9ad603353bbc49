import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { declaredBehaviour } from '../../src/codegen/declared-behaviour.ts';
import { buildOrder, buildProduct } from '../support/factories.ts';
import { startTestApp, type TestApp, type Tradepost } from '../support/test-app.ts';

let app: TestApp;
let admin: Tradepost;
let reads = 0;

beforeAll(async () => {
  app = await startTestApp({ CORS_ORIGINS: 'https://shop.example' });
  ({ tradepost: admin } = await app.signIn('admin'));
  app.deps.db.on('query', ({ sql }: { sql: string }) => {
    if (/from "?(?:products|tags)\b/.test(sql)) reads += 1;
  });
});
beforeEach(() => {
  reads = 0;
  app.clock.advance(60_000);
});
afterAll(() => app.close());

test('a cached response states its lifetime, its audience and its age', async () => {
  const first = await app.fetch('/v1/products');
  expect(first.headers.get('cache-control')).toBe('public, max-age=5');
  expect(first.headers.get('vary')).toBe('Origin');
  expect(first.headers.has('age')).toBe(false);
  app.clock.advance(4_000);
  const second = await app.fetch('/v1/products');
  expect(second.headers.get('age')).toBe('4');
  expect(await second.text()).toBe(await first.text());
  expect(reads).toBe(1);
  app.clock.advance(1_000);
  expect((await app.fetch('/v1/products')).headers.has('age')).toBe(false);
  expect(reads).toBe(2);
});

test('the same parameters in another notation share a response, other parameters do not', async () => {
  await app.fetch('/v1/products?category=ceramics&limit=20');
  await app.fetch('/v1/products?limit=20&category=%63eramics');
  await app.fetch('/v1/products?category=ceramics');
  expect(reads).toBe(1);
  await app.fetch('/v1/products?category=coffee');
  expect(reads).toBe(2);
});

test('concurrent requests load once (single flight)', async () => {
  const responses = await Promise.all(Array.from({ length: 20 }, () => app.fetch('/v1/tags')));
  expect(responses.map(({ status }) => status)).toEqual(Array(20).fill(200));
  expect(reads).toBe(1);
});

test('a rejection is not cached', async () => {
  const path = '/v1/products/prd_01kfjex5m0erpamyjxtw632hk1';
  const rejected = await app.fetch(path);
  expect(rejected.status).toBe(404);
  expect(rejected.headers.get('cache-control')).toBe('no-store');
  await app.fetch(path);
  expect(reads).toBe(2);
});

describe('a caller reads its own writes:', () => {
  test('tags', async () => {
    await admin.tags.list();
    const tag = await admin.tags.create({ body: { slug: 'tea', name: 'Tea' } });
    expect((await admin.tags.list()).items).toEqual([tag]);
    await admin.tags.update({ tagId: tag.id, ifMatch: '"1"', body: { name: 'Teas' } });
    expect((await admin.tags.list()).items).toEqual([{ ...tag, name: 'Teas' }]);
    await admin.tags.delete({ tagId: tag.id });
    expect((await admin.tags.list()).items).toEqual([]);
  });

  test('the stock after an order', async () => {
    const { id } = await admin.products.create({ body: buildProduct({ stock: 10 }) });
    expect(await admin.products.get({ productId: id, include: ['stock'] })).toMatchObject({ stock: 10 });
    await admin.orders.create({ body: buildOrder(id, 3) });
    expect(await admin.products.get({ productId: id, include: ['stock'] })).toMatchObject({ stock: 7 });
  });

  test('a rejected write invalidates nothing', async () => {
    await admin.tags.list();
    await expect(app.tradepost.tags.create({ body: { slug: 'a', name: 'A' } })).rejects.toMatchObject({
      code: 'unauthenticated',
    });
    await admin.tags.list();
    expect(reads).toBe(1);
  });
});

test('lookups are counted in the metrics', async () => {
  await app.fetch('/v1/tags?limit=3');
  await app.fetch('/v1/tags?limit=3');
  const text = await app.metrics();
  expect(text).toMatch(/^cache_lookups_total\{operation="listTags",outcome="hit"\} [1-9]/m);
  expect(text).toMatch(/^cache_lookups_total\{operation="listTags",outcome="miss"\} [1-9]/m);
  expect(text).toMatch(/^http_request_duration_seconds_count\{operation="listTags",status="200"\} [1-9]/m);
});

test('a response to a caller varies by every header that carries credentials', () => {
  const securitySchemes = {
    bearer: { type: 'http', scheme: 'bearer' },
    session: { type: 'apiKey', in: 'cookie', name: 'sid' },
    proof: { type: 'apiKey', in: 'header', name: 'X-Proof' },
    inAddress: { type: 'apiKey', in: 'query', name: 'key' },
  };
  const operation = {
    security: [{ bearer: [] }, { session: [], proof: [] }, { inAddress: [] }],
    parameters: [],
    responses: [],
    extensions: {},
    declarations: {},
  };
  const { vary } = declaredBehaviour(
    { document: { components: { securitySchemes } } } as never,
    operation as never,
  );
  expect(vary).toEqual(['Authorization', 'Cookie', 'X-Proof']);
});
