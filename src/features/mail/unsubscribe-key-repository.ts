import type { DbContext } from '../context.ts';

/** Returns the key that seals the tokens of links that unsubscribe. All processes of the database share it. */
export const readUnsubscribeKey = async ({ db }: DbContext): Promise<Buffer> => {
  const row = await db('unsubscribe_keys')
    .select<{ key: Buffer }[]>('key')
    .orderBy('created_at', 'desc')
    .first();
  if (!row) throw new Error('The table unsubscribe_keys has no row: it holds the key that seals tokens');
  return row.key;
};
