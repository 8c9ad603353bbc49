import type { Knex } from 'knex';

/**
 * Failed logins, by account and address. An account is the hash of the e-mail address that was tried, whether anyone
 * has it or not. Where it has logged in from before is known for a while.
 */
export const up = (db: Knex): Promise<unknown> =>
  db.raw(`
    create table login_failures (
      account_hash bytea not null,
      address text not null,
      failures integer not null,
      failed_at timestamptz(3) not null,
      constraint login_failures_pkey primary key (account_hash, address)
    );
    create index login_failures_failed_at_idx on login_failures (failed_at);

    create table login_addresses (
      account_hash bytea not null,
      address text not null,
      last_login_at timestamptz(3) not null,
      constraint login_addresses_pkey primary key (account_hash, address)
    );
    create index login_addresses_last_login_at_idx on login_addresses (last_login_at);

    -- For those who look for what can be deleted.
    create index sessions_ended_at_idx on sessions (ended_at) where ended_at is not null;
  `);

export const down = (db: Knex): Promise<unknown> =>
  db.raw('drop index sessions_ended_at_idx; drop table login_addresses; drop table login_failures');
