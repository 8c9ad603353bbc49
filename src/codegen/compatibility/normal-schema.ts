/** The normal form of schemas: alternatives of one JSON type each. Schemas of the same meaning have the same form. */
import type { Json } from '../json.ts';
import { targetOf } from '../reference.ts';
import { plainShapes } from './plain-schema.ts';
import {
  anything,
  type Conjunction,
  conjoin,
  hasValue,
  isContradictory,
  isUnlimited,
  itemOf,
  mergeShapes,
  permits,
  propertyOf,
  type Shape,
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

/** A schema whose keywords are read, and the function that reads its parts. */
type Part = { reader: SchemaReader; schema: Schema; next: (part: unknown) => Shape[] };

/** A schema accepts what all of its keywords accept. */
const read = (reader: SchemaReader, schema: unknown, depth = 0): Shape[] => {
  if (schema === false) return [];
  if (typeof schema !== 'object' || schema === null) return anything();
  if (depth > 64) throw new Error(`A schema extends itself: ${textOf(schema).slice(0, 80)}`);
  const { not, discriminator, unevaluatedProperties, unevaluatedItems, ...keywords } = schema as Schema;
  const part: Part = { reader, schema: schema as Schema, next: (child) => read(reader, child, depth + 1) };
  const plain = Object.entries(keywords).filter(([keyword]) => !combinators[keyword]);
  const shapes = intersect(reader, [
    plainShapes(Object.fromEntries(plain)),
    ...Object.entries(keywords).flatMap(([keyword, value]) => combinators[keyword]?.(part, value) ?? []),
  ])
    .map((shape) => close(shape, unevaluatedProperties, unevaluatedItems))
    .map((shape) => withDiscriminator(shape, discriminator));
  return not === undefined ? shapes : exclude(reader, shapes, part.next(not));
};

/** Keywords with schemas that apply to the same value. Each returns lists of alternatives that hold together. */
const combinators: Record<string, (part: Part, value: unknown) => Shape[][]> = {
  $ref: ({ reader, next }, $ref) => [next(targetOf(reader.document, { $ref }))],
  allOf: ({ next }, parts) => (parts as unknown[]).map(next),
  anyOf: (part, branches) => [readBranches(part, branches).flat()],
  oneOf: (part, branches) => [exactlyOne(part.reader, readBranches(part, branches))],
  if: ({ schema: { then = true, else: otherwise = true }, next }, condition) =>
    then === true && otherwise === true
      ? []
      : [next({ anyOf: [{ allOf: [condition, then] }, { allOf: [{ not: condition }, otherwise] }] })],
  // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
  then: () => [],
  else: () => [],
  contains: ({ reader, schema: { minContains, maxContains }, next }, items) => [
    withContains(reader, next(items), textOf([minContains ?? 1, maxContains])),
  ],
  minContains: () => [],
  maxContains: () => [],
  dependentSchemas: ({ next }, schemas) =>
    Object.entries(schemas as Schema).map(([name, schema]) =>
      next({ anyOf: [{ not: { required: [name] } }, { allOf: [{ required: [name] }, schema] }] }),
    ),
};

const readBranches = ({ reader, schema: { discriminator }, next }: Part, branches: unknown): Shape[][] =>
  (branches as Schema[]).map((branch) =>
    intersect(reader, [next(branch), ...selection(branch, discriminator).map(next)]),
  );

/** Returns what both lists of alternatives accept. */
const intersect = (reader: SchemaReader, lists: Shape[][]): Shape[] =>
  lists.reduce(
    (some, others) =>
      some.flatMap((one) =>
        others
          .filter(({ type }) => type === one.type)
          .map((other) => withValidValues(reader, tidyShape(mergeShapes(one, other))))
          .filter((shape) => !isEmpty(reader, shape)),
      ),
    anything(),
  );

/** Removes the listed objects and arrays of which a part is invalid. */
const withValidValues = (reader: SchemaReader, shape: Shape): Shape =>
  shape.values
    ? { ...shape, values: shape.values.filter((value) => hasValidParts(reader, shape, value)) }
    : shape;

const hasValidParts = (reader: SchemaReader, shape: Shape, value: unknown): boolean => {
  if (typeof value !== 'object' || value === null) return true;
  if (Array.isArray(value)) return value.every((item, index) => mayBe(reader, itemOf(shape, index), item));
  return (
    [...shape.required].every((name) => Object.hasOwn(value, name)) &&
    Object.entries(value).every(([name, part]) => mayBe(reader, propertyOf(shape, name), part))
  );
};

/** Tells whether schemas accept a value, as far as that can be decided. */
export const mayBe = (reader: SchemaReader, conjunction: Conjunction, value: unknown): boolean =>
  shapesOf(reader, conjunction).some((shape) => permits(shape, value) && hasValidParts(reader, shape, value));

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
  ...(shape.type === 'object' && !shape.isEvaluated && { additional: conjoin([properties]) }),
  ...(shape.type === 'array' && !shape.isEvaluated && { items: conjoin([items]) }),
  isEvaluated: shape.isEvaluated || (shape.type === 'object' ? properties : items) !== undefined,
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
      isEvaluated: undefined,
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
