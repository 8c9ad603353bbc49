/** Facts of a schema together with the schemas that it refers to and extends. */
import type { Schema } from './schema-walk.ts';

type AnySchema = Schema | boolean;
type Named = Record<string, AnySchema>;
/** Returns the target of a reference. */
export type Resolve = (schema: Schema) => Schema;

/** Tells whether the schema itself declares members of an object. Empty `properties` declare none. */
export const declaresMembers = ({ properties = {}, patternProperties = {}, ...schema }: Schema): boolean =>
  Object.keys({ ...(properties as object), ...(patternProperties as object) }).length > 0 ||
  schema.additionalProperties !== undefined ||
  schema.unevaluatedProperties !== undefined;

/** The names of the properties that the schema or one of its alternatives declares. */
export const declaredNames = (schema: AnySchema, resolve: Resolve): Set<string> => {
  const names = new Set<string>();
  const passed = new Set<AnySchema>();
  const visit = (part: AnySchema): void => {
    if (typeof part === 'boolean' || passed.has(part)) return;
    passed.add(part);
    const { $ref, allOf, anyOf, oneOf, then, else: otherwise, properties = {}, dependentSchemas = {} } = part;
    for (const name of Object.keys(properties as Named)) names.add(name);
    if ($ref !== undefined) visit(resolve({ $ref }));
    const inner = [allOf, anyOf, oneOf, then, otherwise, Object.values(dependentSchemas as Named)].flat();
    for (const each of inner as (AnySchema | undefined)[]) if (each) visit(each);
  };
  visit(schema);
  return names;
};

/** The names of the properties that every object of the schema has. */
export const requiredNames = (schema: AnySchema, resolve: Resolve): string[] => {
  const names = new Set<string>();
  const passed = new Set<AnySchema>();
  const visit = (part: AnySchema): void => {
    if (typeof part === 'boolean' || passed.has(part)) return;
    passed.add(part);
    for (const name of (part.required ?? []) as string[]) names.add(name);
    if (part.$ref !== undefined) visit(resolve({ $ref: part.$ref }));
    for (const each of (part.allOf ?? []) as AnySchema[]) visit(each);
  };
  visit(schema);
  return [...names];
};

const allTypes = ['null', 'boolean', 'number', 'string', 'array', 'object'];

/** The types of the values that the schema accepts; `number` includes integers. */
export const allowedTypes = (schema: AnySchema, resolve: Resolve, depth = 0): string[] => {
  if (typeof schema === 'boolean') return schema ? allTypes : [];
  if (depth > 16) return allTypes;
  const { $ref, allOf = [], anyOf, oneOf } = schema;
  const of = (part: AnySchema) => allowedTypes(part, resolve, depth + 1);
  const lists = [
    ownTypes(schema),
    ...($ref === undefined ? [] : [of(resolve({ $ref }))]),
    ...(allOf as AnySchema[]).map(of),
    ...[anyOf, oneOf].flatMap((list) => (list ? [(list as AnySchema[]).flatMap(of)] : [])),
  ];
  return allTypes.filter((type) => lists.every((list) => list.includes(type)));
};

const ownTypes = (schema: Schema): string[] => {
  const values = valuesOf(schema);
  if (values) return values.map(typeOfValue);
  if (schema.type === undefined) return allTypes;
  return ([schema.type].flat() as string[]).map((type) => (type === 'integer' ? 'number' : type));
};

/** The values that a schema lists by const or enum, if it lists any, as far as its type accepts them. */
export const valuesOf = (schema: Schema): unknown[] | undefined => {
  const values = schema.const === undefined ? (schema.enum as unknown[] | undefined) : [schema.const];
  const types = schema.type === undefined ? undefined : ([schema.type].flat() as string[]);
  if (!types) return values;
  return values?.filter(
    (value) => types.includes(typeOfValue(value)) || (types.includes('integer') && Number.isInteger(value)),
  );
};

export const typeOfValue = (value: unknown): string =>
  value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value;
