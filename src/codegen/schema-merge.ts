/**
 * Merges a schema with all schemas that it refers to and extends: the combined keywords, and the remaining choices. A
 * serializer needs all fields of an object at once.
 */
import type { Contract, Schema } from './contract-model.ts';
import { type Discrimination, discriminationOf } from './discriminator.ts';
import { resolverOf } from './reference.ts';

export type Choice =
  | { kind: 'oneOf' | 'anyOf'; branches: Schema[]; discrimination?: Discrimination | undefined }
  | { kind: 'if'; if: Schema; then: Schema; else: Schema };

/** Conditions that apply together: schemas without combinators, choices between schemas, and negated schemas. */
export type Conjunction = { parts: Schema[]; choices: Choice[]; nots: Schema[] };

const annotations = new Set(
  (
    'title description default examples example deprecated readOnly writeOnly $comment externalDocs xml ' +
    'discriminator contentEncoding contentMediaType'
  ).split(' '),
);
const covered = new Set(
  (
    'type enum const properties patternProperties additionalProperties unevaluatedProperties propertyNames required ' +
    'dependentRequired minProperties maxProperties items prefixItems minItems maxItems uniqueItems minLength ' +
    'maxLength pattern format minimum maximum exclusiveMinimum exclusiveMaximum multipleOf'
  ).split(' '),
);

/** Collects the conditions of a schema. Throws for a keyword that the serializers do not support. */
export const collect = (contract: Contract, schema: Schema, depth = 0): Conjunction => {
  if (depth > 64) throw contract.fault(schema, 'The schema extends itself');
  const { $ref, allOf, oneOf, anyOf, not, if: condition, then, else: otherwise, ...rest } = schema;
  const own = Object.entries(rest).filter(([key]) => !annotations.has(key) && !key.startsWith('x-'));
  const unknown = own.find(([key]) => !covered.has(key));
  if (unknown) throw contract.fault(schema, `Responses cannot use the keyword "${unknown[0]}"`, unknown[0]);
  const above: Schema[] = [
    ...($ref === undefined ? [] : [resolverOf(contract.document, contract.fault)<Schema>({ $ref })]),
    ...((allOf ?? []) as Schema[]),
  ];
  const choices: Choice[] = [];
  for (const [kind, branches] of [
    ['oneOf', oneOf],
    ['anyOf', anyOf],
  ] as const) {
    if (!branches) continue;
    const discrimination = kind === 'oneOf' || !oneOf ? discriminationOf(contract, schema) : undefined;
    choices.push({ kind, branches: branches as Schema[], discrimination });
  }
  if (condition && (then ?? otherwise)) {
    choices.push({
      kind: 'if',
      if: condition as Schema,
      // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
      then: (then ?? {}) as Schema,
      else: (otherwise ?? {}) as Schema,
    });
  }
  const self = {
    parts: own.length > 0 ? [Object.fromEntries(own)] : [],
    choices,
    nots: not ? [not as Schema] : [],
  };
  return join(...above.map((part) => collect(contract, part, depth + 1)), self);
};

export const join = (...all: Conjunction[]): Conjunction => ({
  parts: all.flatMap(({ parts }) => parts),
  choices: all.flatMap(({ choices }) => choices),
  nots: all.flatMap(({ nots }) => nots),
});

/** The keywords of all parts as one schema; `pattern`, `format` and `multipleOf` become lists. */
export const merge = (contract: Contract, parts: Schema[]): Schema => {
  const merged: Schema = {};
  for (const part of parts) for (const [key, value] of Object.entries(part)) mergeKeyword(merged, key, value);
  return { ...merged, ...mergeObjects(contract, parts) };
};

const mergeKeyword = (merged: Schema, key: string, value: unknown): void => {
  const known = merged[key];
  switch (key) {
    case 'type':
      merged.type =
        known === undefined ? [value].flat() : intersectTypes(known as string[], [value].flat() as string[]);
      return;
    case 'const':
      mergeKeyword(merged, 'enum', [value]);
      return;
    case 'enum':
      merged.enum =
        known === undefined
          ? value
          : (known as unknown[]).filter((item) => (value as unknown[]).includes(item));
      return;
    case 'pattern':
    case 'format':
    case 'multipleOf':
      merged[key] = [...((known ?? []) as unknown[]), value];
      return;
    case 'uniqueItems':
      merged.uniqueItems = known === true || value === true;
      return;
    case 'items':
    case 'propertyNames':
      merged[key] = both(known, value);
      return;
    case 'prefixItems':
      merged.prefixItems = longer((known ?? []) as unknown[], value as unknown[]);
      return;
    default:
      if (/^(?:max|exclusiveMax)/.test(key))
        merged[key] = Math.min((known ?? Infinity) as number, value as number);
      else if (/^(?:min|exclusiveMin)/.test(key))
        merged[key] = Math.max((known ?? -Infinity) as number, value as number);
  }
};

const intersectTypes = (a: string[], b: string[]): string[] => {
  const holds = (types: string[], type: string) =>
    types.includes(type) || (type === 'integer' && types.includes('number'));
  return [...new Set([...a.filter((type) => holds(b, type)), ...b.filter((type) => holds(a, type))])];
};

/** The conjunction of two schemas. Equal schemas are not duplicated, so that recursion ends. */
const both = (a: unknown, b: unknown): unknown => {
  if (a === undefined || a === true || JSON.stringify(a) === JSON.stringify(b)) return b;
  if (b === true) return a;
  return a === false || b === false ? false : { allOf: [a, b] };
};

const longer = (a: unknown[], b: unknown[]): unknown[] =>
  Array.from({ length: Math.max(a.length, b.length) }, (_, index) => both(a[index], b[index] ?? true));

type Named = Record<string, unknown>;

const mergeObjects = (contract: Contract, parts: Schema[]): Schema => {
  const properties = mergeNamed(parts, 'properties');
  const patterns = mergeNamed(parts, 'patternProperties');
  const required = new Set(parts.flatMap((part) => (part.required ?? []) as string[]));
  for (const part of parts) applyToOtherProperties(contract, part, properties);
  const rests = parts.map((part) => part.additionalProperties ?? part.unevaluatedProperties);
  const rest = rests.filter((value) => value !== undefined).reduce(both, undefined);
  for (const [name, property] of Object.entries(properties)) {
    if (!isWriteOnly(contract, property)) continue;
    delete properties[name];
    required.delete(name);
  }
  const named = mergeNamed(parts, 'dependentRequired');
  return {
    ...(Object.keys(properties).length > 0 && { properties }),
    ...(Object.keys(patterns).length > 0 && { patternProperties: patterns }),
    ...(Object.keys(named).length > 0 && { dependentRequired: named }),
    ...(required.size > 0 && { required: [...required] }),
    ...(rest !== undefined && { additionalProperties: rest }),
  };
};

const mergeNamed = (parts: Schema[], keyword: string): Named => {
  const merged = new Map<string, unknown>();
  for (const [name, value] of parts.flatMap((part) => Object.entries((part[keyword] ?? {}) as Named))) {
    const known = merged.get(name);
    if (keyword !== 'dependentRequired') merged.set(name, both(known, value));
    else merged.set(name, [...((known ?? []) as string[]), ...(value as string[])]);
  }
  return Object.fromEntries(merged);
};

/** Applies a part's `patternProperties` and `additionalProperties` to properties that only other parts declare. */
const applyToOtherProperties = (contract: Contract, part: Schema, properties: Named): void => {
  const rest = part.additionalProperties;
  const patterns = Object.entries((part.patternProperties ?? {}) as Named);
  for (const name of Object.keys(properties)) {
    if (Object.hasOwn((part.properties ?? {}) as Named, name)) continue;
    const matching = patterns.filter(([pattern]) => new RegExp(pattern, 'u').test(name));
    for (const [, schema] of matching) properties[name] = both(properties[name], schema);
    if (matching.length > 0 || rest === undefined || rest === true) continue;
    if (rest === false) {
      const reason = `"additionalProperties: false" forbids "${name}", which a schema that it is combined with declares`;
      throw contract.fault(part.properties ?? part, `${reason}: use unevaluatedProperties`);
    }
    properties[name] = both(properties[name], rest);
  }
};

const isWriteOnly = (contract: Contract, property: unknown): boolean => {
  if (typeof property !== 'object' || property === null) return false;
  const schema = property as Schema;
  if (schema.writeOnly === true) return true;
  if (schema.$ref !== undefined)
    return isWriteOnly(contract, resolverOf(contract.document)<Schema>({ $ref: schema.$ref }));
  return ((schema.allOf ?? []) as Schema[]).some((part) => isWriteOnly(contract, part));
};
