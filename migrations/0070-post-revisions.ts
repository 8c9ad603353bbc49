import type { Knex } from 'knex';

/**
 * Each state of the text and the tags of a post. A revision names its tags by id without a key, because it outlives them. The
 * texts that posts have now are their first revisions.
 */
export const up = (db: Knex): Promise<unknown> =>
  db.raw(`
    create table post_revisions (
      post_id uuid not null constraint post_revisions_post_id_fkey references posts (id) on delete cascade,
      number integer not null,
      title text not null,
      body text not null,
      excerpt text,
      tag_ids uuid[] not null,
      editor_id uuid constraint post_revisions_editor_id_fkey references users (id) on delete set null,
      restored_from integer,
      created_at timestamptz(3) not null,
      constraint post_revisions_pkey primary key (post_id, number)
    );
    create index post_revisions_editor_id_idx on post_revisions (editor_id, created_at, post_id, number);
    insert into post_revisions (post_id, number, title, body, excerpt, tag_ids, editor_id, created_at)
    select id, 1, title, body, excerpt,
      array(select tag_id from post_tags where post_tags.post_id = posts.id order by tag_id), author_id, updated_at
    from posts;
  `);

export const down = (db: Knex): Promise<unknown> => db.raw('drop table post_revisions');
