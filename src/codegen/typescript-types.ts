/**
 * Converts the bundle to the text of a module that exports `paths`, `components` and `operations`. openapi-typescript
 * writes everything but the types of schemas.
 */
import openapiTypescript, { astToString, type OpenAPI3 } from 'openapi-typescript';
import { factory } from 'typescript';
import { withCanonicalNames } from './canonical-name.ts';
import { visitItemStreams } from './item-schema.ts';
import { isObject, type Json, memberOf } from './json.ts';
import { fragmentOf, keysOf } from './json-pointer.ts';
import { walk } from './openapi-walk.ts';
import { resolverOf } from './reference.ts';
import { SchemaTypeWriter, unlistedTag, withRequired } from './schema-type.ts';
import type { Schema } from './schema-walk.ts';

/** The schema for which a placeholder stands, by its number. */
const PLACEHOLDER = 'x-placeholder';

export const renderTypes = async (document: Json): Promise<string> => {
  const writer = new SchemaTypeWriter(resolverOf(document));
  const { copy, schemas, items } = withPlaceholders(withCanonicalNames(document));
  removeLookalikes(copy);
  const { plain, restore } = withoutPercents(copy);
  removeInlinedIds(plain);
  const text = astToString(
    await openapiTypescript(plain as unknown as OpenAPI3, {
      alphabetize: false,
      transform: (node: object) => {
        const index = (node as { [PLACEHOLDER]?: number })[PLACEHOLDER];
        if (index === undefined) return undefined;
        const type = writer.typeOf(schemas[index] as Schema);
        return items.has(index) ? factory.createTypeReferenceNode('AsyncIterable', [type]) : type;
      },
    }),
  );
  const types = restore(text);
  return [
    types,
    types.includes('WithRequired<') ? withRequired : '',
    types.includes('UnlistedTag') ? unlistedTag : '',
  ].join('');
};

/** openapi-typescript decodes names as if they were parts of a URI, again and again, so it must see no percent sign. */
const withoutPercents = (document: Json) => {
  walk(document, {
    enter: (_, node) => {
      const keys = typeof node.$ref === 'string' ? keysOf(node.$ref) : undefined;
      if (keys) node.$ref = fragmentOf(keys);
    },
  });
  const text = JSON.stringify(document);
  // No identifier contains a hyphen, so the name stays quoted.
  let substitute = '-percent-';
  while (text.includes(substitute)) substitute += '-';
  return {
    plain: JSON.parse(text.replaceAll('%', substitute)) as Json,
    restore: (types: string): string => types.replaceAll(substitute, '%'),
  };
};

/**
 * The paths have copies of these path items, and an operationId is unique. Those of webhooks are no operations of the API,
 * which the type `operations` lists.
 */
const removeInlinedIds = ({ components, webhooks = {} }: Json): void => {
  const items = [memberOf(components, 'pathItems') ?? {}, webhooks].flatMap((each) =>
    Object.values(each as Record<string, Json>),
  );
  for (const operation of items.flatMap(Object.values)) {
    if (isObject(operation)) delete operation.operationId;
  }
};

/** openapi-typescript takes data with a `$ref` for a reference, and an extension for a path or a response. */
const removeLookalikes = (document: Json): void =>
  walk(document, {
    value: (type, value, { kind, parent, key }) => {
      if (!type.startsWith('any') || Array.isArray(parent)) return;
      const isEntry = key.startsWith('x-') && ['Paths', 'Responses', 'Callback'].includes(kind);
      if (isEntry || JSON.stringify(value).includes('"$ref"')) delete (parent as Json)[key];
    },
  });

/** Replaces each schema that stands in no other schema. A component keeps the keywords that its comment tells. */
const withPlaceholders = (document: Json) => {
  const copy = structuredClone(document);
  const schemas: unknown[] = [];
  /** The numbers of the schemas that describe an item of a stream. */
  const items = new Set<number>();
  const placeholderOf = (schema: unknown, comment: object) => ({
    type: 'object',
    ...comment,
    [PLACEHOLDER]: schemas.push(schema) - 1,
  });
  walk(copy, {
    enter: (kind, node) => {
      if (kind !== 'Parameter' && kind !== 'Header') return;
      const [media] = Object.values((node.content ?? {}) as Record<string, Json>);
      // The value of a parameter is decoded, also if it is JSON.
      if (media) node.schema = media.schema ?? true;
    },
  });
  const streams = new Set<object>();
  visitItemStreams(copy, (media, schema) => {
    delete media['x-item-schema'];
    media.schema = schema;
    streams.add(media);
  });
  walk(copy, {
    value: (type, schema, { kind, parent, key }) => {
      if (type !== 'Schema' || kind === 'Schema') return;
      const comment = kind === 'Components' ? commentOf(schema) : {};
      if (streams.has(parent)) items.add(schemas.length);
      (parent as Json)[key] = placeholderOf(schema, comment);
    },
  });
  return { copy, schemas, items };
};

const commented = new Set(
  'title format deprecated description default example examples const enum type'.split(' '),
);

const commentOf = (schema: unknown): object =>
  Object.fromEntries(Object.entries(schema as object).filter(([keyword]) => commented.has(keyword)));
