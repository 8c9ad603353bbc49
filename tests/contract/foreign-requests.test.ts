/** Requests of any contract arrive as declared: each keyword that tells the type of a text, and each media type. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { AnyRequest } from '../../src/contract/handler-type.ts';
import type { MultipartBody } from '../../src/contract/multipart-reader.ts';
import { generateContract } from '../support/foreign-contract.ts';
import { type ForeignServer, startForeignServer } from '../support/foreign-server.ts';

const integer = { type: 'integer' };
const content = { 'application/json': { schema: {} } };
const listed = (explode: boolean) => ({ explode, schema: { type: 'array', items: { type: 'string' } } });
const record = { type: 'object', properties: { r: integer, g: integer } };

/** The parameter `a`, by the name of its operation. */
const parameters: Record<string, object> = {
  list: { in: 'query', ...listed(false) },
  headerList: { in: 'header', ...listed(false) },
  headerRecord: { in: 'header', explode: true, schema: record },
  headerPairs: { in: 'header', explode: false, schema: record },
  deep: { in: 'query', style: 'deepObject', explode: true, schema: { type: 'object' } },
  described: { in: 'query', schema: { $ref: '#/components/schemas/Described', anyOf: [integer] } },
  // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
  conditional: { in: 'query', schema: { if: { minimum: 5 }, then: integer, else: { type: 'number' } } },
  pattern: { in: 'query', schema: { properties: { r1: {} }, patternProperties: { '^r': integer } } },
  defaulted: { in: 'query', schema: { type: 'array', items: integer, default: [1] } },
  excluded: { in: 'query', schema: { type: ['integer', 'string'], not: { type: 'string' } } },
  unlisted: { in: 'query', schema: { not: { enum: ['x'] } } },
  inherited: { in: 'query', schema: { allOf: [{ $ref: '#/components/schemas/Seven' }] } },
};
const form = 'application/x-www-form-urlencoded';
const multipart = 'multipart/form-data';
const properties = { k: { type: 'string' } };
const members = { properties: { n: integer } };
const text = (more: object) => ({ properties: { k: { type: 'string', ...more } } });
const binary = { type: 'string', format: 'binary' };

/** The body, by the name of its operation. */
const bodies: Record<string, [mediaType: string, schema: object | boolean]> = {
  // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
  formIf: [form, { type: 'object', properties, if: { required: ['k'] }, then: members }],
  formDependent: [form, { type: 'object', properties, dependentSchemas: { k: members } }],
  formPattern: [form, { type: 'object', properties: { n1: {} }, patternProperties: { '^n': integer } }],
  partsTwice: [multipart, { allOf: [text({ minLength: 3 }), { properties: { k: { maxLength: 5 } } }] }],
  partsFalse: [multipart, { type: 'object', properties: { k: false } }],
  partsFile: [multipart, { type: 'object', properties: { k: { allOf: [binary] } } }],
  partsNull: [multipart, { type: 'object', properties: { k: { ...binary, type: ['string', 'null'] } } }],
  never: ['application/json', false],
  always: ['application/json', true],
  model: ['model/gltf+json', { type: 'object', required: ['n'], ...members }],
  textJson: ['text/json', integer],
  twoSuffixes: ['application/vnd.a+b+json', integer],
  untyped: ['image/x+json', {}],
};

const post = (operationId: string, more: object) => ({
  post: { operationId, responses: { 200: { description: 'Yes.', content } }, ...more },
});
const document = {
  openapi: '3.1.1',
  info: { title: 'Requests', version: '1' },
  paths: Object.fromEntries([
    ...Object.entries(parameters).map(([name, parameter]) => [
      `/${name}`,
      post(name, { parameters: [{ name: 'a', ...parameter }] }),
    ]),
    ...Object.entries(bodies).map(([name, [type, schema]]) => [
      `/${name}`,
      post(name, { requestBody: { required: true, content: { [type]: { schema } } } }),
    ]),
  ]),
  components: { schemas: { Described: { description: 'No type.' }, Seven: { ...integer, default: 7 } } },
};

const parameterOf = ({ query, headers }: AnyRequest): unknown => {
  const { a } = { ...headers, ...query } as { a?: unknown };
  return a;
};
const received = async (request: AnyRequest): Promise<{ status: number; body: unknown }> => {
  const { body } = request;
  const { files, fields } = (body ?? {}) as Partial<MultipartBody>;
  const names: string[] = [];
  for await (const { name, content } of files ?? []) {
    names.push(name);
    content.resume();
  }
  return { status: 200, body: [parameterOf(request) ?? (files ? [fields, names] : body) ?? null] };
};

let server: ForeignServer;
beforeAll(async () => {
  const generated = await generateContract(document);
  const handlers = Object.fromEntries(Object.keys(generated.operations).map((id) => [id, received]));
  handlers.defaulted = async (request: AnyRequest) => {
    (parameterOf(request) as number[]).push(2);
    return { status: 200, body: [parameterOf(request)] };
  };
  server = await startForeignServer(generated, handlers);
});
afterAll(() => server.stop());

const send = async (path: string, init: RequestInit = {}) => {
  const response = await fetch(`${server.baseUrl}/${path}`, { method: 'POST', ...init });
  const json = (await response.json()) as { errors?: { pointer: string; rule: string }[] };
  return json.errors ? json.errors.map(({ pointer, rule }) => `${pointer} ${rule}`) : json;
};

describe('a parameter arrives as declared:', () => {
  test.each<[path: string, headers: Record<string, string>, received: unknown]>([
    ['list?a=x,%20y', {}, [['x', ' y']]],
    ['headerList', { a: 'x , y' }, [['x', 'y']]],
    ['headerRecord', { a: 'r=1, g=2' }, [{ r: 1, g: 2 }]],
    ['headerPairs', { a: 'r, 1, g, 2' }, [{ r: 1, g: 2 }]],
    ['headerRecord', { a: 'r=1, r=2' }, ['/a type']],
    ['deep?a[b]=c', {}, [{ b: 'c' }]],
    ['deep?a=b,c', {}, ['/a type']],
    ['deep?a=', {}, ['/a type']],
    ['described?a=5', {}, [5]],
    ['described?a=x', {}, ['/a type', '/a anyOf']],
    ['conditional?a=6', {}, [6]],
    ['conditional?a=5.5', {}, ['/a type']],
    ['conditional?a=4.5', {}, [4.5]],
    ['pattern?r1=1&r2=2', {}, [{ r1: 1, r2: 2 }]],
    ['pattern?r1=x', {}, ['/a/r1 type']],
    ['defaulted', {}, [[1, 2]]],
    ['defaulted', {}, [[1, 2]]],
    ['inherited', {}, [7]],
    ['excluded?a=5', {}, [5]],
    ['excluded?a=x', {}, ['/a not']],
    ['unlisted?a=y', {}, ['y']],
    ['unlisted?a=x', {}, ['/a not']],
  ])('%s %j', async (path, headers, expected) => {
    expect(await send(path, { headers })).toEqual(expected);
  });
});

describe('a body arrives as declared:', () => {
  test.each<[operation: string, body: string, received: unknown]>([
    ['formIf', 'k=x&n=5', [{ k: 'x', n: 5 }]],
    ['formIf', 'k=x&n=x', ['/n type']],
    ['formDependent', 'k=x&n=5', [{ k: 'x', n: 5 }]],
    ['formPattern', 'n1=5&n2=6', [{ n1: 5, n2: 6 }]],
    ['never', '1', [' false schema']],
    ['always', '1', [1]],
    ['model', '{"n":1}', [{ n: 1 }]],
    ['model', '{"n":"x"}', ['/n type']],
    ['textJson', '1', [1]],
    ['twoSuffixes', '1', [1]],
    ['untyped', '"x"', ['x']],
  ])('%s %s', async (operation, body, expected) => {
    const headers = { 'Content-Type': bodies[operation]?.[0] ?? '' };
    expect(await send(operation, { headers, body })).toEqual(expected);
  });

  test.each<[operation: string, value: string | Blob, received: unknown]>([
    ['partsTwice', 'abcd', [[{ k: 'abcd' }, []]]],
    ['partsTwice', 'x', ['/k minLength']],
    ['partsTwice', 'abcdef', ['/k maxLength']],
    ['partsFalse', 'x', ['/k false schema']],
    ['partsFile', new Blob(['x']), [[{}, ['k']]]],
    ['partsNull', new Blob(['x']), [[{}, ['k']]]],
  ])('%s %s', async (operation, value, expected) => {
    const body = new FormData();
    body.append('k', value);
    expect(await send(operation, { body })).toEqual(expected);
  });
});
