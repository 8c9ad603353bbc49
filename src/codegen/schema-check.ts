/** Rejects schemas that the generators would misinterpret. */
import type { ContractSource } from './contract-source.ts';
import { visitDocument } from './openapi-walk.ts';
import { checkRecursion } from './schema-recursion.ts';
import type { Schema } from './schema-walk.ts';

const types = new Set(['null', 'boolean', 'integer', 'number', 'string', 'array', 'object']);

/** Collects the faults of all schemas, and removes the faulty keywords. */
export const checkSchemas = (source: ContractSource): void => {
  const { document, report } = source;
  const polymorphic = new Set<Schema>();
  const extended = new Set<unknown>();
  visitDocument(document, (schema) => {
    for (const [keyword, message, key = keyword] of keywordFaults(schema)) {
      report((key === keyword ? schema : schema[keyword]) as object, message, key);
      delete schema[keyword];
    }
    if (schema.discriminator && !schema.oneOf && !schema.anyOf) polymorphic.add(schema);
    // An `allOf` only inherits the fields of a parent; any other reference would need a list of all children.
    for (const part of (schema.allOf ?? []) as Schema[]) extended.add(part);
  });
  checkDiscriminatedParents(source, polymorphic, extended);
  checkRecursion(source);
};

const nonEmptyLists = ['type', 'enum', 'allOf', 'anyOf', 'oneOf', 'prefixItems'];

type KeywordFault = [keyword: string, message: string, key?: string];

const keywordFaults = (schema: Schema): KeywordFault[] => {
  const { type, pattern, patternProperties = {} } = schema;
  const empty = nonEmptyLists.filter(
    (keyword) => Array.isArray(schema[keyword]) && schema[keyword].length === 0,
  );
  const unknown = [type ?? []].flat().find((name) => !types.has(name as string));
  const broken = Object.keys(patternProperties as object).find((name) => !isPattern(name));
  return [
    ...(unknown === undefined ? [] : [['type', `There is no type "${unknown}"`] satisfies KeywordFault]),
    ...empty.map((keyword): KeywordFault => [keyword, `The list "${keyword}" is empty`]),
    ...(pattern === undefined || isPattern(pattern)
      ? []
      : [['pattern', noPattern(pattern as string)] satisfies KeywordFault]),
    ...(broken === undefined
      ? []
      : [['patternProperties', noPattern(broken), broken] satisfies KeywordFault]),
    ...namesOf(schema),
    ...numbersOf(schema),
  ];
};

/** Two numbers beyond ±2^53 may be one number of JavaScript, so a list of values would accept others. */
const numbersOf = ({ enum: values, const: value, default: fallback }: Schema): KeywordFault[] => {
  const isInexact = (number: number): boolean => Math.abs(number) > Number.MAX_SAFE_INTEGER;
  const faultOf = (keyword: string, key: string, number: unknown): KeywordFault[] =>
    number === undefined
      ? []
      : [[keyword, `${number} is beyond ±2^53, where JSON numbers are not exact`, key]];
  return [
    ...((values ?? []) as unknown[]).flatMap((each, index) =>
      faultOf('enum', String(index), findNumber(each, isInexact)),
    ),
    ...faultOf('const', 'const', findNumber(value, isInexact)),
    ...faultOf(
      'default',
      'default',
      findNumber(fallback, (number) => !Number.isFinite(number)),
    ),
  ];
};

/** Finds a number in a JSON value. */
const findNumber = (value: unknown, test: (number: number) => boolean): number | undefined => {
  if (typeof value === 'number') return test(value) ? value : undefined;
  if (typeof value !== 'object' || value === null) return undefined;
  for (const part of Object.values(value)) {
    const found = findNumber(part, test);
    if (found !== undefined) return found;
  }
  return undefined;
};

const noPattern = (pattern: string): string => `"${pattern}" is not a regular expression with the flag "u"`;

/** JavaScript gives `__proto__` a meaning of its own, so the engine rejects it as a name in JSON. */
const namesOf = (schema: Schema): KeywordFault[] => {
  const message = 'The name "__proto__" is not supported';
  const named = ['properties', 'dependentRequired', 'dependentSchemas'].filter((keyword) =>
    Object.hasOwn((schema[keyword] ?? {}) as object, '__proto__'),
  );
  return [
    ...named.map((keyword): KeywordFault => [keyword, message, '__proto__']),
    ...(((schema.required ?? []) as string[]).includes('__proto__')
      ? [['required', message] satisfies KeywordFault]
      : []),
  ];
};

const checkDiscriminatedParents = (
  { document, report }: ContractSource,
  polymorphic: ReadonlySet<Schema>,
  extended: ReadonlySet<unknown>,
): void => {
  if (polymorphic.size === 0) return;
  const { schemas = {} } = (document.components ?? {}) as { schemas?: Record<string, Schema> };
  const named = Object.entries(schemas);
  const parents = new Map(named.map(([name, schema]) => [`#/components/schemas/${name}`, schema]));
  visitDocument(document, (schema) => {
    const parent = parents.get(schema.$ref as string);
    if (!parent || !polymorphic.has(parent) || extended.has(schema)) return;
    const message = 'A discriminator needs oneOf or anyOf beside it, which list its schemas';
    report(parent, message, 'discriminator');
  });
};

const isPattern = (pattern: unknown): boolean => {
  try {
    new RegExp(pattern as string, 'u');
    return true;
  } catch {
    return false;
  }
};
