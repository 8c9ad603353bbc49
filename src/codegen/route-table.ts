import { encodePath } from '../contract/url-path.ts';
import type { Contract, Operation } from './contract-model.ts';
import { memberOf } from './json.ts';

/** A node of the route trie: literal segments, then at most one parameter, and the operations that end here. */
export type RouteNode = {
  literals: Record<string, RouteNode>;
  parameter?: { node: RouteNode };
  /** By method: the operation and the names of its path parameters, in order. */
  operations: Record<string, { id: string; parameters: string[] }>;
};

export const renderRoutes = (contract: Contract): string =>
  `export const routes = ${JSON.stringify(buildTrie(contract), null, 1)};\n`;

const buildTrie = (contract: Contract): RouteNode => {
  const root: RouteNode = { literals: {}, operations: {} };
  for (const operation of contract.operations) contract.attempt(() => addRoute(contract, root, operation));
  return root;
};

const addRoute = ({ document, fault }: Contract, root: RouteNode, operation: Operation): void => {
  const { id, method, path } = operation;
  const routeFault = (what: string): Error =>
    fault(document.paths as object, `${method} ${path}: ${what}`, path);
  const parameters: string[] = [];
  let node = root;
  for (const segment of path.split('/').slice(1)) {
    const parameter = /^\{([^{}]+)\}$/.exec(segment)?.[1];
    if (parameter === undefined && /[{}?#]/.test(segment)) {
      throw routeFault(`a parameter must be a whole path segment, and "${segment}" is not`);
    }
    if (parameter) parameters.push(parameter);
    node = parameter ? parameterChild(node) : literalChild(node, encodePath(segment));
  }
  const twin = memberOf(node.operations, method) as { id: string } | undefined;
  if (twin) throw routeFault(`the operation ${twin.id} has the same path except for parameter names`);
  const undeclared = undeclaredParameter(operation, parameters);
  if (undeclared) throw routeFault(undeclared);
  node.operations[method] = { id, parameters };
};

const undeclaredParameter = ({ parameters }: Operation, inPath: string[]): string | undefined => {
  const declared = parameters.filter((parameter) => parameter.in === 'path').map(({ name }) => name);
  const missing = inPath.find((name) => !declared.includes(name));
  if (missing !== undefined) return `the parameter {${missing}} is not declared`;
  const surplus = declared.find((name) => !inPath.includes(name));
  return surplus && `the parameter ${surplus} is not in the path`;
};

const literalChild = (node: RouteNode, segment: string): RouteNode => {
  if (!Object.hasOwn(node.literals, segment)) {
    const child: RouteNode = { literals: {}, operations: {} };
    // An assignment to `__proto__` would define no member.
    Object.defineProperty(node.literals, segment, { value: child, enumerable: true });
  }
  return node.literals[segment] as RouteNode;
};

const parameterChild = (node: RouteNode): RouteNode => {
  node.parameter ??= { node: { literals: {}, operations: {} } };
  return node.parameter.node;
};
