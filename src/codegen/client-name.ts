/**
 * Where an operation stands in the SDK: `listProducts` of the tag `products` is `tradepost.products.list`.
 * The tag's noun is cut out of the operationId, in the plural or the singular. Where it does not occur, as in
 * `accounts`, a last `User` goes (`registerUser` → `register`) and so does `get` (`getMe` → `me`).
 */
import type { Contract, Operation } from './contract-model.ts';

export type Namespaces = Map<string, Map<string, Operation>>;

/** What a client has besides its namespaces, and what the package exports besides its operations. */
const takenNamespaces = new Set(['send', 'withAccessToken']);
const takenFunctions = new Set(['createClient', 'createTransport', 'isProblem', 'bind', 'call', 'callPages']);

export const nameOperations = ({ operations }: Contract): Namespaces => {
  const namespaces: Namespaces = new Map();
  for (const operation of operations) {
    const namespace = camelCase(operation.tag);
    const method = methodName(operation);
    const where = `tradepost.${namespace}.${method}`;
    if (takenFunctions.has(operation.id) || takenNamespaces.has(namespace)) {
      throw new Error(
        `${operation.id} (${where}) would hide a name of the SDK's own: rename the operation or its tag`,
      );
    }
    const methods = namespaces.get(namespace) ?? new Map<string, Operation>();
    const other = methods.get(method);
    if (other) throw new Error(`${other.id} and ${operation.id} would both be ${where}: rename one of them`);
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

export const camelCase = (name: string): string =>
  uncapitalize(name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase()));

const capitalize = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
const uncapitalize = (word: string): string => word.charAt(0).toLowerCase() + word.slice(1);
