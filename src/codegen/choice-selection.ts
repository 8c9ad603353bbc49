/** Finds how a serializer selects the alternative of a choice: by a property, by the type, or by trying all of them. */
import type { Contract, Schema } from './contract-model.ts';
import type { Discrimination } from './discriminator.ts';
import { type Choice, type Conjunction, collect, join, merge } from './schema-merge.ts';

type Union = Choice & { kind: 'oneOf' | 'anyOf' };

/** Undefined if no property and no type decides: several alternatives may accept one value. */
export type Selection = ({ by: 'property' } & Discrimination) | { by: 'type'; types: string[][] } | undefined;

/** `base` holds the conditions outside the choice. */
export const selectionOf = (contract: Contract, choice: Union, base: Conjunction): Selection => {
  if (choice.discrimination) return { by: 'property', ...choice.discrimination };
  const all = choice.branches.map((branch) => join(base, collect(contract, branch)));
  const types = all.map((each) => typesOf(contract, each));
  if (areDisjoint(types.map((each) => each?.map((type) => (type === 'integer' ? 'number' : type))))) {
    return { by: 'type', types: types as string[][] };
  }
  const isNull = types.map((each) => each?.length === 1 && each[0] === 'null');
  const others = all.filter((_, index) => !isNull[index]);
  const areObjects = types.every(
    (each, index) => isNull[index] || (each?.length === 1 && each[0] === 'object'),
  );
  if (!areObjects || all.length > others.length + 1) return undefined;
  const property = tagOf(contract, others);
  if (property === undefined) return undefined;
  const cases = choice.branches.flatMap((schema, index) =>
    isNull[index] ? [] : [{ values: tagValues(contract, all[index] as Conjunction, property) ?? [], schema }],
  );
  return { by: 'property', property, cases, orNull: others.length < all.length };
};

/** A required property with other constants in each alternative. */
const tagOf = (contract: Contract, branches: Conjunction[]): string | undefined => {
  const [first] = branches;
  if (!first || branches.length < 2) return undefined;
  const names = Object.keys((merge(contract, first.parts).properties ?? {}) as Schema);
  return names.find((name) => areDisjoint(branches.map((branch) => tagValues(contract, branch, name))));
};

const areDisjoint = (lists: (string[] | undefined)[]): boolean => {
  const all = lists.flatMap((list) => [...new Set(list)]);
  return lists.every((list) => list !== undefined) && new Set(all).size === all.length;
};

const tagValues = (contract: Contract, { parts }: Conjunction, name: string): string[] | undefined => {
  const { properties = {}, required = [] } = merge(contract, parts) as {
    properties?: Schema;
    required?: string[];
  };
  const property = Object.hasOwn(properties, name) ? properties[name] : undefined;
  if (!required.includes(name) || typeof property !== 'object') return undefined;
  const { enum: values } = merge(contract, collect(contract, property as Schema).parts) as {
    enum?: unknown[];
  };
  const isTag = values && values.length > 0 && values.every((value) => typeof value === 'string');
  return isTag ? (values as string[]) : undefined;
};

/** The types of the values that satisfy all conditions. Undefined for any type. */
const typesOf = (contract: Contract, { parts, choices }: Conjunction, depth = 0): string[] | undefined => {
  const { type, enum: values } = merge(contract, parts) as { type?: string[]; enum?: unknown[] };
  const own = type ?? (values && [...new Set(values.map(typeOfValue))]);
  if (own || depth > 8) return own;
  for (const choice of choices) {
    if (choice.kind === 'if') continue;
    const types = choice.branches.map((branch) => typesOf(contract, collect(contract, branch), depth + 1));
    if (types.every((each) => each !== undefined)) return [...new Set(types.flat())];
  }
  return undefined;
};

const typeOfValue = (value: unknown): string =>
  value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value;

/**
 * Tells whether the merged keywords and the selected alternatives decide alone what a value must satisfy. Otherwise the
 * written text is validated, too.
 */
export const isDecided = (contract: Contract, { parts, choices, nots }: Conjunction): boolean => {
  if (nots.length > 0 || !areMergeable(parts)) return false;
  const [choice, ...rest] = choices;
  if (!choice) return true;
  if (choice.kind === 'if') return false;
  const base = { parts, choices: rest, nots: [] };
  if (!selectionOf(contract, choice, base)) return false;
  return choice.branches.every((branch) => isDecided(contract, join(base, collect(contract, branch))));
};

const areMergeable = (parts: Schema[]): boolean =>
  parts.every(
    ({ unevaluatedProperties, unevaluatedItems, contains, patternProperties, propertyNames, properties }) =>
      (unevaluatedProperties ?? unevaluatedItems ?? contains) === undefined &&
      (patternProperties === undefined || parts.length === 1) &&
      (propertyNames === undefined || (properties === undefined && parts.length === 1)),
  );
