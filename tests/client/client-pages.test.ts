import { afterEach, describe, expect, test } from '@jest/globals';
import { createClient } from '@tradepost/client';
import { json, problem, type StubResponse, startStub } from './stub-server.ts';

const closers: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

const setUp = async (...responses: StubResponse[]) => {
  const stub = await startStub(...responses);
  closers.push(stub.close);
  return { ...stub, tradepost: createClient({ baseUrl: stub.baseUrl, maxRetries: 0 }) };
};

const threePages = [
  json(200, { items: [{ slug: 'a' }, { slug: 'b' }], nextCursor: 'one+two' }),
  json(200, { items: [], nextCursor: 'three' }),
  json(200, { items: [{ slug: 'c' }] }),
];

describe('a paged operation', () => {
  test('resolves to its first page', async () => {
    const { tradepost, received } = await setUp(...threePages);
    const page = await tradepost.tags.list();
    expect(page).toMatchObject({ items: [{ slug: 'a' }, { slug: 'b' }], nextCursor: 'one+two' });
    expect(received).toHaveLength(1);
  });

  test('iterates over the items of all pages', async () => {
    const { tradepost, received } = await setUp(...threePages);
    const slugs: string[] = [];
    for await (const product of tradepost.products.list({ limit: 2, sort: ['name'] }))
      slugs.push(product.slug);
    expect(slugs).toEqual(['a', 'b', 'c']);
    expect(received.map(({ url }) => url)).toEqual([
      '/v1/products?sort=name&limit=2',
      '/v1/products?sort=name&cursor=one%2Btwo&limit=2',
      '/v1/products?sort=name&cursor=three&limit=2',
    ]);
  });

  test('fetches a page when the iteration reaches it', async () => {
    const { tradepost, received } = await setUp(...threePages);
    for await (const { slug } of tradepost.tags.list()) if (slug === 'b') break;
    expect(received).toHaveLength(1);
  });

  test('iterates over its pages', async () => {
    const { tradepost } = await setUp(...threePages);
    const sizes: number[] = [];
    for await (const { items } of tradepost.tags.list().pages()) sizes.push(items.length);
    expect(sizes).toEqual([2, 0, 1]);
  });

  test('rejects at a page that fails, after the items before it', async () => {
    const { tradepost } = await setUp(threePages[0] as StubResponse, problem(400, 'invalid_cursor'));
    const slugs: string[] = [];
    const iterate = async () => {
      for await (const { slug } of tradepost.tags.list()) slugs.push(slug);
    };
    await expect(iterate()).rejects.toMatchObject({ code: 'invalid_cursor' });
    expect(slugs).toEqual(['a', 'b']);
  });

  test('calls for each page with the options of the call', async () => {
    const { tradepost, received } = await setUp(...threePages);
    const options = { headers: { 'x-trace': 't' } };
    for await (const _ of tradepost.tags.list({}, options).pages());
    expect(received.map(({ headers }) => headers['x-trace'])).toEqual(['t', 't', 't']);
  });
});
