/** RFC 9110 as clients write it: all notations of media types, codings, cookies, paths and forms. */
import { connect } from 'node:net';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { IdempotencyKey } from '../../src/contract/idempotency.ts';
import type { RenderedResponse } from '../../src/contract/response-writer.ts';
import { generateContract } from '../support/foreign-contract.ts';
import { echo, type ForeignServer, startForeignServer } from '../support/foreign-server.ts';

const text = { schema: { type: 'string' } };
const any = { schema: { type: 'object', additionalProperties: true } };
const json = { 'application/json': any };
const ok = (content: object = json, headers: object = {}) => ({
  200: { description: 'Done.', headers, content },
});
const cacheControl = { 'Cache-Control': { schema: { type: 'string' } } };
const parameter = (place: string, name: string) => ({ name, in: place, schema: { type: 'string' } });
const representations = {
  'application/json; charset=utf-8': any,
  'application/json; Version=2': any,
  'text/csv': text,
  'text/html': text,
};

const contract = {
  openapi: '3.1.1',
  info: { title: 'Grammar', version: '1' },
  paths: {
    '/report': {
      get: {
        operationId: 'getReport',
        'x-cache': { maxAge: 60, scope: 'public', tags: ['report'] },
        parameters: [parameter('cookie', 'theme'), parameter('header', 'X-Channel')],
        responses: ok(representations, cacheControl),
      },
    },
    '/texts': {
      get: { operationId: 'getText', responses: ok({ 'text/csv': text, 'application/xml': text }) },
    },
    '/things': {
      post: {
        operationId: 'createThing',
        parameters: [
          parameter('query', 'to'),
          parameter('header', 'X-Channel'),
          parameter('header', 'Idempotency-Key'),
        ],
        'x-idempotency': 'optional',
        requestBody: {
          content: { 'application/json': any, 'application/json;version=2': any, 'text/plain': text },
        },
        responses: ok(json, { 'Idempotent-Replayed': text }),
      },
    },
    '/forms': {
      post: {
        operationId: 'sendForm',
        requestBody: {
          content: {
            'multipart/form-data': {
              schema: {
                type: 'object',
                properties: {
                  title: { type: 'string' },
                  meta: { type: 'object' },
                  file: { type: 'string', format: 'binary' },
                },
              },
            },
          },
        },
        responses: ok(),
      },
    },
    '/cafés/a@b/{name}': {
      get: {
        operationId: 'getCafé',
        parameters: [{ ...parameter('path', 'name'), required: true }],
        responses: ok(),
      },
    },
  },
};

/** Text as a database would store it. */
const createStore = () => {
  const kept = new Map<string, { fingerprint: string; response: RenderedResponse }>();
  return {
    run: async (
      _db: undefined,
      { key, fingerprint }: IdempotencyKey,
      work: (db: undefined) => Promise<RenderedResponse>,
    ): Promise<{ response: RenderedResponse; replayed: boolean }> => {
      const known = kept.get(key);
      if (known?.fingerprint === fingerprint) return { response: known.response, replayed: true };
      if (known) return { response: { status: 200, headers: {}, body: '"reused"' }, replayed: false };
      const response = await work(undefined);
      kept.set(key, { fingerprint, response });
      return { response, replayed: false };
    },
  };
};

let server: ForeignServer;
beforeAll(async () => {
  server = await startForeignServer(
    await generateContract(contract),
    {
      getReport: async ({ accepted, cookies, headers }) => {
        const isText = accepted?.startsWith('text/');
        const body = { accepted, cookies, headers };
        return { status: 200, mediaType: accepted ?? 'application/json', body: isText ? accepted : body };
      },
      getText: async ({ accepted }) => ({ status: 200, mediaType: accepted ?? 'text/csv', body: 'ä' }),
      createThing: async ({ body, mediaType }) => ({ status: 200, body: { body, mediaType } }),
      sendForm: async ({ body }) => {
        for await (const file of body?.files ?? []) file.content.resume();
        return { status: 200, body: { fields: body?.fields } };
      },
      getCafé: echo(),
    },
    { idempotency: createStore() },
  );
});
afterAll(() => server.stop());

const call = async (path: string, init: RequestInit = {}) => {
  const response = await fetch(server.baseUrl + path, init);
  const raw = await response.text();
  const isJson = response.headers.get('content-type')?.includes('json');
  return { status: response.status, headers: response.headers, body: isJson ? JSON.parse(raw) : raw };
};

describe('Accept', () => {
  const accept = async (value: string) => {
    const { status, headers } = await call('/report', { headers: { accept: value } });
    return status === 200 ? headers.get('content-type') : status;
  };

  test.each([
    ['*/*', 'application/json'],
    ['application/json', 'application/json'],
    ['application/json;charset=utf-8', 'application/json'],
    ['application/json; charset=UTF-8', 'application/json'],
    ['APPLICATION/JSON ; Charset="utf-8"', 'application/json'],
    // JSON has no charset, so the parameter has no meaning.
    ['application/json;charset=iso-8859-1', 'application/json'],
    ['application/json;version=2', 'application/json;version=2'],
    ['application/json ; version="2"', 'application/json;version=2'],
    ['application/json;version=2;charset=utf-8', 'application/json;version=2'],
    ['application/json, application/json;version=2', 'application/json;version=2'],
    ['application/json;version=3', 406],
    ['text/csv', 'text/csv;charset=utf-8'],
    ['text/csv;charset=utf-8', 'text/csv;charset=utf-8'],
    ['text/csv;charset=utf8', 'text/csv;charset=utf-8'],
    ['text/csv;charset=iso-8859-1', 406],
    ['text/*;q=0.5, text/html', 'text/html;charset=utf-8'],
    ['text/*, text/csv;q=0.1', 'text/html;charset=utf-8'],
    ['*/*, application/json;q=0, text/csv;q=0.9, text/html;q=0.2', 'text/csv;charset=utf-8'],
    ['*/*;q=0.1, text/html;q=0.2', 'text/html;charset=utf-8'],
    ['text/html;q=0.8,text/csv;q=0.80', 'text/html;charset=utf-8'],
    ['image/png, */*;q=0.1', 'application/json'],
    ['text/html;q=0, text/csv;q=0', 406],
    ['*/*;q=0', 406],
    ['image/png', 406],
    ['nonsense', 406],
    ['nonsense, text/csv', 'text/csv;charset=utf-8'],
  ])('%s: %s', async (value, response) => {
    expect(await accept(value)).toBe(response);
  });

  test('prefers nothing if it is empty', async () => {
    expect(await accept('')).toBe('application/json');
  });
});

describe('a response', () => {
  test.each([
    ['text/csv', 'text/csv;charset=utf-8'],
    ['application/xml', 'application/xml'],
  ])('of %s is sent as %s', async (accept, type) => {
    expect((await call('/texts', { headers: { accept } })).headers.get('content-type')).toBe(type);
  });

  test('varies by the headers that selected it', async () => {
    expect((await call('/report')).headers.get('vary')).toBe('Accept, Cookie, X-Channel');
    expect((await call('/texts')).headers.get('vary')).toBe('Accept');
    expect((await call('/things', { method: 'POST' })).headers.get('vary')).toBe('X-Channel');
  });

  test.each<[string, Record<string, string>, Record<string, string>]>([
    ['media type', { accept: 'text/csv' }, { accept: 'application/json' }],
    ['version', { accept: 'application/json;version=2' }, { accept: 'application/json' }],
    ['cookie', { cookie: 'theme=dark' }, { cookie: 'theme=light' }],
    ['header', { 'x-channel': 'a' }, { 'x-channel': 'b' }],
  ])('from the cache has the requested %s', async (_, first, second) => {
    const [one, other] = [
      await call('/report', { headers: first }),
      await call('/report', { headers: second }),
    ];
    expect([one.body, one.headers.get('content-type')]).not.toEqual([
      other.body,
      other.headers.get('content-type'),
    ]);
    const again = await call('/report', { headers: first });
    expect(again.headers.has('age')).toBe(true);
    expect([again.body, again.headers.get('content-type')]).toEqual([
      one.body,
      one.headers.get('content-type'),
    ]);
  });
});

describe('a body', () => {
  const post = (type: string, body: string | Buffer<ArrayBuffer>, headers: Record<string, string> = {}) =>
    call('/things', { method: 'POST', body, headers: { 'content-type': type, ...headers } });

  test.each([
    ['application/json', 'application/json'],
    ['application/json; charset=utf-8', 'application/json'],
    ['application/json;charset="UTF-8"', 'application/json'],
    ['Application/Json ;\tCharset=Utf8', 'application/json'],
    ['application/json;charset=us-ascii', 'application/json'],
    ['application/json;', 'application/json'],
    ['application/json;version=2', 'application/json;version=2'],
    ['application/json; charset=utf-8; Version="2"', 'application/json;version=2'],
    ['application/json;version=3', 'application/json'],
    ['application/json;odata="a;b, c"', 'application/json'],
  ])('of %s is %s', async (type, mediaType) => {
    expect(await post(type, '{"a":1}')).toMatchObject({ status: 200, body: { body: { a: 1 }, mediaType } });
  });

  test.each([
    'application/json;charset=utf-16',
    'application/json;charset="utf-8',
    'application/json charset=utf-8',
    'text/plain;charset=iso-8859-1',
    'application/*',
    'json',
    'text/html',
  ])('of %s is rejected', async (type) => {
    const { status, headers } = await post(type, '{"a":1}');
    expect(status).toBe(415);
    expect(headers.get('accept')).toBe('application/json, application/json;version=2, text/plain');
  });

  const bytes = Buffer.from('{"a":1}');
  test.each([
    ['gzip', gzipSync(bytes)],
    ['GZip', gzipSync(bytes)],
    ['x-gzip', gzipSync(bytes)],
    ['X-GZIP', gzipSync(bytes)],
    [' gzip ,identity', gzipSync(bytes)],
    ['deflate', deflateSync(bytes)],
    ['br', brotliCompressSync(bytes)],
    ['identity', bytes],
    ['Identity', bytes],
    [',', bytes],
  ])('in the coding %s is read', async (coding, body) => {
    expect(
      await post('application/json ; charset=utf-8', body, { 'content-encoding': coding }),
    ).toMatchObject({
      status: 200,
      body: { body: { a: 1 } },
    });
  });

  test.each(['gzip, gzip', 'br, gzip', 'zstd', 'compress', 'x-compress', 'gzip;q=1', 'g zip'])(
    'in the coding %s is rejected',
    async (coding) => {
      const { status, headers } = await post('application/json', gzipSync(bytes), {
        'content-encoding': coding,
      });
      expect(status).toBe(415);
      expect(headers.get('accept-encoding')).toBe('gzip, deflate, br');
    },
  );
});

/** Writes requests to the socket that `fetch` would not send. */
const raw = async (head: string, ...chunks: string[]) => {
  const { hostname, port } = new URL(server.baseUrl);
  const socket = connect(Number(port), hostname);
  socket.write(`${head.replaceAll('\n', '\r\n')}\r\nHost: x\r\nConnection: close\r\n\r\n${chunks.join('')}`);
  const response = (await socket.toArray()).join('');
  return { status: Number(response.slice(9, 12)), text: response };
};

describe('a chunked body', () => {
  const chunked = 'HTTP/1.1\nTransfer-Encoding: chunked';

  test.each([
    ['of JSON', `POST /things ${chunked}\nContent-Type: application/json`],
    ['of text', `POST /things ${chunked}\nContent-Type: text/plain`],
    ['of a form', `POST /forms ${chunked}\nContent-Type: multipart/form-data; boundary=x`],
    ['of another media type', `POST /things ${chunked}\nContent-Type: image/png`],
    ['of no media type', `POST /things ${chunked}`],
    ['of no media type, for an operation without one', `GET /texts ${chunked}`],
  ])('%s that is empty counts as no body', async (_, head) => {
    const { status, text: response } = await raw(head, '0\r\n\r\n');
    expect(status).toBe(200);
    expect(response).not.toContain('"body"');
  });

  test.each([
    ['of JSON', `POST /things ${chunked}\nContent-Type: application/json`, '{"a":1}', 200],
    ['of no media type', `POST /things ${chunked}`, '{"a":1}', 415],
    ['of another media type', `POST /things ${chunked}\nContent-Type: image/png`, 'x', 415],
    [
      'of a form',
      `POST /forms ${chunked}\nContent-Type: multipart/form-data; boundary=x`,
      '--x\r\nContent-Disposition: form-data; name="title"\r\n\r\nA\r\n--x--\r\n',
      200,
    ],
  ])('%s that is not empty counts as one', async (_, head, body, status) => {
    const chunks = [...body].map((byte) => `1\r\n${byte}\r\n`);
    expect(await raw(head, ...chunks, '0\r\n\r\n')).toMatchObject({ status });
  });
});

describe('a cookie', () => {
  const theme = async (cookie: string) => {
    const { status, body } = await call('/report', { headers: { cookie } });
    return status === 200 ? (body as { cookies: { theme?: string } }).cookies.theme : status;
  };

  test.each([
    ['theme=dark', 'dark'],
    ['other=%; theme=dark', 'dark'],
    ['other=%E0%A4%A; theme=dark; %zz=%zz', 'dark'],
    ['theme="dark"; a=%', 'dark'],
    ['themes=%; theme=d%61rk', 'dark'],
    ['=%; ;theme=dark;;', 'dark'],
    ['other', undefined],
    ['%74heme=dark', undefined],
    ['theme=a=b', 'a=b'],
    ['theme=%zz', 400],
    ['theme=%E0%A4%A', 400],
  ])('%s', async (cookie, value) => {
    expect(await theme(cookie)).toBe(value);
  });
});

describe('a path', () => {
  test.each([
    ['/texts', 200],
    ['/t%65xts', 200],
    ['/%74%65%78%74%73', 200],
    ['/caf%C3%A9s/a@b/x', 200],
    ['/caf%c3%a9s/a@b/x', 200],
    ['/%63af%C3%a9s/a@b/x', 200],
    // An encoded reserved character differs from the plain one (RFC 3986 §2.2).
    ['/caf%C3%A9s/a%40b/x', 404],
    ['/caf%C3%A9s%2Fa@b/x', 404],
    ['%2Ftexts', 404],
    ['/texts%2F', 404],
    ['/tex%zzts', 404],
    ['/TEXTS', 404],
  ])('%s: %i', async (path, status) => {
    expect((await raw(`GET ${path.startsWith('/') ? '' : '/'}${path} HTTP/1.1`)).status).toBe(status);
  });

  test.each([
    ['a%2Fb', 'a/b'],
    ['%61%2fb', 'a/b'],
    ['100%25', '100%'],
    ['%2525', '%25'],
    ['a%20b%C3%A9', 'a bé'],
  ])('decodes its parameter %s once', async (encoded, name) => {
    expect((await call(`/caf%C3%A9s/a@b/${encoded}`)).body).toEqual({ params: { name } });
  });
});

describe('a multipart form', () => {
  const send = async (...parts: (string | Buffer)[]) => {
    const body = Buffer.concat(
      [...parts.flatMap((part) => ['--x\r\n', part, '\r\n']), '--x--\r\n'].map((part) => Buffer.from(part)),
    );
    return call('/forms', {
      method: 'POST',
      body,
      headers: { 'content-type': 'Multipart/Form-Data ; Boundary="x"' },
    });
  };
  const part = (disposition: string, value: string | Buffer, more = '') =>
    Buffer.concat([
      Buffer.from(`Content-Disposition: ${disposition}\r\n${more}\r\n`),
      typeof value === 'string' ? Buffer.from(value) : value,
    ]);
  const latin1 = Buffer.from('caf\xe9', 'latin1');
  const title = 'form-data; name="title"';

  test.each<[string, Buffer, string]>([
    ['plain text', part(title, 'café'), 'café'],
    [
      'text with the charset UTF-8',
      part(title, 'café', 'Content-Type: text/plain; charset=UTF-8\r\n'),
      'café',
    ],
    ['a name that is a token', part('form-data; name=title', 'x'), 'x'],
    ['an empty value', part(title, ''), ''],
    ['text that resembles a delimiter', part(title, 'a--x\r\n-x'), 'a--x\r\n-x'],
    ['a part in another case', part('FORM-DATA; NAME="title"', 'x'), 'x'],
  ])('accepts %s', async (_, field, value) => {
    expect(await send(field)).toMatchObject({ status: 200, body: { fields: { title: value } } });
  });

  test.each<[string, (Buffer | string)[]]>([
    ['a field without a name', [part('form-data', 'x')]],
    ['a field with an empty name', [part('form-data; name=""', 'x')]],
    ['a file without a field name', [part('form-data; filename="a.txt"', 'x')]],
    [
      'a file without a field name after a field',
      [part(title, 'x'), part('form-data; filename="a.txt"', 'x')],
    ],
    ['a part without a disposition', ['Content-Type: text/plain\r\n\r\nx']],
    ['a part without any header', ['\r\nx']],
    ['a part of another disposition', [part('attachment; name="title"', 'x')]],
    [
      'a part without a disposition among fields',
      [part(title, 'x'), 'X: 1\r\n\r\nx', part('form-data; name="meta"', '{}')],
    ],
    ['a field that is not UTF-8', [part(title, latin1)]],
    [
      'a field that is not in its charset',
      [part(title, latin1, 'Content-Type: text/plain;charset=utf-8\r\n')],
    ],
    ['a field that ends inside a character', [part(title, Buffer.from([0xc3]))]],
    ['a surrogate', [part(title, Buffer.from([0xed, 0xa0, 0x80]))]],
    [
      'JSON that is not UTF-8',
      [part('form-data; name="meta"; filename="b"', Buffer.from([0x22, 0xff, 0x22]))],
    ],
    [
      'a name that is not UTF-8',
      [Buffer.from('Content-Disposition: form-data; name="caf\xe9"\r\n\r\nx', 'latin1')],
    ],
    [
      'a filename that is not UTF-8',
      [Buffer.from('Content-Disposition: form-data; name="caf\xe9"; filename="a"\r\n\r\nx', 'latin1')],
    ],
  ])('rejects %s', async (_, parts) => {
    expect(await send(...parts)).toMatchObject({ status: 400, body: { code: 'malformed_request' } });
  });
});

describe('an idempotency key covers', () => {
  type Sent = { path?: string; headers?: Record<string, string>; body?: string };
  const send = async (key: string, { path = '/things?to=a', headers = {}, body = '{"a":1,"b":2}' }: Sent) =>
    (
      await call(path, {
        method: 'POST',
        body,
        headers: {
          'content-type': 'application/json',
          'x-channel': 'web',
          'idempotency-key': key,
          ...headers,
        },
      })
    ).headers.get('idempotent-replayed');

  test.each<[string, Sent]>([
    ['the same body', {}],
    ['a body in another order', { body: '{"b":2,"a":1}' }],
    ['an equivalent notation of a body', { body: ' { "a": 1.0, "b": 2 } ' }],
    ['an equivalent notation of a query', { path: '/things?to=%61' }],
    ['an equivalent notation of a path', { path: '/thing%73?to=a' }],
    [
      'an equivalent notation of a media type',
      { headers: { 'content-type': 'Application/JSON ; charset="UTF-8"' } },
    ],
    ['undeclared headers', { headers: { 'x-request-id': 'other', accept: 'application/json' } }],
  ])('%s', async (what, again) => {
    expect(await send(what, {})).toBeNull();
    expect(await send(what, again)).toBe('true');
  });

  test.each<[string, Sent]>([
    ['another body', { body: '{"a":2,"b":2}' }],
    ['another query', { path: '/things?to=b' }],
    ['no query', { path: '/things' }],
    ['another header', { headers: { 'x-channel': 'app' } }],
    ['another version', { headers: { 'content-type': 'application/json;version=2' } }],
    ['another media type', { headers: { 'content-type': 'text/plain' } }],
    ['a number as text', { body: '{"a":"1","b":2}' }],
  ])('not %s', async (what, again) => {
    expect(await send(what, {})).toBeNull();
    expect(await send(what, again)).toBeNull();
  });
});

describe('a media type of the contract', () => {
  const withContent = (content: object) => ({
    openapi: '3.1.1',
    info: { title: 'No', version: '1' },
    paths: { '/x': { get: { operationId: 'getX', responses: ok(content) } } },
  });

  test.each([
    [
      'that is invalid',
      { 'application/json; charset': any },
      /openapi\.yaml:\d+:\d+: The media type ".*" is none/,
    ],
    ['in another charset', { 'text/csv;charset=latin1': text }, /is in latin1; only UTF-8 is supported/],
    ['twice', { 'text/csv': text, 'Text/CSV; charset=utf-8': text }, /text\/csv occurs twice/],
  ])('%s stops generation', async (_, content, message) => {
    await expect(generateContract(withContent(content))).rejects.toThrow(message);
  });
});
