import { encodePath, normalizePath } from '../contract/url-path.ts';
import type { Contract, Operation } from './contract-model.ts';
import { memberOf } from './json.ts';

/** A node of the route trie: literal segments, then at most one parameter, and the operations that end here. */
export type RouteNode = {
  literals: Record<string, RouteNode>;
  parameter?: { node: RouteNode };
  /** By method: the operation and the names of its path parameters, in order. */
  operations: Record<string, { id: string; parameters: string[] }>;
};

export const renderRoutes = (contract: Contract): string => {
  // In a literal, "__proto__" would set the prototype.
  const trie = JSON.stringify(buildTrie(contract), null, 1).replaceAll('"__proto__":', '["__proto__"]:');
  return `export const routes = ${trie};\n`;
};

const buildTrie = (contract: Contract): RouteNode => {
  const root: RouteNode = { literals: {}, operations: {} };
  for (const operation of contract.operations) contract.attempt(() => addRoute(contract, root, operation));
  return root;
};

const addRoute = ({ document, fault }: Contract, root: RouteNode, operation: Operation): void => {
  const { id, method, path, basePaths } = operation;
  const routeFault = (what: string): Error =>
    fault(document.paths as object, `${method} ${path}: ${what}`, path);
  const parameters = parametersIn(path, routeFault);
  const undeclared = undeclaredParameter(operation, parameters);
  if (undeclared) throw routeFault(undeclared);
  const nodes = basePaths.flatMap((basePath) => nodesOf(root, basePath + path));
  for (const node of nodes) {
    const twin = memberOf(node.operations, method) as { id: string } | undefined;
    if (twin) throw routeFault(`the operation ${twin.id} has the same path except for parameter names`);
    node.operations[method] = { id, parameters };
  }
};

const parameterOf = (segment: string): string | undefined => /^\{([^{}]+)\}$/.exec(segment)?.[1];

const parametersIn = (path: string, fault: (what: string) => Error): string[] => {
  const parameters = path.split('/').flatMap((segment) => {
    const parameter = parameterOf(segment);
    if (parameter !== undefined) return parameter;
    if (/[{}?#]/.test(segment)) {
      throw fault(`a parameter must be a whole path segment, and "${segment}" is not`);
    }
    if (/^(?:\.|%2e){1,2}$/i.test(segment)) throw fault(`clients remove the segment "${segment}"`);
    if (!segment.isWellFormed() || /%(?![0-9A-Fa-f]{2})/.test(segment)) {
      throw fault(`the segment "${segment}" cannot be percent-encoded: write "%" as "%25"`);
    }
    return [];
  });
  const twice = parameters.find((name, index) => parameters.indexOf(name) !== index);
  if (twice !== undefined) throw fault(`the parameter {${twice}} occurs twice`);
  return parameters;
};

/** Finds or creates the nodes of a path. A literal with several spellings has several nodes. */
const nodesOf = (root: RouteNode, path: string): RouteNode[] =>
  path
    .split('/')
    .slice(1)
    .reduce(
      (nodes, segment) =>
        parameterOf(segment) === undefined
          ? spellingsOf(segment).flatMap((spelling) => nodes.map((node) => literalChild(node, spelling)))
          : nodes.map(parameterChild),
      [root],
    );

/** As RFC 3986 encodes the segment, and as browsers do, which send `|` as it is. */
const spellingsOf = (segment: string): string[] => {
  const { pathname } = new URL(`http://localhost/${segment}`);
  return [...new Set([encodePath(segment), normalizePath(pathname.slice(1))])];
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
