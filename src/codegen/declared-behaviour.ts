import { cacheControlOf } from '../../openapi/extensions/cache-control.ts';
import { urlTemplate } from './base-path.ts';
import type { Contract, Operation } from './contract-model.ts';
import { credentialHeaders } from './credential.ts';

/** Returns the declared behaviour of an operation for the engine. */
export const declaredBehaviour = (contract: Contract, operation: Operation) => {
  const { declarations } = operation;
  const rateLimit = declarations['x-rate-limit'];
  const idempotency = declarations['x-idempotency'];
  return {
    idempotency: typeof idempotency === 'object' ? 'required' : (idempotency ?? null),
    steps: typeof idempotency === 'object' ? idempotency.steps : null,
    etag: declarations['x-etag'] ?? null,
    lastModified: declarations['x-last-modified'] ?? false,
    byteRanges: declarations['x-byte-ranges'] ?? false,
    pagination: declarations['x-pagination'] ?? null,
    ranges: declarations['x-ranges'] ?? [],
    rateLimit: rateLimit ? { name: operation.id, ...rateLimit } : null,
    constantHeaders: declarations['x-constant-headers'] ?? null,
    cache: cacheOf(operation),
    cacheControl: cacheControl(operation),
    vary: vary(contract, operation),
    invalidates: declarations['x-invalidates'] ?? [],
    deprecation: deprecation(contract, operation),
  };
};

/** The server keeps no response that outside caches may not keep. */
const cacheOf = ({ declarations: { 'x-cache': cache } }: Operation) =>
  typeof cache === 'object' ? cache : null;

const cacheControl = ({ method, security, declarations, responses }: Operation): string =>
  cacheControlOf({
    isRead: method === 'GET',
    isAnonymous: security.length === 0,
    isStream: responses.some(({ media }) => media.some(({ stream }) => stream !== undefined)),
    cache: declarations['x-cache'],
  });

/**
 * Returns the request headers that select the representation: credentials, Accept if there are several media types, and
 * declared parameters. Preconditions, ranges and idempotency keys select none.
 */
const vary = (contract: Contract, operation: Operation): string[] => {
  const successes = operation.responses.filter(({ status }) => status.startsWith('2'));
  const mediaTypes = new Set(successes.flatMap(({ media }) => media.map(({ type }) => type)));
  const parameters = operation.parameters.flatMap(({ in: place, name }) => {
    if (place === 'cookie') return 'Cookie';
    return place === 'header' && !/^(?:if-.*|range|idempotency-key)$/i.test(name) ? name : [];
  });
  const accept = mediaTypes.size > 1 ? ['Accept'] : [];
  return [...new Set([...credentialHeaders(contract, operation), ...accept, ...parameters])];
};

const deprecation = ({ operations }: Contract, { deprecated, declarations }: Operation) => {
  if (!deprecated) return null;
  const { 'x-deprecated-since': since, 'x-sunset': sunset, 'x-replaced-by': replacedBy } = declarations;
  const successor = operations.find(({ id }) => id === replacedBy);
  return {
    since: since ? `@${Date.parse(since) / 1000}` : null,
    sunset: sunset ? new Date(sunset).toUTCString() : null,
    successor: successor ? urlTemplate(successor) : null,
  };
};
