import { LRUCache } from 'lru-cache';
import type { CachedResponse, CacheStore } from '../contract/response-cache.ts';

type Entry = { entry: CachedResponse; generation: string };

/** Caches responses in this process. Evicts the least recently used entries beyond `maxBytes`. */
export const createMemoryCache = (maxBytes: number): CacheStore => {
  const entries = new LRUCache<string, Entry>({ maxSize: maxBytes, sizeCalculation: sizeOf });
  // One number per tag of the contract, so the map cannot grow.
  const generations = new Map<string, number>();
  const generationOf = (tags: readonly string[]) => tags.map((tag) => generations.get(tag) ?? 0).join('.');
  return {
    read: async (key, tags) => {
      const generation = generationOf(tags);
      const kept = entries.get(key);
      return kept?.generation === generation ? { generation, found: kept.entry } : { generation };
    },
    write: async (key, entry, { generation }) => {
      entries.set(key, { entry, generation });
    },
    invalidate: async (tags) => {
      for (const tag of tags) generations.set(tag, (generations.get(tag) ?? 0) + 1);
    },
  };
};

/** Two bytes per character, and an estimate of the objects around them. */
const sizeOf = ({ entry: { response }, generation }: Entry, key: string): number =>
  2 * (key.length + generation.length + (response.body?.length ?? 0)) + 1_000;
