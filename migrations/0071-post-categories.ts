import type { Knex } from 'knex';

/**
 * Posts have categories, a tree of their own. The indexes of the posts of a category have the columns of the lists, so a page of
 * a category reads none of the other posts. A revision names its category by id without a key, because it outlives it.
 */
export const up = (db: Knex): Promise<unknown> =>
  db.raw(`
    create table post_categories (
      id uuid not null constraint post_categories_pkey primary key,
      parent_id uuid constraint post_categories_parent_id_fkey references post_categories (id),
      slug text collate "C" not null constraint post_categories_slug_key unique,
      name text not null,
      position integer not null,
      version integer not null default 1,
      created_at timestamptz(3) not null,
      updated_at timestamptz(3) not null,
      constraint post_categories_parent_id_check check (parent_id <> id),
      constraint post_categories_position_check check (position between 0 and 99999)
    );
    create index post_categories_parent_id_idx on post_categories (parent_id);

    alter table posts add column category_id uuid
      constraint posts_category_id_fkey references post_categories (id);
    create index posts_category_id_is_listed_listed_at_idx on posts (category_id, is_listed, listed_at, id);
    create index posts_category_id_is_listed_created_at_idx on posts (category_id, is_listed, created_at, id);
    create index posts_category_id_is_listed_title_key_idx on posts (category_id, is_listed, title_key, id);

    alter table post_revisions add column category_id uuid;
  `);

export const down = (db: Knex): Promise<unknown> =>
  db.raw(`
    alter table post_revisions drop column category_id;
    alter table posts drop column category_id;
    drop table post_categories;
  `);
