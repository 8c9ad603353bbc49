import { afterEach, describe, expect, test } from '@jest/globals';
import { type ClientOptions, createClient, createTransport, listProducts } from '@tradepost/client';
import { empty, json, problem, type StubResponse, startStub } from './stub-server.ts';

const closers: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

const setUp = async (response: StubResponse, options: Partial<ClientOptions> = {}) => {
  const stub = await startStub(response);
  closers.push(stub.close);
  const tradepost = createClient({ baseUrl: stub.baseUrl, ...options });
  return { ...stub, tradepost, last: () => stub.received.at(-1) };
};

const page = json(200, { items: [] });

describe('parameters', () => {
  test('are written flat, and a list repeats its name', async () => {
    const { tradepost, last } = await setUp(page);
    await tradepost.products.list({
      category: 'tea & cups',
      minPrice: 1,
      maxPrice: 20,
      inStock: false,
      sort: ['-price', 'name'],
      limit: 3,
    });
    expect(last()?.url).toBe(
      '/v1/products?category=tea%20%26%20cups&minPrice=1&maxPrice=20&inStock=false&sort=-price&sort=name&limit=3',
    );
  });

  test('are percent-encoded, so a comma does not split an item of a list', async () => {
    const { baseUrl, last } = await setUp(page);
    const parameters = [{ in: 'query', name: 'tag[]' }] as const;
    await createTransport({ baseUrl }).send(
      { method: 'GET', path: '/x', parameters },
      { 'tag[]': ['a', 'b,c'] },
    );
    expect(last()?.url).toBe('/x?tag%5B%5D=a&tag%5B%5D=b%2Cc');
  });

  test('are left out when undefined or an empty list', async () => {
    const { tradepost, last } = await setUp(page);
    await tradepost.products.list({ category: undefined, sort: [], limit: 1 });
    expect(last()?.url).toBe('/v1/products?limit=1');
  });

  test('in the path cannot reach another path', async () => {
    const { tradepost, received } = await setUp(empty(204));
    await tradepost.tags.delete({ tagId: '../a/b?c' });
    expect(received[0]?.url).toBe('/v1/tags/..%2Fa%2Fb%3Fc');
    for (const tagId of ['', '.', '..', undefined as unknown as string]) {
      await expect(tradepost.tags.delete({ tagId })).rejects.toThrow(/^tagId cannot be/);
    }
    expect(received).toHaveLength(1);
  });

  test('in headers are sent under their own names', async () => {
    const { tradepost, last } = await setUp(json(200, {}));
    await tradepost.posts.update({ postId: 'pst_1', ifMatch: '"3"', body: { title: 'New' } });
    expect(last()).toMatchObject({ method: 'PATCH', url: '/v1/posts/pst_1', body: '{"title":"New"}' });
    expect(last()?.headers).toMatchObject({
      'if-match': '"3"',
      'content-type': 'application/merge-patch+json',
    });
  });

  test('follow a base URL with a path and a slash', async () => {
    const { baseUrl, last } = await setUp(page);
    await createClient({ baseUrl: `${baseUrl}/shop/` }).tags.list();
    expect(last()?.url).toBe('/shop/v1/tags');
  });
});

describe('a form', () => {
  test('has its fields before its files, and the media type of a form', async () => {
    const { tradepost, last } = await setUp(json(201, {}));
    const file = new File(['%PDF-1.7'], 'list.pdf', { type: 'application/pdf' });
    await tradepost.media.upload({ body: { file, title: 'Prices', alt: undefined } as never });
    const { body = '', headers } = last() ?? {};
    expect(headers?.['content-type']).toMatch(/^multipart\/form-data; boundary=/);
    expect(body).toMatch(/name="title"\r\n\r\nPrices\r\n.*name="file"; filename="list.pdf".*%PDF-1.7\r\n/s);
    expect(body).not.toContain('alt');
  });
});

describe('headers', () => {
  test('accept problems beside JSON, and carry no content type without a body', async () => {
    const { tradepost, last } = await setUp(page);
    await tradepost.tags.list();
    expect(last()?.headers.accept).toBe('application/json, application/problem+json');
    expect(last()?.headers).not.toHaveProperty('content-type');
  });

  test('of a call override those of the client', async () => {
    const { tradepost, last } = await setUp(page, { headers: { 'x-a': 'client', 'x-b': 'client' } });
    await tradepost.tags.list({}, { headers: { 'x-b': 'call', Accept: 'text/html' } });
    expect(last()?.headers).toMatchObject({ 'x-a': 'client', 'x-b': 'call', accept: 'text/html' });
  });
});

describe('access tokens', () => {
  const authorization = 'authorization';

  test('come from a string or a function, and a call may have its own', async () => {
    const { baseUrl, received, tradepost } = await setUp(json(200, {}), { accessToken: 'one' });
    await tradepost.accounts.me();
    await tradepost.accounts.me({}, { accessToken: 'two' });
    await createClient({ baseUrl, accessToken: async () => 'three' }).accounts.me();
    expect(received.map(({ headers }) => headers[authorization])).toEqual([
      'Bearer one',
      'Bearer two',
      'Bearer three',
    ]);
  });

  test('are requested once more when the server rejects one, and sent if they differ', async () => {
    const { received, tradepost, baseUrl } = await setUp(problem(401, 'invalid_token'));
    const requested: (string | undefined)[] = [];
    const source = (rejected?: string) => {
      requested.push(rejected);
      return rejected ? 'two' : 'one';
    };
    const rejection = { code: 'invalid_token' };
    await expect(tradepost.withAccessToken(source).accounts.me()).rejects.toMatchObject(rejection);
    expect(requested).toEqual([undefined, 'one']);
    const others = createClient({ baseUrl, accessToken: () => 'three' });
    await expect(others.accounts.me()).rejects.toMatchObject(rejection);
    await expect(others.withAccessToken('four').accounts.me()).rejects.toMatchObject(rejection);
    expect(received.map(({ headers }) => headers[authorization])).toEqual([
      'Bearer one',
      'Bearer two',
      'Bearer three',
      'Bearer four',
    ]);
  });

  test('withAccessToken leaves the original client unchanged', async () => {
    const { received, tradepost } = await setUp(json(200, {}), { accessToken: 'one' });
    await tradepost.withAccessToken('two').accounts.me();
    await tradepost.withAccessToken(undefined).accounts.me();
    await tradepost.accounts.me();
    expect(received.map(({ headers }) => headers[authorization])).toEqual([
      'Bearer two',
      undefined,
      'Bearer one',
    ]);
  });

  test('are not sent to operations without authentication', async () => {
    const { last, tradepost } = await setUp(json(200, {}), { accessToken: 'expired' });
    await tradepost.accounts.login({ body: { email: 'ada@example.com', password: 'teal-kettle' } });
    expect(last()?.headers).not.toHaveProperty(authorization);
  });

  test("are not in a logger's output of the client", async () => {
    const { inspect } = await import('node:util');
    const tradepost = createClient({ baseUrl: 'http://localhost', accessToken: 'secret' });
    expect(inspect(tradepost, { depth: 9, showHidden: true })).not.toContain('secret');
  });
});

describe('responses', () => {
  test('resolve to the body, or with withResponse to the status and headers too', async () => {
    const tag = { id: 'tag_1', slug: 'tea', name: 'Tea' };
    const { tradepost } = await setUp(json(201, tag, { location: '/v1/tags/tag_1' }));
    const body = { slug: 'tea', name: 'Tea' };
    expect(await tradepost.tags.create({ body })).toEqual(tag);
    const reply = await tradepost.tags.create({ body }).withResponse();
    expect(reply).toMatchObject({ status: 201, data: tag });
    expect(reply.headers.get('location')).toBe('/v1/tags/tag_1');
    expect(reply.response.url).toMatch(/\/v1\/tags$/);
  });

  test('without content are undefined', async () => {
    const { tradepost } = await setUp(empty(204));
    expect(await tradepost.tags.delete({ tagId: 'tag_1' })).toBeUndefined();
  });

  test('may be 304 only after a request with If-None-Match', async () => {
    const { tradepost, last } = await setUp(empty(304, { etag: '"3"' }));
    const reply = await tradepost.posts.get({ postId: 'pst_1', ifNoneMatch: '"3"' }).withResponse();
    expect(reply).toMatchObject({ status: 304, data: undefined });
    expect(last()?.headers['if-none-match']).toBe('"3"');
    await expect(tradepost.posts.get({ postId: 'pst_1' })).rejects.toMatchObject({ status: 304 });
  });

  test('are the same for the function as for the method', async () => {
    const { baseUrl, tradepost, received } = await setUp(page);
    await tradepost.products.list({ limit: 3 });
    await listProducts(tradepost, { limit: 3 });
    await listProducts(createTransport({ baseUrl }), { limit: 3 });
    expect(received.map(({ url }) => url)).toEqual(Array(3).fill('/v1/products?limit=3'));
  });

  test('can come from another fetch', async () => {
    const requested: string[] = [];
    const tradepost = createClient({
      baseUrl: 'https://api.example.com',
      fetch: async (url) => {
        requested.push(url);
        return Response.json({ items: [{ slug: 'tea' }] });
      },
    });
    expect((await tradepost.tags.list()).items).toEqual([{ slug: 'tea' }]);
    expect(requested).toEqual(['https://api.example.com/v1/tags']);
  });
});
