import type { ContractSource } from './contract-source.ts';
import { isObject } from './json.ts';
import { targetOf } from './reference.ts';
import type { Schema } from './schema-walk.ts';

type Source = Pick<ContractSource, 'document' | 'fault'>;

/** Returns a schema and all schemas that its references and `allOf` add, each once. */
export const conjunctsOf = ({ document, fault }: Source, schema: Schema): Schema[] => {
  const parts = new Set<Schema>([schema]);
  // The set grows during the iteration.
  for (const part of parts) {
    if (part.$ref !== undefined) parts.add(targetOf<Schema>(document, part, fault));
    for (const each of (part.allOf ?? []) as unknown[]) if (isObject(each)) parts.add(each);
  }
  return [...parts];
};

/** Tells whether a schema is read-only or write-only: itself, by its reference, or by a part of its `allOf`. */
export const isMarked = (source: Source, schema: unknown, mark: 'readOnly' | 'writeOnly'): boolean =>
  isObject(schema) && conjunctsOf(source, schema).some((part) => part[mark] === true);
