/**
 * Merges a schema with all schemas that it refers to and extends: the combined keywords, and the remaining choices. A
 * serializer needs all fields of an object at once.
 */

import type { Contract, Schema } from './contract-model.ts';
import { type Discrimination, discriminationOf } from './discriminator.ts';
import { isEqual } from './json-value.ts';
import { targetOf } from './reference.ts';
import { isMarked } from './schema-conjunct.ts';
import { declaresMembers } from './schema-members.ts';

export type Choice =
  | { kind: 'oneOf' | 'anyOf'; branches: Schema[]; discrimination?: Discrimination | undefined }
  | { kind: 'if'; if: Schema; then: Schema; else: Schema };

/** Conditions that apply together: schemas without combinators, choices between schemas, and negated schemas. */
export type Conjunction = { parts: Schema[]; choices: Choice[]; nots: Schema[] };

/** In a merged schema, the names of write-only properties. The serializer omits them, even from an open object. */
export const HIDDEN = 'x-hidden';

const annotations = new Set(
  (
    'title description default examples example deprecated readOnly writeOnly $comment externalDocs xml ' +
    'discriminator contentEncoding contentMediaType contentSchema'
  ).split(' '),
);
const covered = new Set(
  (
    'type enum const properties patternProperties additionalProperties unevaluatedProperties propertyNames required ' +
    'dependentRequired minProperties maxProperties items prefixItems minItems maxItems uniqueItems contains ' +
    'minContains maxContains unevaluatedItems minLength maxLength pattern format minimum maximum exclusiveMinimum exclusiveMaximum multipleOf'
  ).split(' '),
);

/** Collects the conditions of a schema. Throws for a keyword that the serializers do not support. */
export const collect = (
  contract: Contract,
  schema: Schema | boolean,
  seen: Set<Schema> = new Set(),
): Conjunction => {
  // No value satisfies an empty enum.
  if (schema === false) return { parts: [{ enum: [] }], choices: [], nots: [] };
  // A schema that several others extend counts once.
  if (schema === true || seen.has(schema)) return { parts: [], choices: [], nots: [] };
  seen.add(schema);
  const { $ref, allOf, oneOf, anyOf, not, if: condition, then, else: otherwise, ...others } = schema;
  const { dependentSchemas = {}, ...rest } = others;
  const own = Object.entries(rest).filter(([key]) => !annotations.has(key) && !key.startsWith('x-'));
  const unknown = own.find(
    // The items of such a schema would be written without it.
    ([key, value]) => !covered.has(key) || (key === 'unevaluatedItems' && typeof value === 'object'),
  );
  if (unknown) throw contract.fault(schema, `Responses cannot use the keyword "${unknown[0]}"`, unknown[0]);
  const above: (Schema | boolean)[] = [
    ...($ref === undefined ? [] : [targetOf<Schema>(contract.document, schema, contract.fault)]),
    ...((allOf ?? []) as Schema[]),
  ];
  const choices: Choice[] = [];
  for (const [kind, branches] of [
    ['oneOf', oneOf as Schema[] | undefined],
    ['anyOf', anyOf as Schema[] | undefined],
  ] as const) {
    if (!branches) continue;
    const discrimination = kind === 'oneOf' || !oneOf ? discriminationOf(contract, schema) : undefined;
    if (branches.length === 1 && !discrimination) above.push(...branches);
    else choices.push({ kind, branches, discrimination });
  }
  if (condition !== undefined && (then ?? otherwise) !== undefined) {
    choices.push({
      kind: 'if',
      if: condition as Schema,
      // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
      then: (then ?? {}) as Schema,
      else: (otherwise ?? {}) as Schema,
    });
  }
  for (const [name, dependent] of Object.entries(dependentSchemas as Record<string, Schema>)) {
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
    choices.push({ kind: 'if', if: { type: 'object', required: [name] }, then: dependent, else: {} });
  }
  const self = {
    parts: own.length > 0 ? [Object.fromEntries(own)] : [],
    choices,
    nots: not === undefined ? [] : [not as Schema],
  };
  return join(...above.map((part) => collect(contract, part, seen)), self);
};

/** Joins conjunctions without duplicate parts, so the merge of a recursive schema ends. */
export const join = (...all: Conjunction[]): Conjunction => ({
  parts: [...new Map(all.flatMap(({ parts }) => parts).map((part) => [JSON.stringify(part), part])).values()],
  choices: all.flatMap(({ choices }) => choices),
  nots: all.flatMap(({ nots }) => nots),
});

/** Returns the keywords of all parts as one schema; `pattern`, `format` and `multipleOf` become lists. */
export const merge = (contract: Contract, parts: Schema[]): Schema => {
  const merged: Schema = {};
  for (const part of parts) for (const [key, value] of Object.entries(part)) mergeKeyword(merged, key, value);
  return { ...merged, ...mergeArrays(parts), ...mergeObjects(contract, parts, merged) };
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
          : (known as unknown[]).filter((item) => (value as unknown[]).some((each) => isEqual(item, each)));
      return;
    case 'pattern':
    case 'format':
    case 'multipleOf':
      merged[key] = [...((known ?? []) as unknown[]), value];
      return;
    case 'minContains':
    case 'maxContains':
      return;
    case 'uniqueItems':
      merged.uniqueItems = known === true || value === true;
      return;
    case 'propertyNames':
      merged[key] = both(known, value);
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

/** A part without `prefixItems` at a position applies its `items` there. */
const mergeArrays = (parts: Schema[]): Schema => {
  const lists = parts.map(({ prefixItems = [], items }) => ({ first: prefixItems as unknown[], items }));
  const length = Math.max(0, ...lists.map(({ first }) => first.length));
  const merge = (schemas: unknown[]) => schemas.filter((each) => each !== undefined).reduce(both, undefined);
  const items = merge(lists.map((list) => list.items));
  const prefixItems = Array.from(
    { length },
    (_, index) => merge(lists.map((list) => list.first[index] ?? list.items)) ?? true,
  );
  return { ...(length > 0 && { prefixItems }), ...(items !== undefined && { items }) };
};

type Named = Record<string, unknown>;

/** Keywords without a declaration of members. */
const constraints = ['required', 'dependentRequired', 'propertyNames', 'minProperties', 'maxProperties'];

const mergeObjects = (contract: Contract, parts: Schema[], { type }: Schema): Schema => {
  const isObject =
    (type as string[] | undefined)?.includes('object') ??
    parts.some((part) => constraints.some((keyword) => part[keyword] !== undefined));
  const restOf = (keyword: string) =>
    parts.flatMap((part) => (part[keyword] === undefined ? [] : [part[keyword]])).reduce(both, undefined);
  // An object without declared members has any members.
  const shown = (schema: unknown) => (isMarked(contract, schema, 'writeOnly') ? false : schema);
  const additional = shown(
    parts.some(declaresMembers) ? restOf('additionalProperties') : isObject || undefined,
  );
  const unevaluated = shown(restOf('unevaluatedProperties'));
  const properties = mergeNamed(parts, 'properties');
  const patterns = mergeNamed(parts, 'patternProperties');
  const dependent = mergeNamed(parts, 'dependentRequired') as Record<string, string[]>;
  const required = new Set(parts.flatMap((part) => (part.required ?? []) as string[]));
  // A required property counts as declared.
  for (const name of [...required, ...Object.values(dependent).flat()]) {
    if (!Object.hasOwn(properties, name)) properties[name] = true;
  }
  for (const part of parts) applyToOtherProperties(contract, part, properties);
  const hidden = Object.keys(properties).filter((name) => isMarked(contract, properties[name], 'writeOnly'));
  for (const name of hidden) {
    delete properties[name];
    required.delete(name);
  }
  return {
    ...(Object.keys(properties).length > 0 && { properties }),
    ...(Object.keys(patterns).length > 0 && { patternProperties: patterns }),
    ...(Object.keys(dependent).length > 0 && { dependentRequired: dependent }),
    ...(required.size > 0 && { required: [...required] }),
    ...(additional !== undefined && { additionalProperties: additional }),
    ...(additional === undefined && unevaluated !== undefined && { unevaluatedProperties: unevaluated }),
    ...(hidden.length > 0 && { [HIDDEN]: hidden }),
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

/** Applies a part's `patternProperties`, and its `additionalProperties` to properties that only other parts declare. */
const applyToOtherProperties = (contract: Contract, part: Schema, properties: Named): void => {
  const rest = part.additionalProperties;
  const patterns = Object.entries((part.patternProperties ?? {}) as Named);
  for (const name of Object.keys(properties)) {
    const isOwn = Object.hasOwn((part.properties ?? {}) as Named, name);
    const matching = patterns.filter(([pattern]) => new RegExp(pattern, 'u').test(name));
    for (const [, schema] of matching) properties[name] = both(properties[name], schema);
    if (isOwn || matching.length > 0 || rest === undefined || rest === true) continue;
    if (rest === false && properties[name] !== true) {
      const reason = `"additionalProperties: false" forbids "${name}", which a schema that it is combined with declares`;
      throw contract.fault(part.properties ?? part, `${reason}: use unevaluatedProperties`);
    }
    properties[name] = both(properties[name], rest);
  }
};
