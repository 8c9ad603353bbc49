import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import Koa from 'koa';
import { pino } from 'pino';
import { createContract } from '../../src/contract/contract.ts';
import type { AnyRequest, HandlerResponse } from '../../src/contract/handler-type.ts';
import { serveContract } from '../../src/contract/koa-adapter.ts';
import { newProblem } from '../../src/errors.ts';
import { problems } from '../../src/http/problems.ts';
import { requestIdentity } from '../../src/http/request-identity.ts';
import { listen } from '../../src/http/server.ts';
import { anyPort } from '../support/any-port.ts';
import { createEngineParts } from '../support/engine-parts.ts';
import { generateContract } from '../support/foreign-contract.ts';
import { startForeignServer } from '../support/foreign-server.ts';

/** A contract that is unrelated to a shop: the tests see the engine alone. */
const parameter = (place: string, name: string, schema: object, more: object = {}) => ({
  in: place,
  name,
  schema,
  ...(place === 'path' && { required: true }),
  ...more,
});
const list = (type: string) => ({ type: 'array', items: { type } });
const responsesOf = (schema: object, more: object = {}) => ({
  '200': { description: 'Yes.', content: { 'application/json': { schema } }, ...more },
});

const document = {
  openapi: '3.1.1',
  info: { title: 'Echo', version: '1' },
  paths: {
    '/echo/{numbers}': {
      get: {
        operationId: 'echo',
        parameters: [
          parameter('path', 'numbers', list('integer')),
          parameter('query', 'repeated', list('string')),
          parameter('query', 'joined', list('number'), { explode: false }),
          parameter('query', 'flag', { type: 'boolean', default: true }),
          parameter(
            'query',
            'deep',
            { type: 'object', properties: { a: { type: 'integer' } } },
            { style: 'deepObject' },
          ),
          {
            in: 'query',
            name: 'a/b~c',
            content: { 'application/json': { schema: { type: 'object', additionalProperties: true } } },
          },
          parameter('header', 'X-Depth', { type: 'integer' }),
          parameter('cookie', 'flavour', { type: 'string' }),
        ],
        responses: responsesOf({ type: 'object', additionalProperties: true }),
      },
    },
    '/echo/fixed': { get: { operationId: 'fixed', responses: responsesOf({ const: 'fixed' }) } },
    '/answers': {
      post: {
        operationId: 'answerAs',
        requestBody: { required: true, content: { 'application/json': { schema: { type: 'object' } } } },
        responses: responsesOf(
          { $ref: '#/components/schemas/Node' },
          { headers: { 'X-Promised': { required: true, schema: { type: 'string' } } } },
        ),
      },
    },
  },
  components: {
    schemas: {
      Node: {
        type: 'object',
        required: ['name'],
        properties: {
          name: { type: 'string', minLength: 1, maxLength: 3, pattern: '^[^x]*$' },
          size: { type: ['integer', 'null'], maximum: 5 },
          kind: { enum: ['leaf', 'branch'] },
          at: { type: 'string', format: 'date-time' },
          children: { type: 'array', maxItems: 2, items: { $ref: '#/components/schemas/Node' } },
          extra: { type: 'object', additionalProperties: { type: 'boolean' } },
          either: { oneOf: [{ type: 'string' }, { type: 'integer' }] },
        },
      },
    },
  },
};

const logLines: string[] = [];
let baseUrl: string;
let stop: () => Promise<void>;

beforeAll(async () => {
  const log = pino({}, { write: (line) => void logLines.push(line) });
  const contract = await createContract({
    ...createEngineParts(),
    ...(await generateContract(document)),
    handlers: {
      echo: async ({ params, query, headers }: AnyRequest) => ({
        status: 200,
        body: { params, query, headers },
      }),
      fixed: async () => ({ status: 200, body: 'fixed' }),
      answerAs: async ({ body }: AnyRequest) => {
        const { problem, ...given } = body as { problem?: 'slug_taken' } & HandlerResponse;
        if (problem) throw newProblem(problem);
        return given;
      },
    },
  });
  const app = new Koa();
  app.use(requestIdentity(log));
  app.use(problems());
  app.use(serveContract(contract, { ipAddressOf: () => '192.0.2.1' }));
  const server = await listen(app.callback(), anyPort);
  baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  stop = () => new Promise((resolve) => void server.close(() => resolve()));
});
afterAll(() => stop());

describe('parameters', () => {
  const echo = async (path: string, headers: Record<string, string> = {}) =>
    (await fetch(`${baseUrl}${path}`, { headers })).json() as Promise<Record<string, unknown>>;

  test('are decoded by location, style and type', async () => {
    const path =
      '/echo/1,-2,30?repeated=a+b&repeated=c%26d&joined=1.5,2e3&flag=false&deep[a]=7&deep%5Bb%5D=x';
    expect(await echo(path, { 'x-depth': '4', cookie: 'other=1; flavour=lemon' })).toEqual({
      params: { numbers: [1, -2, 30] },
      query: { repeated: ['a b', 'c&d'], joined: [1.5, 2000], flag: false, deep: { a: 7, b: 'x' } },
      headers: { 'X-Depth': 4 },
    });
  });

  test('that are absent get their default', async () => {
    expect(await echo('/echo/1')).toMatchObject({ query: { flag: true } });
  });

  test.each([
    ['/echo/1,x', '/numbers/1'],
    ['/echo/01', '/numbers/0'],
    ['/echo/9007199254740993', '/numbers/0'],
    ['/echo/1?flag=TRUE', '/flag'],
    ['/echo/1?flag', '/flag'],
    ['/echo/1?joined=0x10', '/joined/0'],
    ['/echo/1?joined=1,,2', '/joined/1'],
    ['/echo/1?deep[a]=1&deep[a]=2', '/deep/a'],
  ])('%s is not guessed', async (path, pointer) => {
    expect(await echo(path)).toMatchObject({ status: 422, errors: [{ pointer, rule: 'type' }] });
  });

  test('a fault of an object parameter names it by an escaped JSON Pointer', async () => {
    expect(await echo('/echo/1?a%2Fb~c=no')).toMatchObject({
      status: 422,
      errors: [{ pointer: '/a~1b~0c', rule: 'json' }],
    });
  });

  test('a literal segment wins over a parameter', async () => {
    expect(await echo('/echo/fixed')).toBe('fixed');
  });
});

describe('responses', () => {
  const respondAs = async (given: object) => {
    const response = await fetch(`${baseUrl}/answers`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(given),
    });
    return { status: response.status, body: (await response.json()) as Record<string, unknown> };
  };
  const good = { status: 200, headers: { 'X-Promised': 'kept' } };

  test('contain the declared members, and nothing else', async () => {
    const children = [{ name: 'ö😀', kind: 'leaf', passwordHash: 'secret' }];
    const body = { name: 'a"b', size: null, children, extra: { yes: true }, either: 3, secret: 'x' };
    expect(await respondAs({ ...good, body })).toEqual({
      status: 200,
      body: {
        name: 'a"b',
        size: null,
        children: [{ name: 'ö😀', kind: 'leaf' }],
        extra: { yes: true },
        either: 3,
      },
    });
  });

  test.each([
    ['an undeclared status', { ...good, status: 201, body: { name: 'a' } }, 'returned 201'],
    [
      'an undeclared header',
      { ...good, headers: { 'X-Promised': 'a', 'X-Other': 'b' }, body: { name: 'a' } },
      'X-Other',
    ],
    ['a missing header', { status: 200, body: { name: 'a' } }, 'lacks the header X-Promised'],
    ['an undeclared media type', { ...good, mediaType: 'text/csv', body: { name: 'a' } }, 'text/csv'],
    ['no body', good, 'type'],
    ['a missing field', { ...good, body: {} }, 'required name'],
    ['a field of another type', { ...good, body: { name: 5 } }, 'type'],
    ['text that is too short', { ...good, body: { name: '' } }, 'minLength'],
    ['text that is too long', { ...good, body: { name: '😀😀😀😀' } }, 'maxLength'],
    ['text that violates its pattern', { ...good, body: { name: 'x' } }, 'pattern'],
    ['a number out of bounds', { ...good, body: { name: 'a', size: 6 } }, 'maximum'],
    ['a value that is not in the enum', { ...good, body: { name: 'a', kind: 'twig' } }, 'enum'],
    ['text that violates its format', { ...good, body: { name: 'a', at: 'yesterday' } }, 'format date-time'],
    ['too many items', { ...good, body: { name: 'a', children: [1, 2, 3] } }, 'maxItems'],
    ['a nested fault', { ...good, body: { name: 'a', children: [{ name: '' }] } }, 'minLength'],
    ['a fault in a map', { ...good, body: { name: 'a', extra: { no: 1 } } }, 'type'],
    ['a value of neither alternative', { ...good, body: { name: 'a', either: true } }, 'oneOf'],
    ['an undeclared problem', { problem: 'slug_taken' }, 'threw slug_taken'],
  ])('with %s are internal errors, logged and never shown', async (_name, given, logged) => {
    logLines.length = 0;
    const { status, body } = await respondAs(given);
    expect(status).toBe(500);
    expect(body).toEqual({
      type: '/problems/internal_error',
      title: 'Internal server error',
      status: 500,
      code: 'internal_error',
      instance: '/answers',
      requestId: expect.any(String),
    });
    expect(logLines).toHaveLength(1);
    expect(JSON.parse(logLines[0] as string)).toMatchObject({
      level: 50,
      err: { message: expect.stringContaining(logged) },
    });
  });
});

describe('an unsupported contract', () => {
  const withSchema = (schema: object) => ({
    openapi: '3.1.1',
    info: { title: 'No', version: '1' },
    paths: { '/x': { get: { operationId: 'getX', responses: responsesOf(schema) } } },
  });

  test('stops generation, and the message names the construct and its location', async () => {
    await expect(
      generateContract(withSchema({ type: 'array', unevaluatedItems: { const: 1 } })),
    ).rejects.toThrow(
      /openapi\.yaml:\d+:\d+: Responses cannot use the keyword "unevaluatedItems" \(#\/paths\/~1x\/get\//,
    );
  });

  test('an operation without a handler stops the start', async () => {
    const generated = await generateContract(withSchema({ type: 'string' }));
    const start = createContract({
      ...createEngineParts(),
      ...generated,
      handlers: {},
    });
    await expect(start).rejects.toThrow('The operation getX has no handler');
  });

  test('a handler without an operation stops the start', async () => {
    const generated = await generateContract(withSchema({ type: 'string' }));
    const handlers = { getX: async () => ({ status: 200 }), getY: async () => ({ status: 200 }) };
    const start = createContract({ ...createEngineParts(), ...generated, handlers });
    await expect(start).rejects.toThrow('The handler getY has no operation');
  });
});

describe('a handler that commits by itself', () => {
  const contract = {
    openapi: '3.1.1',
    info: { title: 'Own', version: '1' },
    paths: {
      '/things': {
        post: { operationId: 'createThing', responses: responsesOf({ type: 'string', maxLength: 3 }) },
      },
    },
  };
  type Call = { checked: <A>(given: A) => A };

  test.each<[string, (call: Call, log: string[]) => Promise<HandlerResponse>, number, string[]]>([
    [
      'has its success checked before it commits',
      async ({ checked }, log) => {
        const given = checked({ status: 200, body: 'abc' });
        log.push('committed');
        return given;
      },
      200,
      ['committed'],
    ],
    [
      'does not commit one that violates the contract',
      async ({ checked }, log) => {
        const given = checked({ status: 200, body: 'abcd' });
        log.push('committed');
        return given;
      },
      500,
      [],
    ],
    ['cannot send an unchecked one', async () => ({ status: 200, body: 'abc' }), 500, []],
    [
      'cannot send another one than the checked one',
      async ({ checked }) => {
        checked({ status: 200, body: 'abc' });
        return { status: 200, body: 'abc' };
      },
      500,
      [],
    ],
  ])('%s', async (_name, handle, status, committed) => {
    const log: string[] = [];
    const server = await startForeignServer(
      await generateContract(contract),
      { createThing: (_request: unknown, call: object) => handle(call as Call, log) },
      { ownTransactions: ['createThing'] },
    );
    const response = await fetch(`${server.baseUrl}/things`, { method: 'POST' });
    await server.stop();
    expect({ status: response.status, log }).toEqual({ status, log: committed });
  });
});

test('a request that only reads has no transaction', async () => {
  const methods = ['get', 'head', 'options', 'post'];
  const operations = methods.map((method) => [
    method,
    { operationId: `${method}Thing`, responses: { 204: { description: 'Done.' } } },
  ]);
  const document = {
    openapi: '3.1.1',
    info: { title: 'Methods', version: '1' },
    paths: { '/things': Object.fromEntries(operations) },
  };
  const begun: string[] = [];
  let current = '';
  const inTransaction = (db: undefined, work: (db: undefined) => Promise<unknown>) => {
    begun.push(current);
    return work(db);
  };
  const server = await startForeignServer(
    await generateContract(document),
    Object.fromEntries(methods.map((method) => [`${method}Thing`, async () => ({ status: 204 })])),
    { inTransaction } as never,
  );
  const statuses: number[] = [];
  for (current of methods) {
    statuses.push((await fetch(`${server.baseUrl}/things`, { method: current.toUpperCase() })).status);
  }
  await server.stop();
  expect(statuses).toEqual(methods.map(() => 204));
  expect(begun).toEqual(['post']);
});
