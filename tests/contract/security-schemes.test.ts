/** Every kind of security scheme of OpenAPI reaches its authenticator, and no other check stumbles over the credentials. */
import type { IncomingMessage } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { AnyActor, Authenticator } from '../../src/contract/authentication.ts';
import { createContract } from '../../src/contract/contract.ts';
import { createEngineParts } from '../support/engine-parts.ts';
import { generateContract } from '../support/foreign-contract.ts';
import { echo, type ForeignServer, startForeignServer } from '../support/foreign-server.ts';

const echoed = {
  200: {
    description: 'The request.',
    content: { 'application/json': { schema: { type: 'object', additionalProperties: true } } },
  },
};
const operation = (operationId: string, security: object[], more: object = {}) => ({
  get: { operationId, security, responses: echoed, ...more },
});
const query = (name: string, schema: object = { type: 'string' }) => ({ name, in: 'query', schema });
const map = query('filter', { type: 'object', additionalProperties: { type: 'string' } });

const document = {
  openapi: '3.1.1',
  info: { title: 'Keys', version: '1' },
  paths: {
    '/query': operation('byQuery', [{ inQuery: [] }], { parameters: [query('q')] }),
    '/either': operation('byEither', [{ inQuery: [] }, { inHeader: [] }]),
    '/both': operation('byBoth', [{ inQuery: [], inCookie: [] }]),
    '/optional': operation('byOptional', [{}, { inQuery: [] }]),
    '/header': operation('byHeader', [{ inHeader: [] }]),
    '/cookie': operation('byCookie', [{ inCookie: [] }]),
    '/declared': operation('byDeclared', [{ inQuery: [] }], { parameters: [query('api_key')] }),
    '/map': operation('byMap', [{ inQuery: [] }], { parameters: [map] }),
    '/tls': operation('byTls', [{ tls: [] }]),
    '/pages': {
      get: {
        operationId: 'listPages',
        security: [{ inQuery: [] }],
        'x-pagination': 'cursor',
        parameters: [query('q'), query('cursor')],
        responses: {
          200: {
            description: 'A page.',
            headers: { Link: { schema: { type: 'string' } } },
            content: { 'application/json': { schema: { properties: { nextCursor: { type: 'string' } } } } },
          },
        },
      },
    },
    '/open': operation('open', []),
  },
  components: {
    securitySchemes: {
      inQuery: { $ref: '#/components/securitySchemes/query' },
      query: { type: 'apiKey', in: 'query', name: 'api_key' },
      inHeader: { type: 'apiKey', in: 'header', name: 'X-Api-Key' },
      inCookie: { type: 'apiKey', in: 'cookie', name: 'sid' },
      tls: { type: 'mutualTLS' },
    },
  },
};

type Authenticators = Record<string, Authenticator<AnyActor>>;
const admit =
  (isPresent: (req: IncomingMessage) => boolean): Authenticator<AnyActor> =>
  async ({ req }) =>
    isPresent(req) ? { id: 'caller', scopes: new Set() } : undefined;
const authenticators = {
  inQuery: admit(({ url }) => new URL(url as string, 'http://x').searchParams.get('api_key') === 'k'),
  inHeader: admit(({ headers }) => headers['x-api-key'] === 'k'),
  inCookie: admit(({ headers }) => headers.cookie?.includes('sid=k') ?? false),
  tls: admit(() => true),
};

let server: ForeignServer;
beforeAll(async () => {
  const generated = await generateContract(document);
  const handlers = Object.fromEntries(Object.keys(generated.operations).map((id) => [id, echo()]));
  const listPages = async () => ({ status: 200, body: { nextCursor: 'c' } });
  server = await startForeignServer(generated, { ...handlers, listPages }, { authenticators });
});
afterAll(() => server.stop());

const key = { 'x-api-key': 'k' };
const cookie = { cookie: 'sid=k' };

test.each<[path: string, headers: Record<string, string>, status: number, body: object]>([
  ['/query?api_key=k', {}, 200, {}],
  ['/query?api_key=k&q=x', {}, 200, { query: { q: 'x' } }],
  ['/query?api%5Fkey=k', {}, 200, {}],
  ['/query?q=x', {}, 401, { code: 'unauthenticated' }],
  ['/query?api_key=wrong', {}, 401, { code: 'unauthenticated' }],
  ['/query?api_key=k&r=x', {}, 422, { errors: [expect.objectContaining({ pointer: '/r' })] }],
  ['/either?api_key=k', {}, 200, {}],
  ['/either', key, 200, {}],
  ['/both?api_key=k', {}, 401, { code: 'unauthenticated' }],
  ['/both?api_key=k', cookie, 200, {}],
  ['/optional', {}, 200, {}],
  ['/optional?api_key=k', {}, 200, {}],
  ['/header', key, 200, {}],
  ['/header?api_key=k', key, 422, { errors: [expect.objectContaining({ pointer: '/api_key' })] }],
  ['/cookie', cookie, 200, {}],
  ['/declared?api_key=k', {}, 200, { query: { api_key: 'k' } }],
  ['/map?api_key=k&a=b', {}, 200, { query: { filter: { a: 'b' } } }],
  ['/tls', {}, 200, {}],
  ['/open?api_key=k', {}, 422, { errors: [expect.objectContaining({ rule: 'additionalProperties' })] }],
])('%s with %p is %i', async (path, headers, status, body) => {
  const response = await fetch(server.baseUrl + path, { headers });
  const found = await response.json();
  expect({ status: response.status, body: found }).toEqual({
    status,
    body: status === 200 ? body : expect.objectContaining(body),
  });
});

test.each([
  ['/query?api_key=k', null],
  ['/header', 'X-Api-Key'],
  ['/cookie', 'Cookie'],
  ['/tls', null],
])('%s varies by %p', async (path, vary) => {
  const response = await fetch(server.baseUrl + path, { headers: { ...key, ...cookie } });
  expect(response.headers.get('vary')).toBe(vary);
});

test('the link to the next page has no credentials', async () => {
  const { status, headers } = await fetch(`${server.baseUrl}/pages?api_key=k&q=x`);
  expect([status, headers.get('link')]).toEqual([200, '<?q=x&cursor=c>; rel="next"']);
});

describe('a security scheme without an authenticator', () => {
  const start = async (security: object[], given: Authenticators) => {
    const generated = await generateContract({ ...document, paths: { '/x': operation('getX', security) } });
    const parts = { ...createEngineParts(), ...generated, handlers: { getX: echo() }, authenticators: given };
    return createContract(parts);
  };

  test.each<[what: string, security: object[], given: Authenticators]>([
    ['alone', [{ tls: [] }], {}],
    ['as the second alternative', [{ inQuery: [] }, { tls: [] }], { inQuery: authenticators.inQuery }],
    ['beside another', [{ inQuery: [], tls: [] }], { inQuery: authenticators.inQuery }],
  ])('stops the start: %s', async (_what, security, given) => {
    await expect(start(security, given)).rejects.toThrow(
      'The security scheme tls of getX has no authenticator',
    );
  });

  test('that no operation requires stops nothing', async () => {
    await expect(start([], {})).resolves.toMatchObject({ call: expect.any(Function) });
  });
});
