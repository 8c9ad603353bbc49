/** Kinds of schemas, each with values and the JSON that leaves. */
import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Serializer } from '../../generated/serializers.js';
import { attempt, serializersOf } from '../support/schema-serializers.ts';

const closed = (name: string) => ({
  type: 'object',
  properties: { [name]: { type: 'integer' } },
  required: [name],
  additionalProperties: false,
});
const object = (properties: object, ...required: string[]) => ({ type: 'object', properties, required });
const freeForm = { type: 'object' };
const any = { a: 1, b: { c: [null, { d: 'x' }] } };

/** Without a third column the serializer writes the whole value; `rejected` means a breach of the contract. */
const rejected = Symbol('rejected');
type Case = [schema: unknown, value: unknown, written?: unknown];

const cases: Record<string, Case[]> = {
  'a free-form object': [
    [freeForm, any],
    [freeForm, {}],
    [freeForm, [1], rejected],
    [freeForm, new Date(0), rejected],
    [{ type: 'object', properties: {} }, any],
    [{ type: ['object', 'null'] }, any],
    [{ type: ['object', 'null'] }, null],
    [{ type: 'object', minProperties: 1 }, any],
    [{ type: 'object', minProperties: 3 }, any, rejected],
    [{ type: 'object', required: ['a'] }, any],
    [{ type: 'object', required: ['c'] }, any, rejected],
    [{ type: 'object', propertyNames: { maxLength: 1 } }, any],
    [{ type: 'object', propertyNames: { maxLength: 0 } }, any, rejected],
    [object({ meta: freeForm }), { meta: any }],
    [{ type: 'array', items: freeForm }, [any, {}]],
    [{ type: 'object', additionalProperties: freeForm }, { x: any }],
    [{ oneOf: [{ type: 'string' }, freeForm] }, any],
    [{ oneOf: [closed('a'), freeForm] }, any],
    [{ anyOf: [closed('a'), freeForm] }, { a: 1 }],
    [{ allOf: [freeForm, { minProperties: 1 }] }, any],
    // Beside a schema that declares members, it adds none.
    [{ allOf: [freeForm, object({ a: {} })] }, any, { a: 1 }],
    [{ type: 'object', additionalProperties: false }, { a: 1 }, {}],
  ],
  'an alternative beside a closed one': [
    [{ oneOf: [closed('a'), object({ a: {}, b: {} }, 'b')] }, { a: 1, b: 2 }],
    [{ oneOf: [closed('a'), object({ a: {}, b: {} }, 'b')] }, { a: 1 }],
    [{ oneOf: [closed('a'), object({ b: {} }, 'b')] }, { b: 2, z: 3 }, { b: 2 }],
    [{ oneOf: [closed('a'), closed('b')] }, { a: 1, z: 2 }, { a: 1 }],
    [{ oneOf: [closed('a'), closed('b')] }, { a: 1, b: 2 }, rejected],
    [{ anyOf: [closed('a'), closed('b')] }, { a: 1, b: 2 }, rejected],
    [{ anyOf: [closed('a'), object({ a: {}, b: {} })] }, { a: 1, b: 2 }],
    [{ anyOf: [closed('a'), object({ a: {}, b: {} })] }, { a: 'x', b: 2 }],
    // By its undeclared member, only the open alternative accepts the value.
    [{ oneOf: [closed('a'), object({ b: {} })] }, { a: 1, z: 2 }, {}],
    // Without its undeclared member, the value would satisfy both.
    [{ oneOf: [closed('a'), object({ a: {} }, 'a')] }, { a: 1, z: 2 }, rejected],
  ],
  'alternatives that overlap': [
    [{ oneOf: [object({ a: {} }, 'a'), object({ a: {}, b: {} }, 'b')] }, { a: 1 }],
    [{ oneOf: [object({ a: {} }, 'a'), object({ b: {} }, 'b')] }, { a: 1, b: 2 }, rejected],
    [{ anyOf: [object({ a: {} }, 'a'), object({ b: {} }, 'b')] }, { a: 1, b: 2 }],
    [{ anyOf: [object({ x: object({ a: {} }) }), object({ x: object({ b: {} }) })] }, { x: { a: 1, b: 2 } }],
    [{ oneOf: [{ minimum: 2 }, { maximum: 0 }] }, 3],
    [{ oneOf: [{ minimum: 2 }, { maximum: 0 }] }, 1, rejected],
    [{ oneOf: [{ type: 'number' }, { type: 'integer' }] }, 1.5],
    [{ oneOf: [{ type: 'number' }, { type: 'integer' }] }, 1, rejected],
    [{ anyOf: [false, { type: 'string' }] }, 'a'],
    [{ anyOf: [{ anyOf: [closed('a'), closed('b')] }, { type: 'null' }] }, null],
    [{ anyOf: [{ anyOf: [closed('a'), closed('b')] }, { type: 'null' }] }, { b: 1 }],
  ],
  'an alternative that does not apply': [
    // By `not`, the free-form alternative rejects the object.
    [{ anyOf: [object({ a: {} }), { type: 'object', not: { required: ['a'] } }] }, { a: 1, z: 2 }, { a: 1 }],
    [{ anyOf: [object({ a: {} }), { type: 'object', not: { required: ['a'] } }] }, { y: 1, z: 2 }],
    [
      {
        anyOf: [
          { type: 'array', items: object({ a: {} }) },
          { type: 'array', contains: { type: 'integer' } },
        ],
      },
      [{ a: 1, z: 2 }],
      [{ a: 1 }],
    ],
  ],
  'a value of another type than its keywords bound': [
    [{ minimum: 1 }, 'text'],
    [{ minimum: 1 }, { a: [1] }],
    [{ minimum: 1 }, 0, rejected],
    [{ items: { type: 'string' } }, 'text'],
    [{ items: { type: 'string' } }, [1], rejected],
    [{ maxLength: 1 }, null],
    [{ pattern: '^a' }, 5],
    [{ properties: { a: { type: 'integer' } } }, [1]],
    [{ required: ['a'] }, 'text'],
    [{ minimum: 1, maxLength: 1 }, 'a'],
    [{ minimum: 1, maxLength: 1 }, 'ab', rejected],
    [{ minimum: 1, maxLength: 1 }, 0, rejected],
    [{ additionalProperties: { type: 'string' } }, 5],
  ],
  'schemas that apply together': [
    [
      {
        allOf: [
          { type: 'object', patternProperties: { '^x': {} } },
          { additionalProperties: { type: 'integer' } },
        ],
      },
      { xa: 'x' },
      rejected,
    ],
    [{ allOf: [{ type: 'string' }, { type: 'integer' }] }, 'a', rejected],
    [{ allOf: [{ prefixItems: [{}] }, { items: { type: 'string' } }] }, [1], rejected],
    [{ allOf: [{ prefixItems: [{}] }, { items: { type: 'string' } }] }, ['a', 'b']],
    [{ properties: { a: {} }, patternProperties: { a: { type: 'string' } } }, { a: 1 }, rejected],
    [
      { type: 'object', patternProperties: { '^x': { type: 'integer' } }, required: ['xa'] },
      { xa: 'a' },
      rejected,
    ],
    [
      { type: 'object', patternProperties: { '^x': object({ a: {} }), y$: object({ b: {} }) } },
      { xy: { a: 1, b: 2 } },
    ],
    [
      { properties: { a: {} }, unevaluatedProperties: false, oneOf: [object({ b: {} }), object({ c: {} })] },
      { a: 1, b: 2 },
      rejected,
    ],
    [
      { type: 'object', properties: { a: {} }, additionalProperties: true, dependentRequired: { b: ['c'] } },
      { b: 1 },
      rejected,
    ],
    [
      { type: 'object', properties: { a: {} }, additionalProperties: true, dependentRequired: { b: ['c'] } },
      { b: 1, c: 2 },
    ],
    [{ type: 'object', properties: { abc: {} }, propertyNames: { maxLength: 2 } }, { abc: 1 }, rejected],
    [{ type: 'integer', format: 'int32' }, 2 ** 31, rejected],
    [
      { not: {}, anyOf: [object({ a: {} }), { type: ['object', 'null'], required: ['a'] }] },
      { a: 1 },
      rejected,
    ],
    [
      { type: 'object', properties: { a: {} }, additionalProperties: false, required: ['b'] },
      { b: 1 },
      rejected,
    ],
  ],
  conditions: [
    [
      {
        ...object({ a: {} }),
        if: { maxProperties: 0 }, // biome-ignore lint/suspicious/noThenProperty: a keyword
        then: { required: ['a'] },
      },
      { a: 1 },
    ],
    // Without its undeclared member, the object would need the property.
    [
      {
        ...object({ a: {} }),
        if: { maxProperties: 0 }, // biome-ignore lint/suspicious/noThenProperty: a keyword
        then: { required: ['a'] },
      },
      { z: 1 },
      rejected,
    ],
    [
      { ...object({ a: {} }), dependentSchemas: { a: object({ b: {} }, 'b') } },
      { a: 1, b: 2 },
    ],
    [{ ...object({ a: {} }), dependentSchemas: { a: object({ b: {} }, 'b') } }, { a: 1 }, rejected],
    [{ ...object({ a: {} }), dependentSchemas: { a: object({ b: {} }, 'b') } }, { b: 1 }, {}],
    [{ type: 'array', contains: object({ a: {} }, 'a') }, [1, { a: 1 }]],
    [{ type: 'array', contains: object({ a: {} }, 'a') }, [1, {}], rejected],
    [{ type: 'array', contains: { type: 'integer' }, unevaluatedItems: false }, [1]],
    [
      {
        anyOf: [object({ a: { type: 'string' } }), object({ b: { type: 'string' } })],
        unevaluatedProperties: { type: 'integer' },
      },
      { a: 'x', b: 'x', c: 1 },
    ],
    [{ type: 'array', prefixItems: [{ type: 'string' }], unevaluatedItems: false }, ['x', 1], rejected],
    [{ type: 'array', prefixItems: [{ type: 'string' }], unevaluatedItems: false }, ['x']],
  ],
  'a write-only property': [
    [
      { ...object({ a: {} }), unevaluatedProperties: { type: 'string', writeOnly: true } },
      { a: 1, secret: 'x' },
      { a: 1 },
    ],
    [{ type: 'object', properties: { secret: { writeOnly: true } } }, { secret: 1, z: 2 }, {}],
    [
      { type: 'object', properties: { secret: { writeOnly: true } }, additionalProperties: true },
      { secret: 1, z: 2 },
      { z: 2 },
    ],
  ],
};

const flat = Object.entries(cases).flatMap(([kind, rows]) => rows.map((row) => [kind, ...row] as const));
let serializers: Serializer[];
beforeAll(async () => {
  serializers = await serializersOf(flat.map(([, schema]) => schema));
});

describe.each(Object.keys(cases))('%s', (kind) => {
  const own = flat.flatMap(([each, schema, value, ...written], index) => {
    const expected = written.length > 0 ? written[0] : value;
    const name = `${JSON.stringify(schema)}: ${JSON.stringify(value)}`;
    return each === kind ? [{ name, index, value, expected }] : [];
  });

  test.each(own)('$name', ({ index, value, expected }) => {
    const text = attempt(serializers[index] as Serializer, value);
    expect(text === undefined ? rejected : JSON.parse(text)).toEqual(expected);
  });
});
