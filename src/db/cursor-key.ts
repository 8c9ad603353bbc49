import type { Knex } from 'knex';
import { LRUCache } from 'lru-cache';
import type { CursorSeal } from '../contract/cursor-seal.ts';
import { createTextSeal } from '../lib/text-seal.ts';

/** The capacity of each cache. Setting up a cipher takes longer than the rest of a short list, and most pages recur. */
const CACHED_CURSORS = 1_000;

/** Creates a cursor seal with the key in the database, which all processes share. Each process reads the key once. */
export const createCursorSeal = (db: Knex): CursorSeal => {
  const textSeal = fromKey(db, createTextSeal);
  const sealed = new LRUCache<string, string>({ max: CACHED_CURSORS });
  const opened = new LRUCache<string, string>({ max: CACHED_CURSORS });
  return {
    seal: async (list, position) => {
      const key = `${list} ${position}`;
      const known = sealed.get(key);
      if (known !== undefined) return known;
      const cursor = (await textSeal()).seal(position, list);
      sealed.set(key, cursor);
      return cursor;
    },
    open: async (list, cursor) => {
      const key = `${list} ${cursor}`;
      const known = opened.get(key);
      if (known !== undefined) return known;
      const position = (await textSeal()).open(cursor, list);
      if (position !== undefined) opened.set(key, position);
      return position;
    },
  };
};

/**
 * Returns a function that makes a value from the key at its first call, and returns the same value afterwards. A value for
 * another purpose than cursors derives a key of its own.
 */
export const fromKey = <Value>(db: Knex, make: (key: Buffer) => Value): (() => Promise<Value>) => {
  let loading: Promise<Value> | undefined;
  const load = async (): Promise<Value> => {
    const row = await db('cursor_keys')
      .select<{ key: Buffer }[]>('key')
      .orderBy('created_at', 'desc')
      .first();
    if (!row) throw new Error('The table cursor_keys has no row: it holds the key that seals cursors');
    return make(row.key);
  };
  return () => {
    loading ??= load().catch((error: unknown) => {
      loading = undefined;
      throw error;
    });
    return loading;
  };
};
