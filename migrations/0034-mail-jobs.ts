import type { Knex } from 'knex';

/**
 * A job delivers each mail. Waiting mails get theirs, which goes on with their attempts. Processes of the last release go on
 * delivering mails that they have stored themselves: they find those that are due.
 */
export const up = (db: Knex): Promise<unknown> =>
  db.raw(`
    drop trigger mails_announced on mails;
    drop function announce_mails;

    insert into pgboss.queue (name, policy, retry_limit, retry_delay, retry_backoff, expire_seconds,
      retention_seconds, deletion_seconds, partition, table_name)
    values ('mail.deliver', 'standard', 0, 0, false, 900, 1209600, 0, false, 'job_common')
    on conflict do nothing;

    with moved as materialized (
      select gen_random_uuid() as uuid, id, attempts, created_at, due_at from mails where state = 'waiting'
    ), queued as (
      insert into pgboss.job (id, name, data, state, policy, created_on, start_after, started_on, keep_until, retry_count,
        retry_limit, retry_delay, retry_backoff, expire_seconds, deletion_seconds, heartbeat_seconds)
      select uuid, 'mail.deliver', jsonb_build_object('mail', id), 'retry', 'standard', created_at, due_at,
        case when attempts > 0 then created_at end, due_at + interval '100 years', greatest(attempts - 1, 0),
        8, 0, false, 90, 0, 10
      from moved
    ), owned as (
      insert into jobs (id, kind, created_at) select uuid, 'mail.deliver', created_at from moved
    )
    update mails set due_at = '9999-12-31T00:00:00Z' from moved where mails.id = moved.id;
  `);

/** The mails are due at once, and no attempt is counted. */
export const down = (db: Knex): Promise<unknown> =>
  db.raw(`
    delete from jobs where kind = 'mail.deliver';
    delete from pgboss.job where name = 'mail.deliver';
    update mails set due_at = created_at where due_at = '9999-12-31T00:00:00Z';

    create function announce_mails() returns trigger language plpgsql as $$
      begin
        perform pg_notify('mails', '');
        return null;
      end
    $$;
    create trigger mails_announced after insert on mails for each statement execute function announce_mails();
  `);
