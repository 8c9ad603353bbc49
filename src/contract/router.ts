import type { RouteNode } from './operation.ts';
import { normalizePath } from './url-path.ts';

export type Match = {
  operationId: string;
  /** The values of the path parameters, still percent-encoded. */
  pathParameters: Record<string, string>;
};

export type Routed = Match | { allow: string[] } | undefined;

/**
 * Finds the operation of a method and a path in O(segments), for any number of operations. A literal segment wins over a
 * parameter. Returns `{ allow }` if the path exists without this method, and undefined if the path does not exist.
 */
export const matchRoute = (root: RouteNode, method: string, path: string): Routed => {
  if (!path.startsWith('/')) return undefined;
  const segments = normalizePath(path).slice(1).split('/');
  const values: string[] = [];
  const node = descend(root, segments, 0, values);
  if (!node) return undefined;
  const operation = Object.hasOwn(node.operations, method) ? node.operations[method] : undefined;
  if (!operation) return { allow: Object.keys(node.operations) };
  const pathParameters: Record<string, string> = {};
  operation.parameters.forEach((name, index) => {
    pathParameters[name] = values[index] as string;
  });
  return { operationId: operation.id, pathParameters };
};

/** Matches HEAD to GET (RFC 9110 §9.3.2); Koa omits the body. */
export const matchRequest = (root: RouteNode, method: string, path: string): Routed => {
  const routed = matchRoute(root, method, path);
  const isHeadOfGet = method === 'HEAD' && routed && 'allow' in routed && routed.allow.includes('GET');
  return isHeadOfGet ? matchRoute(root, 'GET', path) : routed;
};

const descend = (
  node: RouteNode,
  segments: string[],
  index: number,
  values: string[],
): RouteNode | undefined => {
  if (index === segments.length) return Object.keys(node.operations).length > 0 ? node : undefined;
  const segment = segments[index] as string;
  const literal = Object.hasOwn(node.literals, segment) ? node.literals[segment] : undefined;
  const found = literal && descend(literal, segments, index + 1, values);
  if (found || !node.parameter || segment === '') return found;
  values.push(segment);
  const deeper = descend(node.parameter.node, segments, index + 1, values);
  if (!deeper) values.pop();
  return deeper;
};
