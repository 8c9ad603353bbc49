/** Tags: properties whose values a schema lists. They tell which alternative a value has. */
import { type SchemaReader, shapesOf } from './normal-schema.ts';
import { conjoin, hasValue, propertyOf, type Shape } from './schema-shape.ts';

/** Splitting by more values would take long for a verdict that is rarely better. */
const maxValues = 32;

/** Tells whether a required property has no value in common, so that no value has both shapes. */
export const haveDifferentTags = (
  one: Shape,
  reader: SchemaReader,
  other: Shape,
  others: SchemaReader,
): boolean =>
  [...one.required].some((name) => {
    if (!other.required.has(name)) return false;
    const [values, rest] = [listOf(reader, one, name), listOf(others, other, name)];
    return values !== undefined && rest !== undefined && !values.some((value) => hasValue(rest, value));
  });

/**
 * Splits an object into one shape for each value of a property that distinguishes the candidates. Together the shapes
 * accept the values of the object. Undefined if it has no such property.
 */
export const splitByTag = (
  shape: Shape,
  reader: SchemaReader,
  candidates: readonly Shape[],
  ofCandidates: SchemaReader,
): Shape[] | undefined => {
  if (shape.type !== 'object' || shape.values || candidates.length < 2) return undefined;
  for (const name of Object.keys(shape.properties)) {
    const values = listOf(reader, shape, name);
    if (!values || values.length < 2 || values.length > maxValues) continue;
    const isTag = candidates.some((candidate) => {
      const some = listOf(ofCandidates, candidate, name);
      return (
        some &&
        values.some((value) => hasValue(some, value)) &&
        !values.every((value) => hasValue(some, value))
      );
    });
    if (isTag) return values.map((value) => withValue(shape, name, value));
  }
  return undefined;
};

const withValue = (shape: Shape, name: string, value: unknown): Shape => ({
  ...shape,
  properties: { ...shape.properties, [name]: conjoin(propertyOf(shape, name), [{ const: value }]) },
});

/** The values that a property may have, if its schema lists them all. */
const listOf = (reader: SchemaReader, shape: Shape, name: string): unknown[] | undefined => {
  const lists = shapesOf(reader, propertyOf(shape, name)).map(({ values }) => values);
  return lists.length > 0 && lists.every((list) => list !== undefined) ? lists.flat() : undefined;
};
