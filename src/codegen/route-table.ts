import type { Contract, Operation } from './contract-model.ts';

/** A node of the route trie: literal segments, then at most one parameter, and the operations that end here. */
export type RouteNode = {
  literals: Record<string, RouteNode>;
  parameter?: { node: RouteNode };
  /** By method: the operation and the names of the parameters met on the way, in order. */
  operations: Record<string, { id: string; parameters: string[] }>;
};

export const renderRoutes = ({ operations }: Contract): string =>
  `export const routes = ${JSON.stringify(buildTrie(operations), null, 1)};\n`;

const buildTrie = (operations: Operation[]): RouteNode => {
  const root: RouteNode = { literals: {}, operations: {} };
  for (const { id, method, path } of operations) {
    const parameters: string[] = [];
    let node = root;
    for (const segment of path.split('/').slice(1)) {
      const parameter = /^\{([^{}]+)\}$/.exec(segment)?.[1];
      if (parameter === undefined && /[{}]/.test(segment)) {
        throw new Error(
          `${method} ${path}: a parameter must be a whole path segment, and "${segment}" is not`,
        );
      }
      if (parameter) parameters.push(parameter);
      node = parameter ? parameterChild(node) : literalChild(node, segment);
    }
    node.operations[method] = { id, parameters };
  }
  return root;
};

const literalChild = (node: RouteNode, segment: string): RouteNode => {
  node.literals[segment] ??= { literals: {}, operations: {} };
  return node.literals[segment];
};

const parameterChild = (node: RouteNode): RouteNode => {
  node.parameter ??= { node: { literals: {}, operations: {} } };
  return node.parameter.node;
};
