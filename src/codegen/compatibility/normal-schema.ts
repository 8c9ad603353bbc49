/** The normal form of schemas: alternatives of one JSON type each. Schemas of the same meaning have the same form. */
import type { Json } from '../json.ts';
import { targetOf } from '../reference.ts';
import {
  anything,
  type Conjunction,
  conjoin,
  hasValue,
  isContradictory,
  isProse,
  isUnlimited,
  type JsonType,
  jsonTypeOf,
  mergeBounds,
  mergeShapes,
  propertyOf,
  type Shape,
  shapeOf,
  textOf,
  tidyShape,
} from './schema-shape.ts';

/** Reads the schemas of one document. `pending` are the conjunctions that are being read. */
export type SchemaReader = { document: Json; known: Map<string, Shape[]>; pending: Set<string> };

export const schemaReader = (document: Json): SchemaReader => ({
  document,
  known: new Map(),
  pending: new Set(),
});

/** Returns the alternatives of a conjunction. Throws for a reference that leads nowhere or in a circle. */
export const shapesOf = (reader: SchemaReader, conjunction: Conjunction): Shape[] => {
  const key = textOf(conjunction);
  const known = reader.known.get(key);
  if (known) return known;
  // A schema that requires itself: the question is whether it accepts anything, and the other conditions decide that.
  if (reader.pending.has(key)) return anything();
  reader.pending.add(key);
  const shapes = intersect(
    reader,
    conjunction.map((schema) => read(reader, schema)),
  );
  reader.pending.delete(key);
  reader.known.set(key, shapes);
  return shapes;
};

type Schema = Record<string, unknown>;

const read = (reader: SchemaReader, schema: unknown, depth = 0): Shape[] => {
  if (schema === false) return [];
  if (typeof schema !== 'object' || schema === null) return anything();
  if (depth > 64) throw new Error(`A schema extends itself: ${textOf(schema).slice(0, 80)}`);
  const { $ref, allOf = [], anyOf, oneOf, not, discriminator, ...rest } = schema as Schema;
  const { if: condition, then, else: otherwise, unevaluatedProperties, unevaluatedItems, ...others } = rest;
  const { contains, minContains, maxContains, dependentSchemas, ...plain } = others;
  const next = (part: unknown): Shape[] => read(reader, part, depth + 1);
  const union = (branches: unknown): Shape[][] =>
    (branches as Schema[]).map((branch) =>
      intersect(reader, [next(branch), ...selection(branch, discriminator).map(next)]),
    );
  const shapes = intersect(reader, [
    plainShapes(plain).map((shape) => withDiscriminator(shape, discriminator)),
    ...(contains === undefined
      ? []
      : [withContains(reader, next(contains), textOf([minContains, maxContains]))]),
    ...Object.entries((dependentSchemas ?? {}) as Schema).map(([name, part]) =>
      next({ anyOf: [{ not: { required: [name] } }, { allOf: [{ required: [name] }, part] }] }),
    ),
    ...($ref === undefined ? [] : [next(targetOf(reader.document, { $ref }))]),
    ...(allOf as unknown[]).map(next),
    ...(anyOf ? [union(anyOf).flat()] : []),
    ...(oneOf ? [exactlyOne(reader, union(oneOf))] : []),
    ...(condition !== undefined && (then ?? otherwise) !== undefined
      ? [
          next({
            anyOf: [{ allOf: [condition, then ?? true] }, { allOf: [{ not: condition }, otherwise ?? true] }],
          }),
        ]
      : []),
  ]).map((shape) => close(shape, unevaluatedProperties, unevaluatedItems));
  return not === undefined ? shapes : exclude(reader, shapes, next(not));
};

/** Returns what both lists of alternatives accept. */
const intersect = (reader: SchemaReader, lists: Shape[][]): Shape[] =>
  lists.reduce(
    (some, others) =>
      some.flatMap((one) =>
        others
          .filter(({ type }) => type === one.type)
          .map((other) => tidyShape(mergeShapes(one, other)))
          .filter((shape) => !isEmpty(reader, shape)),
      ),
    anything(),
  );

/** Tells whether a shape accepts nothing, as far as that can be decided. */
const isEmpty = (reader: SchemaReader, shape: Shape): boolean =>
  isContradictory(shape) ||
  [...shape.required].some((name) => shapesOf(reader, propertyOf(shape, name)).length === 0);

const areDisjoint = (reader: SchemaReader, one: Shape, other: Shape): boolean =>
  one.type !== other.type || isEmpty(reader, tidyShape(mergeShapes(one, other)));

/** Returns the condition that a discriminator adds to an alternative: its property has one of the mapped values. */
const selection = ({ $ref }: Schema, discriminator: unknown): Schema[] => {
  if (!discriminator || typeof $ref !== 'string') return [];
  const { propertyName, mapping = {} } = discriminator as {
    propertyName: string;
    mapping?: Record<string, string>;
  };
  const mapped = Object.entries(mapping).filter(([, target]) => target === $ref);
  const values = mapped.length > 0 ? mapped.map(([value]) => value) : [$ref.slice($ref.lastIndexOf('/') + 1)];
  return [{ type: 'object', properties: { [propertyName]: { enum: values } }, required: [propertyName] }];
};

const withDiscriminator = (shape: Shape, discriminator: unknown): Shape =>
  discriminator && shape.type === 'object' ? { ...shape, notes: { ...shape.notes, discriminator } } : shape;

const withContains = (reader: SchemaReader, shapes: Shape[], range: string): Shape[] =>
  anything().map((shape) =>
    shape.type === 'array'
      ? { ...shape, conditions: new Set([`contains ${range} of ${canonicalShapes(reader, shapes)}`]) }
      : shape,
  );

/** Alternatives that exclude each other need no further condition. */
const exactlyOne = (reader: SchemaReader, branches: Shape[][]): Shape[] => {
  const overlap = branches.some((branch, index) =>
    branches
      .slice(index + 1)
      .some((other) => branch.some((one) => other.some((two) => !areDisjoint(reader, one, two)))),
  );
  if (!overlap) return branches.flat();
  const condition = `oneOf ${textOf(branches.map((branch) => canonicalShapes(reader, branch)).sort())}`;
  return branches
    .flat()
    .map((shape) => ({ ...shape, conditions: new Set([...shape.conditions, condition]) }));
};

const exclude = (reader: SchemaReader, shapes: Shape[], excluded: Shape[]): Shape[] =>
  excluded.reduce(
    (left, other) =>
      left.flatMap((shape) => {
        if (areDisjoint(reader, shape, other)) return [shape];
        if (isUnlimited(other)) return [];
        const { values } = shape;
        if (values && other.values) {
          const rest = values.filter((value) => !hasValue(other.values as unknown[], value));
          return rest.length > 0 ? [{ ...shape, values: rest }] : [];
        }
        return [
          { ...shape, conditions: new Set([...shape.conditions, `not ${canonicalShapes(reader, [other])}`]) },
        ];
      }),
    shapes,
  );

const close = (shape: Shape, properties: unknown, items: unknown): Shape => ({
  ...shape,
  ...(shape.type === 'object' && shape.additional.length === 0 && { additional: conjoin([properties]) }),
  ...(shape.type === 'array' && shape.items.length === 0 && { items: conjoin([items]) }),
});

/** Serialises alternatives by their meaning. */
const canonicalShapes = (reader: SchemaReader, shapes: Shape[], above: string[] = []): string => {
  const child = (conjunction: Conjunction): string => {
    const key = textOf(conjunction);
    if (conjunction.length === 0) return 'anything';
    if (above.includes(key)) return `${above.length - above.indexOf(key)} levels above`;
    return canonicalShapes(reader, shapesOf(reader, conjunction), [...above, key]);
  };
  const children = (named: Record<string, Conjunction>): Record<string, string> =>
    Object.fromEntries(Object.entries(named).map(([name, conjunction]) => [name, child(conjunction)]));
  const texts = shapes.map(({ values, conditions, required, ...shape }) =>
    textOf({
      ...shape,
      notes: {},
      values: values?.map(textOf).sort(),
      conditions: [...conditions].sort(),
      required: [...required].sort(),
      properties: children(shape.properties),
      patternProperties: children(shape.patternProperties),
      additional: child(shape.additional),
      propertyNames: child(shape.propertyNames),
      prefixItems: shape.prefixItems.map(child),
      items: child(shape.items),
    }),
  );
  return textOf(texts.sort());
};

const plainShapes = (schema: Schema): Shape[] =>
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
    others.map((other) => `dependentRequired ${name} needs ${other}`),
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
  additionalProperties: ['object', (_shape, value) => ({ additional: single(value) })],
  propertyNames: ['object', (_shape, value) => ({ propertyNames: single(value) })],
  required: ['object', (_shape, value) => ({ required: new Set(value as string[]) })],
  dependentRequired: ['object', withDependencies],
  prefixItems: ['array', (_shape, value) => ({ prefixItems: (value as unknown[]).map(single) })],
  items: ['array', (_shape, value) => ({ items: single(value) })],
};
