/** Every way to violate exactly one rule of a JSON Schema of the contract, with the location of the fault. */
import type { Schema } from './contract-document.ts';

export type Violation = {
  /** Relative to the value of the schema. */
  pointer: string;
  rule: string;
  /** Distinguishes it from others of the same rule. */
  sample?: string;
  /** Takes a valid value with all its parts; returns an invalid one. */
  break: (valid: unknown) => unknown;
};

/** `text`: the schema is of a parameter, so there is no null, and every text is a string and a list. */
export type Carrier = 'json' | 'text';

export const violationsOf = (schema: Schema, carrier: Carrier): Violation[] => [
  ...ownViolations(schema, carrier).map((violation) => beside(undefined, schema, violation)),
  ...Object.entries(schema.properties ?? {}).flatMap(([name, part]) =>
    violationsOf(part, carrier).map((violation) => beside(name, schema, within(name, violation))),
  ),
  ...(schema.items ? violationsOf(schema.items, carrier).map(withinFirst) : []),
];

/** Violates it as part of a whole that may not have all parts at once: removes others. */
const beside = (
  name: string | undefined,
  schema: Schema,
  { break: breakWhole, ...violation }: Violation,
): Violation => {
  const { rule } = violation;
  if (name === undefined && rule === 'maxProperties') return { ...violation, break: breakWhole };
  // An absent part makes room for another, and a surplus part takes the room of one.
  const places = name !== undefined ? 0 : rule === 'required' ? 1 : rule === 'additionalProperties' ? -1 : 0;
  return { ...violation, break: (valid) => breakWhole(withinBounds(schema, valid, { name, places })) };
};

/** A value with all parts, without the surplus ones. */
export const withinBounds = (
  { maxProperties, required = [] }: Schema,
  full: unknown,
  { name, places = 0 }: { name?: string | undefined; places?: number } = {},
): unknown => {
  if (maxProperties === undefined) return full;
  const parts = Object.entries(full as object);
  const first = [...required, name];
  const byNeed = parts.toSorted(([a], [b]) => Number(first.includes(b)) - Number(first.includes(a)));
  return Object.fromEntries(byNeed.slice(0, maxProperties + places));
};

const within = (name: string, { break: breakPart, ...violation }: Violation): Violation => ({
  ...violation,
  pointer: `/${name}${violation.pointer}`,
  break: (valid) => {
    const object = valid as Record<string, unknown>;
    return { ...object, [name]: breakPart(object[name]) };
  },
});

const withinFirst = ({ break: breakItem, ...violation }: Violation): Violation => ({
  ...violation,
  pointer: `/0${violation.pointer}`,
  break: (valid) => {
    const [first, ...others] = valid as unknown[];
    return [breakItem(first), ...others];
  },
});

const ownViolations = (schema: Schema, carrier: Carrier): Violation[] => {
  const to = (rule: string, broken: unknown): Violation => ({ pointer: '', rule, break: () => broken });
  return [
    ...wrongTypes(schema, carrier).map((value) => ({ ...to('type', value), sample: JSON.stringify(value) })),
    ...(schema.enum ? [to('enum', 'none-of-these')] : []),
    ...(schema.pattern === undefined ? [] : [to('pattern', unlike(schema.pattern))]),
    ...(schema.format === 'email' ? [to('format', 'not-an-address')] : []),
    ...(schema.minimum === undefined ? [] : [to('minimum', schema.minimum - 1)]),
    ...(schema.maximum === undefined ? [] : [to('maximum', schema.maximum + 1)]),
    ...(schema.minLength === undefined ? [] : [to('minLength', 'a'.repeat(schema.minLength - 1))]),
    ...(schema.maxLength === undefined ? [] : [to('maxLength', 'a'.repeat(schema.maxLength + 1))]),
    ...(schema.minItems === undefined ? [] : [to('minItems', [])]),
    ...(schema.maxItems === undefined ? [] : [ofFirst('maxItems', schema.maxItems + 1)]),
    ...(schema.uniqueItems ? [ofFirst('uniqueItems', 2)] : []),
    ...(schema.minProperties === undefined ? [] : [to('minProperties', {})]),
    // A valid value with all parts has too many.
    ...(schema.maxProperties === undefined
      ? []
      : [{ pointer: '', rule: 'maxProperties', break: (valid: unknown) => valid }]),
    ...(schema.required ?? []).map(without),
    ...(schema.additionalProperties === false ? [withSurplus] : []),
  ];
};

const wrongTypes = (schema: Schema, carrier: Carrier): unknown[] => {
  const types = [schema.type ?? 'object'].flat();
  if (carrier === 'text') return types.includes('string') || types.includes('array') ? [] : ['text', '1.5'];
  const samples = {
    null: null,
    string: 'text',
    integer: 5,
    boolean: true,
    array: ['item'],
    object: { a: 1 },
  };
  const wrong = Object.entries(samples).filter(([type]) => !types.includes(type));
  return [...wrong.map(([, value]) => value), ...(types.includes('integer') ? [1.5] : [])];
};

const unlike = (pattern: string): string => {
  const allowed = new RegExp(pattern, 'u');
  const found = ['!', '-', 'ABC', 'a b', '0'].find((text) => !allowed.test(text));
  if (found === undefined) throw new Error(`No text is known that ${pattern} refuses`);
  return found;
};

const ofFirst = (rule: string, count: number): Violation => ({
  pointer: '',
  rule,
  break: (valid) => Array.from({ length: count }, () => (valid as unknown[])[0]),
});

const without = (name: string): Violation => ({
  pointer: `/${name}`,
  rule: 'required',
  break: (valid) => {
    const { [name]: _, ...others } = valid as Record<string, unknown>;
    return others;
  },
});

const withSurplus: Violation = {
  pointer: '/colour',
  rule: 'additionalProperties',
  break: (valid) => ({ ...(valid as object), colour: 'red' }),
};
