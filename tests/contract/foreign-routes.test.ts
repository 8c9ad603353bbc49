/** Paths of any contract: overlapping templates, literals that are percent-encoded, and the base paths of servers. */
import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { AnyRequest } from '../../src/contract/handler-type.ts';
import { generateContract } from '../support/foreign-contract.ts';
import { type ForeignServer, startForeignServer } from '../support/foreign-server.ts';

const content = { 'application/json': { schema: { type: 'array', items: { type: 'string' } } } };
const responses = { '200': { description: 'Yes.', content } };
const operation = (path: string, operationId: string, more: object = {}) => ({
  operationId,
  responses,
  parameters: [...path.matchAll(/\{([^{}]+)\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  })),
  ...more,
});

/** Each operation responds with its id and its path parameters. */
const serve = async (
  routes: Record<string, Record<string, object | undefined>>,
  more: object = {},
): Promise<ForeignServer> => {
  const paths = Object.entries(routes).map(([path, methods]) => [
    path,
    Object.fromEntries(
      Object.entries(methods).map(([method, given]) => [
        method,
        ['servers', 'parameters'].includes(method) ? given : operation(path, `${method} ${path}`, given),
      ]),
    ),
  ]);
  return startDocument({ paths: Object.fromEntries(paths), ...more });
};

const startDocument = async (document: object): Promise<ForeignServer> => {
  const info = { title: 'Routes', version: '1' };
  const generated = await generateContract({ openapi: '3.1.1', info, ...document });
  const handlers = Object.keys(generated.operations).map((id) => [
    id,
    async ({ params }: AnyRequest) => ({ status: 200, body: [id, ...Object.values(params)] }),
  ]);
  return startForeignServer(generated, Object.fromEntries(handlers));
};

/** Sends the path as it is, unlike fetch. */
const call = (
  baseUrl: string,
  line: string,
): Promise<{ status: number; allow: string | undefined; body: unknown }> =>
  new Promise((resolve, reject) => {
    const [method, path] = line.split(/ (.*)/s) as [string, string];
    const sent = request(baseUrl, { method, path }, (response) => {
      let text = '';
      response.on('data', (chunk) => {
        text += chunk;
      });
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          allow: response.headers.allow,
          body: text === '' ? undefined : JSON.parse(text),
        }),
      );
    });
    sent.on('error', reject).end();
  });

type Row = [line: string, status: number, answer: unknown];

const rows = (start: () => Promise<ForeignServer>, table: Row[]): void => {
  let server: ForeignServer;
  beforeAll(async () => {
    server = await start();
  });
  afterAll(() => server.stop());
  test.each(table)('%s', async (line, status, answer) => {
    const { allow, body, ...response } = await call(server.baseUrl, line);
    expect({ ...response, answer: status === 405 ? allow : status < 400 ? body : undefined }).toEqual({
      status,
      answer,
    });
  });
};

describe('a literal path beside a parameter', () => {
  rows(
    () =>
      serve({
        '/s/slack': { put: {} },
        '/s/{slug}': { get: {}, delete: {} },
        '/s/{slug}/x': { get: {} },
        '/s/slack/{name}': { post: {} },
        '/t/{a}/{b}': { get: {} },
        '/t/one/{b}': { put: {} },
        '/t/{a}/two': { post: {} },
        '/t/one/two': { patch: {} },
        '/h/all': { get: {} },
        '/h/{id}': { head: {} },
      }),
    [
      ['PUT /s/slack', 200, ['put /s/slack']],
      ['GET /s/slack', 200, ['get /s/{slug}', 'slack']],
      ['DELETE /s/slack', 200, ['delete /s/{slug}', 'slack']],
      ['HEAD /s/slack', 200, undefined],
      ['GET /s/other', 200, ['get /s/{slug}', 'other']],
      ['PUT /s/other', 405, 'HEAD, GET, DELETE'],
      ['POST /s/slack', 405, 'HEAD, PUT, GET, DELETE'],
      ['GET /s/slack/x', 200, ['get /s/{slug}/x', 'slack']],
      ['POST /s/slack/x', 200, ['post /s/slack/{name}', 'x']],
      ['PUT /s/slack/x', 405, 'HEAD, POST, GET'],
      ['PATCH /t/one/two', 200, ['patch /t/one/two']],
      ['PUT /t/one/two', 200, ['put /t/one/{b}', 'two']],
      ['POST /t/one/two', 200, ['post /t/{a}/two', 'one']],
      ['GET /t/one/two', 200, ['get /t/{a}/{b}', 'one', 'two']],
      ['DELETE /t/one/two', 405, 'HEAD, PATCH, PUT, POST, GET'],
      ['POST /t/one/three', 405, 'HEAD, PUT, GET'],
      ['HEAD /h/all', 200, undefined],
      ['HEAD /h/other', 200, undefined],
      ['GET /h/other', 405, 'HEAD'],
      ['GET /s', 404, undefined],
      ['GET /s/', 404, undefined],
    ],
  );
});

describe('a literal that is percent-encoded in a URL', () => {
  rows(
    () =>
      serve({
        '/a b': { get: {} },
        '/größe/{id}': { get: {} },
        '/stra%C3%9Fe': { get: {} },
        '/50%25': { get: {} },
        '/a|b': { get: {} },
        '/[x]': { get: {} },
        '/q"<>^`': { get: {} },
        '/:act*(1)': { get: {} },
        '/😀': { get: {} },
        '/%7eme': { get: {} },
        '/constructor': { get: {} },
        '/__proto__': { get: {} },
        '/__proto__/{hasOwnProperty}/toString': { get: {} },
      }),
    [
      ['GET /a%20b', 200, ['get /a b']],
      ['GET /a+b', 404, undefined],
      ['GET /gr%C3%B6%C3%9Fe/1', 200, ['get /größe/{id}', '1']],
      ['GET /gr%c3%b6%c3%9fe/a%2Fb', 200, ['get /größe/{id}', 'a/b']],
      ['GET /stra%C3%9Fe', 200, ['get /stra%C3%9Fe']],
      ['GET /50%25', 200, ['get /50%25']],
      ['GET /a%7Cb', 200, ['get /a|b']],
      ['GET /a|b', 200, ['get /a|b']],
      ['GET /%5Bx%5D', 200, ['get /[x]']],
      ['GET /[x]', 200, ['get /[x]']],
      ['GET /q%22%3C%3E%5E%60', 200, ['get /q"<>^`']],
      ['GET /:act*(1)', 200, ['get /:act*(1)']],
      ['GET /%F0%9F%98%80', 200, ['get /😀']],
      ['GET /~me', 200, ['get /%7eme']],
      ['GET /%7Eme', 200, ['get /%7eme']],
      ['GET /constructor', 200, ['get /constructor']],
      ['POST /constructor', 405, 'HEAD, GET'],
      ['GET /__proto__', 200, ['get /__proto__']],
      ['GET /__proto__/valueOf/toString', 200, ['get /__proto__/{hasOwnProperty}/toString', 'valueOf']],
      ['GET /toString', 404, undefined],
      ['GET /__proto__/valueOf', 404, undefined],
    ],
  );
});

const serverRows: [what: string, servers: object[] | undefined, served: string[], unserved: string[]][] = [
  ['no server', undefined, ['/x'], ['/api/x']],
  ['an empty list', [], ['/x'], ['/api/x']],
  ['a relative URL', [{ url: '/api/v2' }], ['/api/v2/x'], ['/x', '/api/x', '/api/v2/x/', '/api/v2']],
  ['a URL with a slash at its end', [{ url: 'https://x.example/api/' }], ['/api/x'], ['/x', '/api//x']],
  ['a URL without a path', [{ url: 'https://x.example:8443' }, { url: '/' }], ['/x'], ['/api/x']],
  ['a relative URL without a slash', [{ url: 'api' }], ['/api/x'], ['/x']],
  ['a URL without a scheme', [{ url: '//x.example/api' }], ['/api/x'], ['/x.example/api/x']],
  [
    'two base paths',
    [{ url: 'https://x.example/api' }, { url: 'http://localhost' }],
    ['/x', '/api/x'],
    ['/y'],
  ],
  [
    'variables',
    [
      {
        url: '{scheme}://{host}:{port}/{base}/v1',
        variables: {
          scheme: { default: 'https', enum: ['http', 'https'] },
          host: { default: 'x.example' },
          port: { default: '443', enum: ['443', '8443'] },
          base: { default: 'api', enum: ['api', 'rest'] },
        },
      },
    ],
    ['/api/v1/x', '/rest/v1/x'],
    ['/x', '/v1/x'],
  ],
  ['a base path with a space', [{ url: '/my api' }], ['/my%20api/x'], ['/x']],
];

describe('the servers of a path', () => {
  // `x` of the row becomes the row's own path.
  const own = (path: string, index: number): string => path.replace(/x(?=\/?$)/, `x${index}`);
  rows(
    () =>
      serve(
        Object.fromEntries(
          serverRows.map(([, servers], index) => [`/x${index}`, { get: {}, ...(servers && { servers }) }]),
        ),
      ),
    serverRows.flatMap(([, , served, unserved], index) => [
      ...served.map((path): Row => [`GET ${own(path, index)}`, 200, [`get /x${index}`]]),
      ...served.map((path): Row => [`PUT ${own(path, index)}`, 405, 'HEAD, GET']),
      ...unserved.map((path): Row => [`GET ${own(path, index)}`, 404, undefined]),
    ]),
  );
});

describe('servers of a path and of an operation', () => {
  rows(
    () =>
      serve(
        {
          '/x/{id}': { get: {}, put: { servers: [{ url: '/own' }] } },
          '/y': { servers: [{ url: '/path' }], get: {}, put: { servers: [{ url: '/own' }] } },
        },
        { servers: [{ url: '/all' }] },
      ),
    [
      ['GET /all/x/1', 200, ['get /x/{id}', '1']],
      ['PUT /own/x/1', 200, ['put /x/{id}', '1']],
      ['PUT /all/x/1', 405, 'HEAD, GET'],
      ['GET /path/y', 200, ['get /y']],
      ['GET /all/y', 404, undefined],
      ['PUT /own/y', 200, ['put /y']],
    ],
  );
});

describe('a path that refers to a path item', () => {
  const parameters = [{ name: 'id', in: 'path', required: true, schema: { type: 'string', maxLength: 3 } }];
  const item = (id: string) => ({ operationId: id, responses });
  rows(
    () =>
      startDocument({
        paths: {
          '/a/{id}': { $ref: '#/components/pathItems/A', put: item('put') },
          '/b/{id}': { $ref: '#/components/pathItems/B', parameters },
        },
        components: {
          pathItems: {
            A: { parameters, get: item('get') },
            B: { $ref: '#/components/pathItems/C' },
            C: { post: item('post') },
          },
        },
      }),
    [
      ['GET /a/1', 200, ['get', '1']],
      ['PUT /a/1', 200, ['put', '1']],
      ['PUT /a/1234', 422, undefined],
      ['POST /b/1', 200, ['post', '1']],
      ['GET /b/1', 405, 'POST'],
    ],
  );
});

test.each<[what: string, more: object, path: string, fault: RegExp]>([
  [
    'a variable without its description',
    { servers: [{ url: '/{v}' }] },
    '/x',
    /The variable \{v\} of the server/,
  ],
  ['a URL that is none', { servers: [{ url: 'http://[' }] }, '/x', /http:\/\/\[ is no URL of a server/],
  ['a URL with a query', { servers: [{ url: '/api?a=1' }] }, '/x', /\/api\?a=1 is no URL of a server/],
  ['a server without a URL', { servers: [{}] }, '/x', /"url" is missing/],
  ['a parameter twice', {}, '/x/{id}/{id}', /the parameter \{id\} occurs twice/],
  ['a broken percent-encoding', {}, '/50%', /the segment "50%" cannot be percent-encoded/],
  ['a segment of dots', {}, '/a/../x', /clients remove the segment "\.\."/],
  ['a segment of encoded dots', {}, '/a/%2E./x', /clients remove the segment "%2E\."/],
])('%s is rejected', async (_what, more, path, fault) => {
  const served = serve({ [path]: { get: {} } }, more);
  await expect(served).rejects.toThrow(new RegExp(`openapi\\.yaml:\\d+:\\d+: .*${fault.source}`));
});
