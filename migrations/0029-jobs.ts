import type { Knex } from 'knex';

/** The owner and the progress of each background job. pg-boss has its data and its state, in the schema `pgboss`. */
export const up = (db: Knex): Promise<unknown> =>
  db.raw(`
    create table jobs (
      id uuid not null constraint jobs_pkey primary key,
      kind text not null,
      owner_id uuid constraint jobs_owner_id_fkey references users on delete cascade,
      progress smallint not null default 0,
      created_at timestamptz(3) not null,
      constraint jobs_progress_check check (progress between 0 and 100)
    );
    create index jobs_owner_id_idx on jobs (owner_id, kind);
  `);

export const down = (db: Knex): Promise<unknown> => db.raw('drop table jobs');
