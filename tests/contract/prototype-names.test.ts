/** Names that every object of JavaScript inherits are names like others: an absent member is absent. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { AnyHandler } from '../../src/contract/handler-type.ts';
import { generateContract } from '../support/foreign-contract.ts';
import { echo, type ForeignServer, startForeignServer } from '../support/foreign-server.ts';
import { type SchemaServer, serveSchemas } from '../support/schema-server.ts';

const properties = {
  constructor: { type: 'string' },
  toString: { type: 'integer' },
  hasOwnProperty: { type: 'object', additionalProperties: { type: 'boolean' } },
};
const schemas: Record<string, object> = {
  optional: { type: 'object', properties, additionalProperties: false },
  required: { type: 'object', properties, required: ['constructor', 'valueOf'], additionalProperties: true },
  map: { type: 'object', additionalProperties: { type: 'integer' } },
  patterns: {
    type: 'object',
    patternProperties: { '^to': { type: 'integer' }, '^__': { type: 'string' } },
    additionalProperties: true,
  },
  dependent: { type: 'object', properties, dependentRequired: { constructor: ['toString'] } },
  unevaluated: {
    type: 'object',
    anyOf: [{ properties: { a: { type: 'integer' } }, required: ['a'] }, { properties }],
    unevaluatedProperties: false,
  },
  unions: {
    oneOf: [
      {
        type: 'object',
        required: ['constructor'],
        properties: { constructor: { const: 'a' }, toString: { type: 'integer' } },
      },
      {
        type: 'object',
        required: ['constructor'],
        properties: { constructor: { const: 'b' }, valueOf: { type: 'integer' } },
      },
    ],
  },
  inherited: { allOf: [{ $ref: '#/components/schemas/toString' }], required: ['constructor'] },
  named: { $ref: '#/components/schemas/constructor' },
};
const components = {
  constructor: { type: 'object', properties: { valueOf: { $ref: '#/components/schemas/constructor' } } },
  toString: { type: 'object', properties },
};

describe('members', () => {
  let server: SchemaServer;
  beforeAll(async () => {
    server = await serveSchemas(schemas, components);
  });
  afterAll(() => server.stop());

  const valid: [name: string, text: string][] = [
    ['optional', '{}'],
    ['optional', '{"constructor":"a","toString":1,"hasOwnProperty":{"valueOf":true}}'],
    ['required', '{"constructor":"a","valueOf":null}'],
    ['map', '{}'],
    ['map', '{"constructor":1,"toString":2,"isPrototypeOf":3}'],
    ['patterns', '{"toString":1,"__defineGetter__":"a","constructor":[]}'],
    ['dependent', '{}'],
    ['dependent', '{"constructor":"a","toString":1}'],
    ['unevaluated', '{"a":1}'],
    ['unevaluated', '{"a":1,"constructor":"a"}'],
    ['unions', '{"constructor":"a","toString":1}'],
    ['unions', '{"constructor":"b"}'],
    ['inherited', '{"constructor":"a"}'],
    ['named', '{}'],
    ['named', '{"valueOf":{"valueOf":{}}}'],
  ];
  test.each(valid)('%s receives and sends %s', async (name, text) => {
    expect(await server.receive(name, text)).toEqual({ status: 200, body: JSON.parse(text) });
    expect(await server.send(name, text)).toEqual({ status: 200, body: JSON.parse(text) });
  });

  const invalid: [name: string, text: string, pointer: string, rule: string][] = [
    ['optional', '{"constructor":1}', '/constructor', 'type'],
    ['optional', '{"hasOwnProperty":{"valueOf":1}}', '/hasOwnProperty/valueOf', 'type'],
    ['required', '{}', '/constructor', 'required'],
    ['required', '{"constructor":"a"}', '/valueOf', 'required'],
    ['map', '{"constructor":"a"}', '/constructor', 'type'],
    ['patterns', '{"toLocaleString":"a"}', '/toLocaleString', 'type'],
    ['dependent', '{"constructor":"a"}', '/toString', 'dependentRequired'],
    ['inherited', '{}', '/constructor', 'required'],
    ['named', '{"valueOf":{"valueOf":1}}', '/valueOf/valueOf', 'type'],
  ];
  test.each(invalid)('%s receives and sends no %s', async (name, text, pointer, rule) => {
    expect(await server.receive(name, text)).toMatchObject({
      status: 422,
      body: { errors: expect.arrayContaining([expect.objectContaining({ pointer, rule })]) },
    });
    expect((await server.send(name, text)).status).toBe(500);
  });

  // A response omits what is not declared.
  test.each<[name: string, text: string, pointer: string, rule: string]>([
    ['optional', '{"valueOf":1}', '/valueOf', 'additionalProperties'],
    ['unevaluated', '{"a":1,"valueOf":1}', '/valueOf', 'unevaluatedProperties'],
  ])('%s receives no undeclared member of %s', async (name, text, pointer, rule) => {
    expect(await server.receive(name, text)).toMatchObject({
      status: 422,
      body: { errors: [expect.objectContaining({ pointer, rule })] },
    });
  });

  test.each<[name: string, text: string, sent: object]>([
    ['optional', '{"valueOf":1}', {}],
    ['named', '{"constructor":1,"valueOf":{"toString":1}}', { valueOf: {} }],
  ])('%s sends no undeclared member of %s', async (name, text, sent) => {
    expect(await server.send(name, text)).toEqual({ status: 200, body: sent });
  });
});

const text = { type: 'string' };
const parameter = (place: string, name: string, schema: object = text, more: object = {}) => ({
  in: place,
  name,
  schema,
  required: place === 'path',
  ...more,
});
const content = { 'application/json': { schema: { type: 'object', additionalProperties: true } } };
const responses = { '200': { description: 'Yes.', content } };
const form = {
  type: 'object',
  required: ['toString'],
  properties: { toString: text, valueOf: text },
  additionalProperties: false,
};

const document = {
  openapi: '3.1.1',
  info: { title: 'Names', version: '1' },
  paths: {
    '/optional/{constructor}': {
      get: {
        operationId: 'constructor',
        parameters: [
          parameter('path', 'constructor'),
          parameter('query', 'toString'),
          parameter('query', 'valueOf', { type: 'array', items: text }),
          parameter(
            'query',
            'isPrototypeOf',
            { type: 'object', properties: { constructor: text } },
            { style: 'deepObject' },
          ),
          parameter('query', 'toLocaleString', { ...text, default: 'x' }),
          parameter('header', 'hasOwnProperty'),
          parameter('header', 'constructor'),
          parameter('cookie', 'constructor'),
        ],
        responses,
      },
    },
    '/required': {
      get: {
        operationId: 'toString',
        parameters: [
          parameter('query', 'constructor', text, { required: true }),
          parameter('header', 'valueOf', text, { required: true }),
        ],
        responses,
      },
    },
    '/constructor/toString': { get: { operationId: 'hasOwnProperty', responses } },
    '/form': {
      post: {
        operationId: 'valueOf',
        requestBody: {
          content: {
            'application/x-www-form-urlencoded': { schema: form },
            'multipart/form-data': { schema: form },
          },
        },
        responses,
      },
    },
    '/hooks': { get: { operationId: 'postSecurityHandler', responses } },
    '/missing': { get: { operationId: 'notFound', responses } },
  },
};

describe('parameters, forms, paths and operations', () => {
  let server: ForeignServer;
  beforeAll(async () => {
    const generated = await generateContract(document);
    const handlers = Object.keys(generated.operations).map((id): [string, AnyHandler<object>] => [
      id,
      async (request) => {
        if (id !== 'valueOf' || !request.mediaType.startsWith('multipart')) return echo()(request);
        for await (const _ of request.body.files) throw new Error('The form has no files');
        return { status: 200, body: { ...request.body.fields } };
      },
    ]);
    server = await startForeignServer(generated, Object.fromEntries(handlers));
  });
  afterAll(() => server.stop());

  const call = async (line: string, init: RequestInit = {}) => {
    const [method, path] = line.split(' ') as [string, string];
    const response = await fetch(server.baseUrl + path, { method, ...init });
    return { status: response.status, body: await response.json() };
  };
  const urlencoded = (body: string): RequestInit => ({
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body,
  });
  const multipart = (name: string): RequestInit => ({
    headers: { 'content-type': 'multipart/form-data; boundary=x' },
    body: `--x\r\nContent-Disposition: form-data; name="${name}"\r\n\r\na\r\n--x--\r\n`,
  });

  test.each<[line: string, init: RequestInit, body: object]>([
    ['GET /optional/a', {}, { params: { constructor: 'a' }, query: { toLocaleString: 'x' } }],
    [
      'GET /optional/valueOf?toString=b&valueOf=c&valueOf=d&isPrototypeOf[constructor]=e',
      { headers: { hasOwnProperty: 'f', constructor: 'h', cookie: 'constructor=g' } },
      {
        params: { constructor: 'valueOf' },
        query: {
          toString: 'b',
          valueOf: ['c', 'd'],
          isPrototypeOf: { constructor: 'e' },
          toLocaleString: 'x',
        },
        headers: { hasOwnProperty: 'f', constructor: 'h' },
        cookies: { constructor: 'g' },
      },
    ],
    [
      'GET /required?constructor=a',
      { headers: { valueOf: 'b' } },
      { query: { constructor: 'a' }, headers: { valueOf: 'b' } },
    ],
    ['GET /constructor/toString', {}, {}],
    ['POST /form', urlencoded('toString=a'), { body: { toString: 'a' } }],
    ['POST /form', multipart('toString'), { toString: 'a' }],
    ['GET /hooks', {}, {}],
    ['GET /missing', {}, {}],
  ])('%s', async (line, init, body) => {
    expect(await call(line, init)).toEqual({ status: 200, body });
  });

  test.each<[line: string, init: RequestInit, pointers: string[]]>([
    ['GET /required', {}, ['/constructor', '/valueOf']],
    ['GET /required?constructor=a&toString=b', { headers: { valueOf: 'b' } }, ['/toString']],
    ['GET /optional/a?constructor=b', {}, ['/constructor']],
    ['GET /optional/a?valueOf[constructor]=b', {}, ['/valueOf[constructor]']],
    ['POST /form', urlencoded('valueOf=a'), ['/toString']],
    ['POST /form', multipart('valueOf'), ['/toString']],
    ['POST /form', urlencoded('toString=a&constructor=b'), ['/constructor']],
  ])('%s names the fault %#', async (line, init, pointers) => {
    expect(await call(line, init)).toMatchObject({
      status: 422,
      body: { errors: pointers.map((pointer) => expect.objectContaining({ pointer })) },
    });
  });

  test('a handler that only the prototype has does not count', async () => {
    const generated = await generateContract(document);
    await expect(startForeignServer(generated, {})).rejects.toThrow(
      'The operation constructor has no handler',
    );
  });
});

describe('the name "__proto__"', () => {
  test.each<[what: string, schema: object, parameters: object[], operationId: string]>([
    ['a property', { type: 'object', properties: JSON.parse('{"__proto__":{}}') }, [], 'x'],
    ['a required property', { type: 'object', required: ['__proto__'] }, [], 'x'],
    ['a dependency', { type: 'object', dependentRequired: JSON.parse('{"__proto__":["a"]}') }, [], 'x'],
    ['a parameter', {}, [parameter('query', '__proto__')], 'x'],
    ['an operation', {}, [], '__proto__'],
  ])('of %s stops generation', async (_what, schema, parameters, operationId) => {
    const operation = {
      operationId,
      parameters,
      responses: { '200': { description: '', content: { 'application/json': { schema } } } },
    };
    const generated = generateContract({ ...document, paths: { '/x': { get: operation } } });
    await expect(generated).rejects.toThrow(/openapi\.yaml:\d+:\d+: The name "__proto__" is not supported/);
  });
});
