import type { Knex } from 'knex';

/** Posts have a cover, an image of media. A revision names it without a key, because it outlives it. */
export const up = (db: Knex): Promise<unknown> =>
  db.raw(`
    alter table posts
      add column cover_media_id uuid constraint posts_cover_media_id_fkey references media,
      add column cover_alt text,
      add constraint posts_cover_alt_check check ((cover_alt is null) = (cover_media_id is null));
    create index posts_cover_media_id_idx on posts (cover_media_id);
    alter table post_revisions
      add column cover_media_id uuid,
      add column cover_alt text,
      add constraint post_revisions_cover_alt_check check ((cover_alt is null) = (cover_media_id is null));

    create function note_cover_of_post() returns trigger language plpgsql as $$
      begin
        delete from media_uses where post_id = new.id;
        insert into media_uses (media_id, post_id)
          select new.cover_media_id, new.id where new.cover_media_id is not null;
        return null;
      end
    $$;
    create trigger posts_insert_cover after insert on posts for each row
      when (new.cover_media_id is not null) execute function note_cover_of_post();
    create trigger posts_update_cover after update of cover_media_id on posts for each row
      when (new.cover_media_id is distinct from old.cover_media_id) execute function note_cover_of_post();
  `);

export const down = (db: Knex): Promise<unknown> =>
  db.raw(`
    drop trigger posts_insert_cover on posts;
    drop trigger posts_update_cover on posts;
    drop function note_cover_of_post;
    delete from media_uses where post_id is not null;
    alter table post_revisions drop column cover_media_id, drop column cover_alt;
    alter table posts drop column cover_media_id, drop column cover_alt;
  `);
