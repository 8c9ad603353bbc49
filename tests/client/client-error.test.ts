import { afterEach, describe, expect, test } from '@jest/globals';
import { ApiError, ConnectionError, createClient, isProblem } from '@tradepost/client';
import { empty, hangUp, json, problem, type StubResponse, startStub, text } from './stub-server.ts';

const closers: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

const setUp = async (response: StubResponse) => {
  const stub = await startStub(response);
  closers.push(stub.close);
  return createClient({ baseUrl: stub.baseUrl, maxRetries: 0 });
};

const errorOf = async (response: StubResponse): Promise<ApiError> => {
  const tradepost = await setUp(response);
  const error = await tradepost.tags.list().catch((caught: unknown) => caught);
  expect(error).toBeInstanceOf(ApiError);
  return error as ApiError;
};

describe('ApiError', () => {
  test('carries a problem', async () => {
    const error = await errorOf(problem(409, 'slug_taken', { 'x-request-id': 'req_1' }));
    expect(error).toMatchObject({
      name: 'ApiError',
      message: '409 slug_taken: What is wrong this time.',
      code: 'slug_taken',
      status: 409,
      requestId: 'req_1',
      problem: { type: '/problems/slug_taken', title: 'A title' },
    });
    expect(error.headers.get('content-type')).toBe('application/problem+json');
  });

  test('carries a problem with the media type application/json, whose title replaces a missing detail', async () => {
    const body = {
      type: '/problems/not_found',
      title: 'Not found',
      status: 404,
      code: 'not_found',
    };
    const error = await errorOf(json(404, body));
    expect(error).toMatchObject({ message: '404 not_found: Not found', problem: body });
    expect(isProblem(error, 'not_found')).toBe(true);
  });

  test.each<[string, StubResponse, string]>([
    ['other JSON', json(500, { code: 7 }), '500 unexpected_response: {"code":7}'],
    ['JSON with a title only', json(500, { title: 'Oh' }), '500 unexpected_response: {"title":"Oh"}'],
    ['JSON null', json(500, null), '500 unexpected_response: null'],
    [
      "a proxy's page",
      text(502, 'text/html', '<html><style>p{}</style><h1>Bad\n gateway</h1><p>nginx</p></html>'),
      '502 unexpected_response: Bad gateway nginx',
    ],
    ['an empty response', empty(503), '503 unexpected_response: Service Unavailable'],
    ['a cut-off success', text(200, 'application/json', '{"items":['), '200 unexpected_response: {"items":['],
    ["a portal's success", text(200, 'text/html', '<p>Log in</p>'), '200 unexpected_response: Log in'],
  ])('represents %s', async (_, response, message) => {
    const error = await errorOf(response);
    expect(error).toMatchObject({ message, code: 'unexpected_response', problem: undefined });
    expect(isProblem(error)).toBe(false);
  });

  test('takes the request id from the header if there is no problem', async () => {
    expect(await errorOf(text(502, 'text/plain', 'oh', { 'x-request-id': 'req_9' }))).toMatchObject({
      requestId: 'req_9',
      body: 'oh',
    });
  });

  test('rejects withResponse too, and leaves no unhandled rejection', async () => {
    const unhandled: unknown[] = [];
    const listen = (reason: unknown) => unhandled.push(reason);
    process.on('unhandledRejection', listen);
    const tradepost = await setUp(problem(404, 'not_found'));
    await expect(tradepost.tags.list().withResponse()).rejects.toMatchObject({ code: 'not_found' });
    // Node reports an unhandled rejection after the microtasks.
    await new Promise(setImmediate);
    process.off('unhandledRejection', listen);
    expect(unhandled).toEqual([]);
  });
});

describe('ConnectionError', () => {
  test('names the request and keeps the cause', async () => {
    const tradepost = await setUp(hangUp);
    const error = await tradepost.products.list({ limit: 3 }).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(ConnectionError);
    expect(error).toMatchObject({
      message: expect.stringMatching(/^GET http.*\/v1\/products got no response$/),
    });
    expect((error as Error).cause).toBeDefined();
  });
});

describe('isProblem', () => {
  test('is true for each of the codes, or for any problem without codes', async () => {
    const error = await errorOf(problem(409, 'out_of_stock'));
    expect(isProblem(error, 'out_of_stock')).toBe(true);
    expect(isProblem(error, 'price_changed', 'out_of_stock')).toBe(true);
    expect(isProblem(error)).toBe(true);
    expect(isProblem(error, 'price_changed')).toBe(false);
    expect(isProblem(new Error('out_of_stock'), 'out_of_stock')).toBe(false);
    expect(isProblem(undefined)).toBe(false);
  });
});
