import type { Knex } from 'knex';

/**
 * The e-mail addresses that accounts had before, as hashes: what is known by such an address and not by its account is
 * deleted with the account. A trigger writes them, so that no way to change an address forgets to. Where an account has
 * logged in from is forgotten with the address; somebody else may have it next.
 */
export const up = (db: Knex): Promise<unknown> =>
  db.raw(`
    -- The same as hashSecret. Postgres calls convert_to stable, but the database's encoding never changes.
    create function email_hash(email text) returns bytea language sql immutable strict parallel safe
      as $$ select sha256(convert_to(email, 'UTF8')) $$;
    create index users_email_hash_idx on users (email_hash(email));

    create table former_email_addresses (
      user_id uuid not null constraint former_email_addresses_user_id_fkey references users on delete cascade,
      address_hash bytea not null,
      replaced_at timestamptz(3) not null,
      constraint former_email_addresses_pkey primary key (user_id, address_hash)
    );

    create function remember_former_email_address() returns trigger language plpgsql as $$
      begin
        insert into former_email_addresses values (old.id, email_hash(old.email), new.updated_at)
        on conflict on constraint former_email_addresses_pkey do update set replaced_at = excluded.replaced_at;
        delete from login_failures where account_hash = email_hash(old.email);
        delete from login_addresses where account_hash = email_hash(old.email);
        return null;
      end
    $$;
    create trigger users_email_remembered after update of email on users for each row
      when (old.email <> new.email) execute function remember_former_email_address();
  `);

export const down = (db: Knex): Promise<unknown> =>
  db.raw(`
    drop trigger users_email_remembered on users;
    drop function remember_former_email_address;
    drop table former_email_addresses;
    drop index users_email_hash_idx;
    drop function email_hash;
  `);
