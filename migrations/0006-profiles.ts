import type { Knex } from 'knex';

/** Accounts get a profile, a history and an end; e-mail addresses are unique as they are stored: normalised. */
export const up = (db: Knex): Promise<unknown> =>
  db.raw(`
    drop index users_email_key;
    update users set email = lower(normalize(email, NFKC));
    create unique index users_email_key on users (email);
    -- Postgres checks the older index first, and of two things that are taken the address is named.
    drop index users_username_key;
    create unique index users_username_key on users (lower(username));

    alter table users
      alter column password_hash drop not null,
      add column first_name text,
      add column last_name text,
      add column avatar_url text,
      add column bio text,
      add column email_verified_at timestamptz(3),
      add column last_login_at timestamptz(3),
      add column deactivated_at timestamptz(3),
      add column updated_at timestamptz(3);
    update users set updated_at = created_at;
    alter table users alter column updated_at set not null;
  `);

export const down = (db: Knex): Promise<unknown> =>
  db.raw(`
    delete from users where password_hash is null;
    drop index users_email_key;
    create unique index users_email_key on users (lower(email));
    drop index users_username_key;
    create unique index users_username_key on users (lower(username));
    alter table users
      alter column password_hash set not null,
      drop column first_name, drop column last_name, drop column avatar_url, drop column bio,
      drop column email_verified_at, drop column last_login_at, drop column deactivated_at,
      drop column updated_at;
  `);
