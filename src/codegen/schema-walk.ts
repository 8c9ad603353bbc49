/** Visits a schema and its subschemas. */
import { isObject } from './json.ts';

export type Schema = { [keyword: string]: unknown };

const single = ['items', 'additionalProperties', 'unevaluatedProperties', 'unevaluatedItems', 'contains'];
const lone = new Set([...single, 'propertyNames', 'not', 'if', 'then', 'else', 'contentSchema']);
const listed = new Set(['allOf', 'anyOf', 'oneOf', 'prefixItems']);
const named = new Set(['properties', 'patternProperties', 'dependentSchemas', '$defs', 'definitions']);

/** Maps the direct subschemas of a schema; boolean schemas are kept. */
export const mapSubschemas = (schema: Schema, map: (child: Schema) => unknown): Schema => {
  const step = (child: unknown) => (isObject(child) ? map(child) : child);
  return Object.fromEntries(
    Object.entries(schema).map(([keyword, value]) => {
      if (lone.has(keyword)) return [keyword, step(value)];
      if (listed.has(keyword) && Array.isArray(value)) return [keyword, value.map(step)];
      if (!named.has(keyword) || !isObject(value)) return [keyword, value];
      return [keyword, Object.fromEntries(Object.entries(value).map(([name, child]) => [name, step(child)]))];
    }),
  );
};

/** Visits a schema and all its subschemas, without following references. */
export const visitSchema = (schema: unknown, visit: (schema: Schema) => void): void => {
  if (!isObject(schema)) return;
  visit(schema);
  mapSubschemas(schema, (child) => {
    visitSchema(child, visit);
    return child;
  });
};
