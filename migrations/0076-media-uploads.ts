import type { Knex } from 'knex';

/**
 * Media files whose bytes arrive outside of the request that creates them. `file_id` is where the bytes arrive: a file without
 * a size, which nobody sees. Since `received_at` its bytes are complete, and nothing can change them. A completed upload has
 * its media file instead, until it expires, so that a repeated completion finds it. The deletion of an upload deletes its
 * file, whose bytes are then discarded.
 */
export const up = (db: Knex): Promise<unknown> =>
  db.raw(`
    create table media_uploads (
      id uuid not null constraint media_uploads_pkey primary key,
      owner_id uuid not null constraint media_uploads_owner_id_fkey references users on delete cascade,
      method text not null constraint media_uploads_method_check check (method in ('direct', 'resumable')),
      name text not null,
      size bigint not null constraint media_uploads_size_check check (size > 0),
      sha256 bytea constraint media_uploads_sha256_check check (length(sha256) = 32),
      alt text,
      title text,
      file_id uuid constraint media_uploads_file_id_fkey references files on delete cascade,
      received_at timestamptz(3),
      media_id uuid constraint media_uploads_media_id_fkey references media on delete cascade,
      created_at timestamptz(3) not null,
      expires_at timestamptz(3) not null,
      constraint media_uploads_media_id_check check (
        (media_id is null) = (file_id is not null) and (media_id is null or received_at is not null)
      )
    );
    create index media_uploads_owner_id_idx on media_uploads (owner_id, created_at, id);
    create index media_uploads_file_id_idx on media_uploads (file_id);
    create index media_uploads_media_id_idx on media_uploads (media_id);
    create index media_uploads_expires_at_idx on media_uploads (expires_at);
    create trigger media_uploads_delete after delete on media_uploads for each row execute function delete_media_file();
  `);

export const down = (db: Knex): Promise<unknown> => db.raw('drop table media_uploads');
