/** Reads the keywords of a schema that need no other schema: the result is one shape of each type that it accepts. */
import {
  anything,
  type Conjunction,
  conjoin,
  hasValue,
  isContradictory,
  isProse,
  type JsonType,
  jsonTypeOf,
  mergeBounds,
  type Shape,
  shapeOf,
  textOf,
  tidyShape,
} from './schema-shape.ts';

type Schema = Record<string, unknown>;

/** Returns the shapes of a schema without combinators. */
export const plainShapes = (schema: Schema): Shape[] =>
  typesOf(schema)
    .map((type) => tidyShape(plainShape(type, schema)))
    .filter((shape) => !isContradictory(shape));

const plainShape = (type: JsonType, schema: Schema): Shape => {
  let shape = shapeOf(type);
  for (const [keyword, value] of Object.entries(schema)) {
    if (isProse(keyword)) continue;
    const [only, apply] = readerOf(keyword);
    if (only === undefined || only === type) shape = { ...shape, ...apply(shape, value) };
  }
  return shape;
};

const typesOf = ({ type }: Schema): JsonType[] => {
  const all = anything().map((shape) => shape.type);
  if (type === undefined) return all;
  const named = [type].flat().map((name) => (name === 'integer' ? 'number' : name));
  return all.filter((each) => named.includes(each));
};

type Reader = [type: JsonType | undefined, read: (shape: Shape, value: unknown) => Partial<Shape>];

const withCondition = ({ conditions }: Shape, condition: string): Partial<Shape> => ({
  conditions: new Set([...conditions, condition]),
});

const withBounds = ({ bounds }: Shape, more: Shape['bounds']): Partial<Shape> => ({
  bounds: mergeBounds(bounds, more),
});

const withValues = (shape: Shape, values: unknown[]): Partial<Shape> => {
  const typed = values.filter((value) => jsonTypeOf(value) === shape.type);
  return { values: shape.values ? shape.values.filter((value) => hasValue(typed, value)) : typed };
};

/** `integer` is a number without a fraction, unless the schema also has the type `number`. */
const withType = (shape: Shape, type: unknown): Partial<Shape> => {
  const named = [type].flat();
  const isInteger = shape.type === 'number' && !named.includes('number');
  return isInteger ? withCondition(shape, 'multipleOf 1') : {};
};

const integerSizes: Record<string, number> = { int32: 2 ** 31, int64: 2 ** 63 };

const withFormat = (shape: Shape, value: unknown): Partial<Shape> => {
  if (shape.type !== 'number' && shape.type !== 'string') return {};
  const size = shape.type === 'number' ? integerSizes[value as string] : undefined;
  if (size === undefined) return withCondition(shape, `format ${value}`);
  return {
    ...withCondition(shape, 'multipleOf 1'),
    ...withBounds(shape, { minimum: -size, maximum: size - 1 }),
  };
};

const withDependencies = (shape: Shape, value: unknown): Partial<Shape> => {
  const needs = Object.entries(value as Record<string, string[]>).flatMap(([name, others]) =>
    others.map((other) => `dependentRequired ${textOf([name, other])}`),
  );
  return { conditions: new Set([...shape.conditions, ...needs]) };
};

const single = (schema: unknown): Conjunction => conjoin([schema]);
const each = (schemas: unknown): Record<string, Conjunction> =>
  Object.fromEntries(Object.entries(schemas as Schema).map(([name, schema]) => [name, single(schema)]));

const boundTypes: Record<string, JsonType> = {
  minLength: 'string',
  maxLength: 'string',
  minimum: 'number',
  maximum: 'number',
  exclusiveMinimum: 'number',
  exclusiveMaximum: 'number',
  minItems: 'array',
  maxItems: 'array',
  minProperties: 'object',
  maxProperties: 'object',
};

const readerOf = (keyword: string): Reader => {
  const type = boundTypes[keyword];
  if (type) return [type, (shape, value) => withBounds(shape, { [keyword]: value as number })];
  return readers[keyword] ?? [undefined, ({ notes }, value) => ({ notes: { ...notes, [keyword]: value } })];
};

const readers: Record<string, Reader> = {
  type: [undefined, withType],
  enum: [undefined, (shape, value) => withValues(shape, value as unknown[])],
  const: [undefined, (shape, value) => withValues(shape, [value])],
  pattern: ['string', (shape, value) => withCondition(shape, `pattern ${textOf(value)}`)],
  multipleOf: ['number', (shape, value) => withCondition(shape, `multipleOf ${value}`)],
  uniqueItems: ['array', (shape, value) => (value === true ? withCondition(shape, 'uniqueItems true') : {})],
  format: [undefined, withFormat],
  properties: ['object', (_shape, value) => ({ properties: each(value) })],
  patternProperties: ['object', (_shape, value) => ({ patternProperties: each(value) })],
  additionalProperties: ['object', (_shape, value) => ({ additional: single(value), isEvaluated: true })],
  propertyNames: ['object', (_shape, value) => ({ propertyNames: single(value) })],
  required: ['object', (_shape, value) => ({ required: new Set(value as string[]) })],
  dependentRequired: ['object', withDependencies],
  prefixItems: ['array', (_shape, value) => ({ prefixItems: (value as unknown[]).map(single) })],
  items: ['array', (_shape, value) => ({ items: single(value), isEvaluated: true })],
};
