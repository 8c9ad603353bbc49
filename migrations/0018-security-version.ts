import type { Knex } from 'knex';

/**
 * `security_version` counts the changes of an account's credentials and state. The opener of a session compares it, under
 * the account's lock, with the version that its proof was checked against. Triggers raise it, so no code path can forget
 * to. Three writes leave it alone, as they change no credential: a stronger hash of the same password
 * (`password_rehashed_at` moves with it), the use of a factor, and a TOTP secret that is sealed by another key.
 *
 * A one-time token, or a TOTP enrolment, that a session asked for ends with that session.
 */
export const up = (db: Knex): Promise<unknown> =>
  db.raw(`
    alter table users
      add column security_version bigint not null default 1,
      add column password_rehashed_at timestamptz(3);

    create function raise_own_security_version() returns trigger language plpgsql as $$
      begin
        new.security_version := old.security_version + 1;
        return new;
      end
    $$;
    create trigger users_security_version before update on users for each row
      when (
        (old.email, old.email_verified_at, old.role, old.deactivated_at, old.erases_at)
          is distinct from (new.email, new.email_verified_at, new.role, new.deactivated_at, new.erases_at)
        or (old.password_hash is distinct from new.password_hash
          and old.password_rehashed_at is not distinct from new.password_rehashed_at)
      ) execute function raise_own_security_version();

    create function raise_security_version() returns trigger language plpgsql as $$
      begin
        update users set security_version = security_version + 1 where id in (select user_id from changed);
        return null;
      end
    $$;
    create trigger passkeys_added after insert on passkeys referencing new table as changed
      for each statement execute function raise_security_version();
    create trigger passkeys_removed after delete on passkeys referencing old table as changed
      for each statement execute function raise_security_version();
    create trigger identities_added after insert on identities referencing new table as changed
      for each statement execute function raise_security_version();
    create trigger identities_removed after delete on identities referencing old table as changed
      for each statement execute function raise_security_version();
    create trigger recovery_codes_added after insert on recovery_codes referencing new table as changed
      for each statement execute function raise_security_version();

    create function raise_security_version_for_totp() returns trigger language plpgsql as $$
      begin
        update users set security_version = security_version + 1
          where id = case tg_op when 'DELETE' then old.user_id else new.user_id end;
        return null;
      end
    $$;
    create trigger totp_factors_added after insert on totp_factors for each row
      when (new.confirmed_at is not null) execute function raise_security_version_for_totp();
    create trigger totp_factors_confirmed after update on totp_factors for each row
      when (old.confirmed_at is distinct from new.confirmed_at) execute function raise_security_version_for_totp();
    create trigger totp_factors_removed after delete on totp_factors for each row
      when (old.confirmed_at is not null) execute function raise_security_version_for_totp();

    -- Nobody knows which session asked for these, or which version they were checked against.
    delete from one_time_tokens where purpose in ('email_change', 'passkey_challenge', 'mfa_challenge');
    delete from totp_factors where confirmed_at is null;

    alter table one_time_tokens add column session_id uuid
      constraint one_time_tokens_session_id_fkey references sessions on delete cascade;
    create index one_time_tokens_session_id_idx on one_time_tokens (session_id);

    alter table totp_factors
      add column session_id uuid constraint totp_factors_session_id_fkey references sessions on delete cascade,
      -- A confirmed factor outlives the session that it was set up in.
      add constraint totp_factors_session_id_check check (confirmed_at is null or session_id is null);
    create index totp_factors_session_id_idx on totp_factors (session_id);
  `);

export const down = (db: Knex): Promise<unknown> =>
  db.raw(`
    alter table totp_factors drop column session_id;
    alter table one_time_tokens drop column session_id;
    drop trigger totp_factors_removed on totp_factors;
    drop trigger totp_factors_confirmed on totp_factors;
    drop trigger totp_factors_added on totp_factors;
    drop function raise_security_version_for_totp;
    drop trigger recovery_codes_added on recovery_codes;
    drop trigger identities_removed on identities;
    drop trigger identities_added on identities;
    drop trigger passkeys_removed on passkeys;
    drop trigger passkeys_added on passkeys;
    drop function raise_security_version;
    drop trigger users_security_version on users;
    drop function raise_own_security_version;
    alter table users drop column security_version, drop column password_rehashed_at;
  `);
