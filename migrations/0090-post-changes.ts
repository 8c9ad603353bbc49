import type { Knex } from 'knex';

/** Feeds show the time of the last change of any post that was ever public, removed posts included. */
export const up = (db: Knex): Promise<unknown> =>
  db.raw('create index posts_updated_at_idx on posts (updated_at) where published_at is not null');

export const down = (db: Knex): Promise<unknown> => db.raw('drop index posts_updated_at_idx');
