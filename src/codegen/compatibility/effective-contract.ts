/** The operations of a document with all that they inherit, in a form in which equal declarations are equal. */

import { completeMapping } from '../discriminator-mapping.ts';
import type { Json } from '../json.ts';
import { normalizeOpenApi30 } from '../openapi-30.ts';
import { visitDocument } from '../openapi-walk.ts';
import { resolverOf } from '../reference.ts';
import { type SchemaReader, schemaReader } from './normal-schema.ts';

export type Named = Record<string, Json>;

export type EffectiveOperation = {
  /** As callers know it: `GET /v1/tags/{tagId}`. */
  name: string;
  /** The path without the names of its parameters. */
  route: string;
  parts: Json;
};

export type EffectiveContract = {
  operations: ReadonlyMap<string, EffectiveOperation>;
  webhooks: ReadonlyMap<string, EffectiveOperation>;
  securitySchemes: Named;
  schemas: SchemaReader;
  /** The parts of the document that no other member has, such as extensions. */
  rest: Json;
};

type Resolve = ReturnType<typeof resolverOf>;

/** Reads a bundled OpenAPI 3.0 or 3.1 document, and leaves it as it is. Throws for a dangling reference. */
export const effectiveContract = (source: Json): EffectiveContract => {
  const document = structuredClone(source);
  if (String(document.openapi).startsWith('3.0.')) normalizeOpenApi30(document);
  visitDocument(document, completeMapping);
  const resolve = resolverOf(document);
  const { securitySchemes = {} } = (document.components ?? {}) as Json;
  return {
    operations: readPaths((document.paths ?? {}) as Named, resolve, document),
    webhooks: readPaths((document.webhooks ?? {}) as Named, resolve),
    securitySchemes: Object.fromEntries(
      Object.entries(securitySchemes as Named).map(([name, scheme]) => [name, resolve<Json>(scheme)]),
    ),
    schemas: schemaReader(document),
    rest: Object.fromEntries(Object.entries(document).filter(([key]) => !comparedOrProse.has(key))),
  };
};

const comparedOrProse = new Set(
  'openapi info tags x-tagGroups externalDocs $schema paths webhooks components servers security x-problems'.split(
    ' ',
  ),
);

const methods = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'];

/** Reads the operations of paths, webhooks or a callback. Only those of paths inherit the document's servers and security. */
export const readPaths = (
  paths: Named,
  resolve: Resolve,
  document: Json = {},
): Map<string, EffectiveOperation> => {
  const operations = new Map<string, EffectiveOperation>();
  for (const [path, entry] of Object.entries(paths)) {
    if (path.startsWith('x-')) continue;
    const item = resolve<Json>(entry);
    for (const method of methods) {
      const operation = item[method] as Json | undefined;
      if (!operation) continue;
      const route = `${method} ${path.replaceAll(/\{[^}]*\}/g, '{}')}`;
      const parts = effectiveParts({ document, path, method, item, operation, resolve });
      operations.set(route, { name: `${method.toUpperCase()} ${path}`, route, parts });
    }
  }
  return operations;
};

type Place = {
  document: Json;
  path: string;
  method: string;
  item: Json;
  operation: Json;
  resolve: Resolve;
};

const effectiveParts = ({ document, path, method: ofOperation, item, operation, resolve }: Place): Json => {
  const { parameters: _, summary: __, description: ___, servers, ...inherited } = item;
  for (const method of methods) delete inherited[method];
  const { callbacks, requestBody, ...own } = operation;
  return {
    ...inherited,
    ...own,
    path,
    servers: operation.servers ?? servers ?? document.servers ?? [{ url: '/' }],
    security: operation.security ?? document.security ?? [],
    tags: ((operation.tags ?? []) as string[]).slice(0, 1),
    parameters: effectiveParameters(path, [item.parameters, operation.parameters], resolve),
    ...(requestBody !== undefined && { requestBody: bodyOf(resolve<Json>(requestBody as Json)) }),
    responses: Object.fromEntries(
      Object.entries((operation.responses ?? {}) as Named).map(([status, response]) => [
        status.toUpperCase(),
        // HTTP has no body in the response to a HEAD.
        { ...responseOf(resolve<Json>(response), resolve), ...(ofOperation === 'head' && { content: {} }) },
      ]),
    ),
    callbacks: mapNamed(callbacks, (callback) => readPaths(resolve<Json>(callback) as Named, resolve)),
  };
};

const mapNamed = (named: unknown, map: (part: Json) => unknown): Record<string, unknown> =>
  Object.fromEntries(Object.entries((named ?? {}) as Named).map(([name, part]) => [name, map(part)]));

/** OpenAPI ignores header parameters with these names (3.1, Parameter Object). */
const notParameters = /^header (?:accept|content-type|authorization)$/;

/** Returns the parameters by their place and name. Parameters of paths are known by their position. */
const effectiveParameters = (path: string, lists: unknown[], resolve: Resolve): Named => {
  const positions = [...path.matchAll(/\{([^}]*)\}/g)].map(([, name]) => name);
  const read = lists
    .flatMap((list) => (list ?? []) as Json[])
    .map((parameter) => resolve<Json>(parameter))
    .map((parameter): [string, Json] => {
      const { name, in: place } = parameter as { name: string; in: string };
      if (place === 'path') return [`path parameter ${positions.indexOf(name) + 1}`, parameterOf(parameter)];
      return [`${place} ${place === 'header' ? name.toLowerCase() : name}`, parameterOf(parameter)];
    });
  return Object.fromEntries(read.filter(([key]) => !notParameters.test(key)));
};

/** Adds the defaults of a parameter or header, and takes the schema out of a `content`. */
const parameterOf = ({ content, schema, name: _, in: place, ...rest }: Json): Json => {
  const [[mediaType, media] = []] = Object.entries((content ?? {}) as Named);
  const style = rest.style ?? (place === 'query' || place === 'cookie' ? 'form' : 'simple');
  return {
    required: false,
    style,
    explode: style === 'form',
    allowReserved: false,
    allowEmptyValue: false,
    deprecated: false,
    ...rest,
    ...(mediaType !== undefined && { mediaType }),
    schema: (media ? media.schema : schema) ?? {},
  };
};

const bodyOf = ({ content, ...rest }: Json): Json => ({
  required: false,
  ...rest,
  content: contentOf(content),
});

const responseOf = ({ content, headers, links, ...rest }: Json, resolve: Resolve): Json => ({
  ...rest,
  links: mapNamed(links, (link) => resolve<Json>(link)),
  content: contentOf(content),
  headers: Object.fromEntries(
    Object.entries((headers ?? {}) as Named)
      .map(([name, header]): [string, Json] => [name.toLowerCase(), parameterOf(resolve<Json>(header))])
      .filter(([name]) => name !== 'content-type'),
  ),
});

const contentOf = (content: unknown): Json =>
  Object.fromEntries(
    Object.entries((content ?? {}) as Named).map(([type, media]) => [
      type
        .toLowerCase()
        .replaceAll(/\s*;\s*/g, ';')
        .replace(';charset=utf-8', ''),
      { ...media, encoding: mapNamed(media.encoding, encodingOf), schema: media.schema ?? {} },
    ]),
  );

const encodingOf = ({ contentType, headers, ...rest }: Json): Json | undefined => {
  const encoding = {
    ...rest,
    ...(typeof contentType === 'string' && { contentType: contentType.split(/\s*,\s*/).sort() }),
    ...(headers !== undefined && {
      headers: mapNamed(headers, ({ description: _, example: __, examples: ___, ...header }) => header),
    }),
  };
  return Object.keys(encoding).length > 0 ? encoding : undefined;
};
