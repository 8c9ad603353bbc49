import { isMultiple } from '../json-value.ts';
import { textFormats } from '../text-formats.ts';

/** A shape: the values of one JSON type that a schema accepts, without references and combinators. */
export type JsonType = 'null' | 'boolean' | 'number' | 'string' | 'array' | 'object';

/** Schemas that apply together, as they are in the document. An empty conjunction accepts everything. */
export type Conjunction = readonly unknown[];

export type Shape = {
  type: JsonType;
  /** The accepted values, if the schema lists them. */
  values?: unknown[];
  /** Lower and upper bounds, by keyword. */
  bounds: Record<string, number>;
  /** Further conditions, such as patterns, as texts that are equal if the conditions are. */
  conditions: Set<string>;
  /** Keywords that reject no value. */
  notes: Record<string, unknown>;
  properties: Record<string, Conjunction>;
  patternProperties: Record<string, Conjunction>;
  additional: Conjunction;
  propertyNames: Conjunction;
  required: Set<string>;
  prefixItems: Conjunction[];
  items: Conjunction;
  /** The schema declares all properties or items, so `unevaluatedProperties` and `unevaluatedItems` have no effect. */
  isEvaluated: boolean;
};

export const jsonTypes: JsonType[] = ['null', 'boolean', 'number', 'string', 'array', 'object'];

/** Makes the shape of all values of a type. */
export const shapeOf = (type: JsonType): Shape => ({
  type,
  ...(type === 'null' && { values: [null] }),
  ...(type === 'boolean' && { values: [true, false] }),
  bounds: {},
  conditions: new Set(),
  notes: {},
  properties: {},
  patternProperties: {},
  additional: [],
  propertyNames: [],
  required: new Set(),
  prefixItems: [],
  items: [],
  isEvaluated: false,
});

/** Makes the shapes of all JSON values. */
export const anything = (): Shape[] => jsonTypes.map(shapeOf);

/** Serialises a JSON value independently of the order of its members. */
export const textOf = (value: unknown): string =>
  JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)))
      : part,
  ) ?? 'nothing';

export const hasValue = (values: readonly unknown[], value: unknown): boolean =>
  values.some((each) => textOf(each) === textOf(value));

export const jsonTypeOf = (value: unknown): JsonType =>
  value === null ? 'null' : Array.isArray(value) ? 'array' : (typeof value as JsonType);

const prose = new Set(
  'title description examples example deprecated $comment externalDocs $schema $id $anchor $defs definitions'.split(
    ' ',
  ),
);

/** Tells whether a keyword is only for readers, or for the references of other schemas. */
export const isProse = (keyword: string): boolean => prose.has(keyword);

const isAnything = (schema: unknown): boolean =>
  schema === true ||
  schema === undefined ||
  (typeof schema === 'object' && schema !== null && Object.keys(schema).every(isProse));

/** Joins conjunctions without repetitions, so that recursive schemas end. */
export const conjoin = (...parts: Conjunction[]): Conjunction => {
  const all = parts.flat().filter((schema) => !isAnything(schema));
  return [...new Map(all.map((schema) => [textOf(schema), schema])).values()];
};

/** Returns the schemas of a property: those of its name, of matching patterns, or else of additional properties. */
export const propertyOf = (shape: Shape, name: string): Conjunction => {
  const matching = Object.entries(shape.patternProperties).filter(([pattern]) => matches(pattern, name));
  const named = shape.properties[name];
  if (named === undefined && matching.length === 0) return shape.additional;
  return conjoin(named ?? [], ...matching.map(([, schemas]) => schemas));
};

export const itemOf = ({ prefixItems, items }: Shape, index: number): Conjunction =>
  prefixItems[index] ?? items;

/**
 * Tells whether a text matches. A released contract may have a pattern that is valid only without the flag `u`; nothing
 * matches one that is no regular expression at all.
 */
const matches = (pattern: string, text: string): boolean => {
  for (const flags of ['u', '']) {
    try {
      return new RegExp(pattern, flags).test(text);
    } catch {}
  }
  return false;
};

const sizeOf: Record<string, (value: unknown) => unknown> = {
  Length: (value) => [...(value as string)].length,
  Items: (value) => (value as unknown[]).length,
  Properties: (value) => Object.keys(value as object).length,
};

/** Tells whether a value is within a bound such as `maxLength`. */
const isWithin = (value: unknown, keyword: string, bound: number): boolean => {
  const [, kind = ''] = /(Length|Items|Properties)$/.exec(keyword) ?? [];
  const size = (sizeOf[kind]?.(value) ?? value) as number;
  if (keyword === 'exclusiveMinimum') return size > bound;
  if (keyword === 'exclusiveMaximum') return size < bound;
  return isUpper(keyword) ? size <= bound : size >= bound;
};

/** Tells whether a condition holds for a value. Undefined if that cannot be decided here. */
const meets = (value: unknown, condition: string): boolean | undefined => {
  const [keyword, text = ''] = split(condition);
  if (keyword === 'pattern') return matches(JSON.parse(text) as string, value as string);
  if (keyword === 'multipleOf') return isMultiple(value as number, Number(text));
  if (keyword === 'uniqueItems')
    return new Set((value as unknown[]).map(textOf)).size === (value as unknown[]).length;
  if (keyword === 'format') return hasFormat(value, text);
  return undefined;
};

const hasFormat = (value: unknown, name: string): boolean | undefined => {
  const format: unknown = textFormats[name as keyof typeof textFormats];
  if (typeof value !== 'string') return undefined;
  if (format instanceof RegExp) return format.test(value);
  return typeof format === 'function' ? (format(value) as boolean) : undefined;
};

/** Tells whether the values and keywords of a shape permit a value, as far as that can be decided without other schemas. */
export const permits = (shape: Shape, value: unknown): boolean =>
  jsonTypeOf(value) === shape.type &&
  (!shape.values || hasValue(shape.values, value)) &&
  Object.entries(shape.bounds).every(([keyword, bound]) => isWithin(value, keyword, bound)) &&
  [...shape.conditions].every((condition) => meets(value, condition) !== false);

const split = (condition: string): [keyword: string, text: string] => {
  const space = condition.indexOf(' ');
  return [condition.slice(0, space), condition.slice(space + 1)];
};

/** Tells whether a shape accepts a value for certain. `given` lists conditions that the value is known to meet. */
export const accepts = (shape: Shape, value: unknown, given: ReadonlySet<string> = new Set()): boolean => {
  if (jsonTypeOf(value) !== shape.type) return false;
  if (shape.values && !hasValue(shape.values, value)) return false;
  const isListed = shape.values !== undefined;
  if (typeof value === 'object' && value !== null && !isListed && !isUnlimited(shape)) return false;
  return (
    Object.entries(shape.bounds).every(([keyword, bound]) => isWithin(value, keyword, bound)) &&
    [...shape.conditions].every(
      (condition) => isImplied(condition, given) || meets(value, condition) === true,
    )
  );
};

/** Tells whether the shape accepts all values of its type. */
export const isUnlimited = (shape: Shape): boolean => {
  const { notes: _, isEvaluated: __, ...limits } = shape;
  const { notes: ___, isEvaluated: ____, ...none } = shapeOf(shape.type);
  return describe(limits) === describe(none);
};

const describe = (value: object): string =>
  textOf(
    JSON.parse(
      JSON.stringify(value, (_key, part: unknown) => (part instanceof Set ? [...part].sort() : part)),
    ),
  );

/** The next wider format: each value of the first has the second too. */
const widerFormat: Record<string, string> = {
  float: 'double',
  email: 'idn-email',
  hostname: 'idn-hostname',
  uri: 'uri-reference',
  'uri-reference': 'iri-reference',
  iri: 'iri-reference',
};

/** Tells whether values that meet all `given` conditions meet this one. */
export const isImplied = (condition: string, given: ReadonlySet<string>): boolean => {
  if (given.has(condition)) return true;
  const [keyword, wanted] = split(condition);
  return [...given].some((each) => {
    const [other, text] = split(each);
    if (other !== keyword) return false;
    if (keyword === 'multipleOf') return isMultiple(Number(text), Number(wanted));
    return keyword === 'format' && widerFormats(text).includes(wanted);
  });
};

const widerFormats = (format: string): string[] => {
  const wider = widerFormat[format];
  return wider === undefined ? [] : [wider, ...widerFormats(wider)];
};

/** Combines two shapes of one type: the result accepts what both accept. The notes of the first prevail. */
export const mergeShapes = (one: Shape, other: Shape): Shape => ({
  type: one.type,
  ...mergeValues(one, other),
  bounds: mergeBounds(one.bounds, other.bounds),
  conditions: new Set([...one.conditions, ...other.conditions]),
  notes: { ...other.notes, ...one.notes },
  properties: Object.fromEntries(
    [...new Set([...Object.keys(one.properties), ...Object.keys(other.properties)])].map((name) => [
      name,
      conjoin(propertyOf(one, name), propertyOf(other, name)),
    ]),
  ),
  patternProperties: { ...patternsBeside(one, other), ...patternsBeside(other, one) },
  additional: conjoin(one.additional, other.additional),
  propertyNames: conjoin(one.propertyNames, other.propertyNames),
  required: new Set([...one.required, ...other.required]),
  prefixItems: Array.from(
    { length: Math.max(one.prefixItems.length, other.prefixItems.length) },
    (_, index) => conjoin(itemOf(one, index), itemOf(other, index)),
  ),
  items: conjoin(one.items, other.items),
  isEvaluated: one.isEvaluated || other.isEvaluated,
});

const mergeValues = ({ values: one }: Shape, { values: other }: Shape): { values?: unknown[] } => {
  if (!one || !other) return one || other ? { values: (one ?? other) as unknown[] } : {};
  return { values: one.filter((value) => hasValue(other, value)) };
};

export const mergeBounds = (one: Shape['bounds'], other: Shape['bounds']): Shape['bounds'] => {
  const merged = { ...one };
  for (const [keyword, bound] of Object.entries(other)) {
    const known = merged[keyword] ?? bound;
    merged[keyword] = isUpper(keyword) ? Math.min(known, bound) : Math.max(known, bound);
  }
  return merged;
};

export const isUpper = (keyword: string): boolean => /^(?:max|exclusiveMax)/.test(keyword);

const patternsBeside = (one: Shape, other: Shape): Shape['patternProperties'] =>
  Object.fromEntries(
    Object.entries(one.patternProperties).map(([pattern, schemas]) => [
      pattern,
      conjoin(schemas, other.patternProperties[pattern] ?? other.additional),
    ]),
  );

/** Brings equal shapes into the same form: bounds of integers are inclusive, and listed values need no bounds. */
export const tidyShape = (shape: Shape): Shape => {
  const bounds = isImplied('multipleOf 1', shape.conditions) ? inclusive(shape.bounds) : shape.bounds;
  if (!shape.values) return { ...shape, bounds };
  const values = shape.values.filter((value) => permits({ ...shape, bounds }, value));
  const conditions = new Set(
    [...shape.conditions].filter((each) => !/^(?:pattern|multipleOf|uniqueItems) /.test(each)),
  );
  return { ...shape, values, bounds: {}, conditions };
};

const inclusive = ({ exclusiveMinimum, exclusiveMaximum, ...bounds }: Shape['bounds']): Shape['bounds'] =>
  mergeBounds(
    Object.fromEntries(
      Object.entries(bounds).map(([keyword, bound]) => [
        keyword,
        isUpper(keyword) ? Math.floor(bound) : Math.ceil(bound),
      ]),
    ),
    {
      ...(exclusiveMinimum !== undefined && { minimum: Math.floor(exclusiveMinimum) + 1 }),
      ...(exclusiveMaximum !== undefined && { maximum: Math.ceil(exclusiveMaximum) - 1 }),
    },
  );

/** Tells whether the bounds of a shape contradict each other. */
export const isContradictory = ({ bounds, values }: Shape): boolean => {
  if (values) return values.length === 0;
  const {
    minimum = -Infinity,
    maximum = Infinity,
    exclusiveMinimum = -Infinity,
    exclusiveMaximum = Infinity,
  } = bounds;
  return (
    minimum > maximum ||
    exclusiveMinimum >= maximum ||
    minimum >= exclusiveMaximum ||
    exclusiveMinimum >= exclusiveMaximum ||
    ['Length', 'Items', 'Properties'].some(
      (kind) => (bounds[`min${kind}`] ?? 0) > (bounds[`max${kind}`] ?? Infinity),
    )
  );
};
