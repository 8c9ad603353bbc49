import type { Clock } from '../lib/clock.ts';
import type { Observer } from './observer.ts';
import type { CacheSpec, OperationSpec } from './operation.ts';
import type { RenderedResponse } from './response-writer.ts';

/** `storedAt` in milliseconds since 1970. */
export type CachedResponse = { response: RenderedResponse; storedAt: number };

/**
 * Keeps responses until they are too old, their tags are invalidated or memory runs out. A generation names the state
 * of the tags before a load began: a response made of what was true before an invalidation is never found after it.
 */
export type CacheStore = {
  read: (key: string, tags: readonly string[]) => Promise<{ generation: string; found?: CachedResponse }>;
  write: (key: string, entry: CachedResponse, life: { generation: string; maxAge: number }) => Promise<void>;
  invalidate: (tags: readonly string[]) => Promise<void>;
};

/** An operation's response for a key: a kept one, one that is being made, or else a new one. */
export type ResponseCache = (
  spec: OperationSpec & { cache: CacheSpec },
  key: string,
  load: () => Promise<RenderedResponse>,
) => Promise<RenderedResponse>;

export const createResponseCache = (store: CacheStore, clock: Clock, observer: Observer): ResponseCache => {
  // Not a Map: each of its tables refers to the one that takes its place, so that once one has become old, what all later
  // ones held is no young garbage any more.
  const loading: Record<string, Promise<RenderedResponse>> = Object.create(null);
  return async ({ id, cache: { tags, maxAge } }, key, load) => {
    const { generation, found } = await store.read(key, tags);
    const age = found ? (clock.now().getTime() - found.storedAt) / 1000 : Number.POSITIVE_INFINITY;
    if (found && age < maxAge) {
      observer.onCacheLookup(id, 'hit');
      return withAge(found.response, age);
    }
    // Whoever asks after an invalidation must not be given what began to load before it.
    const flight = `${generation} ${key}`;
    const shared = loading[flight];
    observer.onCacheLookup(id, shared ? 'shared' : 'miss');
    if (shared) return shared;
    const own = loadAndKeep().finally(() => {
      delete loading[flight];
    });
    loading[flight] = own;
    return own;

    async function loadAndKeep(): Promise<RenderedResponse> {
      const storedAt = clock.now().getTime();
      const response = await load();
      if (response.status === 200) await store.write(key, { response, storedAt }, { generation, maxAge });
      return response;
    }
  };
};

const withAge = ({ headers, ...response }: RenderedResponse, age: number): RenderedResponse => ({
  ...response,
  headers: { ...headers, Age: String(Math.floor(age)) },
});
