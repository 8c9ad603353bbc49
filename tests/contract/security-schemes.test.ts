/** Every kind of security scheme of OpenAPI reaches its authenticator, and no other check stumbles over the credentials. */
import type { IncomingMessage } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { AnyActor, Authenticator } from '../../src/contract/authentication.ts';
import { createContract } from '../../src/contract/contract.ts';
import type { AnyRequest } from '../../src/contract/handler-type.ts';
import { Problem } from '../../src/contract/problem.ts';
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

/** The credentials are the names of schemes, each with its scopes: `first:read second`. */
describe('of several schemes', () => {
  const secured: Record<string, object[]> = {
    one: [{ first: ['read'] }],
    either: [{ first: ['read'] }, { second: ['write'] }],
    both: [{ first: ['read'], second: ['write'] }],
    bothOrThird: [{ first: [], second: [] }, { third: [] }],
    optional: [{}, { first: ['read'] }],
    optionalBoth: [{ first: [], second: [] }, {}],
    nobody: [{}],
  };
  const schemes = ['first', 'second', 'third'];
  const bearer = { type: 'http', scheme: 'bearer' };
  const authenticator =
    (scheme: string): Authenticator<AnyActor> =>
    async ({ req }) => {
      const [, scopes] = new RegExp(`${scheme}(?::(\\S*))?( |$)`).exec(`${req.headers.given ?? ''}`) ?? [];
      if (`${req.headers.given}`.includes(`${scheme}!`)) {
        throw new Problem({ status: 401, code: 'unauthenticated' });
      }
      const isGiven = `${req.headers.given ?? ''}`.split(/[ :]/).includes(scheme);
      return isGiven ? { id: scheme, scopes: new Set(scopes?.split(',')) } : undefined;
    };
  const actorOf = async ({ actor }: AnyRequest) => ({
    status: 200,
    body: { id: (actor as AnyActor | undefined)?.id ?? 'anonymous' },
  });

  let secure: ForeignServer;
  beforeAll(async () => {
    const generated = await generateContract({
      ...document,
      paths: Object.fromEntries(
        Object.entries(secured).map(([name, security]) => [`/${name}`, operation(name, security)]),
      ),
      components: { securitySchemes: Object.fromEntries(schemes.map((name) => [name, bearer])) },
    });
    secure = await startForeignServer(
      generated,
      Object.fromEntries(Object.keys(secured).map((name) => [name, actorOf])),
      { authenticators: Object.fromEntries(schemes.map((name) => [name, authenticator(name)])) },
    );
  });
  afterAll(() => secure.stop());

  test.each<[operation: string, given: string, result: string | number]>([
    ['one', '', 401],
    ['one', 'first', 403],
    ['one', 'first:read', 'first'],
    ['one', 'second:read', 401],
    ['either', 'first:read', 'first'],
    ['either', 'second:write', 'second'],
    ['either', 'first second:write', 'second'],
    ['either', 'first:read second', 'first'],
    ['either', 'first second', 403],
    ['either', 'first:write second:read', 403],
    ['either', 'first! second:write', 401],
    ['either', 'third', 401],
    ['both', 'first:read', 401],
    ['both', 'second:write', 401],
    ['both', 'first:read second:write', 'first'],
    ['both', 'first:read,write second', 403],
    ['both', 'first:write second:read', 403],
    ['bothOrThird', 'first', 401],
    ['bothOrThird', 'second', 401],
    ['bothOrThird', 'third', 'third'],
    ['bothOrThird', 'first third', 'third'],
    ['bothOrThird', 'first second', 'first'],
    ['optional', '', 'anonymous'],
    ['optional', 'first:read', 'first'],
    ['optional', 'first', 'anonymous'],
    ['optional', 'first!', 401],
    ['optionalBoth', 'first', 'anonymous'],
    ['optionalBoth', 'first second', 'first'],
    ['nobody', 'first', 'anonymous'],
  ])('%s with "%s" is %p', async (name, given, result) => {
    const response = await fetch(`${secure.baseUrl}/${name}`, { headers: { given } });
    const { id } = (await response.json()) as { id?: string };
    expect(response.status === 200 ? id : response.status).toBe(result);
  });

  test.each<[operation: string, scopes: string[] | undefined, result: string | number]>([
    ['one', undefined, 401],
    ['one', [], 403],
    ['one', ['read'], 'caller'],
    ['either', ['write'], 'caller'],
    ['both', ['read'], 403],
    ['both', ['read', 'write'], 'caller'],
    ['optional', undefined, 'anonymous'],
    ['optional', ['read'], 'caller'],
    ['optional', [], 'anonymous'],
    ['optionalBoth', [], 'caller'],
    ['nobody', [], 'anonymous'],
  ])('%s in process with the scopes %p is %p', async (name, scopes, result) => {
    const actor = scopes && { id: 'caller', scopes: new Set(scopes) };
    const { status, body } = await secure.call(name, {}, { actor });
    expect(status === 200 ? (body as { id: string }).id : status).toBe(result);
  });
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
