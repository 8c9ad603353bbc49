import type { Clock, Observer } from './observer.ts';
import type { CacheSpec, OperationSpec } from './operation.ts';
import type { RenderedResponse } from './response-writer.ts';

/** `storedAt` in milliseconds since 1970. */
export type CachedResponse = { response: RenderedResponse; storedAt: number };

/**
 * Stores responses until they expire, their tags are invalidated or memory runs out. A generation identifies the state
 * of the tags. It is read before a load, so a response that was loaded before an invalidation is never found after it.
 */
export type CacheStore = {
  read: (key: string, tags: readonly string[]) => Promise<{ generation: string; found?: CachedResponse }>;
  write: (key: string, entry: CachedResponse, life: { generation: string; maxAge: number }) => Promise<void>;
  invalidate: (tags: readonly string[]) => Promise<void>;
};

/**
 * Returns the response of an operation for a key: the cached one, else that of a load in progress, else that of a new
 * load. Only a 200 is stored. A failed load rejects for all callers that share it, and is not stored.
 */
export type ResponseCache = (
  spec: OperationSpec & { cache: CacheSpec },
  key: string,
  load: () => Promise<RenderedResponse>,
) => Promise<RenderedResponse>;

/**
 * Creates the response cache of this process on top of a store that processes may share. Reports each lookup to the
 * observer.
 */
export const createResponseCache = (store: CacheStore, clock: Clock, observer: Observer): ResponseCache => {
  // Single flight, against a cache stampede. Not a Map: a Map's old table refers to its successor, so one table in the old
  // generation of the heap keeps the entries of all later tables alive in the young one.
  const loading: Record<string, Promise<RenderedResponse>> = Object.create(null);
  return async ({ id, cache: { tags, maxAge } }, key, load) => {
    const { generation, found } = await store.read(key, tags);
    const age = found ? (clock.now().getTime() - found.storedAt) / 1000 : Number.POSITIVE_INFINITY;
    if (found && age < maxAge) {
      observer.onCacheLookup(id, 'hit');
      return withAge(found.response, age);
    }
    // The generation is a part of the key: a request after an invalidation does not share a load that began before it.
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
