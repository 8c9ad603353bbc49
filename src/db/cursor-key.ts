import type { Knex } from 'knex';
import { LRUCache } from 'lru-cache';
import type { CursorSeal } from '../contract/cursor-seal.ts';
import { createTextSeal, type TextSeal } from '../lib/text-seal.ts';

/** OpenSSL takes longer to set up a cipher than the rest of a short list takes, and most pages are asked for often. */
const REMEMBERED = 1_000;

/** Seals by the key in the database, which all its processes share and each reads once. */
export const createCursorSeal = (db: Knex): CursorSeal => {
  let loading: Promise<TextSeal> | undefined;
  const textSeal = (): Promise<TextSeal> => {
    loading ??= loadSeal(db).catch((error: unknown) => {
      loading = undefined;
      throw error;
    });
    return loading;
  };
  const sealed = new LRUCache<string, string>({ max: REMEMBERED });
  const opened = new LRUCache<string, string>({ max: REMEMBERED });
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

const loadSeal = async (db: Knex): Promise<TextSeal> => {
  const row = await db('cursor_keys').select<{ key: Buffer }[]>('key').orderBy('created_at', 'desc').first();
  if (!row) throw new Error('The database has no key for cursors');
  return createTextSeal(row.key);
};
