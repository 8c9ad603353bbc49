/** Tests every kind of JSON body: each gives a documented problem, and never an internal error. */
import { connect } from 'node:net';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { generateContract } from '../support/foreign-contract.ts';
import { echo, type ForeignServer, mirror, startForeignServer } from '../support/foreign-server.ts';

const ok = (schema: object) => ({
  '200': { description: 'Yes.', content: { 'application/json': { schema } } },
});
const document = {
  openapi: '3.1.1',
  info: { title: 'Mirror', version: '1' },
  paths: {
    '/any': {
      post: {
        operationId: 'mirrorAny',
        parameters: [{ name: 'q', in: 'query', schema: { type: 'array', items: { type: 'string' } } }],
        requestBody: { content: { 'application/json': { schema: {} } } },
        responses: ok({}),
      },
      get: {
        operationId: 'echoQuery',
        parameters: [
          { name: 'q', in: 'query', schema: { type: 'array', items: { type: 'string' } } },
          { name: 'one', in: 'query', schema: { type: 'string' } },
          { name: 'number', in: 'query', schema: { type: 'number' } },
        ],
        responses: ok({}),
      },
    },
    '/node': {
      post: {
        operationId: 'mirrorNode',
        requestBody: {
          required: true,
          content: { 'application/json': { schema: { $ref: '#/components/schemas/Node' } } },
        },
        responses: ok({ $ref: '#/components/schemas/Node' }),
      },
    },
  },
  components: {
    schemas: {
      Node: {
        type: 'object',
        properties: {
          count: { type: 'integer' },
          big: { type: 'integer', maximum: 1e20 },
          ratio: { type: 'number' },
          next: { $ref: '#/components/schemas/Node' },
          list: { type: 'array', items: { $ref: '#/components/schemas/Node' } },
        },
      },
    },
  },
};

const bodyLimit = 1024 * 1024;
let server: ForeignServer;
beforeAll(async () => {
  const handlers = { mirrorAny: mirror(), mirrorNode: mirror(), echoQuery: echo() };
  server = await startForeignServer(await generateContract(document), handlers, { bodyLimit });
});
afterAll(async () => {
  await server.stop();
  expect(server.defects()).toEqual([]);
});

const post = async (path: string, body: string | Buffer, headers: Record<string, string> = {}) => {
  const response = await fetch(server.baseUrl + path, {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/json', ...headers },
  });
  return { status: response.status, text: await response.text() };
};
const problemOf = async (path: string, body: string | Buffer, headers: Record<string, string> = {}) => {
  const { status, text } = await post(path, body, headers);
  const { code, detail, errors } = JSON.parse(text) as {
    code: string;
    detail: string;
    errors?: { pointer: string; rule: string }[];
  };
  return { status, code, detail, errors: errors?.map(({ pointer, rule }) => `${pointer} ${rule}`) };
};

describe('names in objects', () => {
  test.each([
    ['{"a":1,"a":2}', 'a'],
    ['[{"b":{"a":1}},{"b":{"x\\"y":1,"z":"x","x\\"y":2}}]', 'x"y'],
    ['{"a":1,"\\u0061":2}', 'a'],
    ['{"":1, "" :2}', ''],
  ])('a duplicate in %s is malformed', async (body, name) => {
    expect(await problemOf('/any', body)).toMatchObject({
      status: 400,
      code: 'malformed_request',
      detail: `The body has the name ${JSON.stringify(name)} twice in an object.`,
    });
  });

  test.each([
    '{"a":"b:","b":"\\\\","c":{"a":"\\":"},"d":["a","b"]}',
    '[{"a":1},{"a":1}]',
    '{"constructor":1,"toString":{"prototype":2}}',
    '"a:"',
  ])('%s has no duplicate', async (body) => {
    expect(await post('/any', body)).toEqual({ status: 200, text: body });
  });

  test.each(['{"__proto__":1}', '{"a":[{"\\u005f_proto__":{}}]}'])(
    '__proto__ in %s is malformed',
    async (body) => {
      expect(await problemOf('/any', body)).toMatchObject({ status: 400, code: 'malformed_request' });
    },
  );
});

describe('depth', () => {
  const nested = (levels: number) => '['.repeat(levels) + ']'.repeat(levels);

  test('of a hundred levels is read', async () => {
    expect(await post('/any', nested(100))).toEqual({ status: 200, text: nested(100) });
  });

  test.each([101, 10_000, 100_000, 500_000])('of %d levels is malformed', async (levels) => {
    expect(await problemOf('/any', nested(levels))).toMatchObject({
      status: 400,
      detail: 'The body has more than 100 levels.',
    });
  });

  test('in a recursive schema is malformed too', async () => {
    const body = `${'{"next":'.repeat(50_000)}{}${'}'.repeat(50_000)}`;
    expect(await problemOf('/node', body)).toMatchObject({ status: 400, code: 'malformed_request' });
  });
});

describe('numbers', () => {
  test.each([
    ['{"count":9007199254740993}', '/count maximum'],
    ['{"count":-9007199254740993}', '/count minimum'],
    ['{"big":9007199254740992}', '/big maximum'],
    ['{"count":1.5}', '/count type'],
    ['{"ratio":1e400}', '/ratio type'],
    ['{"list":[{"ratio":-1e400}]}', '/list/0/ratio type'],
  ])('%s is rejected, because its value would change', async (body, error) => {
    expect(await problemOf('/node', body)).toMatchObject({ status: 422, errors: [error] });
  });

  test('infinity is rejected where any type is allowed', async () => {
    expect(await problemOf('/any', '{"a":[1e400]}')).toMatchObject({ status: 422, errors: ['/a/0 number'] });
  });

  test('minus zero is zero', async () => {
    expect((await post('/node', '{"count":-0,"ratio":-0.0}')).text).toBe('{"count":0,"ratio":0}');
  });

  test('1.0 and 1e2 are integers', async () => {
    expect((await post('/node', '{"count":1.0,"big":1e2}')).text).toBe('{"count":1,"big":100}');
  });
});

describe('text', () => {
  test.each([
    ['a lone surrogate', '{"a":"\\ud800"}', '/a unicode'],
    ['a NUL', '["\\u0000"]', '/0 unicode'],
    ['a NUL in a name', '{"a\\u0000":1}', '/a\ufffd unicode'],
  ])('%s is rejected', async (_name, body, error) => {
    expect(await problemOf('/any', body)).toMatchObject({ status: 422, errors: [error] });
  });

  test.each([
    ['an overlong form', [0xc0, 0xaf]],
    ['a surrogate', [0xed, 0xa0, 0x80]],
    ['a truncated sequence', [0xf0, 0x9f, 0x98]],
    ['Latin-1', [0xe4]],
  ])('that is not UTF-8 (%s) is malformed', async (_name, bytes) => {
    const body = Buffer.concat([Buffer.from('{"a":"'), Buffer.from(bytes), Buffer.from('"}')]);
    expect(await problemOf('/any', body)).toMatchObject({
      status: 400,
      detail: 'The body is not valid UTF-8.',
    });
  });

  test('of any plane, and a replacement character in the request, are kept', async () => {
    expect(await post('/any', '{"ä":"😀\ufffd"}')).toEqual({ status: 200, text: '{"ä":"😀\ufffd"}' });
  });

  test.each(['utf-16', 'iso-8859-1', 'x'])('in the charset %s is not supported', async (charset) => {
    const headers = { 'content-type': `application/json; charset=${charset}` };
    expect(await problemOf('/any', '{}', headers)).toMatchObject({ status: 415 });
  });

  test('with a byte order mark is malformed', async () => {
    expect(await problemOf('/any', '\ufeff{}')).toMatchObject({ status: 400 });
  });
});

describe('compression', () => {
  const bomb = Buffer.alloc(64 * bodyLimit, ' ');

  test.each([
    ['gzip', gzipSync(bomb)],
    ['deflate', deflateSync(bomb)],
    ['br', brotliCompressSync(bomb)],
  ])('a decompression bomb of %s is too large', async (encoding, body) => {
    expect(body.length).toBeLessThan(bodyLimit);
    expect(await problemOf('/any', body, { 'content-encoding': encoding })).toMatchObject({ status: 413 });
  });

  test.each([
    ['gzip', gzipSync('{"a":1}')],
    ['deflate', deflateSync('{"a":1}')],
    ['br', brotliCompressSync('{"a":1}')],
  ])('%s is read', async (encoding, body) => {
    expect(await post('/any', body, { 'content-encoding': encoding })).toEqual({
      status: 200,
      text: '{"a":1}',
    });
  });

  test.each(['gzip', 'deflate', 'br'])('a body that is not %s is malformed', async (encoding) => {
    expect(await problemOf('/any', '{"a":1}', { 'content-encoding': encoding })).toMatchObject({
      status: 400,
    });
    const cut = gzipSync('{"a":1}').subarray(0, 15);
    expect(await problemOf('/any', cut, { 'content-encoding': encoding })).toMatchObject({ status: 400 });
  });

  test.each(['zstd', 'gzip, gzip', 'x'])('%s is not supported', async (encoding) => {
    expect(await problemOf('/any', '{}', { 'content-encoding': encoding })).toMatchObject({ status: 415 });
  });
});

describe('the query', () => {
  const get = async (query: string) => {
    const response = await fetch(`${server.baseUrl}/any?${query}`);
    return { status: response.status, body: (await response.json()) as Record<string, unknown> };
  };

  test('has a space for + and %20, and a plus for %2B', async () => {
    expect(await get('q=a+b&q=a%20b&q=a%2Bb&q=%E2%82%AC')).toEqual({
      status: 200,
      body: { query: { q: ['a b', 'a b', 'a+b', '€'] } },
    });
  });

  test.each([
    ['one=a&one=b', 422, '/one type'],
    ['one[a]=1', 422, '/one[a] additionalProperties'],
    ['q[a][b]=1', 422, '/q[a][b] additionalProperties'],
    ['one=%ED%A0%80', 400, undefined],
    ['one=%zz', 400, undefined],
    ['one=%', 400, undefined],
    ['number=1e400', 422, '/number type'],
    ['number=Infinity', 422, '/number type'],
    ['number=0x1', 422, '/number type'],
    ['number=1&number=1', 422, '/number type'],
  ])('%s is rejected', async (query, status, error) => {
    const { body, ...response } = await get(query);
    expect(response.status).toBe(status);
    const [first] = (body.errors ?? []) as { pointer: string; rule: string }[];
    expect(first && `${first.pointer} ${first.rule}`).toBe(error);
  });

  test('decodes minus zero as zero', async () => {
    expect((await get('number=-0')).body).toEqual({ query: { number: 0 } });
  });

  test('of thousands of parameters is rejected at once', async () => {
    const { status, body } = await get(Array.from({ length: 5_000 }, () => 'q').join('&'));
    expect(status).toBe(200);
    expect((body.query as { q: string[] }).q).toHaveLength(5_000);
    expect((await get(Array.from({ length: 4_000 }, () => 'one').join('&'))).status).toBe(422);
    expect((await get(Array.from({ length: 2_000 }, (_, i) => `x${i}`).join('&'))).status).toBe(422);
  });
});

describe('wrong lengths', () => {
  const raw = (text: string, end: boolean): Promise<string> =>
    new Promise((resolve) => {
      let response = '';
      const socket = connect(Number(new URL(server.baseUrl).port), '127.0.0.1', () => {
        if (end) socket.end(text);
        else socket.write(text);
      });
      socket.on('data', (chunk) => {
        response += chunk;
        if (!end) socket.destroy();
      });
      socket.on('error', () => {});
      socket.on('close', () => resolve(response));
    });
  const start = 'POST /any HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n';

  test.each([
    ['a body that is shorter than its Content-Length', `${start}Content-Length: 100\r\n\r\n{}`],
    ['chunks without their end', `${start}Transfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n`],
  ])('%s gets no success', async (_name, text) => {
    expect(await raw(text, true)).not.toMatch(/ 200 /);
  });

  test.each([
    ['a chunk of no size', `${start}Transfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n`],
    ['both lengths', `${start}Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`],
    ['a length that is no number', `${start}Content-Length: two\r\n\r\n{}`],
  ])('%s is malformed', async (_name, text) => {
    expect(await raw(text, false)).toMatch(/^HTTP\/1\.1 400 /);
  });
});
