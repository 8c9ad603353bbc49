import type { Knex } from 'knex';

/**
 * Uploads whose content arrives in several requests. `stored_bytes` are durable in the object that `storage_token` names. The
 * request that writes them holds the lease. Only its token can record more bytes, and it has lost it once another one is here.
 */
export const up = (db: Knex): Promise<unknown> =>
  db.raw(`
    alter table media_uploads
      add column stored_bytes bigint constraint media_uploads_stored_bytes_check check (stored_bytes between 0 and size),
      add column storage_token text,
      add column lease_token uuid,
      add column lease_expires_at timestamptz(3),
      add constraint media_uploads_resumable_check check ((stored_bytes is not null) = (method = 'resumable')),
      add constraint media_uploads_lease_check check ((lease_token is null) = (lease_expires_at is null));
  `);

export const down = (db: Knex): Promise<unknown> =>
  db.raw(`
    delete from media_uploads where method = 'resumable';
    alter table media_uploads drop column stored_bytes, drop column storage_token, drop column lease_token,
      drop column lease_expires_at;
  `);
