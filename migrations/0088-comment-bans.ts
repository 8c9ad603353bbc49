import type { Knex } from 'knex';

/** The ban of an account from commenting, with its reason. */
export const up = (db: Knex): Promise<unknown> =>
  db.raw(`
    alter table users
      add column comment_ban_reason text,
      add column comment_banned_at timestamptz(3),
      add constraint users_comment_ban_check check ((comment_ban_reason is null) = (comment_banned_at is null))
  `);

export const down = (db: Knex): Promise<unknown> =>
  db.raw('alter table users drop column comment_ban_reason, drop column comment_banned_at');
