import { randomBytes } from 'node:crypto';
import type { Knex } from 'knex';

/** The key that seals the cursors of lists, for all processes of this database. Another one ends all cursors. */
export const up = async (db: Knex): Promise<void> => {
  await db.raw(`
    create table cursor_keys (
      key bytea not null constraint cursor_keys_pkey primary key,
      created_at timestamptz(3) not null,
      constraint cursor_keys_key_check check (length(key) = 32)
    )`);
  await db.raw('insert into cursor_keys (key, created_at) values (?, now())', [randomBytes(32)]);
};

export const down = (db: Knex): Promise<unknown> => db.raw('drop table cursor_keys');
