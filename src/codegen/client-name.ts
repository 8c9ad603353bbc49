/**
 * Names operations in the SDK: `listThings` with the tag `things` is `things.list` of the client. The method name is the
 * operationId without the tag's noun, plural or singular. In an operationId without this noun, such as those of `accounts`,
 * a final `User` is removed (`registerUser` → `register`) or else a leading `get` (`getMe` → `me`).
 */
import type { Contract, Operation } from './contract-model.ts';

export type Namespaces = Map<string, Map<string, Operation>>;

/** Names that the hand-written core exports: members of a client, and functions of the package. */
const takenNamespaces = new Set(['send', 'withAccessToken', 'then', '__proto__']);
const takenFunctions = new Set([
  'createClient',
  'createTransport',
  'isProblem',
  'bind',
  'call',
  'callPages',
  'callStream',
]);

const identifier = /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u;

/** The words that no constant of a module may have as its name. */
const reserved = new Set(
  (
    'arguments await break case catch class const continue debugger default delete do else enum eval export extends false ' +
    'finally for function if implements import in instanceof interface let new null package private protected public ' +
    'return static super switch this throw true try typeof var void while with yield'
  ).split(' '),
);

/** Tells whether a constant of a module may have the name. */
export const isBindable = (name: string): boolean => identifier.test(name) && !reserved.has(name);

/** Groups the operations by namespace and method. Throws if two names collide. */
export const nameOperations = ({ operations, fault }: Pick<Contract, 'operations' | 'fault'>): Namespaces => {
  const namespaces: Namespaces = new Map();
  for (const operation of operations) {
    const namespace = camelCase(operation.tag);
    const method = methodName(operation);
    const where = `${namespace}.${method}`;
    if (!isBindable(operation.id) || !identifier.test(namespace) || !identifier.test(method)) {
      const what = `${operation.id} (${where}) is no name of TypeScript: rename the operation or its tag for the SDK`;
      throw fault(operation.at, what, 'operationId');
    }
    if (takenFunctions.has(operation.id) || takenNamespaces.has(namespace)) {
      const what = `${operation.id} (${where}) would hide a name of the SDK's own: rename the operation or its tag`;
      throw fault(operation.at, what, 'operationId');
    }
    const methods = namespaces.get(namespace) ?? new Map<string, Operation>();
    const other = methods.get(method);
    if (other) {
      const what = `${other.id} and ${operation.id} would both be ${where}: rename one of them`;
      throw fault(operation.at, what, 'operationId');
    }
    namespaces.set(namespace, methods.set(method, operation));
  }
  return namespaces;
};

const methodName = ({ id, tag }: Operation): string => {
  const plural = capitalize(camelCase(tag));
  const method = id.replace(new RegExp(`(?:${plural}|${singular(plural)})(?=[A-Z]|$)`), '');
  if (method !== id) return method;
  const short = id.replace(/User$/, '');
  return short.startsWith('get') && short !== 'get' ? uncapitalize(short.slice('get'.length)) : short;
};

const singular = (noun: string): string => {
  if (/ies$/.test(noun)) return noun.replace(/ies$/, 'y');
  return noun.replace(/(?<=s|x|ch|sh)es$|s$/, '');
};

/** Converts a name with hyphens or underscores to camelCase. */
export const camelCase = (name: string): string =>
  uncapitalize(name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase()));

const capitalize = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
const uncapitalize = (word: string): string => word.charAt(0).toLowerCase() + word.slice(1);
