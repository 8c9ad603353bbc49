/** Converts the contract's schemas for Ajv: the keywords for validation, in one direction (request or response). */
import type { Contract, Schema } from './contract-model.ts';
import { discriminate } from './discriminator.ts';
import { resolverOf } from './reference.ts';
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
const nothing: ReadonlySet<string> = new Set();

export const createAjvSchemas = (contract: Contract, direction: Direction) => {
  const resolve = resolverOf(contract.document, contract.fault);
  const referenced = new Map<string, Schema>();
  const foreign = direction === 'request' ? 'readOnly' : 'writeOnly';

  const isForeign = (property: unknown): boolean =>
    typeof property === 'object' &&
    property !== null &&
    ((property as Schema)[foreign] === true || resolve<Schema>(property as Schema)[foreign] === true);

  /** The properties excluded in this direction, of a schema and all schemas that it extends. */
  const foreignNames = (schema: Schema): string[] => [
    ...Object.entries((schema.properties ?? {}) as Schema).flatMap(([name, property]) =>
      isForeign(property) ? [name] : [],
    ),
    ...(schema.$ref === undefined ? [] : foreignNames(resolve<Schema>({ $ref: schema.$ref }))),
    ...((schema.allOf ?? []) as Schema[]).flatMap(foreignNames),
  ];

  const toAjv = (schema: Schema, above: ReadonlySet<string> = nothing): Schema => {
    const own = foreignNames(schema);
    const hidden = own.length === 0 ? above : new Set([...above, ...own]);
    const { properties, required, ...rest } = discriminate(contract, schema);
    const relevant = Object.fromEntries(
      Object.entries(rest).filter(([key, value]) => isRelevant(key, value)),
    ) as Schema;
    const converted = Object.fromEntries(
      Object.entries(relevant).map(([key, value]) => [
        key,
        mapSubschemas({ [key]: value }, (child) => toAjv(child, combinators.has(key) ? hidden : nothing))[
          key
        ],
      ]),
    ) as Schema;
    if (converted.$ref !== undefined) converted.$ref = reference(converted.$ref as string);
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

  const reference = (pointer: string): string => {
    const name = pointer.replace('#/components/schemas/', '');
    const key = /^[\w.-]+$/.test(name) ? name : `at${encodeURIComponent(pointer).replaceAll('%', '_')}`;
    referenced.set(key, resolve<Schema>({ $ref: pointer }));
    return `${contractId}#/$defs/${key}`;
  };

  /** The converted schemas of all references, also of references between them. */
  const definitions = (): Record<string, Schema> => {
    const defined: Record<string, Schema> = {};
    // The map grows during the iteration.
    for (const [key, schema] of referenced) defined[key] = toAjv(schema);
    return defined;
  };

  return { toAjv: (schema: Schema) => toAjv(schema), definitions, referenced };
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
