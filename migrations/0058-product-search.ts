import type { Knex } from 'knex';

/** The search of products finds parts of names, folded as they are sorted. */
export const up = (db: Knex): Promise<unknown> =>
  db.raw(`
    create index products_name_key_trgm_idx on products using gin (name_key gin_trgm_ops) where is_listed;
  `);

export const down = (db: Knex): Promise<unknown> => db.raw('drop index products_name_key_trgm_idx');
