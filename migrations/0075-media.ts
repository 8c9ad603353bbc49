import type { Knex } from 'knex';

/**
 * Media files. `media_files` has their bytes: the upload of an image until it is processed, under the name `upload`, and the
 * renditions. The deletion of such a row deletes its file, whose bytes are then discarded. The files have no owner, because
 * the media of an erased account may stay.
 */
export const up = (db: Knex): Promise<unknown> =>
  db.raw(`
    create table media (
      id uuid not null constraint media_pkey primary key,
      owner_id uuid constraint media_owner_id_fkey references users on delete set null,
      kind text not null constraint media_kind_check check (kind in ('image', 'document', 'file')),
      state text not null constraint media_state_check check (state in ('processing', 'ready', 'failed')),
      failure text constraint media_failure_check check ((failure is null) = (state <> 'failed')),
      job_id uuid constraint media_job_id_check check ((job_id is null) = (state <> 'processing')),
      name text not null,
      media_type text not null,
      size bigint not null,
      sha256 bytea not null constraint media_sha256_check check (length(sha256) = 32),
      alt text,
      title text,
      version integer not null default 1,
      created_at timestamptz(3) not null,
      updated_at timestamptz(3) not null,
      deleted_at timestamptz(3)
    );
    create unique index media_content_key on media (owner_id, sha256)
      where deleted_at is null and state <> 'failed';
    create index media_owner_id_idx on media (owner_id, created_at, id);
    create index media_deleted_at_idx on media (deleted_at) where deleted_at is not null;

    create table media_files (
      media_id uuid not null constraint media_files_media_id_fkey references media on delete cascade,
      name text not null,
      file_id uuid not null constraint media_files_file_id_fkey references files on delete cascade,
      width integer,
      height integer,
      constraint media_files_pkey primary key (media_id, name)
    );
    create index media_files_file_id_idx on media_files (file_id);

    create function delete_media_file() returns trigger language plpgsql as $$
      begin
        delete from files where id = old.file_id;
        return null;
      end
    $$;
    create trigger media_files_delete after delete on media_files for each row execute function delete_media_file();
  `);

export const down = (db: Knex): Promise<unknown> =>
  db.raw('drop table media_files; drop function delete_media_file; drop table media');
