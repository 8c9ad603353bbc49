import type { Knex } from 'knex';

/** Tags and accounts have versions, as posts do: how often their representation was written. */
export const up = (db: Knex): Promise<unknown> =>
  db.raw(`
    alter table tags add column version integer not null default 1;
    alter table users add column version integer not null default 1;
  `);

export const down = (db: Knex): Promise<unknown> =>
  db.raw(`
    alter table users drop column version;
    alter table tags drop column version;
  `);
