/** The generator walks a document by position: a key counts by its place, and data is no schema. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readContract } from '../../src/codegen/contract-model.ts';
import { renderServer } from '../../src/codegen/server-modules.ts';
import { startCpuTimer } from '../support/cpu-timer.ts';
import { generateContract } from '../support/foreign-contract.ts';
import { type ForeignServer, mirror, startForeignServer } from '../support/foreign-server.ts';

/** Data that looks like a reference, or like a schema that the generator would reject. */
const lookalike = { $ref: '#/nowhere', schema: { type: 'text', $ref: 7 }, allOf: 5, properties: [] };
const names = [
  ...['schema', 'schemas', 'properties', 'items', 'example', 'examples', 'default', 'allOf', 'not', 'type'],
  ...['$ref', 'enum', 'const', 'required', 'content', 'parameters', 'x-extension', 'paths', 'nullable'],
];

/** Each name is a property of its own, at most three characters long. */
const short = { type: 'string', maxLength: 3 };
const byName = (schema: object): object => Object.fromEntries(names.map((name) => [name, schema]));
const openObject = { type: 'object', additionalProperties: true };

const content = (schema: object, type = 'application/json') => ({
  [type]: {
    schema,
    example: lookalike,
    examples: { schema: { value: lookalike }, $ref: { value: lookalike } },
  },
});
const operation = (operationId: string, schema: object, more: object = {}) => ({
  operationId,
  requestBody: { content: content(schema) },
  responses: { '200': { description: 'Yes.', content: content(schema) }, 'x-schema': lookalike },
  'x-default': lookalike,
  ...more,
});

const document = (version: string) => ({
  openapi: version,
  info: { title: 'Walk', version: '1', 'x-schema': lookalike },
  'x-schema': lookalike,
  'x-components': { Short: short },
  paths: {
    'x-path': lookalike,
    '/schema': {
      post: operation('named', { type: 'object', properties: byName(short), additionalProperties: false }),
    },
    '/example': {
      post: operation('components', {
        type: 'object',
        properties: Object.fromEntries(
          names
            .filter((name) => name !== '$ref')
            .map((name) => [name, { $ref: `#/components/schemas/${name}` }]),
        ),
      }),
    },
    '/default': {
      post: operation('data', {
        ...openObject,
        default: lookalike,
        example: lookalike,
        enum: [lookalike, { a: 1 }],
      }),
    },
    '/odd place': { post: operation('oddPlace', { $ref: '#/x-components/Short' }) },
    '/pointers/{a~1b}': {
      parameters: [{ name: 'a~1b', in: 'path', required: true, schema: short }],
      post: operation('pointers', {
        type: 'object',
        properties: {
          path: { $ref: '#/paths/~1pointers~1%7Ba~01b%7D/parameters/0/schema' },
          space: { $ref: '#/paths/~1odd%20place/post/requestBody/content/application~1json/schema' },
          property: { $ref: '#/components/schemas/Pointer/properties/a~1b~0c%25d%20e%C3%BC' },
          deep: { $ref: '#/components/schemas/Pointer/properties/deep/items/allOf/0' },
        },
      }),
    },
    '/parts': {
      post: {
        ...operation('parts', openObject),
        parameters: [
          { $ref: '#/components/parameters/schema' },
          { $ref: '#/components/parameters/default' },
          { name: 'example', in: 'query', content: content(short) },
        ],
        requestBody: { $ref: '#/components/requestBodies/schema' },
        responses: { default: { $ref: '#/components/responses/default' } },
        callbacks: { schema: { '{$request.body#/url}': { post: operation('called', short) } } },
      },
    },
  },
  components: {
    schemas: {
      ...byName(short),
      Pointer: {
        type: 'object',
        properties: { 'a/b~c%d eü': short, deep: { type: 'array', items: { allOf: [short] } } },
      },
    },
    parameters: {
      schema: { name: 'schema', in: 'query', schema: { ...short, default: 'x' } },
      default: { name: 'default', in: 'header', schema: short, example: lookalike },
    },
    requestBodies: { schema: { content: content({ type: 'object', properties: { schema: short } }) } },
    responses: {
      default: { description: 'Any.', headers: { schema: { schema: short } }, content: content(openObject) },
    },
    examples: { schema: { value: lookalike } },
    'x-example': lookalike,
  },
});

describe.each(['3.1.0', '3.0.3'])('a document of OpenAPI %s with misleading names and data', (version) => {
  let server: ForeignServer;
  beforeAll(async () => {
    const generated = await generateContract(document(version));
    const handlers = Object.keys(generated.operations).map((id) => [id, mirror()]);
    server = await startForeignServer(generated, Object.fromEntries(handlers));
  });
  afterAll(() => server.stop());

  const post = async (path: string, body: unknown) => {
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(server.baseUrl + path, {
      method: 'POST',
      headers,
      body: JSON.stringify(body),
    });
    return { status: response.status, body: await response.json() };
  };

  test.each<[path: string, valid: unknown, invalid: unknown, pointers: string[]]>([
    ['/schema', byName('abc' as never), byName('abcd' as never), names.map((name) => `/${name}`)],
    ['/example', { schema: 'abc', default: 'a' }, { schema: 'abcd', example: 1 }, ['/schema', '/example']],
    [
      '/default',
      { properties: [], allOf: 5, schema: { $ref: 7, type: 'text' }, $ref: '#/nowhere' },
      { a: 2 },
      [''],
    ],
    ['/odd%20place', 'abc', 'abcd', ['']],
    [
      '/pointers/a',
      { path: 'abc', space: 'abc', property: 'abc', deep: 'abc' },
      { path: 'abcd', space: 'abcd', property: 'abcd', deep: 'abcd' },
      ['/path', '/space', '/property', '/deep'],
    ],
    ['/pointers/abcd', undefined, {}, ['/a~01b']],
    ['/parts?example=%22abc%22', { schema: 'abc' }, { schema: 'abcd' }, ['/schema']],
    ['/parts?schema=abcd&example=%22abcd%22', undefined, {}, ['/schema', '/example']],
  ])('%s', async (path, valid, invalid, pointers) => {
    if (valid !== undefined) expect(await post(path, valid)).toEqual({ status: 200, body: valid });
    expect(await post(path, invalid)).toMatchObject({
      status: 422,
      body: { errors: pointers.map((pointer) => expect.objectContaining({ pointer })) },
    });
  });
});

test('nullable of OpenAPI 3.0 counts in a property of any name', async () => {
  const text = { type: 'string', nullable: true };
  const schema = {
    type: 'object',
    properties: { example: text, default: text, 'x-y': text, schema: { properties: { default: text } } },
  };
  const paths = { '/x': { post: operation('x', schema) } };
  const generated = await generateContract({ openapi: '3.0.3', info: { title: 'N', version: '1' }, paths });
  const validate = generated.validators.x?.body['application/json'];
  expect(validate?.({ example: null, default: null, 'x-y': null, schema: { default: null } })).toBe(true);
});

test('a merge key of YAML adds the members of its anchor', async () => {
  const { validators } = await generateContract(`openapi: 3.1.0
info: { title: M, version: "1" }
paths:
  /x:
    post:
      operationId: x
      requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/B" } } } }
      responses: { "200": { description: Yes. } }
components:
  schemas:
    A: &a { type: object, properties: &p { a: { type: string } }, additionalProperties: false }
    B: { <<: *a, properties: { <<: *p, b: { type: string } }, required: [a] }
`);
  const validate = validators.x?.body['application/json'];
  expect(
    [{ a: 'x', b: 'y' }, { b: 'y' }, { a: 1 }, { a: 'x', '<<': 1 }].map((value) => validate?.(value)),
  ).toEqual([true, false, false, false]);
});

let dir: string;
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'tradepost-walk-'));
});
afterAll(() => rmSync(dir, { recursive: true }));

const generate = async (schemas: object, more: object = {}): Promise<unknown> => {
  const file = join(dir, 'openapi.json');
  const paths = { '/x': { post: operation('x', { $ref: '#/components/schemas/A' }) } };
  writeFileSync(
    file,
    JSON.stringify({ openapi: '3.1.0', info: {}, paths, components: { schemas }, ...more }),
  );
  return renderServer(readContract(file));
};

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const object = (properties: object, more: object = {}) => ({
  type: 'object',
  properties,
  required: Object.keys(properties),
  ...more,
});

test('a schema that many others extend takes no time', async () => {
  // Each level extends the next one twice: 2^24 paths lead to the last.
  const levels = Array.from({ length: 24 }, (_, level) => {
    const next = ref(level === 23 ? 'Last' : `S${level + 1}`);
    return [level === 0 ? 'A' : `S${level}`, { allOf: [next, { allOf: [next] }] }];
  });
  const last = { type: 'object', properties: { id: { type: 'string', readOnly: true } } };
  const start = performance.now();
  await expect(generate({ ...Object.fromEntries(levels), Last: last })).resolves.toHaveProperty(['types.ts']);
  expect(performance.now() - start).toBeLessThan(5_000);
});

describe('an endless schema is rejected within a second', () => {
  const ring = /#\/components\/schemas\/\w leads in a circle: the schema is a part of itself/;
  const endless = /Only an endless value would satisfy this schema/;
  test.each<[what: string, schemas: object, fault: RegExp]>([
    ['a reference to itself', { A: ref('A') }, ring],
    ['a ring of references', { A: ref('B'), B: ref('C'), C: ref('A') }, ring],
    ['an allOf of itself', { A: { allOf: [ref('A'), { type: 'object' }] } }, ring],
    ['a ring of allOf', { A: { allOf: [ref('B')] }, B: { allOf: [{ allOf: [ref('A')] }] } }, ring],
    ['a oneOf of itself', { A: { oneOf: [{ type: 'string' }, ref('A')] } }, ring],
    ['an anyOf of itself', { A: { anyOf: [ref('B')] }, B: { anyOf: [ref('A'), { type: 'null' }] } }, ring],
    ['the negation of itself', { A: { not: ref('A') } }, ring],
    ['a condition of itself', { A: { if: ref('A'), else: {} } }, ring],
    ['a parent that lists its children', { A: { oneOf: [ref('B')] }, B: { allOf: [ref('A')] } }, ring],
    ['a required member', { A: object({ a: ref('A') }) }, endless],
    [
      'a required member of a member',
      { A: object({ a: ref('B') }), B: object({ b: object({ a: ref('A') }) }) },
      endless,
    ],
    [
      'a required member by allOf',
      { A: { allOf: [{ type: 'object', properties: { a: ref('A') } }, { required: ['a'] }] } },
      endless,
    ],
    ['required items', { A: { type: 'array', minItems: 1, items: ref('A') } }, endless],
    ['a required first item', { A: { type: 'array', minItems: 1, prefixItems: [ref('A')] } }, endless],
    ['every alternative', { A: object({ a: { oneOf: [ref('A'), object({ b: ref('A') })] } }) }, endless],
    [
      'a required additional member',
      { A: { type: 'object', required: ['a'], additionalProperties: ref('A') } },
      endless,
    ],
  ])('%s', async (_what, schemas, fault) => {
    const cpuTime = startCpuTimer();
    await expect(generate(schemas)).rejects.toThrow(fault);
    await expect(generate(schemas)).rejects.toThrow(/openapi\.json:1:\d+: .*\n1 fault$/);
    expect(cpuTime()).toBeLessThan(1_000);
  });

  test.each<[what: string, components: object]>([
    ['a parameter', { parameters: { A: { $ref: '#/components/parameters/A' } } }],
    ['a response', { responses: { A: { $ref: '#/components/responses/A' } } }],
    ['a path', { pathItems: { A: { $ref: '#/components/pathItems/A' } } }],
  ])('%s that is itself', async (_what, components) => {
    const paths = {
      '/x': {
        get: {
          operationId: 'x',
          parameters: 'parameters' in components ? [{ $ref: '#/components/parameters/A' }] : [],
          responses: 'responses' in components ? { '200': { $ref: '#/components/responses/A' } } : {},
        },
      },
      ...('pathItems' in components && { '/y': { $ref: '#/components/pathItems/A' } }),
    };
    await expect(generate({}, { paths, components })).rejects.toThrow(
      /openapi\.json:1:\d+: .*leads in a circle .*\n\d faults?$/,
    );
  });

  test.each<[what: string, schemas: object]>([
    ['an optional member', { A: { type: 'object', properties: { a: ref('A') } } }],
    ['a required list', { A: object({ a: { type: 'array', items: ref('A') } }) }],
    ['a required map', { A: object({ a: { type: 'object', additionalProperties: ref('A') } }) }],
    ['a required member or null', { A: object({ a: { anyOf: [ref('A'), { type: 'null' }] } }) }],
    ['one alternative', { A: { oneOf: [{ type: 'string' }, object({ a: ref('A') })] } }],
    ['a nullable member', { A: { type: ['object', 'null'], properties: { a: ref('A') }, required: ['a'] } }],
    ['a member with a constant', { A: object({ a: { ...ref('A'), const: 1 } }) }],
  ])('%s is not endless', async (_what, schemas) => {
    await expect(generate(schemas)).resolves.toHaveProperty(['serializers.js']);
  });
});
