import type { Knex } from 'knex';

/**
 * Reports of comments, at most one of an account for each comment. `comments.report_count` is the number of reports that no
 * moderator has settled. A report outlives its account, without its note.
 */
export const up = (db: Knex): Promise<unknown> =>
  db.raw(`
    create table comment_reports (
      id uuid not null constraint comment_reports_pkey primary key,
      comment_id uuid not null constraint comment_reports_comment_id_fkey references comments (id) on delete cascade,
      reporter_id uuid constraint comment_reports_reporter_id_fkey references users (id) on delete set null,
      reason text not null,
      note text,
      created_at timestamptz(3) not null,
      settled_at timestamptz(3),
      constraint comment_reports_comment_id_reporter_id_key unique (comment_id, reporter_id)
    );
    create index comment_reports_reporter_id_id_idx on comment_reports (reporter_id, id);

    alter table comments
      add column report_count integer not null default 0
        constraint comments_report_count_check check (report_count >= 0);
    create index comments_held_id_idx on comments (id) where state = 'held' and deleted_at is null;
    create index comments_hidden_id_idx on comments (id) where state = 'hidden' and deleted_at is null;
    create index comments_reported_id_idx on comments (id) where report_count > 0 and deleted_at is null;
  `);

export const down = (db: Knex): Promise<unknown> =>
  db.raw(`
    drop index comments_held_id_idx, comments_hidden_id_idx;
    alter table comments drop column report_count;
    drop table comment_reports;
  `);
