import { cacheControlOf } from '../../openapi/extensions/cache-control.ts';
import type { Contract, Operation } from './contract-model.ts';
import { credentialHeaders } from './credential.ts';

/** Returns the declared behaviour of an operation for the engine. */
export const declaredBehaviour = (contract: Contract, operation: Operation) => ({
  idempotency: operation.extensions['x-idempotency'] ?? null,
  etag: operation.extensions['x-etag'] ?? null,
  pagination: operation.extensions['x-pagination'] ?? null,
  ranges: operation.extensions['x-ranges'] ?? [],
  rateLimit: rateLimit(contract, operation),
  cache: cache(contract, operation),
  cacheControl: cacheControl(operation),
  vary: vary(contract, operation),
  invalidates: operation.extensions['x-invalidates'] ?? [],
  deprecation: deprecation(contract, operation),
});

const rateLimit = (contract: Contract, operation: Operation) => {
  const declared = operation.extensions['x-rate-limit'] as { name?: string } | undefined;
  if (!declared) return null;
  requireHeader(contract, operation, { declaration: 'x-rate-limit', header: 'RateLimit' });
  return { name: operation.id, ...declared };
};

type Cache = { maxAge: number; scope: 'public' | 'private'; tags: string[] };

const cache = (contract: Contract, operation: Operation) => {
  const declared = operation.extensions['x-cache'] as Cache | undefined;
  if (!declared) return null;
  requireHeader(contract, operation, { declaration: 'x-cache', header: 'Cache-Control' });
  return declared;
};

const cacheControl = ({ method, security, extensions }: Operation): string =>
  cacheControlOf({
    isRead: method === 'GET',
    isAnonymous: security.length === 0,
    cache: extensions['x-cache'] as Cache | undefined,
  });

/**
 * Returns the request headers that select the representation: credentials, Accept if there are several media types, and
 * declared parameters. Preconditions and idempotency keys select none.
 */
const vary = (contract: Contract, operation: Operation): string[] => {
  const successes = operation.responses.filter(({ status }) => status.startsWith('2'));
  const mediaTypes = new Set(successes.flatMap(({ media }) => media.map(({ type }) => type)));
  const parameters = operation.parameters.flatMap(({ in: place, name }) => {
    if (place === 'cookie') return 'Cookie';
    return place === 'header' && !/^(?:if-.*|idempotency-key)$/i.test(name) ? name : [];
  });
  const accept = mediaTypes.size > 1 ? ['Accept'] : [];
  return [...new Set([...credentialHeaders(contract, operation), ...accept, ...parameters])];
};

/** Throws if a declaration makes the engine send a header that no response declares. */
const requireHeader = (
  { fault }: Contract,
  { id, responses, at }: Operation,
  { declaration, header }: { declaration: string; header: string },
): void => {
  if (responses.some(({ headers }) => headers.some(({ name }) => name === header))) return;
  throw fault(at, `${id} declares ${declaration}, but no response has the header ${header}`, declaration);
};

const deprecation = ({ operations, fault }: Contract, operation: Operation) => {
  const { id, path, deprecated, extensions, at } = operation;
  if (!deprecated) return null;
  const { 'x-deprecated-since': since, 'x-sunset': sunset, 'x-replaced-by': replacedBy } = extensions;
  const successor = operations.find((other) => other.id === replacedBy);
  const missing = successor?.path.match(/\{\w+\}/g)?.find((parameter) => !path.includes(parameter));
  if (missing) {
    const what = `${id} is replaced by ${replacedBy}, whose ${missing} it does not have`;
    throw fault(at, what, 'x-replaced-by');
  }
  return {
    since:
      since && declaresAlways(operation, 'Deprecation') ? `@${Date.parse(since as string) / 1000}` : null,
    sunset: sunset && declaresAlways(operation, 'Sunset') ? new Date(sunset as string).toUTCString() : null,
    successor: successor && declaresAlways(operation, 'Link') ? successor.path : null,
  };
};

/** Foreign contracts may have `x-sunset` without the headers; then the engine must not send them. */
const declaresAlways = ({ responses }: Operation, header: string): boolean =>
  responses.every(({ headers }) => headers.some(({ name }) => name === header));
