/**
 * The change gate is silent about random changes of schemas only if Ajv agrees: a request still accepts every value that it
 * accepted, and a response sends no other values.
 */
import { expect, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { type Direction, schemaComparison } from '../../src/codegen/compatibility/finding.ts';
import { schemaReader } from '../../src/codegen/compatibility/normal-schema.ts';
import { compareSchemas } from '../../src/codegen/compatibility/schema-comparison.ts';

type Json = Record<string, unknown>;

const small = fc.integer({ min: 0, max: 2 });
const large = fc.integer({ min: 1, max: 3 });
const optional = (type: string, rest: Record<string, fc.Arbitrary<unknown>>): fc.Arbitrary<Json> =>
  fc.record({ type: fc.constant(type), ...rest }, { requiredKeys: ['type'] });

const leaf: fc.Arbitrary<Json> = fc.oneof(
  fc.constantFrom<Json>({}, { type: 'integer' }, { type: ['string', 'null'] }, { const: 'a' }, { const: 1 }),
  fc.record({
    enum: fc.uniqueArray(fc.constantFrom('a', 'ab', 1, 2, null, true), { minLength: 1, maxLength: 3 }),
  }),
  optional('string', { minLength: small, maxLength: large, pattern: fc.constantFrom('^a', 'b$') }),
  optional('number', {
    minimum: small,
    maximum: large,
    exclusiveMinimum: small,
    multipleOf: fc.constantFrom(1, 2),
  }),
);

/** Schemas with a hole, which stands for the changed part. */
const { schema } = fc.letrec<{ schema: Json }>((tie) => {
  const schemas = fc.array(tie('schema'), { minLength: 1, maxLength: 2 });
  return {
    schema: fc.oneof(
      { maxDepth: 3, depthSize: 'small' },
      fc.constant({ hole: true }),
      leaf,
      optional('object', {
        properties: fc.record({ a: tie('schema'), b: tie('schema') }, { requiredKeys: ['a'] }),
        required: fc.constantFrom(['a'], ['a', 'b']),
        additionalProperties: fc.constantFrom<unknown>(false, { type: 'string' }),
        minProperties: small,
        maxProperties: large,
      }),
      optional('array', {
        items: tie('schema'),
        prefixItems: schemas,
        minItems: small,
        maxItems: large,
        uniqueItems: fc.boolean(),
      }),
      fc.record({ allOf: schemas }),
      fc.record({ anyOf: schemas }),
      fc.record({ oneOf: schemas }),
      fc.record({ not: tie('schema') }),
      // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
      fc.record({ if: tie('schema'), then: tie('schema'), else: tie('schema') }),
    ),
  };
});

/** Alternatives with tags, which the change gate splits. */
const tag = fc.constantFrom<Json>(
  { const: 'a' },
  { enum: ['a', 'ab'] },
  { enum: ['ab', 1] },
  { type: 'boolean' },
  { const: true },
  { hole: true },
);
const tagged: fc.Arbitrary<Json> = fc.record({
  type: fc.constant('object'),
  properties: fc.record({ a: tag, b: tag }),
  required: fc.constantFrom(['a'], ['a', 'b'], []),
});
const tagsOrOneOf = fc.oneof(
  tagged,
  fc.record({ oneOf: fc.array(tagged, { minLength: 1, maxLength: 3 }) }),
  fc.record({ anyOf: fc.array(tagged, { minLength: 1, maxLength: 3 }) }),
);

const fill = (holed: Json, part: Json): Json =>
  JSON.parse(JSON.stringify(holed), (_key, value) => (value?.hole === true ? part : value));

const scalars = [null, true, false, 0, 1, 2, 3, 1.5, '', 'a', 'ab', 'abc', 'b'];
const values: unknown[] = [
  ...scalars,
  ...scalars.flatMap((value) => [[value], { a: value }, { b: value }, [[value]], { a: { a: value } }]),
  ...['a', 1, null, 'ab'].flatMap((one) =>
    ['a', 2, null].flatMap((other) => [
      [one, other],
      { a: one, b: other },
      { a: [one, other] },
      { a: one, c: other },
    ]),
  ),
  [],
  {},
];

const ajv = new Ajv2020({ strict: false, logger: false });
const acceptedBy = (schema: Json): boolean[] => {
  const validate = ajv.compile(schema);
  return values.map((value) => validate(value));
};

const isSilent = (direction: Direction, before: Json, after: Json): boolean =>
  compareSchemas(schemaComparison(direction, schemaReader({}), schemaReader({})), [before], [after])
    .length === 0;

/** Compares the verdicts with the values that Ajv accepts. Returns the number of silent verdicts. */
const countSilent = (before: Json, after: Json): number => {
  const [was, is] = [acceptedBy(before), acceptedBy(after)];
  const lost = { request: [was, is], response: [is, was] } as const;
  const silent = (['request', 'response'] as const).filter((direction) => isSilent(direction, before, after));
  for (const direction of silent) {
    const [accepted = [], still = []] = lost[direction];
    expect(values.filter((_, index) => accepted[index] && !still[index])).toEqual([]);
  }
  return silent.length;
};

test('no silent change loses a value', () => {
  let silent = 0;
  const property = fc.property(schema, leaf, leaf, (holed, one, other) => {
    silent += countSilent(fill(holed, one), fill(holed, other));
  });
  fc.assert(property, { seed: 1, numRuns: 250 });
  expect(silent).toBeGreaterThan(60);
});

test('no silent change of alternatives with tags loses a value', () => {
  let silent = 0;
  const property = fc.property(tagsOrOneOf, tagsOrOneOf, leaf, (one, other, hole) => {
    silent += countSilent(fill(one, hole), fill(other, hole));
  });
  fc.assert(property, { seed: 1, numRuns: 250 });
  expect(silent).toBeGreaterThan(10);
});
