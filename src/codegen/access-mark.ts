import type { ContractSource } from './contract-source.ts';
import { isObject } from './json.ts';
import { targetOf } from './reference.ts';
import type { Schema } from './schema-walk.ts';

/** Tells whether a schema is read-only or write-only: itself, by its reference, or by a part of its `allOf`. */
export const isMarked = (
  source: Pick<ContractSource, 'document' | 'fault'>,
  schema: unknown,
  mark: 'readOnly' | 'writeOnly',
): boolean => {
  if (!isObject(schema)) return false;
  if (schema[mark] === true) return true;
  const target = schema.$ref === undefined ? [] : [targetOf<Schema>(source.document, schema, source.fault)];
  return [...target, ...((schema.allOf ?? []) as unknown[])].some((part) => isMarked(source, part, mark));
};
