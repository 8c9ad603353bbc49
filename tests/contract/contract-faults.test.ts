/** The generator lists every fault of a contract, each with its construct, file, line and column, and their number. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readContract } from '../../src/codegen/contract-model.ts';
import { renderServer } from '../../src/codegen/server-modules.ts';

let dir: string;
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'tradepost-faults-'));
});
afterAll(() => rmSync(dir, { recursive: true }));

/** The lines that the generator prints, without the folder. */
const faultsOf = async (text: string): Promise<string[]> => {
  const file = join(dir, 'openapi.yaml');
  writeFileSync(file, text);
  try {
    await renderServer(readContract(file));
    return [];
  } catch (error) {
    return (error as Error).message.replaceAll(`${dir}/`, '').split('\n');
  }
};

const head = 'openapi: 3.1.0\ninfo: { title: T, version: "1" }\n';
/** An operation whose response begins at line 8. */
const responding = (schema: string, more = ''): string => `${head}paths:
  /x:
    get:
      operationId: getX
${more}      responses:
        "200":
          description: Yes.
          content:
            application/json:
              schema: ${schema}
`;

/** The same as one line of JSON. */
const openapi = (schema: object) => ({
  openapi: '3.1.0',
  paths: {
    '/x': {
      get: {
        operationId: 'getX',
        responses: { 200: { description: '', content: { 'application/json': { schema } } } },
      },
    },
  },
});

describe('a fault names construct, file, line and column', () => {
  test.each<[what: string, text: string, fault: string | RegExp]>([
    [
      'aliases without end',
      `${head}a: &a [x]\n${[...'bcdefgh'].map((name, i) => `${name}: &${name} [${`*${'abcdefgh'[i]},`.repeat(9)}]\n`).join('')}`,
      /^openapi\.yaml:1:1: Excessive alias count/,
    ],
    ['a syntax error of YAML', `${head}paths: "/x`, /^openapi\.yaml:3:11: Missing closing "quote/],
    ['an alias of nothing', `${head}paths: *a`, 'openapi.yaml:3:8: *a has no anchor before it (#)'],
    [
      'a tab as indentation',
      `${head}paths:\n\t/x: {}`,
      /^openapi\.yaml:4:1: Tabs are not allowed as indentation/,
    ],
    [
      'a key twice',
      `${head}paths: {}\ncomponents:\n  schemas:\n    A: {}\n    A: {}`,
      'openapi.yaml:7:5: The key A occurs twice in one object (#)',
    ],
    [
      'a name twice in JSON',
      '{"openapi":"3.1.0","info":{},"paths":{},"paths":{}}',
      'openapi.yaml:1:41: The key "paths" occurs twice in one object (#)',
    ],
    ['an alias of itself', `${head}paths: &a\n  /x: *a`, 'openapi.yaml:4:7: *a contains itself (#)'],
    ['a list instead of a document', '- a', 'openapi.yaml:1:1: This is no OpenAPI document (#)'],
    ['no text', '', 'openapi.yaml:1:1: This is no OpenAPI document (#)'],
    [
      'one line of JSON',
      '{"openapi":"3.1.0","paths":{"/x":{"get":{"operationId":"a","responses":{"200":{"description":"","content":{"application/json":{"schema":{"type":"text"}}}}}}}}}',
      'openapi.yaml:1:138: There is no type "text" (#/paths/~1x/get/responses/200/content/application~1json/schema/type)',
    ],
    [
      'required: true in a schema',
      responding('{ type: object, required: true }'),
      'openapi.yaml:12:39: "required" must be a list, not true (#/paths/~1x/get/responses/200/content/application~1json/schema/required)',
    ],
    [
      'a boolean bound of OpenAPI 3.0',
      responding('{ type: number, exclusiveMinimum: true }'),
      /^openapi\.yaml:12:39: "exclusiveMinimum" must be a number, not true/,
    ],
    [
      'a negative length',
      responding('{ type: string, minLength: -1 }'),
      /^openapi\.yaml:12:39: "minLength" must be an integer of at least 0, not -1/,
    ],
    [
      'a step of nothing',
      responding('{ type: number, multipleOf: 0 }'),
      /^openapi\.yaml:12:39: "multipleOf" must be a number greater than 0, not 0/,
    ],
    [
      'a property that is no schema',
      responding('{ properties: { a: text } }'),
      /^openapi\.yaml:12:39: "a" must be a schema, not "text"/,
    ],
    [
      'a property without a value',
      responding('{ properties: { a: } }'),
      /^openapi\.yaml:12:39: "a" must be a schema, not null/,
    ],
    [
      'an item of a list',
      responding('{ type: object, required: [5] }'),
      /^openapi\.yaml:12:50: "0" must be text, not 5 \(.*\/required\/0\)$/,
    ],
    ['no types at all', responding('{ type: [] }'), /^openapi\.yaml:12:25: The list "type" is empty/],
    ['no alternatives', responding('{ oneOf: [] }'), /^openapi\.yaml:12:25: The list "oneOf" is empty/],
    [
      'a parameter with an empty name',
      responding('{}', '      parameters: [{ name: "", in: query, schema: {} }]\n'),
      /^openapi\.yaml:7:22: The name of the parameter is empty/,
    ],
    [
      'a value beyond double precision',
      responding('{ type: integer, enum: [1, 9007199254740993] }'),
      'openapi.yaml:12:50: 9007199254740992 is beyond ±2^53, where JSON numbers are not exact (#/paths/~1x/get/responses/200/content/application~1json/schema/enum/1)',
    ],
    [
      'an endless value',
      responding('{ const: { a: [1e400] } }'),
      /^openapi\.yaml:12:25: Infinity is beyond ±2\^53.*\/schema\/const\)$/,
    ],
    [
      'a value beyond double precision in JSON',
      JSON.stringify(openapi({ enum: ['N'] })).replace('"N"', '-1e999'),
      /^openapi\.yaml:1:\d+: -Infinity is beyond ±2\^53.*\/schema\/enum\/0\)$/,
    ],
    [
      'an endless default',
      responding(
        '{}',
        '      parameters: [{ name: a, in: query, schema: { type: number, default: .inf } }]\n',
      ),
      /^openapi\.yaml:7:66: Infinity is beyond ±2\^53.*\/schema\/default\)$/,
    ],
    ['no values at all', responding('{ enum: [] }'), /^openapi\.yaml:12:25: The list "enum" is empty/],
    [
      'text instead of a boolean, in a parameter',
      responding('{}', '      parameters: [{ name: a, in: query, required: "yes", schema: {} }]\n'),
      /^openapi\.yaml:7:42: "required" must be true or false, not "yes" \(#\/paths\/~1x\/get\/parameters\/0\/required\)$/,
    ],
    [
      'a parameter without a name',
      responding('{}', '      parameters: [{ in: query, schema: {} }]\n'),
      /^openapi\.yaml:7:20: "name" is missing/,
    ],
    [
      'a parameter in no place',
      responding('{}', '      parameters: [{ name: a, in: body, schema: {} }]\n'),
      /^openapi\.yaml:7:31: "body" is no place of a parameter/,
    ],
    [
      'a parameter that is a schema',
      `${responding('{}', '      parameters: [{ $ref: "#/components/examples/A" }]\n')}components: { examples: { A: { name: a, in: query, type: string } } }`,
      /^openapi\.yaml:14:52: "type" is no field of the Parameter Object/,
    ],
    [
      'a parameter that leads nowhere',
      responding('{}', '      parameters: [{ $ref: "#/components/parameters/A" }]\n'),
      /^openapi\.yaml:7:22: #\/components\/parameters\/A leads nowhere/,
    ],
    [
      'a parameter twice in one list',
      responding(
        '{}',
        '      parameters: [{ name: a, in: query, schema: {} }, { name: a, in: query, schema: {} }]\n',
      ),
      /^openapi\.yaml:7:56: The parameter a in the query occurs twice/,
    ],
    [
      'a field beside a reference that the referenced path item has',
      `${responding('{}').replace('/x:\n', '/x:\n    $ref: "#/components/pathItems/A"\n')}components: { pathItems: { A: { get: { operationId: a } } } }`,
      /^openapi\.yaml:6:5: "get" is here and in the referenced path item/,
    ],
    [
      'a misspelt field beside the reference of a path item',
      `${head}paths: { /x: { $ref: "#/components/pathItems/A", gett: {} } }\ncomponents: { pathItems: { A: {} } }`,
      /^openapi\.yaml:3:50: "gett" is no field of the PathItem Object/,
    ],
    [
      'a misspelt field of an operation',
      responding('{}', '      paramters: []\n'),
      'openapi.yaml:7:7: "paramters" is no field of the Operation Object (#/paths/~1x/get/paramters)',
    ],
    [
      'a status that is none',
      responding('{}').replace('"200"', 'ok'),
      /^openapi\.yaml:8:9: "ok" is no status, range of statuses or default/,
    ],
    [
      'a path without its slash',
      responding('{}').replace('/x', 'x'),
      /^openapi\.yaml:4:3: A path begins with "\/"/,
    ],
    [
      'a discriminator without a property',
      responding('{ oneOf: [{}], discriminator: {} }'),
      /^openapi\.yaml:12:38: "propertyName" is missing/,
    ],
    [
      'a complaint of Ajv about a component',
      `${responding('{ $ref: "#/components/schemas/A" }')}components:\n  schemas:\n    A: { if: {} }`,
      /^openapi\.yaml:15:10: Ajv rejects the schema: strict mode: "if" without "then" and "else" is ignored \(#\/components\/schemas\/A\/if\)$/,
    ],
    [
      'a complaint of Ajv about a part of a component',
      `${responding('{ $ref: "#/components/schemas/A" }')}components:\n  schemas:\n    A: { properties: { a: { items: { if: {} } } } }`,
      /^openapi\.yaml:15:38: Ajv rejects the schema: strict mode: "if" .* \(#\/components\/schemas\/A\/properties\/a\/items\/if\)$/,
    ],
    [
      'a complaint of Ajv about a component that others refer to',
      `${responding('{ $ref: "#/components/schemas/A" }')}components:\n  schemas:\n    A: { items: { $ref: "#/components/schemas/B" } }\n    B: { if: {} }`,
      /^openapi\.yaml:16:10: Ajv rejects the schema: .* \(#\/components\/schemas\/B\/if\)$/,
    ],
    [
      'a complaint of Ajv about an operation',
      responding('{ if: {} }'),
      /^openapi\.yaml:12:25: Ajv rejects the schema: strict mode: "if" .* \(.*\/application~1json\/schema\/if\)$/,
    ],
    [
      'a complaint of Ajv about a parameter',
      responding('{}', '      parameters: [{ name: a, in: query, schema: { allOf: [{ then: {} }] } }]\n'),
      /^openapi\.yaml:7:62: Ajv rejects the schema: strict mode: "then" .* \(.*\/parameters\/0\/schema\/allOf\/0\/then\)$/,
    ],
    [
      'a complaint of Ajv about a number of items',
      responding('{ type: array, contains: {}, minContains: 2, maxContains: 1 }'),
      /^openapi\.yaml:12:\d+: Ajv rejects the schema: .*[mM]inContains.* \(.*\/schema.*\)$/,
    ],
    ['a reference to a folder', responding('{ $ref: "" }'), /^openapi\.yaml:12:25: "" is in another file/],
    [
      'a reference to an existing file',
      responding('{ $ref: "openapi.yaml#/info" }'),
      /^openapi\.yaml:12:25: "openapi\.yaml#\/info" is in another file/,
    ],
    [
      'a pointer with a broken escape',
      responding('{ $ref: "#/components/schemas/%zz" }'),
      /^openapi\.yaml:12:25: #\/components\/schemas\/%zz is no JSON Pointer/,
    ],
    [
      'a member that only the prototype has',
      `${responding('{ $ref: "#/components/schemas/constructor" }')}components: { schemas: {} }`,
      /^openapi\.yaml:12:25: #\/components\/schemas\/constructor leads nowhere/,
    ],
  ])('%s', async (_what, text, fault) => {
    expect(await faultsOf(text)).toEqual([
      typeof fault === 'string' ? fault : expect.stringMatching(fault),
      '1 fault',
    ]);
  });
});

/** The notices that the generator prints, without the folder. */
const noticesOf = (text: string): string[] => {
  const file = join(dir, 'openapi.yaml');
  writeFileSync(file, text);
  return readContract(file).notices.map((notice) => notice.replaceAll(`${dir}/`, ''));
};

describe('a notice names what the server ignores:', () => {
  test.each(['100', '101', '1XX', '1xx'])('a response %s', async (status) => {
    const text = `${responding('{}')}        "${status}": { description: Wait. }\n`;
    expect(noticesOf(text)).toEqual([
      `openapi.yaml:13:9: The response ${status} is ignored: it ends no exchange (#/paths/~1x/get/responses/${status})`,
    ]);
    expect(await faultsOf(text)).toEqual([]);
    const modules = await renderServer(readContract(join(dir, 'openapi.yaml')));
    expect([modules['operations.ts'], modules['types.ts']].join()).not.toMatch(/1(?:\d\d|xx)['"]?:/i);
  });
});

test('faults of every stage are listed together, in the order of their places', async () => {
  const text = `${head}paths:
  /a/{id}:
    get:
      operationId: getA
      paramters: []
      responses:
        "200":
          description: Yes.
          content:
            application/json:
              schema: { type: object, required: true, properties: { a: { type: text, maxLenght: 5 } } }
  /b:
    get:
      responses: { "200": { description: Yes., content: { text/plain/x: {} } } }
    put:
      operationId: putB
      requestBody: { content: { application/json: { schema: { if: {} } } } }
      responses: { "200": { description: Yes., content: { application/xml: { schema: { type: array } } } } }
    post:
      operationId: postB
      parameters:
        - { name: a, in: query, style: matrix, schema: {} }
        - { name: b, in: query, content: { application/xml: {} } }
      responses: { "200": { description: Yes., content: { application/json: { schema: { unevaluatedItems: {} } } } } }
    delete: { responses: { "200": { description: Yes., content: { application/json: { schema: { unevaluatedItems: {} } } } } } }
    patch:
      operationId: putB
      security: [{ key: [] }]
      responses: { "200": { description: Yes., content: { application/json: { schema: { unevaluatedItems: {} } } } } }
components:
  schemas:
    A: { $ref: "#/components/schemas/B" }
    B: { pattern: "[" }
    C: { $ref: "#/components/schemas/D" }
`;
  expect(await faultsOf(text)).toEqual([
    expect.stringMatching(/^openapi\.yaml:4:3: GET \/a\/\{id\}: the parameter \{id\} is not declared/),
    expect.stringMatching(/^openapi\.yaml:7:7: "paramters" is no field/),
    expect.stringMatching(/^openapi\.yaml:13:39: "required" must be a list/),
    expect.stringMatching(/^openapi\.yaml:13:74: There is no type "text"/),
    expect.stringMatching(/^openapi\.yaml:13:86: The keyword "maxLenght" is not supported/),
    expect.stringMatching(/^openapi\.yaml:15:5: GET \/b has no operationId/),
    expect.stringMatching(/^openapi\.yaml:16:\d+: The media type "text\/plain\/x" is none/),
    expect.stringMatching(/^openapi\.yaml:19:63: Ajv rejects the schema/),
    expect.stringMatching(/^openapi\.yaml:20:\d+: application\/xml must have a schema of text or bytes/),
    expect.stringMatching(/^openapi\.yaml:24:\d+: The parameter a in the query: there is no style "matrix"/),
    expect.stringMatching(/^openapi\.yaml:25:\d+: The parameter b must have one content, of JSON/),
    expect.stringMatching(/^openapi\.yaml:26:\d+: Responses cannot use the keyword "unevaluatedItems"/),
    expect.stringMatching(/^openapi\.yaml:27:5: DELETE \/b has no operationId/),
    expect.stringMatching(/^openapi\.yaml:27:\d+: Responses cannot use the keyword "unevaluatedItems"/),
    expect.stringMatching(/^openapi\.yaml:29:7: PUT \/b and PATCH \/b have the same operationId, putB/),
    expect.stringMatching(/^openapi\.yaml:30:7: The security scheme key is not declared/),
    expect.stringMatching(/^openapi\.yaml:31:\d+: Responses cannot use the keyword "unevaluatedItems"/),
    expect.stringMatching(/^openapi\.yaml:35:10: "\[" is not a regular expression/),
    expect.stringMatching(/^openapi\.yaml:36:10: #\/components\/schemas\/D leads nowhere/),
    '19 faults',
  ]);
});

describe('a part of our own contract has the place of its source', () => {
  const root = join(import.meta.dirname, '../..');
  const contract = readContract(join(root, 'generated/openapi.json'), join(root, 'openapi/openapi.yaml'));
  const placeOf = (part: object, key?: string): string =>
    contract.fault(part, '', key).message.replace(`${root}/`, '');
  const operation = contract.operations.find(({ id }) => id === 'getTag');

  test.each<[what: string, part: object | undefined, key: string | undefined, place: RegExp]>([
    ['an operation', operation?.at, 'operationId', /^openapi\/paths\/journal\/tags@\{tagId\}\.yaml:\d+:3: /],
    ['a component', contract.schemas.Tag, undefined, /^openapi\/components\/schemas\/Tag\.yaml:1:1: /],
    [
      'a keyword of a component',
      contract.schemas.Tag,
      'properties',
      /^openapi\/components\/schemas\/Tag\.yaml:\d+:1: /,
    ],
    [
      'an expanded response',
      operation?.at.responses as object,
      '500',
      /^openapi\/paths\/journal\/tags@\{tagId\}\.yaml:\d+:3: /,
    ],
  ])('%s', (_what, part, key, place) => {
    expect(placeOf(part as object, key)).toMatch(place);
  });
});
