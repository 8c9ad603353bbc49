/** Converts an OpenAPI 3.0 document, with its own dialect of JSON Schema, to 3.1 in place. */
import type { Json } from './json.ts';
import { visitDocument } from './openapi-walk.ts';
import { targetOf } from './reference.ts';
import type { Schema } from './schema-walk.ts';

/** Converts the document in place to OpenAPI 3.1.1. The caller has checked that its version is 3.0. */
export const normalizeOpenApi30 = (document: Json): void => {
  visitDocument(document, normalizeSchema, (node) => lenientTarget(document, node));
  document.openapi = '3.1.1';
};

/** A later check reports a dangling reference. */
const lenientTarget = (document: Json, node: Json): Json | undefined => {
  try {
    return targetOf<Json>(document, node);
  } catch {
    return undefined;
  }
};

const normalizeSchema = (schema: Schema): void => {
  if (typeof schema.$ref === 'string') {
    // OpenAPI 3.0 ignores siblings of a reference.
    for (const key of Object.keys(schema)) if (key !== '$ref') delete schema[key];
    return;
  }
  normalizeBound(schema, 'minimum', 'exclusiveMinimum');
  normalizeBound(schema, 'maximum', 'exclusiveMaximum');
  if ('example' in schema) {
    schema.examples ??= [schema.example];
    delete schema.example;
  }
  normalizeNullable(schema);
};

const normalizeBound = (schema: Schema, bound: string, exclusive: string): void => {
  if (typeof schema[exclusive] !== 'boolean') return;
  if (schema[exclusive] && schema[bound] !== undefined) {
    schema[exclusive] = schema[bound];
    delete schema[bound];
  } else delete schema[exclusive];
};

const normalizeNullable = (schema: Schema): void => {
  const isNullable = schema.nullable === true;
  delete schema.nullable;
  if (!isNullable) return;
  if (typeof schema.type === 'string') {
    schema.type = [schema.type, 'null'];
    if (Array.isArray(schema.enum) && !schema.enum.includes(null)) schema.enum = [...schema.enum, null];
    return;
  }
  // By the standard, nullable has no effect without a type, but documents write `{ nullable: true, allOf: [$ref] }`.
  const { description, examples, readOnly, writeOnly, ...rest } = schema;
  if (Object.keys(rest).length === 0) return;
  for (const key of Object.keys(rest)) delete schema[key];
  schema.anyOf = [rest, { type: 'null' }];
};
