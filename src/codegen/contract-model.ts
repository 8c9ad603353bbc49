/** The contract for the generators, with resolved references to parameters, headers and responses, but not to schemas. */
import type { EventDeclaration } from '../../openapi/extensions/declared-operation.ts';
import { isBodiless } from '../contract/bodiless.ts';
import { isJson } from '../contract/media-type.ts';
import { basePathsOf } from './base-path.ts';
import { type ContractSource, readSource } from './contract-source.ts';
import { type Declarations, isCatalogue, readDeclarations, readEvent } from './declaration.ts';
import { completeMapping } from './discriminator-mapping.ts';
import { type Header, readHeaders } from './header-model.ts';
import { removeForeignItemSchemas } from './item-schema.ts';
import { type Json, memberOf } from './json.ts';
import { type Media, readMedia } from './media-model.ts';
import { normalizeOpenApi30 } from './openapi-30.ts';
import { visitDocument } from './openapi-walk.ts';
import { inlinePathItems } from './path-item.ts';
import { resolverOf } from './reference.ts';
import { checkSchemas } from './schema-check.ts';
import type { Schema } from './schema-walk.ts';
import { checkShape } from './shape-check.ts';

export type { Header } from './header-model.ts';
export type { Encoding, Media } from './media-model.ts';
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

export type Response = { status: string; description: string; media: Media[]; headers: Header[] };

export type Operation = {
  id: string;
  method: string;
  path: string;
  /** The paths of the servers, to which `path` is relative. */
  basePaths: string[];
  tag: string;
  summary: string;
  description: string;
  deprecated: boolean;
  security: Security;
  parameters: Parameter[];
  body: { required: boolean; media: Media[] } | undefined;
  responses: Response[];
  /** All extensions of the operation, ours and others, by their `x-` name. */
  extensions: Record<string, unknown>;
  /** The extensions that the engine obeys. */
  declarations: Declarations;
  /** The operation in the document, as the place of its faults. */
  at: Json;
};

/** A request that the server sends. Callers of the API receive its payload. */
export type Webhook = {
  name: string;
  /** In lower case. */
  method: string;
  payload: Media[];
  /** The declaration of the webhook as an event. */
  event?: EventDeclaration;
  /** The operation in the document, as the place of its faults. */
  at: Json;
};

export type CatalogueEntry = { status: number; title: string; description: string };

export type Contract = ContractSource & {
  schemas: Record<string, Schema>;
  /** Without those that have faults. */
  operations: Operation[];
  webhooks: Webhook[];
  problems: Record<string, CatalogueEntry>;
};

const methods = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'];

/**
 * Reads and checks an OpenAPI 3.0 or 3.1 document. `origin` is the root of its source files. Collects faults; `settle`
 * throws them. Throws at once if the document cannot be understood.
 */
export const readContract = (file: string, origin?: string): Contract => {
  const source = readSource(file, origin);
  const { document, report } = source;
  const version = String(document.openapi ?? document.swagger);
  if (!/^3\.[01]\./.test(version)) {
    report(document, `This is version ${version}; OpenAPI 3.0 and 3.1 are supported`);
    source.settle();
  }
  if (version.startsWith('3.0.')) normalizeOpenApi30(document);
  removeForeignItemSchemas(source);
  checkShape(source);
  inlinePathItems(source);
  visitDocument(document, completeMapping);
  checkSchemas(source);
  const schemas = (document.components as Json | undefined)?.schemas ?? {};
  const operations = readOperations(source);
  declareOperations(source, operations);
  const problems = document['x-problems'] ?? {};
  if (!isCatalogue(problems))
    source.notice(document, 'x-problems is ignored: it is no catalogue', 'x-problems');
  return {
    ...source,
    schemas: schemas as Record<string, Schema>,
    operations,
    webhooks: readWebhooks(source),
    problems: (isCatalogue(problems) ? problems : {}) as Record<string, CatalogueEntry>,
  };
};

/** Sets the declarations of the operations. A notice names each that is ignored. */
const declareOperations = ({ document, fault, notice }: ContractSource, operations: Operation[]): void => {
  const declarations = readDeclarations(
    { operations, resolve: resolverOf(document, fault) },
    ({ id, at }, name, reason) => notice(at, `${name} of ${id} is ignored: ${reason}`, name),
  );
  operations.forEach((operation, index) => {
    Object.assign(operation.declarations, declarations[index]);
  });
};

const readWebhooks = (source: ContractSource): Webhook[] => {
  const { document, fault, notice, attempt } = source;
  const resolve = resolverOf(document, fault);
  return Object.entries((document.webhooks ?? {}) as Record<string, Json>).flatMap(([name, item]) =>
    operationsOf(item).map(([method, at]) => {
      const { content } = at.requestBody ? resolve<Json>(at.requestBody as Json) : {};
      const payload = attempt(() => readMedia(content as Json | undefined, fault), at) ?? [];
      const { event, reason } = readEvent(at, payload);
      if (reason !== undefined) notice(at, `x-event of ${name} is ignored: ${reason}`, 'x-event');
      return { name, method, payload, ...(event && { event }), at };
    }),
  );
};

/** Reads the operations of `paths`. Callbacks are requests to others, like webhooks: they have types and no handler. */
const readOperations = (source: ContractSource): Operation[] => {
  const { document, report, fault } = source;
  const resolve = resolverOf(document, fault);
  const operations = new Map<string, Operation>();
  for (const { path, method, item, operation } of declaredOperations(source)) {
    const read = readOperation({ path, method, item, operation, source, resolve });
    const other = operations.get(read.id);
    operations.set(other ? `${method} ${path}` : read.id, read);
    if (!other) continue;
    const twin = `${other.method} ${other.path} and ${read.method} ${path}`;
    report(operation, `${twin} have the same operationId, ${read.id}`, 'operationId');
  }
  return [...operations.values()];
};

const declaredOperations = ({ document, report }: ContractSource) => {
  const paths = Object.entries((document.paths ?? {}) as Record<string, Json>);
  return paths.flatMap(([path, item]) => {
    if (path.startsWith('x-')) return [];
    if (!path.startsWith('/')) report(document.paths as object, 'A path begins with "/"', path);
    return operationsOf(item).map(([method, operation]) => ({ path, method, item, operation }));
  });
};

const operationsOf = (item: Json): [method: string, operation: Json][] =>
  methods.flatMap((method) => (item[method] ? [[method, item[method] as Json]] : []));

type Place = {
  path: string;
  method: string;
  item: Json;
  operation: Json;
  source: ContractSource;
  resolve: ReturnType<typeof resolverOf>;
};

/** Leaves out parts with faults, so that the generators judge the others. */
const readOperation = (place: Place): Operation => {
  const { path, method, operation } = place;
  const id = readId(place);
  return {
    id,
    method: method.toUpperCase(),
    path,
    basePaths: readBasePaths(place),
    tag: (operation.tags as string[] | undefined)?.[0] ?? 'default',
    summary: (operation.summary as string | undefined) ?? id,
    description: (operation.description as string | undefined) ?? '',
    deprecated: operation.deprecated === true,
    security: readSecurity(place),
    parameters: readParameters(place),
    body: readBody(place),
    responses: readResponses(place),
    extensions: Object.fromEntries(Object.entries(operation).filter(([key]) => key.startsWith('x-'))),
    declarations: {},
    at: operation,
  };
};

const readId = ({ operation, method, path, source }: Place): string => {
  const { operationId } = operation;
  if (typeof operationId === 'string' && !['', '__proto__'].includes(operationId)) return operationId;
  const name = `${method.toUpperCase()} ${path}`;
  if (!operationId) source.report(operation, `${name} has no operationId, which names its handler`);
  else source.report(operation, 'The name "__proto__" is not supported', 'operationId');
  return name;
};

/** The servers of an operation replace those of its path, which replace those of the document. */
const readBasePaths = ({ operation, item, source: { document, fault, attempt } }: Place): string[] => {
  const servers = operation.servers ?? item.servers ?? document.servers;
  return attempt(() => basePathsOf(servers as Json[] | undefined, fault)) ?? [];
};

const readSecurity = ({ operation, source: { document, report } }: Place): Security => {
  const security = (operation.security ?? document.security ?? []) as Security;
  const { securitySchemes } = (document.components ?? {}) as Json;
  const undeclared = security.flatMap(Object.keys).filter((scheme) => !memberOf(securitySchemes, scheme));
  const owner = operation.security ? operation : document;
  for (const scheme of undeclared) {
    report(owner, `The security scheme ${scheme} is not declared`, 'security');
  }
  // In JavaScript, a literal without this name would require nothing.
  if (security.some((alternative) => Object.hasOwn(alternative, '__proto__'))) {
    report(owner, 'The name "__proto__" is not supported', 'security');
  }
  return security;
};

const readParameters = ({ item, operation, source, resolve }: Place): Parameter[] => {
  const listOf = ({ parameters = [] }: Json): Parameter[] => {
    const seen = new Set<string>();
    return (parameters as Json[]).flatMap((reference) => {
      const parameter = resolve<Json>(reference);
      const name = `${parameter.name} in the ${parameter.in}`;
      if (seen.has(name)) source.report(reference, `The parameter ${name} occurs twice`);
      seen.add(name);
      const read = source.attempt(() => readParameter(parameter, source.fault), reference);
      return read ?? withoutFaults(parameter);
    });
  };
  return dedupe([...listOf(item), ...listOf(operation)]).filter(
    ({ in: place, name }) => place !== 'header' || !notParameters.test(name),
  );
};

/** Keeps the name of a parameter with faults: otherwise the path would seem to have an undeclared parameter. */
const withoutFaults = ({ in: place, name }: Json): Parameter | [] => {
  const style = memberOf(defaultStyle, place as string) as string | undefined;
  if (style === undefined) return [];
  return {
    name: name as string,
    in: place as ParameterIn,
    required: false,
    style,
    explode: false,
    schema: {},
    description: '',
  };
};

const readBody = ({ operation, source, resolve }: Place): Operation['body'] => {
  if (!operation.requestBody) return undefined;
  const { required, content } = resolve<Json>(operation.requestBody as Json);
  const media = source.attempt(() => readMedia(content as Json | undefined, source.fault), operation);
  return media && { required: required === true, media };
};

const readResponses = ({ operation, source, resolve }: Place): Response[] => {
  const { attempt, fault } = source;
  removeInterim(operation, source);
  const declared = Object.entries((operation.responses ?? {}) as Record<string, Json>);
  const responses = declared
    .filter(([status]) => !status.startsWith('x-'))
    .map(([status, response]) =>
      attempt(() => {
        if (!/^(?:[2-5](?:\d\d|xx)|default)$/i.test(status)) {
          throw fault(
            operation.responses as object,
            `"${status}" is no status, range of statuses or default`,
            status,
          );
        }
        return readResponse(status, resolve<Json>(response), { resolve, source });
      }, response),
    );
  return responses.filter((response) => response !== undefined);
};

/** Removes the responses that precede the final one, in place: a handler returns only the final one. */
const removeInterim = ({ responses = {} }: Json, { notice }: ContractSource): void => {
  for (const status of Object.keys(responses as Json)) {
    if (!/^1(?:\d\d|xx)$/i.test(status)) continue;
    notice(responses as Json, `The response ${status} is ignored: it ends no exchange`, status);
    delete (responses as Json)[status];
  }
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
  if (!Object.hasOwn(defaultStyle, place))
    throw fault(parameter, `"${place}" is no place of a parameter`, 'in');
  if (parameter.name === '') throw fault(parameter, 'The name of the parameter is empty', 'name');
  if (parameter.name === '__proto__') throw fault(parameter, 'The name "__proto__" is not supported', 'name');
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

const readResponse = (
  status: string,
  response: Json,
  { resolve, source }: Pick<Place, 'resolve' | 'source'>,
): Response => {
  const { fault } = source;
  const media = readMedia(response.content as Json | undefined, fault);
  const isIgnored = media.length > 0 && isBodiless(Number(status.replace(/xx$/i, '00')));
  if (isIgnored)
    source.notice(response, `The content is ignored: HTTP has no body in a ${status}`, 'content');
  return {
    status: status.toUpperCase().replace('DEFAULT', 'default'),
    description: (response.description as string | undefined) ?? '',
    media: isIgnored ? [] : media,
    headers: readHeaders(response, resolve, fault),
  };
};
