/** The contract as the proofs read it: the bundle, operation by operation, with every `$ref` resolved. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { operations as table } from '../../generated/operations.ts';
import type { OperationSpec } from '../../src/contract/operation.ts';

export type Schema = Readonly<{
  type?: string | readonly string[];
  format?: string;
  enum?: readonly unknown[];
  pattern?: string;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  items?: Schema;
  minItems?: number;
  maxItems?: number;
  uniqueItems?: boolean;
  properties?: Readonly<Record<string, Schema>>;
  required?: readonly string[];
  additionalProperties?: boolean | Schema;
  oneOf?: readonly Schema[];
  minProperties?: number;
  maxProperties?: number;
}>;

export type Parameter = Readonly<{
  name: string;
  in: 'path' | 'query' | 'header' | 'cookie';
  required?: boolean;
  style?: string;
  explode?: boolean;
  schema: Schema;
  example: unknown;
}>;

type Media = Readonly<{
  schema: Schema;
  'x-item-schema'?: Schema;
  examples?: Record<string, { value: unknown }>;
}>;
type Contents = Readonly<Record<string, Media>>;

/** One declared response: a named example, or a status without a body. */
export type DeclaredResponse = Readonly<{
  status: number;
  name: string;
  mediaType?: string;
  value?: unknown;
}>;
export type RequestExample = Readonly<{ name: string; mediaType: string; value: unknown }>;

export type Operation = Readonly<{
  id: string;
  method: string;
  path: string;
  description: string;
  parameters: readonly Parameter[];
  requestBodies: Contents;
  requestExamples: readonly RequestExample[];
  /** By status. */
  responseBodies: Readonly<Record<string, Contents>>;
  responses: readonly DeclaredResponse[];
  isInSdk: boolean;
  /** The engine's entry of it. */
  spec: OperationSpec;
}>;

type Declared = {
  operationId: string;
  description: string;
  parameters?: Parameter[];
  requestBody?: { content: Contents };
  responses: Record<string, { content?: Contents }>;
  'x-without-client'?: string;
};
type Document = { paths: Record<string, Record<string, unknown>> };

const bundle = join(import.meta.dirname, '..', '..', 'generated', 'openapi.json');

let contract: Operation[] | undefined;

/** Read once by each worker: to inline all references takes a quarter of a second. */
export const readContract = (): Operation[] => {
  contract ??= readOperations();
  return contract;
};

const readOperations = (): Operation[] => {
  const { paths } = inline(JSON.parse(readFileSync(bundle, 'utf8')) as Document) as Document;
  return Object.entries(paths).flatMap(([path, { parameters: shared = [], ...methods }]) =>
    Object.entries(methods).map(([method, declared]) =>
      toOperation({ path, method, shared: shared as Parameter[] }, declared as Declared),
    ),
  );
};

const toOperation = (
  { path, method, shared }: { path: string; method: string; shared: Parameter[] },
  { operationId: id, description, parameters = [], requestBody, responses, ...rest }: Declared,
): Operation => ({
  id,
  method: method.toUpperCase(),
  path,
  description,
  parameters: [...shared, ...parameters],
  requestBodies: requestBody?.content ?? {},
  requestExamples: examplesOf(requestBody?.content),
  responseBodies: Object.fromEntries(
    Object.entries(responses).map(([status, { content = {} }]) => [status, withItems(content)]),
  ),
  responses: Object.entries(responses).flatMap(([status, { content }]): DeclaredResponse[] => {
    const examples = examplesOf(content).map((example) => ({ status: Number(status), ...example }));
    return examples.length > 0 ? examples : [{ status: Number(status), name: status }];
  }),
  isInSdk: rest['x-without-client'] === undefined,
  spec: (table as Record<string, OperationSpec>)[id] as OperationSpec,
});

/** A stream is described like the list of its items. */
const withItems = (contents: Contents): Contents =>
  Object.fromEntries(
    Object.entries(contents).map(([mediaType, { 'x-item-schema': items, ...media }]) => [
      mediaType,
      items ? { ...media, schema: { type: 'array', items } } : media,
    ]),
  );

const examplesOf = (content: Contents = {}): RequestExample[] =>
  Object.entries(content).flatMap(([mediaType, { examples = {} }]) =>
    Object.entries(examples).map(([name, { value }]) => ({ name, mediaType, value })),
  );

const inline = (root: object): unknown => {
  const resolve = (node: unknown, open: readonly string[]): unknown => {
    if (Array.isArray(node)) return node.map((item) => resolve(item, open));
    if (typeof node !== 'object' || node === null) return node;
    const { $ref, ...own } = node as { $ref?: string };
    const resolved = Object.fromEntries(Object.entries(own).map(([key, item]) => [key, resolve(item, open)]));
    if ($ref === undefined) return resolved;
    if (open.includes($ref)) throw new Error(`${$ref} refers to itself; the proofs cannot read that yet`);
    return merge(resolve(lookUp(root, $ref), [...open, $ref]), resolved);
  };
  return resolve(root, []);
};

const lookUp = (root: object, $ref: string): unknown =>
  $ref
    .slice('#/'.length)
    .split('/')
    .reduce<unknown>((node, key) => (node as Record<string, unknown>)[key.replaceAll('~1', '/')], root);

/** The siblings of a `$ref` narrow it, down to single properties. */
const merge = (target: unknown, own: unknown): unknown => {
  if (!isObject(target) || !isObject(own)) return own;
  const merged = { ...target };
  for (const [key, value] of Object.entries(own)) merged[key] = merge(merged[key], value);
  return merged;
};

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
