import type { Knex } from 'knex';

export const up = (db: Knex): Promise<unknown> =>
  db.raw(`
    create table seeds (
      name text not null constraint seeds_pkey primary key,
      created_at timestamptz(3) not null
    );
  `);

export const down = (db: Knex): Promise<unknown> => db.raw('drop table seeds');
