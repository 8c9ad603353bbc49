import { generateKeyPairSync } from 'node:crypto';
import { connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { SignJWT } from 'jose';
import { buildProduct } from '../support/factories.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';

let app: TestApp;
let token: string;
let productId: string;

beforeAll(async () => {
  app = await startTestApp();
  const admin = await app.signIn('admin');
  token = admin.token;
  const product = await admin.tradepost.products.create({
    body: buildProduct({ stock: 10 }),
  });
  productId = product.id;
});
afterAll(() => app.close());

type ProblemBody = {
  code: string;
  detail?: string;
  errors?: { in: string; pointer: string; rule: string }[];
};

const send = async (
  path: string,
  init: RequestInit = {},
): Promise<ProblemBody & { status: number; response: Response }> => {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json', ...init.headers };
  const response = await app.fetch(path, { ...init, headers });
  expect(response.headers.get('content-type')).toMatch(/^application\/problem\+json/);
  const body = (await response.json()) as ProblemBody;
  // No response leaks internals.
  expect(JSON.stringify(body)).not.toMatch(/node_modules|\.ts:|at async|select |insert /i);
  return { ...body, status: response.status, response };
};

const post = (path: string, body: string, headers: Record<string, string> = {}) =>
  send(path, { method: 'POST', body, headers });

const order = (items: string, key = 'bad-input-1') =>
  post('/v1/orders', `{"items":${items}}`, { 'idempotency-key': key });

const countRows = async (table: string): Promise<number> => {
  const [row] = await app.deps.db(table).count({ count: '*' });
  return Number(row?.count);
};

describe('an unreadable body', () => {
  test.each([
    ['cut short', '{"slug":'],
    ['not JSON', 'slug=coffee'],
    ['with a trailing comma', '{"slug":"a",}'],
    ['with a duplicate name', '{"slug":"a","slug":"b","name":"A"}'],
    ['of a hundred thousand levels', `${'['.repeat(100_000)}${']'.repeat(100_000)}`],
    ['with __proto__ as a name', '{"__proto__":{"admin":true},"slug":"a","name":"A"}'],
  ])('%s is malformed_request', async (_name, body) => {
    expect(await post('/v1/tags', body)).toMatchObject({ status: 400, code: 'malformed_request' });
  });

  test('that is not UTF-8 is malformed_request', async () => {
    const body = Buffer.concat([Buffer.from('{"slug":"a","name":"'), Buffer.from([0xff]), Buffer.from('"}')]);
    const { status, code } = await send('/v1/tags', { method: 'POST', body });
    expect({ status, code }).toEqual({ status: 400, code: 'malformed_request' });
  });

  test('that is a decompression bomb is payload_too_large', async () => {
    const body = gzipSync(Buffer.alloc(64 * 1024 * 1024, ' '));
    const headers = { 'content-encoding': 'gzip' };
    const { status, code } = await send('/v1/tags', { method: 'POST', body, headers });
    expect({ status, code }).toEqual({ status: 413, code: 'payload_too_large' });
  });

  test('of 2 MiB is payload_too_large', async () => {
    const body = JSON.stringify({ slug: 'big', name: 'x'.repeat(2 * 1024 * 1024) });
    expect(await post('/v1/tags', body)).toMatchObject({ status: 413, code: 'payload_too_large' });
  });

  test('of XML, of plain text or without a media type is unsupported_media_type', async () => {
    for (const type of ['application/xml', 'text/plain', 'application/json; charset=utf-16']) {
      const { status, code, response } = await post('/v1/tags', '<tag/>', { 'content-type': type });
      expect({ status, code }).toEqual({ status: 415, code: 'unsupported_media_type' });
      expect(response.headers.get('accept')).toBe('application/json');
    }
  });

  test('that is missing is reported', async () => {
    expect(await send('/v1/tags', { method: 'POST' })).toMatchObject({
      status: 422,
      errors: [{ in: 'body', pointer: '', rule: 'required' }],
    });
  });
});

describe('a body that breaks the contract', () => {
  test.each([
    ['null', 'null', '', 'type'],
    ['a list', '[]', '', 'type'],
    ['a number', '5', '', 'type'],
    ['a number for text', '{"slug":"a","name":5}', '/name', 'type'],
    ['an unknown field', '{"slug":"a","name":"A","colour":"red"}', '/colour', 'additionalProperties'],
    ['a missing field', '{"slug":"a"}', '/name', 'required'],
    ['text that is too long', `{"slug":"a","name":"${'x'.repeat(61)}"}`, '/name', 'maxLength'],
    ['a NUL', '{"slug":"a","name":"A\\u0000"}', '/name', 'unicode'],
    ['a lone surrogate', '{"slug":"a","name":"\\ud83d"}', '/name', 'unicode'],
  ])('%s is reported with its rule', async (_name, body, pointer, rule) => {
    const before = await countRows('tags');
    const { status, code, errors } = await post('/v1/tags', body);
    expect({ status, code }).toEqual({ status: 422, code: 'validation_failed' });
    expect(errors).toContainEqual(expect.objectContaining({ in: 'body', pointer, rule }));
    expect(await countRows('tags')).toBe(before);
  });

  test.each([
    ['negative', '-1', 'minimum'],
    ['zero', '0', 'minimum'],
    ['a fraction', '1.5', 'type'],
    ['text', '"2"', 'type'],
    ['10^20', '100000000000000000000', 'maximum'],
    ['1e400', '1e400', 'type'],
    ['null', 'null', 'type'],
  ])('a quantity that is %s is rejected, and nothing is written', async (_name, quantity, rule) => {
    const { status, errors } = await order(`[{"productId":"${productId}","quantity":${quantity}}]`);
    expect(status).toBe(422);
    expect(errors).toContainEqual(
      expect.objectContaining({ in: 'body', pointer: '/items/0/quantity', rule }),
    );
    expect(await countRows('orders')).toBe(0);
    expect(await app.deps.db('idempotency_keys').where({ operation_id: 'createOrder' })).toEqual([]);
    expect((await app.tradepost.products.get({ productId, include: ['stock'] })).stock).toBe(10);
  });
});

describe('a URL outside the contract', () => {
  test.each([
    ['GET', '/nowhere', 404, 'not_found'],
    ['GET', '/v1', 404, 'not_found'],
    ['GET', '/v1/tags/', 404, 'not_found'],
    ['GET', '/v1/products/../tags/../../etc/passwd', 404, 'not_found'],
    ['GET', '/v1/products/prd_01jd3v8w5gf3sa9k2m6q7x8y9z', 404, 'not_found'],
    ['GET', '/v1/orders/ord_01jd3v8w5gf3sa9k2m6q7x8y9z', 404, 'not_found'],
    ['GET', '/v1/products/%zz', 400, 'malformed_request'],
    ['GET', '/v1/products/%00', 422, 'validation_failed'],
    ['GET', '/v1/products/constructor', 422, 'validation_failed'],
    ['GET', '/v1/products?limit=%zz', 400, 'malformed_request'],
    ['PUT', '/v1/tags', 405, 'method_not_allowed'],
    ['POST', '/livez', 405, 'method_not_allowed'],
  ])('%s %s → %d %s', async (method, path, status, code) => {
    expect(await send(path, { method })).toMatchObject({ status, code });
  });

  test('an id of another kind is reported', async () => {
    expect(await send(`/v1/orders/${productId}`)).toMatchObject({
      status: 422,
      errors: [{ in: 'path', pointer: '/orderId', rule: 'pattern' }],
    });
  });

  test('a method that the path does not have is rejected with the allowed methods', async () => {
    const { response } = await send('/v1/tags', { method: 'DELETE' });
    expect(response.headers.get('allow')).toBe('HEAD, GET, POST');
  });
});

describe('parameters', () => {
  test.each([
    ['limit=abc', '/limit', 'type'],
    ['limit=', '/limit', 'type'],
    ['limit=1e1', '/limit', 'type'],
    ['limit=0x10', '/limit', 'type'],
    ['limit=0', '/limit', 'minimum'],
    ['limit=100000000000000000000', '/limit', 'type'],
    ['limit=1&limit=2', '/limit', 'type'],
    ['inStock=yes', '/inStock', 'type'],
    ['minPrice=-1', '/minPrice', 'minimum'],
    ['minPrice=1.5', '/minPrice', 'type'],
    ['minPrice=1&minPrice=2', '/minPrice', 'type'],
    ['minPrice=2&maxPrice=1', '/maxPrice', 'range'],
    ['maxPrice=0&minPrice=1', '/maxPrice', 'range'],
    ['price[gte]=1', '/price[gte]', 'additionalProperties'],
    ['price=5', '/price', 'additionalProperties'],
    ['sort=colour', '/sort/0', 'enum'],
    ['sort=name,price', '/sort/0', 'enum'],
    ['colour=red', '/colour', 'additionalProperties'],
    ['__proto__=1', '/__proto__', 'additionalProperties'],
    ['category=a%00b', '/category', 'pattern'],
  ])('?%s is rejected as %s %s', async (query, pointer, rule) => {
    const { status, errors } = await send(`/v1/products?${query}`);
    expect(status).toBe(422);
    expect(errors).toContainEqual(expect.objectContaining({ in: 'query', pointer, rule }));
  });

  test('ten thousand of them are rejected with a hundred faults', async () => {
    const query = Array.from({ length: 1_000 }, (_, index) => `p${index}=1`).join('&');
    const { status, errors, detail } = await send(`/v1/products?${query}`);
    expect(status).toBe(422);
    expect(errors).toHaveLength(100);
    expect(detail).toBe('1000 faults in the request; the first 100 are listed.');
  });
});

describe('an Accept header', () => {
  test('that excludes every media type is not_acceptable', async () => {
    expect(await send('/v1/products', { headers: { accept: 'text/csv' } })).toMatchObject({
      status: 406,
      code: 'not_acceptable',
    });
  });

  test.each(['*/*', 'application/*', 'text/html, application/json;q=0.5'])(
    'of %s is accepted',
    async (accept) => {
      expect((await app.fetch('/v1/products', { headers: { accept } })).status).toBe(200);
    },
  );
});

describe('tokens', () => {
  const withToken = (authorization: string) => send('/v1/me', { headers: { authorization } });
  const { privateKey } = generateKeyPairSync('ed25519');
  const forge = async (claims: object, key: Parameters<SignJWT['sign']>[0], alg: string) => {
    const kid = (await app.deps.tokens.publicKeys()).keys[0]?.kid as string;
    return new SignJWT({ role: 'admin', scope: 'tags:write', ...claims })
      .setProtectedHeader({ alg, kid, typ: 'at+jwt' })
      .setSubject('usr_01jd3v8w5gf3sa9k2m6q7x8y9z')
      .setIssuer('http://tradepost.test')
      .setAudience('http://tradepost.test')
      .setExpirationTime(Math.floor(app.clock.now().getTime() / 1000) + 600)
      .sign(key);
  };

  test('a missing one is unauthenticated', async () => {
    const response = await app.fetch('/v1/me');
    expect(response.status).toBe(401);
    expect(response.headers.get('www-authenticate')).toBe('Bearer realm="tradepost"');
    expect(await response.json()).toMatchObject({ code: 'unauthenticated' });
  });

  test('another scheme is unauthenticated', async () => {
    expect(await withToken('Basic YTpi')).toMatchObject({ status: 401, code: 'unauthenticated' });
  });

  test('one that is no token is rejected', async () => {
    for (const text of ['Bearer', 'Bearer ', 'Bearer x', 'Bearer a.b.c', `Bearer ${'x'.repeat(10_000)}`]) {
      expect(await withToken(text)).toMatchObject({ status: 401, code: 'invalid_token' });
    }
  });

  test('one signed with another key is rejected', async () => {
    expect(await withToken(`Bearer ${await forge({}, privateKey, 'EdDSA')}`)).toMatchObject({
      code: 'invalid_token',
    });
  });

  test('one signed with our public key as an HMAC secret is rejected', async () => {
    const { x } = (await app.deps.tokens.publicKeys()).keys[0] as { x: string };
    const forged = await forge({}, Buffer.from(x, 'base64url'), 'HS256');
    expect(await withToken(`Bearer ${forged}`)).toMatchObject({ status: 401, code: 'invalid_token' });
  });

  test('one without a signature is rejected', async () => {
    const [, payload] = token.split('.');
    const header = Buffer.from('{"alg":"none","typ":"at+jwt"}').toString('base64url');
    expect(await withToken(`Bearer ${header}.${payload}.`)).toMatchObject({
      status: 401,
      code: 'invalid_token',
    });
  });

  test('one whose claims were changed is rejected', async () => {
    const [header, payload, signature] = token.split('.') as [string, string, string];
    const claims = JSON.parse(Buffer.from(payload, 'base64url').toString());
    const changed = Buffer.from(JSON.stringify({ ...claims, role: 'editor' })).toString('base64url');
    expect(await withToken(`Bearer ${header}.${changed}.${signature}`)).toMatchObject({
      code: 'invalid_token',
    });
  });

  test('a bad one is rejected even where none is needed', async () => {
    expect(await send('/v1/posts', { headers: { authorization: 'Bearer x' } })).toMatchObject({
      status: 401,
    });
  });

  test('an expired one is rejected as expired', async () => {
    const { token: old } = await app.signIn();
    app.clock.advance(601_000);
    expect(await withToken(`Bearer ${old}`)).toMatchObject({
      code: 'invalid_token',
      detail: 'The access token is expired.',
    });
  });
});

describe('HTTP itself', () => {
  const raw = (text: string): Promise<string> =>
    new Promise((resolve, reject) => {
      let response = '';
      const socket = connect(Number(new URL(app.baseUrl).port), '127.0.0.1', () => socket.end(text));
      socket.on('data', (chunk) => {
        response += chunk;
      });
      socket.on('close', () => resolve(response));
      socket.on('error', reject);
    });

  test('a request that is not HTTP gets a problem', async () => {
    const response = await raw('HELLO\r\n\r\n');
    expect(response).toMatch(/^HTTP\/1\.1 400 Bad Request\r\n/);
    expect(response).toContain('Content-Type: application/problem+json');
    expect(response).toContain('"code":"malformed_request"');
  });

  test('headers of 17 KB get 431', async () => {
    const response = await raw(`GET /livez HTTP/1.1\r\nHost: x\r\nX-Big: ${'x'.repeat(17_000)}\r\n\r\n`);
    expect(response).toMatch(/^HTTP\/1\.1 431 /);
  });

  test('HEAD has the headers of GET and no body', async () => {
    const response = await app.fetch('/v1/products', { method: 'HEAD' });
    expect(response.status).toBe(200);
    expect(Number(response.headers.get('content-length'))).toBeGreaterThan(0);
    expect(await response.text()).toBe('');
  });
});

test('none of these requests was logged as a defect', () => {
  const defects = app.logLines
    .map((line) => JSON.parse(line) as { level: number })
    .filter(({ level }) => level >= 50);
  expect(defects).toEqual([]);
});
