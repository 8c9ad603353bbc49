/** Visits the schemas of a document and their subschemas. */
import type { Json } from './contract-source.ts';

export type Schema = { [keyword: string]: unknown };

const single = ['items', 'additionalProperties', 'unevaluatedProperties', 'unevaluatedItems', 'contains'];
const lone = new Set([...single, 'propertyNames', 'not', 'if', 'then', 'else', 'contentSchema']);
const listed = new Set(['allOf', 'anyOf', 'oneOf', 'prefixItems']);
const named = new Set(['properties', 'patternProperties', 'dependentSchemas', '$defs', 'definitions']);

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

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

/** Keys of values, which may look like schemas. */
const isData = (key: string): boolean =>
  key === 'example' || key === 'examples' || key === 'default' || key.startsWith('x-');

/** Visits every schema of a document: components, and schemas of parameters, headers and contents. */
export const visitDocument = (document: Json, visit: (schema: Schema) => void): void => {
  const { schemas, ...components } = (document.components ?? {}) as Json;
  for (const schema of Object.values((schemas ?? {}) as Json)) visitSchema(schema, visit);
  const descend = (node: unknown): void => {
    if (Array.isArray(node)) for (const item of node) descend(item);
    if (!isObject(node)) return;
    for (const [key, value] of Object.entries(node)) {
      if (key === 'schema') visitSchema(value, visit);
      else if (!isData(key)) descend(value);
    }
  };
  descend([document.paths, document.webhooks, components]);
};
