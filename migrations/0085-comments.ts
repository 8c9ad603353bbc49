import type { Knex } from 'knex';

/**
 * Comments on posts. `path` holds the ids from the comment on the post down to the comment itself, so its order is the order
 * of a thread, and the replies below a comment are a range. `approved_at` is when the comment was first published: from then
 * on everyone sees at least its placeholder. A comment without text is a placeholder for ever.
 */
export const up = (db: Knex): Promise<unknown> =>
  db.raw(`
    create table comments (
      id uuid not null constraint comments_pkey primary key,
      post_id uuid not null constraint comments_post_id_fkey references posts (id) on delete cascade,
      parent_id uuid constraint comments_parent_id_fkey references comments (id) on delete cascade,
      author_id uuid constraint comments_author_id_fkey references users (id) on delete set null,
      path uuid[] not null constraint comments_path_key unique,
      depth integer not null generated always as (cardinality(path)) stored,
      body text,
      state text not null,
      hidden_for text,
      like_count integer not null default 0,
      version integer not null default 1,
      created_at timestamptz(3) not null,
      approved_at timestamptz(3),
      edited_at timestamptz(3),
      deleted_at timestamptz(3),
      constraint comments_path_check check (
        cardinality(path) between 1 and 4 and path[cardinality(path)] = id
        and coalesce(path[cardinality(path) - 1], id) = coalesce(parent_id, id)),
      constraint comments_state_check check (state in ('held', 'published', 'hidden')),
      constraint comments_hidden_for_check check ((state = 'hidden') = (hidden_for is not null)),
      constraint comments_approved_at_check check (state <> 'published' or approved_at is not null),
      constraint comments_body_check check (body is not null or deleted_at is not null),
      constraint comments_like_count_check check (like_count >= 0)
    );
    create index comments_post_id_depth_id_idx on comments (post_id, depth, id);
    create index comments_parent_id_idx on comments (parent_id);
    create index comments_author_id_idx on comments (author_id, id);
    create index comments_published_path_idx on comments (path) where state = 'published' and deleted_at is null;
    create index comments_deleted_at_idx on comments (deleted_at) where body is not null;
  `);

export const down = (db: Knex): Promise<unknown> => db.raw('drop table comments');
