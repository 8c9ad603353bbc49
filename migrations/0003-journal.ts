import type { Knex } from 'knex';

export const up = (db: Knex): Promise<unknown> =>
  db.raw(`
    create table tags (
      id uuid not null constraint tags_pkey primary key,
      slug text not null constraint tags_slug_key unique,
      name text not null,
      description text,
      created_at timestamptz(3) not null
    );

    create table posts (
      id uuid not null constraint posts_pkey primary key,
      author_id uuid not null constraint posts_author_id_fkey references users (id),
      slug text not null constraint posts_slug_key unique,
      title text not null,
      body text not null,
      excerpt text,
      status text not null,
      version integer not null default 1,
      published_at timestamptz(3),
      created_at timestamptz(3) not null,
      updated_at timestamptz(3) not null,
      -- What lists by date go by: the moment of publication, for drafts that of creation.
      listed_at timestamptz(3) not null generated always as (coalesce(published_at, created_at)) stored,
      constraint posts_status_check check (status in ('draft', 'published')),
      constraint posts_published_at_check check (status = 'draft' or published_at is not null)
    );
    create index posts_status_listed_at_idx on posts (status, listed_at, id);
    create index posts_status_created_at_idx on posts (status, created_at, id);
    create index posts_status_title_idx on posts (status, title, id);
    create index posts_author_id_status_listed_at_idx on posts (author_id, status, listed_at, id);

    create table post_tags (
      post_id uuid not null constraint post_tags_post_id_fkey references posts (id) on delete cascade,
      tag_id uuid not null constraint post_tags_tag_id_fkey references tags (id) on delete cascade,
      constraint post_tags_pkey primary key (post_id, tag_id)
    );
    create index post_tags_tag_id_idx on post_tags (tag_id, post_id);
  `);

export const down = (db: Knex): Promise<unknown> =>
  db.raw('drop table post_tags; drop table posts; drop table tags');
