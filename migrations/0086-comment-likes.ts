import type { Knex } from 'knex';

/** The accounts that like a comment. `comments.like_count` is their number. */
export const up = (db: Knex): Promise<unknown> =>
  db.raw(`
    create table comment_likes (
      comment_id uuid not null constraint comment_likes_comment_id_fkey references comments (id) on delete cascade,
      user_id uuid not null constraint comment_likes_user_id_fkey references users (id) on delete cascade,
      created_at timestamptz(3) not null,
      constraint comment_likes_pkey primary key (comment_id, user_id)
    );
    create index comment_likes_user_id_comment_id_idx on comment_likes (user_id, comment_id);
  `);

export const down = (db: Knex): Promise<unknown> =>
  db.raw('drop table comment_likes; update comments set like_count = 0');
