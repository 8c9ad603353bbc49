/** Rejects a document whose parts do not have the types of the OpenAPI model. */
import type { ContractSource } from './contract-source.ts';
import { isObject, type Json } from './json.ts';
import { isKind, type Kind, needed, referable, typeOfField } from './openapi-model.ts';
import { walk } from './openapi-walk.ts';
import { resolverOf, targetOf } from './reference.ts';

type Field = { parent: Json; key: string };

const scalars: Record<string, [test: (value: unknown) => boolean, words: string]> = {
  any: [() => true, 'any value'],
  string: [(value) => typeof value === 'string', 'text'],
  boolean: [(value) => typeof value === 'boolean', 'true or false'],
  number: [Number.isFinite, 'a number'],
  count: [(value) => Number.isSafeInteger(value) && (value as number) >= 0, 'an integer of at least 0'],
  step: [(value) => Number.isFinite(value) && (value as number) > 0, 'a number greater than 0'],
  types: [
    (value) => [value].flat().every((type) => typeof type === 'string'),
    'the name of a type, or a list of them',
  ],
};

/**
 * Collects every fault of the document's shape. Removes the faulty fields, so that the rest can be checked too. Throws
 * all faults at once if the rest would be ambiguous without them.
 */
export const checkShape = ({ document, fault, report, attempt, settle }: ContractSource): void => {
  const faulty: Field[] = [];
  const resolve = resolverOf(document, fault);
  let isWhole = true;
  walk(document, {
    enter: (kind, node) => {
      if (typeof node.$ref === 'string' && referable.has(kind) && kind !== 'PathItem') return;
      for (const key of Object.keys(node)) {
        if (typeOfField(kind, key) !== undefined) continue;
        report(node, unknownField(kind, key), key);
        faulty.push({ parent: node, key });
      }
      for (const key of needed[kind] ?? []) {
        if (Object.hasOwn(node, key)) continue;
        isWhole = false;
        report(node, `"${key}" is missing`);
      }
    },
    value: (type, value, { kind, parent, key }) => {
      const words = misfit(type, value);
      if (words === undefined) return;
      report(parent, `"${key}" must be ${words}, not ${JSON.stringify(value)?.slice(0, 40)}`, key);
      if (Array.isArray(parent) || !isOptional(kind, key, type)) isWhole = false;
      else faulty.push({ parent: parent as Json, key });
    },
    follow: (node, kind) => {
      const target = attempt(() =>
        kind === 'Schema' ? targetOf<Json>(document, node, fault) : resolve(node),
      );
      if (!target && kind === 'Schema') faulty.push({ parent: node, key: '$ref' });
      else if (!target) isWhole = false;
      return target;
    },
  });
  if (!isWhole) settle();
  for (const { parent, key } of faulty) delete parent[key];
};

const unknownField = (kind: Kind, key: string): string =>
  kind === 'Schema' ? `The keyword "${key}" is not supported` : `"${key}" is no field of the ${kind} Object`;

/** Whether the document without the field means the same, apart from the field. */
const isOptional = (kind: Kind, key: string, type: string): boolean =>
  kind === 'Schema' || (Object.hasOwn(scalars, type) && !needed[kind]?.includes(key));

/** Describes the type if the value does not have it. */
const misfit = (type: string, value: unknown): string | undefined => {
  if (type.endsWith('[]')) return Array.isArray(value) ? undefined : 'a list';
  if (type === 'Schema') return isObject(value) || typeof value === 'boolean' ? undefined : 'a schema';
  if (type.startsWith('{') || isKind(type)) return isObject(value) ? undefined : 'an object';
  const [test, words] = scalars[type] as (typeof scalars)[string];
  return test(value) ? undefined : words;
};
