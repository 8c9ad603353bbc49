/** Responses of foreign contracts leave exactly as declared: status, headers, media type and body. */
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { AnyRequest, HandlerResponse } from '../../src/contract/handler-type.ts';
import { newProblem } from '../../src/errors.ts';
import { generateContract } from '../support/foreign-contract.ts';
import { type ForeignServer, startForeignServer } from '../support/foreign-server.ts';

/** A server with one operation, whose handler returns the response that the test gives. */
const serve = (responses: object, components: object = {}, document: object = {}) => {
  let server: ForeignServer;
  let next: HandlerResponse | Error;
  beforeAll(async () => {
    const contract = {
      openapi: '3.1.1',
      info: { title: 'Responses', version: '1' },
      paths: { '/x': { get: { operationId: 'getX', responses } } },
      components,
      ...document,
    };
    server = await startForeignServer(await generateContract(contract), {
      getX: async (_: AnyRequest) => {
        if (next instanceof Error) throw next;
        return next;
      },
    });
  });
  afterAll(() => server.stop());
  return async (response: HandlerResponse | Error, init: RequestInit = {}) => {
    next = response;
    const found = await fetch(`${server.baseUrl}/x`, { redirect: 'manual', ...init });
    const { status, headers } = found;
    return { status, headers, body: await found.text(), defects: server.defects() };
  };
};

describe('a status without content has neither a body nor a Content-Type', () => {
  const statuses = [200, 201, 202, 204, 205, 302, 304, 400, 404, 405, 410, 418, 451, 501, 503];
  const get = serve(Object.fromEntries(statuses.map((status) => [status, { description: 'Nothing.' }])));

  test.each(statuses)('%i', async (status) => {
    const response = await get({ status });
    expect([response.status, response.body, response.headers.get('content-type')]).toEqual([
      status,
      '',
      null,
    ]);
  });

  test.each(statuses)('%i of a HEAD', async (status) => {
    const response = await get({ status }, { method: 'HEAD' });
    expect([response.status, response.headers.get('content-type')]).toEqual([status, null]);
  });
});

const json = { 'application/json': { schema: { type: 'object', additionalProperties: true } } };

describe('the value of a header is checked by its schema and written in the style simple', () => {
  const text = { type: 'string' };
  const list = { type: 'array', items: { type: 'string' } };
  const point = { type: 'object', properties: { x: { type: 'integer' }, y: { type: 'integer' } } };
  const schemas: Record<string, object> = {
    'X-Text': { ...text, maxLength: 3 },
    'X-Pattern': { ...text, pattern: '^[a-z]+$' },
    'X-Enum': { enum: ['a', 'b'] },
    'X-Date': { ...text, format: 'date-time' },
    'X-Count': { type: 'integer', minimum: 0 },
    'X-Price': { type: 'number' },
    'X-Flag': { type: 'boolean' },
    'X-Maybe': { type: ['string', 'null'] },
    'X-Either': { oneOf: [{ type: 'integer' }, { type: 'string' }] },
    'X-List': { ...list, maxItems: 2 },
    'X-Numbers': { type: 'array', items: { type: 'integer' } },
    'X-Point': point,
    'X-Map': { type: 'object', additionalProperties: text },
    'X-Any': {},
    'X-Named': { $ref: '#/components/schemas/Named' },
    'Set-Cookie': text,
  };
  const headers = {
    ...Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, { schema }])),
    'X-Exploded': { schema: point, explode: true },
    'X-Exploded-Map': { schema: { type: 'object', additionalProperties: text }, explode: true },
    'X-Exploded-List': { schema: list, explode: true },
    'X-Json': { content: { 'application/json': { schema: { type: 'object', additionalProperties: true } } } },
  };
  const get = serve(
    { 204: { description: 'Done.', headers } },
    { schemas: { Named: { ...text, minLength: 2 } } },
  );

  test.each<[name: string, value: unknown, sent: string | null]>([
    ['X-Text', 'abc', 'abc'],
    ['X-Text', '', ''],
    ['X-Text', 'é', 'é'],
    ['X-Pattern', 'abc', 'abc'],
    ['X-Enum', 'b', 'b'],
    ['X-Date', '2026-01-01T00:00:00Z', '2026-01-01T00:00:00Z'],
    ['X-Count', 0, '0'],
    ['X-Count', 12, '12'],
    ['X-Price', 1.5, '1.5'],
    ['X-Flag', false, 'false'],
    ['X-Maybe', 'a', 'a'],
    ['X-Maybe', null, null],
    ['X-Maybe', undefined, null],
    ['X-Either', 1, '1'],
    ['X-Either', '1', '1'],
    ['X-List', ['a', 'b'], 'a,b'],
    ['X-List', [], ''],
    ['X-Numbers', [1, 2, 3], '1,2,3'],
    ['X-Point', { x: 1, y: 2 }, 'x,1,y,2'],
    ['X-Point', { x: 1, secret: 's' }, 'x,1'],
    ['X-Map', { a: 'b', c: 'd' }, 'a,b,c,d'],
    ['X-Exploded', { x: 1, y: 2 }, 'x=1,y=2'],
    ['X-Exploded-List', ['a', 'b'], 'a,b'],
    ['X-Any', { a: 1 }, 'a,1'],
    ['X-Any', 'a, b', 'a, b'],
    ['X-Named', 'ab', 'ab'],
    ['X-Json', { a: [1, { b: 'é😀' }] }, '{"a":[1,{"b":"\\u00e9\\ud83d\\ude00"}]}'],
  ])('%s: %j leaves as %j', async (name, value, sent) => {
    const response = await get({ status: 204, headers: { [name]: value } });
    expect([response.status, response.headers.get(name)]).toEqual([204, sent]);
  });

  test.each<[name: string, value: unknown, rule: string]>([
    ['X-Text', 'abcd', 'maxLength'],
    ['X-Text', 5, 'type'],
    ['X-Text', ['a'], 'type'],
    ['X-Text', 'a\nb', 'a character that no header may have'],
    ['X-Text', ' a', 'a space at an end'],
    ['X-List', ['a', 'b '], 'a space at an end'],
    ['X-List', [''], 'one empty text'],
    ['X-Any', [null], 'null in a list'],
    ['X-Any', ['a', null], 'null in a list'],
    ['X-Any', { a: null }, 'null in a list'],
    ['X-Text', '😀', 'a character that no header may have'],
    ['X-Pattern', 'ABC', 'pattern'],
    ['X-Enum', 'c', 'enum'],
    ['X-Date', 'yesterday', 'format'],
    ['X-Count', '12', 'type'],
    ['X-Count', -1, 'minimum'],
    ['X-Count', 1.5, 'type'],
    ['X-Flag', 'true', 'type'],
    ['X-Either', true, 'oneOf'],
    ['X-List', ['a', 'b', 'c'], 'maxItems'],
    ['X-List', ['a,b'], 'a comma in a list'],
    ['X-List', 'a,b', 'type'],
    ['X-Point', { x: 'a' }, 'type'],
    ['X-Map', { 'a,b': 'c' }, 'a comma in a list'],
    ['X-Exploded-Map', { 'a=b': 'c' }, '"=" in a name'],
    ['X-Any', { a: { b: 1 } }, 'a list or a comma in a list'],
    ['X-Named', 'a', 'minLength'],
    ['X-Json', 'text', 'type'],
    ['Set-Cookie', 5, 'type'],
    ['Set-Cookie', ['a=1', 5], 'type'],
    ['Set-Cookie', 'a=1\r\nb=2', 'a character that no header may have'],
  ])('%s: %j is a defect', async (name, value, rule) => {
    const response = await get({ status: 204, headers: { [name]: value } });
    expect([response.status, response.defects.at(-1)]).toEqual([500, expect.stringContaining(rule)]);
    expect(response.defects.at(-1)).toContain(name);
  });

  test.each<[value: unknown, lines: string[]]>([
    ['a=1; Path=/', ['a=1; Path=/']],
    [
      ['a=1', 'b=2; Expires=Wed, 01 Jul 2026 00:00:00 GMT'],
      ['a=1', 'b=2; Expires=Wed, 01 Jul 2026 00:00:00 GMT'],
    ],
    [[], []],
  ])('Set-Cookie: %j leaves in lines of its own', async (value, lines) => {
    const response = await get({ status: 204, headers: { 'Set-Cookie': value } });
    expect([response.status, response.headers.getSetCookie()]).toEqual([204, lines]);
  });
});

describe('a Set-Cookie that is declared as a list', () => {
  const list = { type: 'array', maxItems: 2, items: { type: 'string', pattern: '^[ab]=' } };
  const get = serve({ 200: { description: 'Done.', headers: { 'set-cookie': { schema: list } } } });

  test('leaves in lines of its own', async () => {
    const { status, headers } = await get({ status: 200, headers: { 'Set-Cookie': ['a=1', 'b=2, 3'] } });
    expect([status, headers.getSetCookie()]).toEqual([200, ['a=1', 'b=2, 3']]);
  });

  test.each([[['c=1']], [['a=1', 'a=2', 'a=3']], ['a=1']])('is checked: %j', async (value) => {
    expect((await get({ status: 200, headers: { 'set-cookie': value } })).status).toBe(500);
  });
});

describe('the names of headers', () => {
  const text = { schema: { type: 'string' } };
  const required = { required: true, schema: { type: 'string', format: 'date' } };
  const engine = { 'Cache-Control': text, Vary: text, Link: text, 'X-Request-Id': text };
  const foreign = { ETag: text, Age: text, Sunset: text, 'Retry-After': text, RateLimit: text };
  const get = serve({
    200: { description: 'Done.', headers: { 'X-Day': required, ...engine, ...foreign }, content: json },
    201: { description: 'Done.', headers: { 'Content-Type': required }, content: json },
  });
  const day = { 'X-Day': '2026-01-01' };

  test.each(['X-Day', 'x-day', 'X-DAY'])('are equal in any case: %s', async (name) => {
    const response = await get({ status: 200, headers: { [name]: '2026-01-01' }, body: {} });
    expect([response.status, response.headers.get('x-day')]).toEqual([200, '2026-01-01']);
  });

  test.each<[name: string, value: string]>([
    ['Cache-Control', 'max-age=5'],
    ['Vary', 'Accept-Language'],
    ['Link', '</y>; rel="next"'],
    ['ETag', 'W/"abc"'],
    ['etag', '"abc"'],
    ['Age', '5'],
    ['Sunset', 'Wed, 01 Jul 2026 00:00:00 GMT'],
    ['Retry-After', '5'],
    ['RateLimit', '"x";r=1;t=1'],
  ])('that the engine sets elsewhere may come from the handler: %s', async (name, value) => {
    const response = await get({ status: 200, headers: { ...day, [name]: value }, body: {} });
    expect([response.status, response.headers.get(name)]).toEqual([200, value]);
  });

  test.each<[what: string, response: HandlerResponse, message: string]>([
    ['a missing one', { status: 200, body: {} }, 'lacks the header X-Day'],
    [
      'a missing one of null',
      { status: 200, headers: { 'X-Day': null }, body: {} },
      'lacks the header X-Day',
    ],
    ['an undeclared one', { status: 200, headers: { ...day, 'X-Other': 'a' }, body: {} }, 'X-Other'],
    [
      'a name of Object.prototype',
      { status: 200, headers: { ...day, constructor: 'a' }, body: {} },
      'constructor',
    ],
    [
      'one that only the engine sets',
      { status: 200, headers: { ...day, 'x-request-id': 'a' }, body: {} },
      'x-request-id',
    ],
    ['Content-Type', { status: 201, headers: { 'Content-Type': 'text/csv' }, body: {} }, 'Content-Type'],
  ])('%s is a defect', async (_what, given, message) => {
    const response = await get(given);
    expect([response.status, response.defects.at(-1)]).toEqual([500, expect.stringContaining(message)]);
  });

  describe('that the contract spells in another way than the engine', () => {
    const spelled = serve({
      200: {
        description: 'Done.',
        headers: {
          'cache-control': required,
          vary: required,
          link: required,
          etag: required,
          'x-REQUEST-id': required,
        },
        content: json,
      },
    });

    test('are those of the engine', async () => {
      const response = await spelled({ status: 200, version: 3, body: {} });
      expect([response.status, response.headers.get('etag')]).toEqual([200, '"3"']);
      expect(response.headers.get('cache-control')).toBe('no-cache');
    });

    test('may come from the handler', async () => {
      const given = { 'cache-control': '2026-01-01', VARY: '2026-01-02', Link: '2026-01-03' };
      const { headers } = await spelled({ status: 200, headers: given, version: 3, body: {} });
      expect([headers.get('cache-control'), headers.get('vary'), headers.get('link')]).toEqual(
        Object.values(given),
      );
    });
  });

  describe('that the server sets anyway', () => {
    const always = { required: true, schema: {} };
    const server = serve({
      200: {
        description: 'Done.',
        headers: { 'Content-Length': always, Date: always },
        content: json,
      },
    });

    test('need no handler', async () => {
      const { status, headers } = await server({ status: 200, body: { a: 1 } });
      expect([status, headers.get('content-length')]).toEqual([200, '7']);
    });

    test.each(['Date', 'Content-Length'])('are not for a handler: %s', async (name) => {
      expect((await server({ status: 200, headers: { [name]: 'a' }, body: {} })).status).toBe(500);
    });
  });

  describe('of bytes', () => {
    const text = { schema: { type: 'string' } };
    const number = { schema: { type: 'integer' } };
    const headers = { 'Content-Length': number, 'Content-Encoding': text, 'Content-Range': text };
    const content = { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } };
    const server = serve({ 200: { description: 'Done.', headers, content } });
    const streamed = (...parts: string[]) => Readable.from(parts.map((part) => Buffer.from(part)));

    test.each([
      ['Content-Length', 5, '5'],
      ['Content-Encoding', 'identity', 'identity'],
      ['Content-Range', 'bytes 0-4/9', 'bytes 0-4/9'],
    ])('are for the handler: %s', async (name, value, sent) => {
      const response = await server({ status: 200, headers: { [name]: value }, body: streamed('ab', 'cde') });
      expect([response.status, response.headers.get(name), response.body]).toEqual([200, sent, 'abcde']);
    });

    test.each<[what: string, parts: string[]]>([
      ['fewer', ['ab', 'cd']],
      ['more', ['abcde', 'f']],
      ['a second response after', ['abcde', 'HTTP/1.1 200 OK\r\ncontent-length: 4\r\n\r\nevil']],
    ])('%s bytes than Content-Length are a defect', async (_, parts) => {
      const body = streamed(...parts);
      const isCutOrProblem = await server({ status: 200, headers: { 'Content-Length': 5 }, body }).then(
        (response) => response.status === 500 || response.body === 'abcde',
        () => true,
      );
      const next = await server({ status: 200, body: streamed('good') });
      expect([isCutOrProblem, next.body, next.defects.at(-1)]).toEqual([
        true,
        'good',
        expect.stringContaining('has not the 5 bytes of its Content-Length'),
      ]);
    });

    test.each([
      [3, 200],
      [2, 500],
    ])('bytes in memory of another length than Content-Length are a defect: %i', async (length, status) => {
      const body = Buffer.from('abc');
      expect((await server({ status: 200, headers: { 'Content-Length': length }, body })).status).toBe(
        status,
      );
    });
  });

  test('a declared Content-Type is ignored', async () => {
    const response = await get({ status: 201, body: { a: 1 } });
    expect([response.status, response.headers.get('content-type'), response.body]).toEqual([
      201,
      'application/json',
      '{"a":1}',
    ]);
  });

  test('a handler may return a version instead of an ETag', async () => {
    const response = await get({ status: 200, headers: day, version: 3, body: {} });
    expect(response.headers.get('etag')).toBe('"3"');
  });
});

describe('a status that ends no exchange is a defect', () => {
  const get = serve({ default: { description: 'Anything.', content: json } });

  test.each([99, 100, 101, 103, 199, 200.5, 600, 999])('%d', async (status) => {
    expect(await get({ status, body: {} })).toMatchObject({
      status: 500,
      defects: expect.arrayContaining([expect.stringContaining('no status of a final response')]),
    });
  });

  test.each([200, 299, 599])('but not %d', async (status) => {
    expect((await get({ status, body: {} })).status).toBe(status);
  });
});

describe('a header beside a text body is in Latin-1', () => {
  const headers = { 'X-Text': { schema: { type: 'string' } } };
  const get = serve({ 200: { description: 'Yes.', headers, content: json } });

  test('and the body in UTF-8', async () => {
    const response = await get({ status: 200, headers: { 'X-Text': 'é' }, body: { a: 'é' } });
    expect([response.headers.get('X-Text'), response.body]).toEqual(['é', '{"a":"é"}']);
  });
});

describe('a status that never has a body', () => {
  const get = serve({
    204: { description: 'Nothing.', content: json },
    205: { description: 'Reset.', content: json },
    304: { description: 'Unchanged.', content: json },
    default: { description: 'Anything.', content: json },
  });

  test.each([204, 205, 304])('%i leaves without one though the contract declares content', async (status) => {
    const response = await get({ status });
    expect([response.status, response.body, response.headers.get('content-type')]).toEqual([
      status,
      '',
      null,
    ]);
  });

  test('others have theirs', async () => {
    expect(await get({ status: 203, body: { a: 1 } })).toMatchObject({ status: 203, body: '{"a":1}' });
  });
});

describe('a status that never has a body, in a range', () => {
  const get = serve({ '2XX': { description: 'Yes.', content: json } });

  test('leaves without one', async () => {
    const response = await get({ status: 204 });
    expect([response.status, response.body, response.headers.get('content-type')]).toEqual([204, '', null]);
  });
});

describe('the media type of a body in a range', () => {
  const object = { type: 'object', additionalProperties: true };
  const bytes = { type: 'string', format: 'binary' };
  const responses = {
    200: { '*/*': { schema: object } },
    201: { '*/*': { schema: { type: 'string' } } },
    202: { '*/*': { schema: bytes } },
    203: { '*/*': {} },
    226: { 'application/*': { schema: object } },
    400: { 'application/*': { schema: bytes } },
    404: { 'text/*': { schema: { type: 'string' } } },
    410: { 'image/*': { schema: bytes } },
    418: { 'text/*': { schema: bytes } },
  };
  const get = serve(
    Object.fromEntries(
      Object.entries(responses).map(([status, content]) => [status, { description: 'A range.', content }]),
    ),
  );

  test.each<[status: number, mediaType: string | undefined, body: unknown, sent: string]>([
    [200, undefined, { a: 1 }, 'application/json'],
    [200, 'application/vnd.a+json', { a: 1 }, 'application/vnd.a+json'],
    [201, undefined, 'a', 'text/plain;charset=utf-8'],
    [201, 'text/csv', 'a', 'text/csv;charset=utf-8'],
    [202, undefined, Buffer.from('a'), 'application/octet-stream'],
    [202, 'image/png', Buffer.from('a'), 'image/png'],
    [202, 'text/csv;charset=iso-8859-1', Buffer.from('a'), 'text/csv;charset=iso-8859-1'],
    [203, undefined, Buffer.from('a'), 'application/octet-stream'],
    [226, undefined, { a: 1 }, 'application/json'],
    [400, undefined, Buffer.from('a'), 'application/octet-stream'],
    [404, undefined, 'a', 'text/plain;charset=utf-8'],
    [410, 'image/png', Buffer.from('a'), 'image/png'],
  ])('%i of %p is %j as %s', async (status, mediaType, body, sent) => {
    const response = await get({ status, body, ...(mediaType && { mediaType }) });
    expect([response.status, response.headers.get('content-type')]).toEqual([status, sent]);
  });

  test.each<[status: number, mediaType: string | undefined, message: string]>([
    [410, undefined, 'names no media type within image/*'],
    [418, undefined, 'names no media type within text/*'],
    [410, 'image/*', 'names no media type within image/*'],
    [410, 'text/csv', 'as text/csv, which it does not declare'],
    [410, 'png', 'as png, which it does not declare'],
  ])('%i of %p is a defect', async (status, mediaType, message) => {
    const response = await get({ status, body: Buffer.from('a'), ...(mediaType && { mediaType }) });
    expect([response.status, response.defects.at(-1)]).toEqual([500, expect.stringContaining(message)]);
  });
});

describe('text', () => {
  const schema = { type: 'string', maxLength: 3 };
  const get = serve({ 200: { description: 'Text.', content: { 'text/plain': { schema } } } });

  test.each<[body: unknown, status: number]>([
    ['äöü', 200],
    ['abcd', 500],
    [Buffer.from('äöü'), 200],
    [Buffer.from('abcd'), 500],
    [new Uint8Array([97, 98, 99, 100]), 500],
    [5, 500],
  ])('is checked, also in bytes: %p is %i', async (body, status) => {
    expect((await get({ status: 200, body })).status).toBe(status);
  });
});

describe("a problem of the contract's own", () => {
  const problem = {
    type: 'object',
    required: ['title'],
    properties: { title: { type: 'string' }, code: { type: 'string' }, balance: { type: 'integer' } },
  };
  const content = { 'application/problem+json': { schema: problem } };
  const get = serve(
    {
      200: { description: 'Yes.', content: json },
      403: { description: 'Both.', content: { ...json, ...content } },
      404: { description: 'Own.', content },
      409: {
        description: 'Of a catalogue that the document does not have.',
        content: { 'application/problem+json': { schema: { properties: { code: { enum: ['taken'] } } } } },
      },
    },
    {},
    { 'x-problems': { not_found: { status: 404, title: 'Not found', description: 'Nothing is here.' } } },
  );
  const type = 'application/problem+json';

  test.each<[response: HandlerResponse, mediaType: string, body: object]>([
    [{ status: 404, body: { title: 'No.', balance: 30, secret: 1 } }, type, { title: 'No.', balance: 30 }],
    [{ status: 403, mediaType: type, body: { title: 'No.' } }, type, { title: 'No.' }],
    [{ status: 403, mediaType: 'application/json', body: { a: 1 } }, 'application/json', { a: 1 }],
    [{ status: 409, body: { code: 'taken' } }, type, { code: 'taken' }],
  ])('%j leaves as %s', async (given, mediaType, body) => {
    const response = await get(given);
    expect([response.status, response.headers.get('content-type'), JSON.parse(response.body)]).toEqual([
      given.status,
      mediaType,
      body,
    ]);
  });

  test.each<[response: HandlerResponse, rule: string]>([
    [{ status: 404, body: {} }, 'required title'],
    [{ status: 404, body: { title: 5 } }, 'type'],
    [{ status: 409, body: { code: 'lost' } }, 'enum'],
  ])('%j is a defect', async (given, rule) => {
    const response = await get(given);
    expect([response.status, response.defects.at(-1)]).toEqual([500, expect.stringContaining(rule)]);
  });
});

describe('a problem of the catalogue', () => {
  const text = { schema: { type: 'string' } };
  const schema = { type: 'object', properties: { code: { enum: ['invalid_credentials'] } } };
  const entry = { status: 401, title: 'Invalid credentials', description: 'They are wrong.' };
  const get = serve(
    {
      401: {
        description: 'Wrong.',
        headers: { 'www-authenticate': text },
        content: { 'application/problem+json': { schema } },
      },
    },
    {},
    { 'x-problems': { invalid_credentials: entry } },
  );

  test('has its declared headers, in any case', async () => {
    const response = await get(
      newProblem('invalid_credentials', { headers: { 'WWW-Authenticate': 'Basic' } }),
    );
    expect([response.status, response.headers.get('www-authenticate')]).toEqual([401, 'Basic']);
  });

  test('has no other header', async () => {
    const response = await get(newProblem('invalid_credentials', { headers: { 'X-Other': 'a' } }));
    expect([response.status, response.defects.at(-1)]).toEqual([500, expect.stringContaining('X-Other')]);
  });

  test('is not returned', async () => {
    expect((await get({ status: 401, body: { code: 'invalid_credentials' } })).status).toBe(500);
  });
});
