/** The contract for the generators, with resolved references to parameters, headers and responses, but not to schemas. */
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
  /** The value is a document of this media type, not text in a style. */
  mediaType?: string;
  schema: Schema;
  description: string;
  example?: unknown;
};

/** The encoding of one property of a form. */
export type Encoding = { contentType?: string; style?: string; explode?: boolean };
export type Media = {
  type: string;
  schema: Schema | undefined;
  encoding?: Record<string, Encoding>;
  /** The value of the first example. */
  example?: unknown;
};
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
  /** Declarations beyond OpenAPI, by their `x-` name. */
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

/** Reads and checks an OpenAPI 3.0 or 3.1 document. Errors name the file, the line and the JSON pointer of the fault. */
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

/** Reads the operations of `paths`. Webhooks and callbacks are requests to others: they have types and no handler. */
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
    throw fault(operation, `${method.toUpperCase()} ${path} has no operationId, which names its handler`);
  }
  const security = (operation.security ?? document.security ?? []) as Security;
  const schemes = ((document.components as Json | undefined)?.securitySchemes ?? {}) as Json;
  for (const scheme of security.flatMap(Object.keys)) {
    if (!schemes[scheme]) throw fault(operation, `The security scheme ${scheme} is not declared`, 'security');
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

/** A parameter of an operation replaces the path's parameter with the same name and place. */
const dedupe = (parameters: Parameter[]): Parameter[] => [
  ...new Map(parameters.map((parameter) => [`${parameter.in} ${parameter.name}`, parameter])).values(),
];

const defaultStyle: Record<ParameterIn, string> = {
  path: 'simple',
  query: 'form',
  header: 'simple',
  cookie: 'form',
};

/** OpenAPI ignores header parameters with these names (3.1, Parameter Object). */
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
    ...(parameter.example !== undefined && { example: parameter.example }),
  };
};

const readMedia = (content: Json | undefined, fault: ContractSource['fault']): Media[] => {
  const entries = Object.entries((content ?? {}) as Record<string, Json>).map(([key, media]) => ({
    type: mediaTypeOf(key, (what) => fault(content as object, `The media type "${key}" ${what}`, key)),
    schema: media.schema as Schema | undefined,
    ...(media.encoding !== undefined && { encoding: media.encoding as Record<string, Encoding> }),
    ...firstExample(media),
  }));
  const twin = entries.find(({ type }, index) => entries.findIndex((other) => other.type === type) !== index);
  if (twin) throw fault(content as object, `The media type ${twin.type} occurs twice`);
  return entries;
};

const firstExample = ({ examples }: Json): { example?: unknown } => {
  const [first] = Object.values((examples ?? {}) as Record<string, { value?: unknown }>);
  return first?.value === undefined ? {} : { example: first.value };
};

/** Normalises a media type to the form in which requests and responses are compared. */
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
