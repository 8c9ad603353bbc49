import type { Knex } from 'knex';

/**
 * The schedules with their next due times, and their runs. A due time is a part of the key of a run, so only one process
 * starts it, and a schedule has at most one unfinished run.
 */
export const up = (db: Knex): Promise<unknown> =>
  db.raw(`
    create table schedules (
      name text collate "C" not null constraint schedules_pkey primary key,
      description text not null,
      cron text not null,
      zone text not null,
      next_due_at timestamptz(3) not null,
      last_success_at timestamptz(3)
    );
    create index schedules_next_due_at_idx on schedules (next_due_at);

    create table schedule_runs (
      schedule text collate "C" not null
        constraint schedule_runs_schedule_fkey references schedules on delete cascade,
      due_at timestamptz(3) not null,
      job_id uuid not null,
      state text not null default 'waiting',
      attempts integer not null default 0,
      started_at timestamptz(3),
      finished_at timestamptz(3),
      error text,
      constraint schedule_runs_pkey primary key (schedule, due_at),
      constraint schedule_runs_state_check check (state in ('waiting', 'running', 'succeeded', 'failed')),
      constraint schedule_runs_finished_check check ((state in ('succeeded', 'failed')) = (finished_at is not null))
    );
    create unique index schedule_runs_unfinished_key on schedule_runs (schedule) where finished_at is null;
    create index schedule_runs_due_at_idx on schedule_runs (due_at);
  `);

export const down = (db: Knex): Promise<unknown> => db.raw('drop table schedule_runs; drop table schedules');
