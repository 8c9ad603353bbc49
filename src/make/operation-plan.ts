/** Derives the plan of a new operation from its name: `getTag` is `GET /v1/tags/{tagId}` with the tag `tags`. */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { camelCase, nameOperations } from '../codegen/client-name.ts';
import type { Contract } from '../codegen/contract-model.ts';

export type OperationRequest = {
  name: string;
  method?: string | undefined;
  route?: string | undefined;
  tag?: string | undefined;
};

export type Kind = 'list' | 'create' | 'get' | 'update' | 'delete' | 'act';

/** The value of `x-access`. */
export type Access = 'public' | Record<string, string | string[]>;

export type Plan = {
  name: string;
  kind: Kind;
  method: string;
  route: string;
  tag: string;
  /** The noun in sentences (`tag`) and as the name of the schema (`Tag`). */
  noun: string;
  schema: string;
  /** The call in the SDK: `tags.get`. */
  call: string;
  access: Access;
  pathFile: string;
  handlerFile: string;
  testFile: string;
  /** The file with the states of the examples. */
  examplesFile: string;
};

type Declared = { operationId?: string; tags?: string[]; 'x-access'?: Access };
export type Index = {
  tags: { name: string }[];
  'x-tagGroups': { name: string; tags: string[] }[];
  paths: Record<string, { $ref: string }>;
};

const kinds: Record<string, [kind: Kind, method: string]> = {
  list: ['list', 'get'],
  get: ['get', 'get'],
  create: ['create', 'post'],
  add: ['create', 'post'],
  update: ['update', 'patch'],
  delete: ['delete', 'delete'],
};

/** Plans the operation. Throws if the name is ambiguous, or if a part of the operation exists. */
export const planOperation = (root: string, request: OperationRequest): Plan => {
  const [, verb, rest] = /^([a-z]+)([A-Z][A-Za-z0-9]*)$/.exec(request.name) ?? [];
  if (!verb || !rest) throw new Error('Name the operation verbNoun, in camelCase: NAME=getReview');
  const [kind, usualMethod] = kinds[verb] ?? (['act', 'post'] as const);
  const index = parse(readFileSync(join(root, 'openapi/openapi.yaml'), 'utf8')) as Index;
  const schema = kind === 'list' ? singular(rest) : rest;
  const tag = request.tag ?? kebab(kind === 'list' ? rest : plural(rest));
  const feature = featureOf(root, index, tag);
  const method = (request.method ?? usualMethod).toLowerCase();
  const route = request.route ?? usualRoute(kind, { verb, schema });
  const file = singular(tag);
  const found = (pattern: string): string | undefined =>
    globSync(pattern, { cwd: root })[0]?.replaceAll('\\', '/');
  const plan: Plan = {
    name: request.name,
    kind,
    method,
    route,
    tag,
    noun: kebab(schema).replaceAll('-', ' '),
    schema,
    call: callOf(request.name, tag),
    access: accessLike(root, index, { tag, route, reads: method === 'get' }),
    pathFile: `openapi/paths/${feature}/${route.replace(/^\/v\d+\//, '').replaceAll('/', '@')}.yaml`,
    handlerFile:
      found(`src/features/**/${file}-handlers.ts`) ?? `src/features/${feature}/${tag}/${file}-handlers.ts`,
    testFile: found(`tests/features/**/${file}.test.ts`) ?? `tests/features/${feature}/${file}.test.ts`,
    examplesFile:
      found(`tests/features/**/${file}.examples.ts`) ?? `tests/features/${feature}/${file}.examples.ts`,
  };
  checkNothingExists(root, index, plan);
  return plan;
};

/** Returns the feature folder of the tag's other operations, or of the tag group of a new tag. */
const featureOf = (root: string, index: Index, tag: string): string => {
  const sibling = operationsOf(root, index).find(({ operation }) => operation.tags?.[0] === tag);
  if (sibling) return (index.paths[sibling.route]?.$ref ?? '').split('/')[1] as string;
  const group = index['x-tagGroups'].find(({ tags }) => tags.includes(tag));
  if (group && index.tags.some(({ name }) => name === tag)) return kebab(group.name.replaceAll(' ', ''));
  throw new Error(
    `There is no tag ${tag}. Describe it in openapi/openapi.yaml, under tags and x-tagGroups, or choose another: TAG=…`,
  );
};

const usualRoute = (kind: Kind, { verb, schema }: { verb: string; schema: string }): string => {
  const collection = `/v1/${kebab(plural(schema))}`;
  if (kind === 'list' || kind === 'create') return collection;
  const item = `${collection}/{${camelCase(kebab(schema))}Id}`;
  return kind === 'act' ? `${item}/${verb}` : item;
};

const callOf = (id: string, tag: string): string => {
  const [named] = nameOperations({
    operations: [{ id, tag }],
    fault: (_, what) => new Error(what),
  } as Contract);
  if (!named) throw new Error(`${id} has no name in the SDK`);
  return `${named[0]}.${[...named[1].keys()][0]}`;
};

/** Copies the access of the tag's nearest operation of the same kind, read or write. A first operation gets its own scope. */
const accessLike = (
  root: string,
  index: Index,
  { tag, route, reads }: { tag: string; route: string; reads: boolean },
): Access => {
  const alike = operationsOf(root, index).filter(
    ({ method, operation }) => operation.tags?.[0] === tag && (method === 'get') === reads,
  );
  const [nearest] = alike.sort((one, other) => nearness(other.route, route) - nearness(one.route, route));
  return nearest?.operation['x-access'] ?? { scopes: [`${tag}:${reads ? 'read' : 'write'}`] };
};

/** Counts the leading segments that two routes have in common. */
const nearness = (one: string, other: string): number => {
  const segments = other.split('/');
  const differs = one.split('/').findIndex((segment, index) => segment !== segments[index]);
  return differs < 0 ? segments.length : differs;
};

const operationsOf = (
  root: string,
  { paths }: Index,
): { route: string; method: string; operation: Declared }[] =>
  Object.entries(paths).flatMap(([route, { $ref }]) => {
    const item = parse(readFileSync(join(root, 'openapi', $ref), 'utf8')) as Record<string, Declared>;
    return Object.entries(item).map(([method, operation]) => ({ route, method, operation }));
  });

const checkNothingExists = (root: string, index: Index, plan: Plan): void => {
  const has = (file: string, text: RegExp): boolean =>
    existsSync(join(root, file)) && text.test(readFileSync(join(root, file), 'utf8'));
  const taken = operationsOf(root, index).some(({ operation }) => operation.operationId === plan.name);
  const { name, method, route, pathFile, handlerFile, testFile } = plan;
  if (taken) throw new Error(`The contract has ${name} already`);
  if (has(pathFile, new RegExp(`^${method}:`, 'm'))) {
    throw new Error(`${pathFile} has ${method.toUpperCase()} ${route} already`);
  }
  if (!index.paths[route] && existsSync(join(root, pathFile))) throw new Error(`${pathFile} exists already`);
  if (has(handlerFile, new RegExp(`^export const ${name}\\b`, 'm'))) {
    throw new Error(`${handlerFile} has ${name} already`);
  }
  if (has(testFile, new RegExp(`^describe\\('${name}'`, 'm')))
    throw new Error(`${testFile} tests ${name} already`);
};

export const kebab = (name: string): string => name.replace(/(?<=[a-z0-9])(?=[A-Z])/g, '-').toLowerCase();

const plural = (noun: string): string => {
  if (/[^aeiou]y$/.test(noun)) return noun.replace(/y$/, 'ies');
  return /(?:s|x|ch|sh)$/.test(noun) ? `${noun}es` : `${noun}s`;
};
const singular = (noun: string): string => {
  if (/ies$/.test(noun)) return noun.replace(/ies$/, 'y');
  return noun.replace(/(?<=s|x|ch|sh)es$|s$/, '');
};
