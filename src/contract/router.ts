import type { RouteNode } from './operation.ts';
import { normalizePath } from './url-path.ts';

export type Match = {
  operationId: string;
  /** The values of the path parameters, still percent-encoded. */
  pathParameters: Record<string, string>;
};

export type Routed = Match | { allow: string[] } | undefined;

type Search = {
  method: string;
  segments: string[];
  /** The segments that stand for parameters. */
  values: string[];
  /** The methods of the matching paths without the method. */
  allow: string[];
};

/**
 * Finds the operation of a method and a path in O(segments), for any number of operations. A literal segment wins over a
 * parameter, but a parameter's path with the method wins over a literal's path without it. HEAD matches GET too (RFC 9110
 * §9.3.2); Koa omits the body. Returns `{ allow }`, with the methods of all matching paths, if none has this method, and
 * undefined if no path matches.
 */
export const matchRequest = (root: RouteNode, method: string, path: string): Routed => {
  if (!path.startsWith('/')) return undefined;
  const search: Search = { method, segments: normalizePath(path).slice(1).split('/'), values: [], allow: [] };
  const operation = descend(search, root, 0);
  if (!operation) return search.allow.length > 0 ? { allow: [...new Set(search.allow)] } : undefined;
  const pathParameters: Record<string, string> = {};
  operation.parameters.forEach((name, index) => {
    pathParameters[name] = search.values[index] as string;
  });
  return { operationId: operation.id, pathParameters };
};

const descend = (search: Search, node: RouteNode, index: number): RouteNode['operations'][string] => {
  const { segments, values } = search;
  if (index === segments.length) return operationOf(search, node);
  const segment = segments[index] as string;
  const literal = Object.hasOwn(node.literals, segment) ? node.literals[segment] : undefined;
  const found = literal && descend(search, literal, index + 1);
  if (found || !node.parameter || segment === '') return found;
  values.push(segment);
  const deeper = descend(search, node.parameter.node, index + 1);
  if (!deeper) values.pop();
  return deeper;
};

const operationOf = (
  { method, allow }: Search,
  { operations }: RouteNode,
): RouteNode['operations'][string] => {
  if (Object.hasOwn(operations, method)) return operations[method];
  if (method === 'HEAD' && operations.GET) return operations.GET;
  allow.push(...Object.keys(operations));
  return undefined;
};
