/**
 * Foreign contracts use the names of our `x-` declarations with other meanings. The engine obeys a declaration wholly or
 * ignores it with a notice.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Contract, readContract } from '../../src/codegen/contract-model.ts';
import { generateContract } from '../support/foreign-contract.ts';
import { startForeignServer } from '../support/foreign-server.ts';

let dir: string;
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'tradepost-declarations-'));
});
afterAll(() => rmSync(dir, { recursive: true }));

const text = { schema: { type: 'string' } };
const parameter = (place: string, name: string) => ({ name, in: place, ...text });
const page = { type: 'object', properties: { items: { type: 'array' }, nextCursor: { type: 'string' } } };
const names = (...all: string[]) => Object.fromEntries(all.map((name) => [name, text]));

/** A GET and a POST that describe all that our declarations need, except what `more` changes. */
const operationWith = (more: object) => ({
  operationId: 'getX',
  deprecated: true,
  parameters: [
    { ...parameter('header', 'Idempotency-Key'), required: true },
    parameter('header', 'If-None-Match'),
    parameter('header', 'If-Modified-Since'),
    parameter('header', 'If-Match'),
    ...['cursor', 'from', 'to'].map((name) => parameter('query', name)),
  ],
  responses: {
    200: {
      description: 'Yes.',
      headers: names(
        ...['ETag', 'Link', 'RateLimit', 'RateLimit-Policy', 'Cache-Control', 'Idempotent-Replayed'],
        ...['Deprecation', 'Sunset', 'Last-Modified'],
      ),
      content: { 'application/json': { schema: { $ref: '#/components/schemas/Page' } } },
    },
    304: { description: 'Unchanged.', headers: names('Link', 'Deprecation', 'Sunset') },
  },
  ...more,
});

const documentWith = (more: object, method = 'get', document: object = {}) => ({
  openapi: '3.1.1',
  info: { title: 'Declarations', version: '1' },
  paths: {
    '/v1/{id}': {
      parameters: [{ ...parameter('path', 'id'), required: true }],
      [method]: operationWith(more),
    },
    '/v2/{id}': {
      get: {
        ...operationWith({}),
        operationId: 'getY',
        parameters: [{ ...parameter('path', 'id'), required: true }],
      },
    },
    '/v3/{id}/{part}': {
      get: {
        operationId: 'getZ',
        parameters: ['id', 'part'].map((name) => ({ ...parameter('path', name), required: true })),
        responses: { 204: { description: 'Done.' } },
      },
    },
  },
  components: {
    schemas: { Page: page },
    securitySchemes: { key: { type: 'apiKey', in: 'header', name: 'X-Key' } },
  },
  ...document,
});

const read = (document: object): Contract => {
  const file = join(dir, 'openapi.json');
  writeFileSync(file, JSON.stringify(document, null, 2));
  return readContract(file);
};

const security = [{ key: [] }];
const cache = { maxAge: 60, scope: 'public', tags: ['x'] };
const limit = { quota: 100, window: 60, per: 'ip' };

const withProblem = {
  404: {
    description: 'No.',
    content: { 'application/problem+json': { schema: { properties: { code: { enum: ['not_found'] } } } } },
  },
};

describe('a declaration of our shape, with all that follows from it, counts', () => {
  test.each<[method: string, name: string, value: unknown, more: object]>([
    ['post', 'x-idempotency', 'optional', {}],
    ['post', 'x-idempotency', { steps: ['reserve', 'charge'] }, {}],
    ['get', 'x-etag', 'read', {}],
    ['put', 'x-etag', 'write', {}],
    ['get', 'x-last-modified', true, {}],
    ['get', 'x-pagination', 'cursor', {}],
    ['get', 'x-ranges', [{ from: 'from', to: 'to' }], {}],
    ['get', 'x-recent-authentication', 300, { security }],
    ['get', 'x-rate-limit', limit, {}],
    ['post', 'x-raw-body', true, { requestBody: { content: { 'application/json': {} } } }],
    ['get', 'x-cache', cache, {}],
    ['get', 'x-cache', 'no-store', {}],
    ['get', 'x-cache', 'immutable', {}],
    ['get', 'x-cache', { ...cache, scope: 'private' }, { security }],
    ['post', 'x-invalidates', ['x'], {}],
    ['get', 'x-without-client', 'browsers', {}],
    ['get', 'x-constant-headers', { Link: '</>; rel=up' }, {}],
    ['get', 'x-deprecated-since', '2026-01-01', {}],
    ['get', 'x-sunset', '2026-01-01', {}],
    ['get', 'x-replaced-by', 'getY', {}],
    ['get', 'x-problems', ['not_found'], { responses: withProblem }],
  ])('%s with %s: %j', (method, name, value, more) => {
    const { operations, notices } = read(documentWith({ ...more, [name]: value }, method));
    expect({ declarations: operations[0]?.declarations, notices }).toEqual({
      declarations: { [name]: value },
      notices: [],
    });
  });
});

describe('a declaration of another shape is ignored with a notice', () => {
  test.each<[name: string, value: unknown]>([
    ['x-access', 'internal'],
    ['x-access', { roles: ['admin'] }],
    ['x-idempotency', true],
    ['x-idempotency', { steps: [] }],
    ['x-idempotency', { key: 'X-Idempotency-Key' }],
    ['x-etag', true],
    ['x-etag', null],
    ['x-last-modified', 'date'],
    ['x-pagination', { style: 'offset', param: 'page' }],
    ['x-pagination', true],
    ['x-ranges', 'bytes'],
    ['x-recent-authentication', true],
    ['x-raw-body', 'base64'],
    ['x-without-client', true],
    ['x-constant-headers', ['Link']],
    ['x-constant-headers', {}],
    ['x-constant-headers', { link: 'a' }],
    ['x-constant-headers', { Link: 'a\r\nb' }],
    ['x-recent-authentication', 5],
    ['x-rate-limit', 100],
    ['x-rate-limit', { limit: 100, period: 'minute' }],
    ['x-rate-limit', { ...limit, burst: 5 }],
    ['x-rate-limit', { ...limit, per: 'token' }],
    ['x-cache', 60],
    ['x-cache', { ttl: 60 }],
    ['x-cache', 'no-cache'],
    ['x-invalidates', 'users'],
    ['x-deprecated-since', 'v2'],
    ['x-sunset', '2026-01-01T00:00:00Z'],
    ['x-replaced-by', 'GET /v2/{id}'],
    ['x-problems', { not_found: 404 }],
    ['x-problems', []],
    ['x-not-idempotent', true],
  ])('%s: %j', (name, value) => {
    const { operations, notices } = read(documentWith({ [name]: value }));
    expect(operations[0]?.declarations).toEqual({});
    expect(notices).toEqual([
      expect.stringMatching(
        new RegExp(
          `openapi.json:\\d+.*${name} of getX is ignored: its shape is not that of openapi/extensions/${name}.yaml`,
        ),
      ),
    ]);
  });
});

describe('a declaration of our shape without what follows from it is ignored with a notice', () => {
  const bare = { parameters: [], responses: { 200: { description: 'Yes.' } } };
  const { responses: full } = operationWith({});
  const { Sunset: _, ...others } = full[304].headers;
  const notAlways = { responses: { ...full, 304: { description: 'Unchanged.', headers: others } } };
  const withCookie = { 200: { ...full[200], headers: { ...full[200].headers, 'set-cookie': text } } };
  const list = { 200: { ...full[200], content: { 'application/json': {} } } };
  const withOptionalKey = { parameters: [{ name: 'Idempotency-Key', in: 'header', ...text }] };

  test.each<[method: string, name: string, value: unknown, reason: string, more: object]>([
    ['get', 'x-access', 'public', '`security` counts', {}],
    ['get', 'x-access', { scopes: ['a:read'] }, '`security` counts', {}],
    ['post', 'x-idempotency', 'required', 'no header parameter Idempotency-Key', bare],
    ['post', 'x-idempotency', 'required', 'the parameter Idempotency-Key is optional', withOptionalKey],
    ['post', 'x-idempotency', { steps: ['a'] }, 'the parameter Idempotency-Key is optional', withOptionalKey],
    ['put', 'x-etag', 'read', 'is no GET', {}],
    ['get', 'x-etag', 'read', 'no header parameter If-None-Match', bare],
    ['get', 'x-etag', 'read', 'no response 304', { responses: { 200: full[200] } }],
    ['get', 'x-last-modified', true, 'no header parameter If-Modified-Since', bare],
    ['put', 'x-last-modified', true, 'is no GET', {}],
    ['get', 'x-last-modified', true, 'no response 304', { responses: { 200: full[200] } }],
    ['get', 'x-etag', 'write', 'is a GET', {}],
    ['put', 'x-etag', 'write', 'no header parameter If-Match', bare],
    ['get', 'x-pagination', 'cursor', 'no query parameter cursor', bare],
    ['get', 'x-pagination', 'cursor', 'no property nextCursor', { responses: list }],
    ['get', 'x-ranges', [{ from: 'from', to: 'until' }], 'no query parameter until', {}],
    ['get', 'x-recent-authentication', 300, 'no security', {}],
    ['post', 'x-raw-body', true, 'takes no body', {}],
    ['get', 'x-rate-limit', limit, 'no response has the header RateLimit', bare],
    ['post', 'x-cache', cache, 'is no GET', {}],
    ['get', 'x-cache', cache, 'no response has the header Cache-Control', bare],
    ['get', 'x-cache', cache, 'the scope is public, and the operation has security', { security }],
    ['get', 'x-cache', { ...cache, scope: 'private' }, 'the operation has no security', {}],
    ['get', 'x-cache', cache, 'a cached response cannot set a cookie', { responses: withCookie }],
    ['get', 'x-deprecated-since', '2026-01-01', 'not every response has the header Deprecation', bare],
    ['get', 'x-sunset', '2026-01-01', 'not every response has the header Sunset', notAlways],
    ['get', 'x-constant-headers', { Sunset: 'a' }, 'not every response has the header Sunset', notAlways],
    ['get', 'x-sunset', '2026-01-01', 'is not deprecated', { deprecated: false }],
    [
      'get',
      'x-problems',
      ['not_found', 'gone'],
      'no response has the problem gone',
      { responses: withProblem },
    ],
    ['get', 'x-replaced-by', 'getW', 'no operation getW', {}],
    ['get', 'x-replaced-by', 'getZ', 'the path of getZ has {part}, which this path has not', {}],
  ])('%s with %s: %j, %s', (method, name, value, reason, more) => {
    const { operations, notices } = read(documentWith({ [name]: value, ...more }, method));
    expect(operations[0]?.declarations).toEqual({});
    expect(notices).toEqual([expect.stringContaining(`${name} of getX is ignored: `)]);
    expect(notices[0]).toContain(reason);
  });
});

describe('x-item-schema', () => {
  const media = (type: string, schema: unknown, place = {}) => ({
    ...place,
    responses: { 200: { description: 'Yes.', content: { [type]: { 'x-item-schema': schema } } } },
  });
  const page = { $ref: '#/components/schemas/Page' };

  test.each([
    ['application/x-ndjson', page, 'lines'],
    ['application/jsonl;charset=UTF-8', { type: 'object' }, 'lines'],
    ['text/event-stream', { type: 'object', required: ['data'] }, 'events'],
  ])('of our shape at %s counts', (type, schema, stream) => {
    const { operations, notices } = read(documentWith(media(type, schema)));
    expect(operations[0]?.responses[0]?.media).toEqual([expect.objectContaining({ schema, stream })]);
    expect(notices).toEqual([]);
  });

  test.each([
    [
      'a name',
      'text/event-stream',
      'Order',
      'its shape is not that of openapi/extensions/x-item-schema.yaml',
    ],
    ['a configuration', 'text/event-stream', { name: 'Order' }, 'its shape is not that of'],
    ['a schema of no stream', 'application/json', page, 'application/json is no stream of items'],
  ])('that is %s is ignored with a notice', (_, type, schema, reason) => {
    const { operations, notices } = read(documentWith(media(type, schema)));
    expect(operations[0]?.responses[0]?.media[0]).not.toHaveProperty('stream');
    expect(notices).toEqual([expect.stringContaining(`x-item-schema is ignored: ${reason}`)]);
  });

  test('in a request is ignored with a notice', () => {
    const requestBody = { content: { 'application/x-ndjson': { 'x-item-schema': page } } };
    const { notices } = read(documentWith({ requestBody }, 'post'));
    expect(notices).toEqual([
      expect.stringMatching(/openapi.json:\d+:\d+: x-item-schema is ignored: it describes only responses/),
    ]);
  });
});

test('an extension of others needs no notice', () => {
  const { operations, notices } = read(
    documentWith({ 'x-internal': true, 'x-codegen': { name: 'a' }, 'x-extensible': true }),
  );
  expect([operations[0]?.declarations, notices]).toEqual([{}, []]);
});

test.each([
  ['a list', ['not_found']],
  ['text', 'see the wiki'],
  ['other entries', { not_found: { http: 404 } }],
])('x-problems of the document that is %s is ignored with a notice', (_what, value) => {
  const { problems, notices } = read(documentWith({}, 'get', { 'x-problems': value }));
  expect(problems).toEqual({});
  expect(notices).toEqual([expect.stringContaining('x-problems is ignored: it is no catalogue')]);
});

describe('a contract full of foreign declarations', () => {
  const foreign = {
    'x-access': 'internal',
    'x-idempotency': true,
    'x-etag': true,
    'x-pagination': { style: 'offset' },
    'x-rate-limit': 100,
    'x-cache': { ttl: 60 },
    'x-problems': { not_found: 404 },
    'x-sunset': '2026-01-01T00:00:00Z',
  };
  const responses = {
    200: { description: 'Yes.', content: { 'application/json': { schema: { type: 'array', items: {} } } } },
  };
  const document = {
    ...documentWith({}),
    'x-problems': ['not_found'],
    paths: { '/x': { post: { operationId: 'postX', ...foreign, responses } } },
  };

  test('is served as if they were not there', async () => {
    const server = await startForeignServer(await generateContract(document), {
      postX: async () => ({ status: 200, body: [1] }),
    });
    const headers = { 'idempotency-key': 'a', 'if-match': '"1"' };
    const response = await fetch(`${server.baseUrl}/x`, { method: 'POST', headers });
    await server.stop();
    expect([response.status, await response.json()]).toEqual([200, [1]]);
    const sent = [...response.headers.keys()];
    for (const name of ['etag', 'ratelimit', 'link', 'idempotent-replayed', 'sunset', 'age']) {
      expect(sent).not.toContain(name);
    }
  });

  test('prints the notices at generation', () => {
    const file = join(dir, 'foreign.json');
    writeFileSync(file, JSON.stringify(document));
    const generator = join(import.meta.dirname, '..', '..', 'src/codegen/main.ts');
    const { status, stderr } = spawnSync(process.execPath, [generator, '--contract', file, '--out', dir], {
      encoding: 'utf8',
    });
    expect(status).toBe(0);
    const named = stderr
      .trim()
      .split('\n')
      .map((notice) => / (x-[a-z-]+)/.exec(notice)?.[1]);
    expect(named.sort()).toEqual([...Object.keys(foreign), 'x-problems'].sort());
  });
});
