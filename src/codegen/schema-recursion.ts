/** Rejects infinite recursion: in the schema itself, or in every value that would satisfy it. */
import type { ContractSource } from './contract-source.ts';
import { isObject, memberOf } from './json.ts';
import { visitDocument } from './openapi-walk.ts';
import { targetOf } from './reference.ts';
import { conjunctsOf } from './schema-conjunct.ts';
import type { Schema } from './schema-walk.ts';

/** Collects a fault for each ring of schemas, and for each schema that only an infinite value would satisfy. */
export const checkRecursion = (source: ContractSource): void => {
  breakRings(source);
  const conjunctions = new Map<unknown, Schema[]>();
  visitDocument(source.document, (schema) => {
    conjunctions.set(schema, conjunctsOf(source, schema));
  });
  const finite = new Set<unknown>();
  const blockers = (schema: unknown): unknown[] =>
    blockersOf(conjunctions.get(schema) ?? [], (part) => !isObject(part) || finite.has(part));
  addFinite(finite, conjunctions, blockers);
  for (const schema of conjunctions.keys()) {
    if (finite.has(schema)) continue;
    const endless = firstRepeated(schema, (each) => blockers(each)[0]) as Schema;
    source.report(endless, 'Only an endless value would satisfy this schema: it requires itself');
    // The schemas around it are not at fault.
    addFinite(finite.add(endless), conjunctions, blockers);
  }
};

/** Adds the schemas that need no others, then those that need only these, and so on. */
const addFinite = (
  finite: Set<unknown>,
  schemas: ReadonlyMap<unknown, Schema[]>,
  blockers: (schema: unknown) => unknown[],
): void => {
  for (let size = -1; size < finite.size; ) {
    size = finite.size;
    for (const schema of schemas.keys()) {
      if (!finite.has(schema) && blockers(schema).length === 0) finite.add(schema);
    }
  }
};

const firstRepeated = (start: unknown, next: (item: unknown) => unknown): unknown => {
  const passed = new Set<unknown>();
  let current = start;
  while (!passed.has(current)) {
    passed.add(current);
    current = next(current);
  }
  return current;
};

/** The keywords whose schemas judge the same value as the schema around them. */
const inPlace = ['allOf', 'anyOf', 'oneOf', 'not', 'if', 'then', 'else', 'dependentSchemas'];

/** Removes the reference that closes a ring, so that the generators meet none. */
const breakRings = ({ document, report, fault }: ContractSource): void => {
  const open = new Set<Schema>();
  const done = new Set<Schema>();
  const descend = (schema: unknown): void => {
    if (!isObject(schema) || done.has(schema)) return;
    open.add(schema);
    if (schema.$ref !== undefined) {
      const target = targetOf<Schema>(document, schema, fault);
      if (open.has(target)) {
        report(schema, `${schema.$ref} leads in a circle: the schema is a part of itself`, '$ref');
        delete schema.$ref;
      } else descend(target);
    }
    for (const keyword of inPlace) {
      const parts = isObject(schema[keyword]) ? partsOf(keyword, schema[keyword]) : schema[keyword];
      for (const part of Array.isArray(parts) ? parts : []) descend(part);
    }
    open.delete(schema);
    done.add(schema);
  };
  visitDocument(document, descend);
};

const partsOf = (keyword: string, value: Schema): unknown[] =>
  keyword === 'dependentSchemas' ? Object.values(value) : [value];

type Judge = (schema: unknown) => boolean;

/** Returns schemas without a finite value that keep a conjunction from having one. */
const blockersOf = (parts: Schema[], isDone: Judge): unknown[] => {
  const choices = parts.flatMap(({ oneOf, anyOf }) => [oneOf, anyOf]) as (unknown[] | undefined)[];
  const closed = choices.find((branches) => branches?.length && !branches.some(isDone));
  if (closed) return closed;
  if (parts.some((part) => part.enum !== undefined || Object.hasOwn(part, 'const'))) return [];
  const allows = (type: string) =>
    parts.every((part) => part.type === undefined || [part.type].flat().includes(type));
  if (['null', 'boolean', 'string', 'number', 'integer'].some(allows)) return [];
  const forms = [
    ...(allows('object') ? [membersOf(parts)] : []),
    ...(allows('array') ? [itemsOf(parts)] : []),
  ].map((needed) => needed.filter((schema) => !isDone(schema)));
  return forms.some((blockers) => blockers.length === 0) ? [] : forms.flat();
};

/** The schemas of the members that an object must have. */
const membersOf = (parts: Schema[]): unknown[] =>
  parts
    .flatMap((part) => (part.required ?? []) as string[])
    .flatMap((name) =>
      parts.map(({ properties, additionalProperties }) => memberOf(properties, name) ?? additionalProperties),
    );

/** The schemas of the items that a list must have. */
const itemsOf = (parts: Schema[]): unknown[] => {
  const length = Math.max(0, ...parts.map(({ minItems = 0 }) => minItems as number));
  return parts.flatMap(({ prefixItems = [], items }) => {
    const first = (prefixItems as unknown[]).slice(0, length);
    return length > (prefixItems as unknown[]).length ? [...first, items] : first;
  });
};
