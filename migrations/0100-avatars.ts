import type { Knex } from 'knex';

/** The avatar of an account is an image of its owner that is in no list of media: the newest one that is ready. */
export const up = (db: Knex): Promise<unknown> =>
  db.raw(`
    alter table media
      add column is_avatar boolean not null default false,
      add constraint media_is_avatar_check check (not is_avatar or kind = 'image');
    drop index media_content_key;
    create unique index media_content_key on media (owner_id, sha256)
      where deleted_at is null and state <> 'failed' and not is_avatar;
    create index media_avatar_idx on media (owner_id, id) where is_avatar;
  `);

export const down = (db: Knex): Promise<unknown> =>
  db.raw(`
    delete from media where is_avatar;
    drop index media_avatar_idx;
    drop index media_content_key;
    create unique index media_content_key on media (owner_id, sha256)
      where deleted_at is null and state <> 'failed';
    alter table media drop column is_avatar;
  `);
