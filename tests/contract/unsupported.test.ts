/** An unsupported contract stops codegen, with the construct and its location. No construct is supported in part. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { readContract } from '../../src/codegen/contract-model.ts';
import { renderServer } from '../../src/codegen/server-modules.ts';

let dir: string;
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'tradepost-unsupported-'));
});
afterAll(() => rmSync(dir, { recursive: true }));

const generate = async (text: string): Promise<unknown> => {
  const file = join(dir, 'openapi.yaml');
  writeFileSync(file, text);
  return renderServer(readContract(file));
};

const head = ['openapi: 3.1.0', 'info: { title: No, version: "1" }', 'paths:'];

/** An operation at line 4, and below it the parts that it needs. */
const operation = (lines: string, path = '/x') =>
  [
    ...head,
    `  ${path}:`,
    '    post:',
    '      operationId: post',
    ...lines.split('\n').map((line) => `      ${line}`),
  ].join('\n');
const responses = 'responses: { "200": { description: Yes. } }';
/** The declarations that `x-idempotency` requires. */
const withKey = `parameters: [{ name: Idempotency-Key, in: header, required: true, schema: {} }]
responses: { "200": { description: Yes., headers: { Idempotent-Replayed: { schema: {} } } } }`;
const response = (schema: string) =>
  operation(
    `responses:\n  "200":\n    description: Yes.\n    content: { application/json: { schema: ${schema} } }`,
  );
const header = (text: string) =>
  operation(`responses:\n  "200":\n    description: Yes.\n    headers:\n      X-A: ${text}`);
const stream = (type: string, schema: string, declaration = 'x-other: true') =>
  operation(
    `${declaration}\nparameters: [{ name: Idempotency-Key, in: header, schema: {} }]\nresponses:\n  "200":\n    description: Yes.\n    headers: { Idempotent-Replayed: { schema: {} } }\n    content: { ${type}: { x-item-schema: ${schema} } }`,
  );
const parameter = (text: string) => operation(`parameters:\n  - ${text}\n${responses}`);
const body = (type: string, media: string) =>
  operation(`requestBody:\n  content:\n    ${type}: ${media}\n${responses}`);
const schemas = (text: string, schema: string) => `${response(schema)}\ncomponents:\n  schemas:\n${text}`;

test.each([
  ['another version', 'swagger: "2.0"\npaths: {}', 1, 'version 2.0'],
  [
    'an operation without operationId',
    [...head, '  /x:', '    get: { responses: {} }'].join('\n'),
    5,
    'GET /x has no operationId',
  ],
  [
    'a duplicate operationId',
    [
      ...head,
      '  /x:',
      '    get: { operationId: a, responses: {} }',
      '    put: { operationId: a, responses: {} }',
    ].join('\n'),
    6,
    'GET /x and PUT /x have the same operationId, a',
  ],
  ['a reference into another file', response('{ $ref: "./other.yaml#/A" }'), 10, 'bundle first'],
  ['a reference to an absent target', response('{ $ref: "#/components/schemas/A" }'), 10, 'leads nowhere'],
  [
    'an undeclared security scheme',
    operation(`security: [{ key: [] }]\n${responses}`),
    7,
    'key is not declared',
  ],
  [
    'a security scheme __proto__',
    `${operation(`security: [{ __proto__: [] }]\n${responses}`)}\ncomponents: { securitySchemes: { __proto__: { type: http, scheme: bearer } } }`,
    7,
    'The name "__proto__" is not supported',
  ],
  [
    'a file whose media type has parameters',
    body(
      'multipart/form-data',
      '{ schema: { properties: { a: { format: binary } } }, encoding: { a: { contentType: "text/csv;header=present" } } }',
    ),
    9,
    'A file cannot have the media type text/csv;header=present',
  ],
  [
    'a header with nested lists',
    header('{ schema: { type: array, items: { type: array, items: {} } } }'),
    11,
    'The header X-A cannot have nested lists: use content',
  ],
  [
    'a header that is a list or text',
    header('{ schema: { type: [array, string] } }'),
    11,
    'cannot be array or string: its text is ambiguous',
  ],
  [
    'a bounded number that may also be a string',
    parameter(
      '{ name: a, in: query, schema: { oneOf: [{ type: integer, maximum: 10 }, { type: string }] } }',
    ),
    8,
    'A text that breaks "maximum" could still be a string',
  ],
  [
    'a constant that may also be a string',
    parameter('{ name: a, in: query, schema: { anyOf: [{ const: true }, { type: string, minLength: 1 }] } }'),
    8,
    'A text that breaks "const" could still be a string',
  ],
  [
    'a header in another style',
    header('{ style: form, schema: {} }'),
    11,
    'The header X-A must have the style "simple"',
  ],
  [
    'a header with null in a list',
    header('{ schema: { type: array, items: { type: [string, "null"] } } }'),
    11,
    'The header X-A cannot have null in a list',
  ],
  [
    'a header with null in an object',
    header('{ schema: { properties: { a: { enum: [x, null] } } } }'),
    11,
    'The header X-A cannot have null in a list',
  ],
  ...['Connection', 'keep-alive', 'Transfer-Encoding', 'Trailer', 'Upgrade', 'TE', 'Proxy-Connection'].map(
    (name): [string, string, number, string] => [
      `a header ${name}`,
      header(`{}\n      ${name}: {}`),
      12,
      `The header ${name} belongs to the connection, which the server manages`,
    ],
  ),
  ...['Content-Encoding', 'Content-Range'].map((name): [string, string, number, string] => [
    `a header ${name} of JSON`,
    operation(
      `responses:\n  "200":\n    description: Yes.\n    headers: { ${name}: { schema: {} } }\n    content: { application/json: {} }`,
    ),
    10,
    `The header ${name} describes bytes, so only a response of bytes may have it`,
  ]),
  ['a header of XML', header('{ content: { application/xml: {} } }'), 11, 'must have one content, of JSON'],
  ['a header without a valid name', header('{}\n      "X B": {}'), 12, '"X B" is no name of a header'],
  ['a header __proto__', header('{}\n      __proto__: {}'), 12, '"__proto__" is no name of a header'],
  ['two headers of one name', header('{}\n      x-a: {}'), 12, 'The header x-a occurs twice'],
  [
    'a parameter in a part of a path segment',
    operation(responses, '/x{id}'),
    4,
    'a parameter must be a whole path segment',
  ],
  ['an undeclared path parameter', operation(responses, '/x/{id}'), 4, '{id} is not declared'],
  [
    'an unknown keyword',
    response('{ type: string, maxLenght: 5 }'),
    10,
    'The keyword "maxLenght" is not supported',
  ],
  ['an unknown type', response('{ type: text }'), 10, 'There is no type "text"'],
  ['a broken pattern', response('{ type: string, pattern: "[" }'), 10, 'is not a regular expression'],
  [
    'unevaluatedItems in a response',
    response('{ type: array, unevaluatedItems: { type: string } }'),
    10,
    'Responses cannot use the keyword "unevaluatedItems"',
  ],
  [
    'too many alternatives at once',
    response(
      `{ allOf: [${Array(13).fill('{ anyOf: [{ required: [a] }, { required: [b] }] }').join(', ')}] }`,
    ),
    10,
    'have 8192 combinations',
  ],
  [
    'a closed object that is extended',
    schemas(
      '    A: { type: object, additionalProperties: false, properties: { a: {} } }',
      '{ allOf: [{ $ref: "#/components/schemas/A" }, { properties: { b: {} } }] }',
    ),
    13,
    'forbids "b"',
  ],
  [
    'a discriminator without alternatives',
    schemas(
      '    A: { type: object, discriminator: { propertyName: kind } }',
      '{ $ref: "#/components/schemas/A" }',
    ),
    13,
    'needs oneOf or anyOf',
  ],
  ['XML', body('application/xml', '{ schema: { type: object } }'), 9, 'must have a schema of text or bytes'],
  [
    'bounds of bytes',
    body('image/png', '{ schema: { type: string, format: binary, maxLength: 5 } }'),
    9,
    '"maxLength" is not supported for bytes',
  ],
  [
    'a multipart form of alternatives',
    body('multipart/form-data', '{ schema: { type: object, oneOf: [{}] } }'),
    9,
    '"oneOf" is not supported for a multipart form',
  ],
  [
    'a form that is a list',
    body('application/x-www-form-urlencoded', '{ schema: { type: array } }'),
    9,
    'A form must be an object',
  ],
  [
    'a style in the wrong location',
    parameter('{ name: a, in: query, style: matrix, schema: {} }'),
    8,
    'there is no style "matrix" here',
  ],
  [
    'lists in a list',
    parameter('{ name: a, in: query, schema: { type: array, items: { type: array } } }'),
    8,
    'no nested lists',
  ],
  [
    'a parameter that is a list or text',
    parameter('{ name: a, in: query, schema: { oneOf: [{ type: array }, { type: string }] } }'),
    8,
    'its text is ambiguous',
  ],
  ...[
    '{ not: { type: string } }',
    '{ allOf: [{ not: { type: [integer, "null"] } }] }',
    '{ not: { enum: [a, 5] } }',
    '{ not: { anyOf: [{ type: string }, {}] } }',
    '{ type: array, items: { not: { type: string } } }',
  ].map((schema): [string, string, number, string] => [
    `a parameter of no type with ${schema}`,
    parameter(`{ name: a, in: query, schema: ${schema} }`),
    8,
    '"not" excludes a type, but the schema has none: the type of its text is ambiguous',
  ]),
  [
    'a recursive parameter',
    `${parameter('{ name: a, in: query, style: deepObject, schema: { $ref: "#/components/schemas/A" } }')}\ncomponents:\n  schemas:\n    A: { type: object, properties: { a: { $ref: "#/components/schemas/A" } } }`,
    12,
    'cannot contain itself',
  ],
  [
    'a parameter in XML',
    parameter('{ name: a, in: query, content: { application/xml: {} } }'),
    8,
    'must have one content, of JSON',
  ],
  ...[
    '{ maxProperties: 1 }',
    '{ minProperties: 1 }',
    '{ propertyNames: {} }',
    '{ dependentSchemas: {} }',
    '{ enum: [{}] }',
    '{ const: {} }',
    '{ additionalProperties: {} }',
  ].map((schema): [string, string, number, string] => [
    `a multipart form with ${schema}`,
    body('multipart/form-data', `{ schema: ${schema} }`),
    9,
    `"${schema.match(/\w+/)}" is not supported for a multipart form`,
  ]),
  [
    'a file that is an alternative',
    body('multipart/form-data', '{ schema: { properties: { a: { anyOf: [{ format: binary }, {}] } } } }'),
    9,
    'A file cannot be an alternative',
  ],
  [
    'a field of a form with two types',
    body(
      'application/x-www-form-urlencoded',
      '{ schema: { oneOf: [{ properties: { a: { type: integer } } }, { properties: { a: { type: string } } }] } }',
    ),
    9,
    '"a" has several types',
  ],
  [
    'undeclared fields of a form that are objects',
    body('application/x-www-form-urlencoded', '{ schema: { additionalProperties: { type: object } } }'),
    9,
    'Undeclared fields of a form cannot be objects',
  ],
  [
    'the text of a number among numbers',
    parameter('{ name: a, in: query, schema: { enum: [1, "2"] } }'),
    8,
    'The text "2" is ambiguous',
  ],
  [
    'a parameter with a list among its values',
    parameter('{ name: a, in: query, schema: { enum: [[1, 2]] } }'),
    8,
    'cannot list arrays or objects',
  ],
  [
    'undeclared cookies of an exploded object',
    parameter('{ name: a, in: cookie, schema: { additionalProperties: { type: integer } } }'),
    8,
    'which may be cookies of others',
  ],
  [
    'a name of a member of another parameter',
    parameter(
      '{ name: a, in: query, style: deepObject, schema: { type: object } }\n  - { name: "a[b]", in: query, schema: {} }',
    ),
    8,
    'The parameters a and a[b] both own "a[b]"',
  ],
  [
    'a default that breaks its schema',
    parameter('{ name: a, in: query, schema: { type: integer, default: "5" } }'),
    8,
    'The default "5" breaks its schema',
  ],
  [
    'an idempotency key for a body that streams',
    operation(
      `x-idempotency: required\nrequestBody:\n  content:\n    image/png: { schema: { format: binary } }\n${withKey}`,
    ),
    10,
    'x-idempotency is not supported for image/png',
  ],
  [
    'the bytes of a body that streams',
    operation(
      `x-raw-body: true\nrequestBody:\n  content:\n    image/png: { schema: { format: binary } }\n${responses}`,
    ),
    10,
    'x-raw-body is not supported for image/png',
  ],
  [
    'a stream that is stored',
    stream('text/event-stream', '{ type: object, required: [data] }', 'x-idempotency: optional'),
    13,
    'x-idempotency is not supported for a stream of items',
  ],
  [
    'an event without data',
    stream('text/event-stream', '{ oneOf: [{ type: object, required: [data] }, { type: object }] }'),
    13,
    'an event must be an object with the required member "data"',
  ],
  [
    'an unknown keyword of an item',
    stream('application/jsonl', '{ type: object, maxLenght: 5 }'),
    13,
    'The keyword "maxLenght" is not supported',
  ],
  [
    'a name with two meanings',
    parameter(
      '{ name: a, in: query, schema: { type: object, properties: { b: {} } } }\n  - { name: b, in: query, schema: {} }',
    ),
    9,
    'both own "b"',
  ],
])('%s', async (_what, text, line, message) => {
  await expect(generate(text)).rejects.toThrow(message);
  await expect(generate(text)).rejects.toThrow(new RegExp(`openapi\\.yaml:${line}:\\d+: .*\\n1 fault$`));
});

test('a discriminator without alternatives needs no components', async () => {
  const schema = '{ type: object, discriminator: { propertyName: kind } }';
  await expect(generate(response(schema))).resolves.toHaveProperty(['serializers.js']);
});

test('the supported contract passes the same check', async () => {
  await expect(generate(response('{ type: string }'))).resolves.toHaveProperty(['serializers.js']);
});
