/** A serializer writes the declared part of a value, like JSON.stringify. It writes no value that Ajv rejects. */
import { describe, expect, test } from '@jest/globals';
import fc, { type Arbitrary } from 'fast-check';
import { validators } from '../../generated/response-validators.js';
import { serializers } from '../../generated/serializers.js';
import { needsNoEscaping } from '../../src/codegen/json-escaping.ts';
import { readContract, type Schema } from '../support/contract-document.ts';

const options = { seed: 20260601, numRuns: 150 };

/** The parts of `allOf` as one object. */
const joined = (schema: Schema): Schema => {
  const { allOf = [], ...own } = schema as Schema & { allOf?: Schema[] };
  const parts = [...allOf.map(joined), own];
  const properties = Object.assign({}, ...parts.map((part) => part.properties));
  const required = parts.flatMap((part) => part.required ?? []);
  return allOf.length === 0 ? schema : { ...Object.assign({}, ...parts), properties, required };
};

const json = 'application/json';
const bodies = readContract().flatMap(({ id, responseBodies }) =>
  Object.entries(serializers[id] ?? {})
    .filter(([, byMediaType]) => json in byMediaType)
    .map(([status, { [json]: serialize }]) => ({
      name: `${id} ${status}`,
      schema: joined(responseBodies[status]?.[json]?.schema as Schema),
      serialize: serialize as (value: unknown) => string,
      validate: validators[id]?.[status]?.[json] as (value: unknown) => boolean,
    })),
);

/** Text that needs escaping, and text that violates the formats of dates and numbers. */
const oddities = ['"', '\\', '\n', '\0', '\ud800', 'é', '0', '9', ' ', 't', '', null, true, [], {}, -1, 1.5];
const oddValue = fc.constantFrom<unknown>(...oddities, -0, 2 ** 53, '2026-01-01\n00:00:00.000Z', undefined);
const oddText = (valid: Arbitrary<string>): Arbitrary<string> =>
  fc
    .tuple(valid, fc.nat(40), fc.constantFrom('"', '\\', '\n', '\ud800', '0', '9', 't', ''))
    .map(([text, at, odd]) => {
      const place = at % (text.length + 1);
      return text.slice(0, place) + odd + text.slice(place + 1);
    });

/** Mostly valid values: each part may be invalid, or contain an invalid part. With `calm` parts about one is. */
const almost = (schema: Schema, calm: number): Arbitrary<unknown> =>
  fc.oneof({ weight: calm, arbitrary: valid(schema, calm) }, { weight: 1, arbitrary: oddValue });

const isFreeForm = ({ type, properties, additionalProperties }: Schema): boolean =>
  type === 'object' && properties === undefined && additionalProperties === undefined;

/** The number of values of one of the schemas, with lists of three. */
const partsOf = ({ properties = {}, items }: Schema): number =>
  1 +
  Object.values(properties).reduce((sum, part) => sum + partsOf(part), 0) +
  (items ? 3 * partsOf(items) : 0);

const valid = (schema: Schema, calm: number): Arbitrary<unknown> => {
  if ('const' in schema) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  if (schema.oneOf) return fc.oneof(...schema.oneOf.map((one) => valid(one, calm)));
  const { additionalProperties } = schema;
  if (typeof additionalProperties === 'object')
    return fc.dictionary(fc.string(), almost(additionalProperties, calm));
  if (schema.properties) {
    const parts: Record<string, Arbitrary<unknown>> = { undeclared: oddValue };
    for (const [name, part] of Object.entries(schema.properties)) parts[name] = almost(part, calm);
    return fc.record(parts, { requiredKeys: [...(schema.required ?? [])] });
  }
  if (schema.items)
    return fc.array(almost(schema.items, calm), { minLength: schema.minItems ?? 0, maxLength: 3 });
  if (schema.type === 'integer')
    return fc.integer({ min: schema.minimum ?? -5, max: Math.min(schema.maximum ?? 1e9, 1e9) });
  if (schema.type === 'boolean') return fc.boolean();
  if (isFreeForm(schema)) return fc.dictionary(fc.string(), oddValue);
  if (schema.type !== 'string') throw new Error(`No values can be made of ${JSON.stringify(schema)} yet`);
  const text = validText(schema);
  return fc.oneof({ weight: Math.ceil(calm / 3), arbitrary: text }, { weight: 1, arbitrary: oddText(text) });
};

const validText = ({ format, pattern, minLength = 0, maxLength = 100 }: Schema): Arbitrary<string> => {
  if (format === 'date-time') {
    return fc
      .date({ min: new Date('0001-01-01'), max: new Date('9999-01-01'), noInvalidDate: true })
      .map((date) => date.toISOString());
  }
  if (format === 'uri') return fc.webUrl();
  if (pattern !== undefined) {
    return fc
      .stringMatching(new RegExp(pattern, 'u'))
      .filter(({ length }) => length >= minLength && length <= maxLength);
  }
  return fc.string({ unit: 'binary', minLength, maxLength: Math.min(maxLength, 100) });
};

const declaredPart = (schema: Schema, value: unknown): unknown => {
  if (Array.isArray(value))
    return schema.items ? value.map((item) => declaredPart(schema.items as Schema, item)) : value;
  if (typeof value !== 'object' || value === null || isFreeForm(schema)) return value;
  const { additionalProperties: others } = schema;
  if (typeof others === 'object') {
    const known = Object.entries(value).filter(([, part]) => part !== undefined);
    return Object.fromEntries(known.map(([name, part]) => [name, declaredPart(others, part)]));
  }
  const own = Object.entries(schema.properties ?? {}).filter(
    ([name]) => (value as Record<string, unknown>)[name] !== undefined,
  );
  return Object.fromEntries(
    own.map(([name, part]) => [name, declaredPart(part, (value as Record<string, unknown>)[name])]),
  );
};

const attempt = (serialize: (value: unknown) => string, value: unknown): string | undefined => {
  try {
    return serialize(value);
  } catch (error) {
    if (!(error instanceof TypeError) || !error.message.startsWith('The response breaks')) throw error;
    return undefined;
  }
};

/** Operations with the same schema share a serializer. */
const distinct = [
  ...new Map(bodies.toReversed().map((body) => [body.serialize, body])).values(),
].toReversed();

describe('a serializer writes the declared members, if Ajv allows the value:', () => {
  test.each(distinct)('$name', ({ schema, serialize, validate }) => {
    let written = 0;
    fc.assert(
      fc.property(almost(schema, Math.max(60, partsOf(schema))), (value) => {
        // With alternatives, the declared members depend on the chosen one.
        const parts = (schema.oneOf ?? [schema]).map((one) => declaredPart(one, value));
        const declared = parts.find((part) => validate(part));
        const expected = declared === undefined ? undefined : JSON.stringify(declared);
        if (expected !== undefined) written += 1;
        expect(attempt(serialize, value)).toBe(expected);
      }),
      options,
    );
    // Otherwise the test would have seen only valid or only invalid values.
    expect(written).toBeGreaterThan(5);
    expect(written).toBeLessThan(options.numRuns);
  });
});

const product = bodies.find(({ name }) => name === 'getProduct 200');
const example = {
  id: 'prd_01kfjex5m0erpamyjxtw632hk1',
  slug: 'mug',
  name: 'Mug',
  description: 'A mug.',
  category: 'mugs',
  price: { amount: 2400, currency: 'EUR' },
  status: 'published',
  options: [],
  variants: [{ id: 'var_01kfjex5m0erpamyjxtw632hk1', price: { amount: 2400, currency: 'EUR' }, options: [] }],
  images: [],
  createdAt: '2026-01-22T09:00:00.000Z',
};

test.each([
  ...['2024-02-29T00:00:00.000Z', '2023-02-29T00:00:00.000Z', '2026-04-31T00:00:00.000Z'],
  ...[
    '2026-12-31T23:59:60.000Z',
    '2026-12-31T23:59:59Z',
    '2026-12-31T24:00:00.000Z',
    '2026-01-01t00:00:00.000z',
  ],
  ...['2026-01-01\n00:00:00.000Z', '2026-01-01T00:00:00.000+02:00', '2026-00-01T00:00:00.000Z', '2026-01-01'],
])('the timestamp %j is written exactly if Ajv allows it', (updatedAt) => {
  if (!product) throw new Error('The contract has no getProduct');
  const value = { ...example, updatedAt };
  expect(attempt(product.serialize, value)).toBe(product.validate(value) ? JSON.stringify(value) : undefined);
});

test.each([
  ['^[a-z0-9]+(?:-[a-z0-9]+)*$', true],
  ['^prd_[0-7][0-9a-hjkmnp-tv-z]{25}$', true],
  ['^\\d{4}$', true],
  ['^[ -~]*$', false],
  ['^[A-z]*$', false],
  ['^[^a]*$', false],
  ['^.*$', false],
  ['^\\S+$', false],
  ['^[à-\uffff]$', false],
  ['^[\\s]$', false],
  ['^a|b$', false],
  ['^a', false],
  ['a$', false],
  ['^a\\$', false],
  ['^(?!b)a$', false],
  ['^\\p{L}$', false],
])('whether text of the pattern %s needs no escaping: %s', (pattern, isPlain) => {
  expect(needsNoEscaping({ pattern: [pattern] })).toBe(isPlain);
});
