import type { Knex } from 'knex';

/**
 * One column, one fact. `deactivated_at`: an administrator closed the account. `erases_at`: its owner asked to have it
 * erased. Either keeps it from being active. `email_verified_at`: the present e-mail address is verified.
 * `owner_established_at`: an earlier one was, before an administrator set the present one.
 */
export const up = (db: Knex): Promise<unknown> =>
  db.raw(`
    alter table users
      drop constraint users_erases_at_check,
      add column owner_established_at timestamptz(3);
    -- Until now the request for erasure deactivated the account, and no administrator could do so after it.
    update users set deactivated_at = null where erases_at is not null;
    update users set owner_established_at = (
      select min(created_at) from audit_events
      where actor_id = users.id and result = 'success'
      and action in ('user.email_verified', 'user.email_changed', 'user.password_reset')
    ) where email_verified_at is null;

    alter table users add column is_active boolean not null
      generated always as (deactivated_at is null and erases_at is null) stored;
    drop index users_deactivated_at_idx;
    create index users_deactivated_at_idx on users (created_at, id) where not is_active;
  `);

export const down = (db: Knex): Promise<unknown> =>
  db.raw(`
    drop index users_deactivated_at_idx;
    alter table users drop column is_active, drop column owner_established_at;
    create index users_deactivated_at_idx on users (created_at, id) where deactivated_at is not null;
    update users set deactivated_at = updated_at where erases_at is not null and deactivated_at is null;
    alter table users
      add constraint users_erases_at_check check (erases_at is null or deactivated_at is not null);
  `);
