/** JSON values are compared as JSON: by their members, whatever their order, and numbers by their decimal digits. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { findDuplicate } from '../../src/codegen/json-value.ts';
import { type SchemaServer, serveSchemas } from '../support/schema-server.ts';

const object = { a: 1, b: [{ c: null, d: 'x' }] };
const free = { type: 'object', additionalProperties: true };
const items = {
  type: 'array',
  items: { type: ['object', 'array', 'string', 'number', 'boolean', 'null'], additionalProperties: true },
};
const schemas = {
  constant: { type: 'object', additionalProperties: true, const: object },
  listed: { enum: [object, [1, 2], 1, 'x', null] },
  untypedConstant: { const: [object] },
  zero: { const: 0 },
  named: { const: { constructor: { valueOf: 1 }, toString: 'x' } },
  unique: { ...items, uniqueItems: true },
  uniqueText: { type: 'array', items: { type: 'string' }, uniqueItems: true },
  uniqueObjects: { type: 'array', items: free, uniqueItems: true },
  cents: { type: 'number', multipleOf: 0.01 },
  steps: { type: 'number', multipleOf: 2.5 },
  tiny: { type: 'number', multipleOf: 1e-10 },
  huge: { type: 'number', multipleOf: 1e20 },
  thirds: { type: 'integer', multipleOf: 3 },
  containing: { type: 'array', items: { type: 'array', contains: { type: 'integer' } } },
};

let server: SchemaServer;
beforeAll(async () => {
  server = await serveSchemas(schemas);
});
afterAll(() => server.stop());

describe.each<[name: keyof typeof schemas, rule: string, valid: string[], invalid: string[]]>([
  [
    'constant',
    'const',
    ['{"a":1,"b":[{"c":null,"d":"x"}]}', '{"b":[{"d":"x","c":null}],"a":1.0}'],
    [
      '{"a":1}',
      '{"a":1,"b":[{"c":null,"d":"x"}],"e":1}',
      '{"a":"1","b":[{"c":null,"d":"x"}]}',
      '{"a":1,"b":[]}',
    ],
  ],
  [
    'listed',
    'enum',
    ['{"b":[{"d":"x","c":null}],"a":1}', '[1,2.0]', '1.0', '"x"', 'null'],
    ['[2,1]', '{}', 'true', '"1"', '[1]'],
  ],
  ['untypedConstant', 'const', ['[{"b":[{"d":"x","c":null}],"a":1e0}]'], ['[]', '{"0":{}}', '[[]]']],
  ['zero', 'const', ['0', '-0', '0.0', '0e5'], ['1', '"0"', 'false', 'null']],
  [
    'named',
    'const',
    ['{"toString":"x","constructor":{"valueOf":1.0}}'],
    [
      '{}',
      '{"toString":"x"}',
      '{"toString":"x","constructor":{}}',
      '{"toString":"x","constructor":{"valueOf":2}}',
    ],
  ],
  [
    'unique',
    'uniqueItems',
    [
      '[]',
      '[1,"1",true,"true",null,"null",[1],["1"],{"a":1},{"a":"1"}]',
      '[{"a":1},{"a":1,"b":2}]',
      '[[1,2],[2,1]]',
    ],
    [
      '[1,1.0]',
      '[0,-0]',
      '[{"a":1,"b":2},{"b":2,"a":1}]',
      '[[{"a":[],"b":0}],[{"b":-0,"a":[]}]]',
      '[null,null]',
    ],
  ],
  [
    'uniqueText',
    'uniqueItems',
    ['["a","b","constructor","__proto__"]', '["1","1_"]'],
    ['["a","a"]', '["__proto__","__proto__"]', '["constructor","constructor"]', '["é","\\u00e9"]'],
  ],
  [
    'uniqueObjects',
    'uniqueItems',
    ['[{"valueOf":1},{"toString":1}]', '[{"constructor":{}},{"constructor":[]}]'],
    ['[{"valueOf":1,"a":2},{"a":2,"valueOf":1}]', '[{"constructor":{"a":1}},{"constructor":{"a":1.0}}]'],
  ],
  [
    'cents',
    'multipleOf',
    ['1234567890.12', '19.99', '0', '-0.01', '1e3', '4.35', '1.1', '90071992547409.91', '1e300'],
    ['19.990000001', '0.001', '1234567890.123', '1e-300', '-0.015'],
  ],
  ['steps', 'multipleOf', ['2.5', '-5', '1e15', '0'], ['2.4999999', '1', '2.500000001']],
  ['tiny', 'multipleOf', ['1e-10', '3e-10', '0.1234567891', '1'], ['1e-11', '1.5e-10']],
  ['huge', 'multipleOf', ['1e20', '3e20', '0', '1e25'], ['1e19', '1', '150000000000000000000']],
  // Ajv itself accepts an empty list after a valid one.
  ['containing', 'contains', ['[]', '[[1]]', '[["a",1],[2]]'], ['[[]]', '[[1],[]]', '[[1],["a"]]']],
  ['thirds', 'multipleOf', ['3', '9007199254740990', '-9'], ['4', '9007199254740991']],
])('%s', (name, rule, valid, invalid) => {
  test.each(valid)('receives and sends %s', async (text) => {
    const value = JSON.parse(text === '-0' ? '0' : text);
    expect(await server.receive(name, text)).toEqual({ status: 200, body: value });
    expect(await server.send(name, text)).toEqual({ status: 200, body: value });
  });

  test.each(invalid)('receives and sends no %s', async (text) => {
    const { status, body } = await server.receive(name, text);
    expect(status).toBe(422);
    expect((body as { errors: { rule: string }[] }).errors.map((error) => error.rule)).toContain(rule);
    expect((await server.send(name, text)).status).toBe(500);
  });
});

// A comparison of each pair would take minutes.
test('a list of many objects is compared in time', () => {
  const list = Array.from({ length: 100_000 }, (_, id) => ({ id }));
  expect(findDuplicate(list)).toBeUndefined();
  expect(findDuplicate([...list, { id: 5 }])).toEqual([5, 100_000]);
});
