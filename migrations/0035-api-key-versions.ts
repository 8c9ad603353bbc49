import type { Knex } from 'knex';

/** The number of the writes of an API key, which its events state. */
export const up = (db: Knex): Promise<unknown> =>
  db.raw('alter table api_keys add column version integer not null default 1');

export const down = (db: Knex): Promise<unknown> => db.raw('alter table api_keys drop column version');
