import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';

type Schema = Record<string, unknown>;

/** Makes a valid value of the schema in a file of openapi/, from the examples in it. */
export const sampleOf = (file: string): unknown => sample(readSchema(file), dirname(file));

const readSchema = (file: string): Schema => parse(readFileSync(file, 'utf8')) as Schema;

const sample = (schema: Schema, dir: string): unknown => {
  const { $ref, examples, enum: values, properties, items } = schema;
  const example = schema.example ?? (examples as unknown[] | undefined)?.[0];
  if (example !== undefined) return example;
  if (typeof $ref === 'string') return sampleOf(join(dir, $ref));
  if (schema.const !== undefined || schema.default !== undefined) return schema.const ?? schema.default;
  if (Array.isArray(values)) return values[0];
  if (items) return [sample(items as Schema, dir)];
  return Object.fromEntries(
    Object.entries((properties ?? {}) as Record<string, Schema>).map(([name, property]) => [
      name,
      sample(property, dir),
    ]),
  );
};
