/** The HEAD of a GET, which the server handles like the GET unless the contract declares it (RFC 9110 §9.3.2). */
import type { Json } from '../json.ts';
import type { EffectiveOperation } from './effective-contract.ts';

type Operations = ReadonlyMap<string, EffectiveOperation>;

/** Adds the HEAD of each GET for which only the second contract declares one. */
export const withHeads = (before: Operations, after: Operations): Operations => {
  const heads = [...before.values()].flatMap((get): [string, EffectiveOperation][] => {
    const declared = before.has(headOf(get.route)) ? undefined : after.get(headOf(get.route));
    return declared ? [[declared.route, impliedHead(get, declared)]] : [];
  });
  return new Map([...before, ...heads]);
};

/** The route of the HEAD of a GET, or a route that no operation has. */
const headOf = (route: string): string => (route.startsWith('get ') ? route.replace('get', 'head') : '');

/** Has no content, which a HEAD never sends. The SDK has no method for it yet, so its names are those of the new HEAD. */
const impliedHead = (
  { name, parts }: EffectiveOperation,
  { route, parts: { operationId, tags } }: EffectiveOperation,
): EffectiveOperation => {
  const responses = Object.entries(parts.responses as Record<string, Json>).map(([status, response]) => [
    status,
    { ...response, content: {} },
  ]);
  return {
    name: name.replace('GET', 'HEAD'),
    route,
    parts: { ...parts, operationId, tags, responses: Object.fromEntries(responses) },
  };
};

/** Tells whether requests of one method may reach an operation of another route with the method of the taker. */
export const sharesRequests = (was: string, taker: string, operations: Operations): boolean => {
  const [[method, path], [other, otherPath]] = [was.split(' '), taker.split(' ')];
  if (method === other) return true;
  if (method === 'get' && other === 'head') return !operations.has(`head ${path}`);
  return method === 'head' && other === 'get' && !operations.has(`head ${otherPath}`);
};
