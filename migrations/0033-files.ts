import type { Knex } from 'knex';

/**
 * The storage keeps the bytes of a file under its key. A file without a size is still being written, and expires soon in
 * case its process dies. The deletion of a row, by whatever cause, leaves its key in `discarded_objects` until the bytes are
 * deleted too: the database and the storage have no common transaction.
 */
export const up = (db: Knex): Promise<unknown> =>
  db.raw(`
    create table files (
      id uuid not null constraint files_pkey primary key,
      owner_id uuid constraint files_owner_id_fkey references users on delete cascade,
      kind text not null,
      name text not null,
      media_type text not null,
      storage_key text not null constraint files_storage_key_key unique,
      size bigint,
      sha256 bytea,
      created_at timestamptz(3) not null,
      expires_at timestamptz(3),
      constraint files_size_check check (size >= 0),
      constraint files_sha256_check check (length(sha256) = 32 and (sha256 is null) = (size is null)),
      constraint files_expires_at_check check (size is not null or expires_at is not null)
    );
    create index files_expires_at_idx on files (expires_at);
    create index files_owner_id_idx on files (owner_id, kind, created_at);

    create table discarded_objects (
      storage_key text not null constraint discarded_objects_pkey primary key
    );

    create function discard_object() returns trigger language plpgsql as $$
      begin
        insert into discarded_objects (storage_key) values (old.storage_key);
        return null;
      end
    $$;
    create trigger files_discard after delete on files for each row execute function discard_object();
  `);

export const down = (db: Knex): Promise<unknown> =>
  db.raw('drop table files; drop function discard_object; drop table discarded_objects');
