/** The contract as the generators see it: references to parameters, headers and responses resolved, schemas left as they are. */
import { formatMediaType, isJson, parseMediaType } from '../contract/media-type.ts';
import { type ContractSource, type Json, readSource } from './contract-source.ts';
import { completeMapping } from './discriminator-mapping.ts';
import { normalizeOpenApi30 } from './openapi-30.ts';
import { resolverOf } from './reference.ts';
import { checkSchemas } from './schema-check.ts';
import { type Schema, visitDocument } from './schema-walk.ts';

export type { Schema } from './schema-walk.ts';
export type Security = Record<string, string[]>[];
export type ParameterIn = 'path' | 'query' | 'header' | 'cookie';

export type Parameter = {
  name: string;
  in: ParameterIn;
  required: boolean;
  style: string;
  explode: boolean;
  /** The value is a document of this type, not text in a style. */
  mediaType?: string;
  schema: Schema;
  description: string;
};

/** How one property of a form is written. */
export type Encoding = { contentType?: string; style?: string; explode?: boolean };
export type Media = { type: string; schema: Schema | undefined; encoding?: Record<string, Encoding> };
export type Header = { name: string; required: boolean; schema: Schema };
export type Response = { status: string; description: string; media: Media[]; headers: Header[] };

export type Operation = {
  id: string;
  method: string;
  path: string;
  tag: string;
  summary: string;
  description: string;
  deprecated: boolean;
  security: Security;
  parameters: Parameter[];
  body: { required: boolean; media: Media[] } | undefined;
  responses: Response[];
  /** What the operation declares beyond OpenAPI, by its `x-` name. */
  extensions: Record<string, unknown>;
};

export type CatalogueEntry = { status: number; title: string; description: string };

export type Contract = {
  document: Schema;
  schemas: Record<string, Schema>;
  operations: Operation[];
  problems: Record<string, CatalogueEntry>;
  fault: ContractSource['fault'];
};

const methods = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'];

export const readContract = (file: string): Contract => {
  const source = readSource(file);
  const { document, fault } = source;
  const version = String(document.openapi ?? document.swagger);
  if (!/^3\.[01]\./.test(version)) {
    throw fault(document, `This is version ${version}; OpenAPI 3.0 and 3.1 are supported`);
  }
  if (version.startsWith('3.0.')) normalizeOpenApi30(document);
  visitDocument(document, completeMapping);
  checkSchemas(source);
  const schemas = (document.components as Json | undefined)?.schemas ?? {};
  return {
    document,
    schemas: schemas as Record<string, Schema>,
    operations: readOperations(source),
    problems: (document['x-problems'] ?? {}) as Record<string, CatalogueEntry>,
    fault,
  };
};

/** Webhooks and callbacks are calls that others answer: they have types, and no place in the server. */
const readOperations = (source: ContractSource): Operation[] => {
  const { document, fault } = source;
  const resolve = resolverOf(document, fault);
  const operations = new Map<string, Operation>();
  for (const [path, entry] of Object.entries((document.paths ?? {}) as Record<string, Json>)) {
    const item = resolve<Json>(entry);
    for (const method of methods) {
      const operation = item[method] as Json | undefined;
      if (!operation) continue;
      const read = readOperation({ path, method, item, operation, source, resolve });
      const other = operations.get(read.id);
      if (other) {
        const twin = `${other.method} ${other.path} and ${read.method} ${path}`;
        throw fault(operation, `${twin} have the same operationId, ${read.id}`, 'operationId');
      }
      operations.set(read.id, read);
    }
  }
  return [...operations.values()];
};

type Place = {
  path: string;
  method: string;
  item: Json;
  operation: Json;
  source: ContractSource;
  resolve: ReturnType<typeof resolverOf>;
};

const readOperation = ({ path, method, item, operation, source, resolve }: Place): Operation => {
  const { document, fault } = source;
  if (typeof operation.operationId !== 'string') {
    throw fault(operation, `${method.toUpperCase()} ${path} has no operationId, by which a handler is found`);
  }
  const security = (operation.security ?? document.security ?? []) as Security;
  const schemes = ((document.components as Json | undefined)?.securitySchemes ?? {}) as Json;
  for (const scheme of security.flatMap(Object.keys)) {
    if (!schemes[scheme])
      throw fault(operation, `The security scheme ${scheme} is not described`, 'security');
  }
  const parameters = [...((item.parameters ?? []) as Json[]), ...((operation.parameters ?? []) as Json[])];
  const body = operation.requestBody ? resolve<Json>(operation.requestBody as Json) : undefined;
  return {
    id: operation.operationId,
    method: method.toUpperCase(),
    path,
    tag: (operation.tags as string[] | undefined)?.[0] ?? 'default',
    summary: (operation.summary as string | undefined) ?? operation.operationId,
    description: (operation.description as string | undefined) ?? '',
    deprecated: operation.deprecated === true,
    security,
    parameters: dedupe(
      parameters
        .map((parameter) => readParameter(resolve<Json>(parameter), fault))
        .filter((parameter) => parameter.in !== 'header' || !notParameters.test(parameter.name)),
    ),
    body: body && {
      required: body.required === true,
      media: readMedia(body.content as Json | undefined, fault),
    },
    responses: Object.entries((operation.responses ?? {}) as Record<string, Json>).map(([status, response]) =>
      readResponse(status, resolve<Json>(response), { resolve, fault }),
    ),
    extensions: Object.fromEntries(Object.entries(operation).filter(([key]) => key.startsWith('x-'))),
  };
};

/** An operation's own parameter replaces the path's of the same name and place. */
const dedupe = (parameters: Parameter[]): Parameter[] => [
  ...new Map(parameters.map((parameter) => [`${parameter.in} ${parameter.name}`, parameter])).values(),
];

const defaultStyle: Record<ParameterIn, string> = {
  path: 'simple',
  query: 'form',
  header: 'simple',
  cookie: 'form',
};

/** OpenAPI says elsewhere what these hold, and that a parameter of their name is to be ignored. */
const notParameters = /^(?:accept|content-type|authorization)$/i;

const readParameter = (parameter: Json, fault: ContractSource['fault']): Parameter => {
  const place = parameter.in as ParameterIn;
  const style = (parameter.style as string | undefined) ?? defaultStyle[place];
  const [mediaType, ...others] = Object.keys((parameter.content ?? {}) as Json);
  if (parameter.allowEmptyValue === true) {
    throw fault(parameter, 'allowEmptyValue is not supported: list "" in the schema', 'allowEmptyValue');
  }
  if (others.length > 0 || (mediaType !== undefined && !isJson(mediaType))) {
    throw fault(parameter, `The parameter ${parameter.name} must have one content, of JSON`, 'content');
  }
  const media = mediaType === undefined ? parameter : (parameter.content as Record<string, Json>)[mediaType];
  return {
    name: parameter.name as string,
    in: place,
    required: parameter.required === true,
    style,
    explode: (parameter.explode as boolean | undefined) ?? style === 'form',
    ...(mediaType !== undefined && { mediaType }),
    schema: (media?.schema ?? {}) as Schema,
    description: (parameter.description as string | undefined) ?? '',
  };
};

const readMedia = (content: Json | undefined, fault: ContractSource['fault']): Media[] => {
  const entries = Object.entries((content ?? {}) as Record<string, Json>).map(([key, media]) => ({
    type: mediaTypeOf(key, (what) => fault(content as object, `The media type "${key}" ${what}`, key)),
    schema: media.schema as Schema | undefined,
    ...(media.encoding !== undefined && { encoding: media.encoding as Record<string, Encoding> }),
  }));
  const twin = entries.find(({ type }, index) => entries.findIndex((other) => other.type === type) !== index);
  if (twin) throw fault(content as object, `The media type ${twin.type} stands here twice`);
  return entries;
};

/** In the one spelling that requests and responses are compared in. */
const mediaTypeOf = (key: string, fault: (what: string) => Error): string => {
  const parsed = parseMediaType(key);
  if (!parsed) throw fault('is none');
  const charset = parsed.parameters.get('charset') ?? 'utf-8';
  if (charset !== 'utf-8') throw fault(`is in ${charset}; only UTF-8 is supported`);
  return formatMediaType(parsed);
};

const readResponse = (
  status: string,
  response: Json,
  { resolve, fault }: { resolve: ReturnType<typeof resolverOf>; fault: ContractSource['fault'] },
): Response => ({
  status: status.toUpperCase().replace('DEFAULT', 'default'),
  description: (response.description as string | undefined) ?? '',
  media: readMedia(response.content as Json | undefined, fault),
  headers: Object.entries((response.headers ?? {}) as Record<string, Json>).map(([name, header]) => {
    const { required, schema } = resolve<Json>(header);
    return { name, required: required === true, schema: (schema ?? {}) as Schema };
  }),
});
