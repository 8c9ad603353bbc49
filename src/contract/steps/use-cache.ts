import type { AnyActor } from '../authentication.ts';
import type { Exchange, Next } from '../exchange.ts';
import type { AnyRequest } from '../handler-type.ts';
import { canonical } from '../idempotency.ts';
import type { CacheSpec, OperationSpec } from '../operation.ts';

/** Returns the cached response, the response of a load in progress, or the response of the later steps. */
export const useCache = async (exchange: Exchange, db: unknown, next: Next): Promise<void> => {
  const { operation, request } = exchange;
  const spec = operation.spec as CachedSpec;
  exchange.rendered = await operation.engine.responseCache(spec, cacheKeyOf(spec, request), async () => {
    await next(exchange, db);
    return exchange.rendered;
  });
};

type CachedSpec = OperationSpec & { cache: CacheSpec };

/** All parts of a request that select the response. The preconditions describe only the client's copy. */
const cacheKeyOf = ({ id, cache, vary }: CachedSpec, request: AnyRequest): string => {
  const { params, query, cookies } = request;
  const {
    'If-None-Match': _,
    'If-Modified-Since': __,
    ...headers
  } = request.headers as Record<string, unknown>;
  const representation = vary.includes('Accept') ? request.accepted : undefined;
  const actor = cache.scope === 'private' ? (request.actor as AnyActor | undefined) : undefined;
  const caller = actor && [actor.id, [...actor.scopes].sort()];
  return `${id} ${canonical([params, query, headers, cookies, representation, caller])}`;
};
