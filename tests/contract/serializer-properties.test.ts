/** A serializer writes each value that satisfies its schema, without the members that the schema does not declare. */
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Serializer } from '../../generated/serializers.js';
import { SerializerWriter } from '../../src/codegen/serializer-writer.ts';
import {
  type AnySchema,
  anySchema,
  referenced,
  unmentioned,
  valueFor,
} from '../support/any-schema-arbitrary.ts';
import { createOracle, isWithin, namesBeyond } from '../support/declared-part.ts';
import { attempt, serializersOf, withResponses } from '../support/schema-serializers.ts';

/** A failure prints its schema and value; PROPERTY_SEED repeats the run. */
// biome-ignore lint/style/noProcessEnv: settings of this run, and of no process of ours
const { PROPERTY_RUNS: runs = '100', PROPERTY_SEED: seed = '20260601' } = process.env;
const rounds = Array.from({ length: Math.ceil(Number(runs) / 100) }, (_, index) => Number(seed) + index);
const schemasPerRound = 300;
const valuesPerSchema = 12;

/** The schemas that the generator supports. */
const supported = (schemas: AnySchema[]): Promise<AnySchema[]> =>
  withResponses({ schemas, named: referenced }, ({ operations, ...contract }) =>
    operations.flatMap(({ responses }, index) => {
      try {
        const writer = new SerializerWriter({ operations, ...contract }, () => 'check');
        writer.write(responses[0]?.media[0]?.schema, 'x');
        return [schemas[index] as AnySchema];
      } catch (error) {
        if (!(error as Error).message.includes('"additionalProperties: false" forbids')) throw error;
        return [];
      }
    }),
  );

type Oracle = ReturnType<typeof createOracle>;

/** Names the fault of what was written for a value; undefined means that nothing was written. */
const faultOf = (
  { accepts, declaredPart, isSameChoice }: Oracle,
  schema: AnySchema,
  { value, written }: { value: unknown; written: unknown },
): string | undefined => {
  if (written === undefined) {
    if (!accepts(schema, value)) return undefined;
    const declared = declaredPart(schema, value);
    // Without an undeclared member, the value may be invalid or satisfy another alternative.
    const isSame = accepts(schema, declared) && isSameChoice(schema, value, declared);
    return isSame ? 'a valid value is not written' : undefined;
  }
  if (!isWithin(written, value)) return 'another value is written';
  if (!accepts(schema, written)) return 'an invalid value is written';
  if (accepts(schema, value) && !isWithin(declaredPart(schema, value), written))
    return 'a declared member is not written';
  return namesBeyond(declaredPart(schema, written), written).includes(unmentioned)
    ? 'an undeclared member is written'
    : undefined;
};

test.each(rounds)('a valid value is written without its undeclared members, round %i', async (round) => {
  const schemas = await supported(fc.sample(anySchema(), { seed: round, numRuns: schemasPerRound }));
  const serializers = await serializersOf(schemas, referenced);
  const oracle = createOracle();
  const counts = { written: 0, rejected: 0 };
  const faults: string[] = [];
  for (const [index, schema] of schemas.entries()) {
    for (const value of fc.sample(valueFor(schema), { seed: round + index, numRuns: valuesPerSchema })) {
      const text = attempt(serializers[index] as Serializer, value);
      const written = text === undefined ? undefined : JSON.parse(text);
      counts[text === undefined ? 'rejected' : 'written'] += 1;
      const fault = faultOf(oracle, schema, { value, written });
      if (fault) faults.push(`${fault}: ${JSON.stringify(schema)} ${JSON.stringify(value)} → ${text}`);
    }
  }
  const [shortest] = faults.toSorted((a, b) => a.length - b.length);
  expect(shortest).toBeUndefined();
  // Otherwise the test would have seen only valid or only invalid values.
  expect(schemas.length).toBeGreaterThan(0.9 * schemasPerRound);
  expect(Math.min(counts.written, counts.rejected)).toBeGreaterThan(schemasPerRound);
});
