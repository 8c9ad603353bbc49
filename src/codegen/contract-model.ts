/** The contract as the generators see it: references to parameters, headers and responses resolved, schemas left as they are. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

export type Schema = { [keyword: string]: unknown };
export type Security = Record<string, string[]>[];
export type ParameterIn = 'path' | 'query' | 'header' | 'cookie';

export type Parameter = {
  name: string;
  in: ParameterIn;
  required: boolean;
  style: string;
  explode: boolean;
  schema: Schema;
  description: string;
};

export type Media = { type: string; schema: Schema | undefined };
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
};

type Json = Record<string, unknown>;

const methods = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'];

export const readContract = (file: string): Contract => {
  const document = parse(readFileSync(file, 'utf8')) as Json;
  const resolve = resolverOf(document);
  const operations: Operation[] = [];
  for (const [path, item] of Object.entries((document.paths ?? {}) as Record<string, Json>)) {
    for (const method of methods) {
      const operation = item[method] as Json | undefined;
      if (operation) operations.push(readOperation({ path, method, item, operation, document, resolve }));
    }
  }
  return {
    document,
    schemas: ((document.components as Json | undefined)?.schemas ?? {}) as Record<string, Schema>,
    operations,
    problems: (document['x-problems'] ?? {}) as Record<string, CatalogueEntry>,
  };
};

/** Follows `#/…` references; anything else has no place in a bundle. */
export const resolverOf =
  (document: Json) =>
  <T extends Json>(node: Json): T => {
    let current = node;
    for (let hops = 0; typeof current.$ref === 'string'; hops += 1) {
      const reference = current.$ref;
      if (!reference.startsWith('#/') || hops > 32)
        throw new Error(`Cannot follow the reference ${reference}`);
      let target: unknown = document;
      for (const segment of reference.slice(2).split('/')) {
        target = (target as Json | undefined)?.[
          decodeURIComponent(segment).replaceAll('~1', '/').replaceAll('~0', '~')
        ];
      }
      if (target === undefined) throw new Error(`The reference ${reference} leads nowhere`);
      current = target as Json;
    }
    return current as T;
  };

type Place = {
  path: string;
  method: string;
  item: Json;
  operation: Json;
  document: Json;
  resolve: ReturnType<typeof resolverOf>;
};

const readOperation = ({ path, method, item, operation, document, resolve }: Place): Operation => {
  const at = `${method.toUpperCase()} ${path}`;
  if (typeof operation.operationId !== 'string') throw new Error(`${at} has no operationId`);
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
    security: (operation.security ?? document.security ?? []) as Security,
    parameters: dedupe(parameters.map((parameter) => readParameter(resolve<Json>(parameter), at))),
    body: body && { required: body.required === true, media: readMedia(body.content as Json | undefined) },
    responses: Object.entries((operation.responses ?? {}) as Record<string, Json>).map(([status, response]) =>
      readResponse(status, resolve<Json>(response), resolve),
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

const readParameter = (parameter: Json, at: string): Parameter => {
  const place = parameter.in as ParameterIn;
  const style = (parameter.style as string | undefined) ?? defaultStyle[place];
  if (!parameter.schema)
    throw new Error(`${at}: the parameter ${parameter.name} has no schema (\`content\` is not supported)`);
  return {
    name: parameter.name as string,
    in: place,
    required: parameter.required === true,
    style,
    explode: (parameter.explode as boolean | undefined) ?? style === 'form',
    schema: parameter.schema as Schema,
    description: (parameter.description as string | undefined) ?? '',
  };
};

const readMedia = (content: Json | undefined): Media[] =>
  Object.entries((content ?? {}) as Record<string, Json>).map(([type, media]) => ({
    type,
    schema: media.schema as Schema | undefined,
  }));

const readResponse = (status: string, response: Json, resolve: ReturnType<typeof resolverOf>): Response => ({
  status,
  description: (response.description as string | undefined) ?? '',
  media: readMedia(response.content as Json | undefined),
  headers: Object.entries((response.headers ?? {}) as Record<string, Json>).map(([name, header]) => {
    const { required, schema } = resolve<Json>(header);
    return { name, required: required === true, schema: (schema ?? {}) as Schema };
  }),
});
