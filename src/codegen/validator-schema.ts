/** Converts the contract's schemas for Ajv: the keywords for validation, in one direction (request or response). */

import type { Contract, Schema } from './contract-model.ts';
import { discriminate } from './discriminator.ts';
import { isObject } from './json.ts';
import { targetOf } from './reference.ts';
import { conjunctsOf, isMarked } from './schema-conjunct.ts';
import { mapSubschemas } from './schema-walk.ts';
import { textFormats } from './text-formats.ts';

export type Direction = 'request' | 'response';

export const contractId = 'contract';
/** Our own keyword: replaces a timestamp by its canonical form. */
export const CANONICAL_TIMESTAMP = 'canonicalTimestamp';

const annotations = new Set(
  (
    '$comment title description default deprecated readOnly writeOnly example examples externalDocs xml ' +
    'discriminator contentEncoding contentMediaType contentSchema'
  ).split(' '),
);

const combinators = new Set(['allOf', 'anyOf', 'oneOf', 'if', 'then', 'else']);
const ofMembers = new Set(['patternProperties', 'additionalProperties', 'unevaluatedProperties']);
const nothing: ReadonlySet<string> = new Set();

/** A component, without the requirement of properties that a schema around its reference excludes. */
export type Referenced = { schema: Schema; hidden: ReadonlySet<string> };

export const createAjvSchemas = (contract: Contract, direction: Direction) => {
  const follow = ($ref: unknown): Schema => targetOf(contract.document, { $ref }, contract.fault);
  const referenced = new Map<string, Referenced>();
  const foreign = direction === 'request' ? 'readOnly' : 'writeOnly';
  const isForeign = (property: unknown): boolean => isMarked(contract, property, foreign);

  /** The properties excluded in this direction, of a schema and all schemas that it extends. */
  const foreignNames = (schema: Schema): string[] =>
    conjunctsOf(contract, schema)
      .flatMap(({ properties = {} }) => Object.entries(properties as Schema))
      .flatMap(([name, property]) => (isForeign(property) ? [name] : []));

  const toAjv = (schema: Schema, above: ReadonlySet<string> = nothing): Schema => {
    const own = foreignNames(schema);
    const hidden = own.length === 0 ? above : new Set([...above, ...own]);
    const { properties, required, ...rest } = discriminate(contract, schema);
    const convert = (key: string) => (child: Schema) =>
      ofMembers.has(key) && isForeign(child)
        ? { [foreign]: true }
        : toAjv(child, combinators.has(key) ? hidden : nothing);
    const converted = Object.fromEntries(
      Object.entries(rest)
        .filter(([key, value]) => isRelevant(key, value))
        .map(([key, value]) => [key, mapSubschemas({ [key]: value }, convert(key))[key]]),
    ) as Schema;
    if (converted.$ref !== undefined) converted.$ref = reference(converted.$ref as string, hidden);
    if (required) converted.required = (required as string[]).filter((name) => !hidden.has(name));
    if (properties) {
      converted.properties = Object.fromEntries(
        Object.entries(properties as Schema).map(([name, property]) => [
          name,
          isForeign(property)
            ? { [foreign]: true }
            : mapSubschemas({ not: property }, (child) => toAjv(child)).not,
        ]),
      );
    }
    const possible = withoutEmptyNot(converted);
    return direction === 'request' ? withCanonicalTimestamps(withSafeIntegers(possible)) : possible;
  };

  const reference = (pointer: string, above: ReadonlySet<string>): string => {
    const schema = follow(pointer);
    const required = above.size === 0 ? nothing : requiredNames(schema, follow);
    const hidden = new Set([...above].filter((name) => required.has(name)));
    const name = pointer.replace('#/components/schemas/', '');
    const isPlain = /^[\w.-]+$/.test(name) && name !== '__proto__' && hidden.size === 0;
    const key = isPlain ? name : JSON.stringify([pointer, ...[...hidden].sort()]);
    referenced.set(key, { schema, hidden });
    return referenceTo(key);
  };

  /** The converted schemas of all references, also of references between them. */
  const definitions = (): Record<string, Schema> => {
    const defined: Record<string, Schema> = {};
    // The map grows during the iteration.
    for (const [key, { schema, hidden }] of referenced) defined[key] = toAjv(schema, hidden);
    return defined;
  };

  return { toAjv: (schema: Schema) => toAjv(schema), definitions, referenced };
};

/** Returns the reference to a definition of our schema for Ajv. */
export const referenceTo = (key: string): string =>
  `${contractId}#/$defs/${encodeURIComponent(key.replaceAll('~', '~0').replaceAll('/', '~1'))}`;

/** The properties that a schema requires, or a schema that judges the same value. */
const requiredNames = (schema: Schema, follow: ($ref: unknown) => Schema): ReadonlySet<string> => {
  const parts = new Set<unknown>([schema]);
  // The set grows during the iteration.
  for (const part of parts) {
    if (!isObject(part)) continue;
    if (part.$ref !== undefined) parts.add(follow(part.$ref));
    for (const each of [...combinators].flatMap((keyword) => part[keyword] ?? [])) parts.add(each);
  }
  return new Set([...parts].flatMap((part) => (isObject(part) ? ((part.required ?? []) as string[]) : [])));
};

/** An unknown format is an annotation (JSON Schema). */
const isRelevant = (key: string, value: unknown): boolean =>
  !key.startsWith('x-') &&
  !annotations.has(key) &&
  (key !== 'format' || Object.hasOwn(textFormats, value as string));

/** Rewrites `not: {}`, because beside other keywords Ajv would generate code that does not run. */
const withoutEmptyNot = ({ not, ...rest }: Schema): Schema => {
  if (not === undefined) return rest;
  const isEmpty = not === true || Object.keys(not as object).length === 0;
  return isEmpty && not !== false
    ? { ...rest, allOf: [...((rest.allOf ?? []) as Schema[]), false] }
    : { ...rest, not };
};

/** Handlers receive every timestamp in one form, so no feature parses client input. */
const withCanonicalTimestamps = (schema: Schema): Schema =>
  schema.format === 'date-time' ? { ...schema, [CANONICAL_TIMESTAMP]: true } : schema;

/** Rejects integers beyond ±2^53, which JSON.parse rounds silently. */
const withSafeIntegers = (schema: Schema): Schema => {
  const types = [schema.type ?? []].flat();
  if (!types.includes('integer') || types.includes('number')) return schema;
  const minimum = (schema.minimum ?? schema.exclusiveMinimum) as number | undefined;
  const maximum = (schema.maximum ?? schema.exclusiveMaximum) as number | undefined;
  return {
    ...schema,
    ...(!(Math.abs(minimum ?? Infinity) < 2 ** 53) && { minimum: Number.MIN_SAFE_INTEGER }),
    ...(!(Math.abs(maximum ?? Infinity) < 2 ** 53) && { maximum: Number.MAX_SAFE_INTEGER }),
  };
};
