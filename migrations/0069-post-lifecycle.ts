import type { Knex } from 'knex';

/**
 * Posts can be scheduled, unpublished and deleted, and keep their former slugs. A list of public posts reads the indexes of
 * the listed posts only; of these, the ones whose `listed_at` has not come yet are scheduled. `announce_at` is the due time
 * of an event that tells that a scheduled post is public now.
 */
export const up = (db: Knex): Promise<unknown> =>
  db.raw(`
    alter table posts
      drop constraint posts_status_check,
      add constraint posts_status_check check (status in ('draft', 'scheduled', 'published', 'unpublished')),
      add column deleted_at timestamptz(3),
      add column announce_at timestamptz(3),
      add column is_listed boolean not null
        generated always as (status in ('scheduled', 'published') and deleted_at is null) stored,
      add constraint posts_announce_at_check check (announce_at is null or status = 'scheduled');
    drop index posts_status_listed_at_idx, posts_status_created_at_idx, posts_status_title_key_idx;
    create index posts_listed_at_idx on posts (listed_at, id) where is_listed;
    create index posts_created_at_idx on posts (created_at, id) where is_listed;
    create index posts_title_key_idx on posts (title_key, id) where is_listed;
    create index posts_author_id_listed_at_idx on posts (author_id, listed_at, id) where is_listed;
    create index posts_unlisted_idx on posts (status, listed_at, id) where not is_listed;
    create index posts_announce_at_idx on posts (announce_at, id) where announce_at is not null;

    create table post_slugs (
      slug text collate "C" not null constraint post_slugs_pkey primary key,
      post_id uuid not null constraint post_slugs_post_id_fkey references posts (id) on delete cascade,
      replaced_at timestamptz(3) not null
    );
    create index post_slugs_post_id_idx on post_slugs (post_id);
  `);

export const down = (db: Knex): Promise<unknown> =>
  db.raw(`
    drop table post_slugs;
    drop index posts_listed_at_idx, posts_created_at_idx, posts_title_key_idx, posts_author_id_listed_at_idx,
      posts_unlisted_idx, posts_announce_at_idx;
    delete from posts where deleted_at is not null;
    update posts set status = 'draft', published_at = null, announce_at = null
    where status in ('scheduled', 'unpublished');
    alter table posts
      drop constraint posts_status_check,
      add constraint posts_status_check check (status in ('draft', 'published')),
      drop column is_listed,
      drop column announce_at,
      drop column deleted_at;
    create index posts_status_listed_at_idx on posts (status, listed_at, id);
    create index posts_status_created_at_idx on posts (status, created_at, id);
    create index posts_status_title_key_idx on posts (status, title_key, id);
  `);
