import type { Knex } from 'knex';

/**
 * What logging in asks for after a password. A TOTP secret has to be known to check codes, so it is sealed and not
 * hashed; `last_used_step` is the time step of the last code that was accepted, and no code up to it ever is again.
 */
export const up = (db: Knex): Promise<unknown> =>
  db.raw(`
    create table totp_factors (
      user_id uuid not null constraint totp_factors_pkey primary key
        constraint totp_factors_user_id_fkey references users on delete cascade,
      sealed_secret bytea not null,
      last_used_step bigint,
      created_at timestamptz(3) not null,
      confirmed_at timestamptz(3),
      constraint totp_factors_confirmed_check check ((confirmed_at is null) = (last_used_step is null))
    );

    create table recovery_codes (
      user_id uuid not null constraint recovery_codes_user_id_fkey references users on delete cascade,
      code_hash bytea not null,
      created_at timestamptz(3) not null,
      constraint recovery_codes_pkey primary key (user_id, code_hash)
    );

    create table passkeys (
      id uuid not null constraint passkeys_pkey primary key,
      user_id uuid not null constraint passkeys_user_id_fkey references users on delete cascade,
      credential_id bytea not null constraint passkeys_credential_id_key unique,
      public_key bytea not null,
      counter bigint not null,
      transports text[] not null,
      backed_up boolean not null,
      name text not null,
      created_at timestamptz(3) not null,
      last_used_at timestamptz(3)
    );
    create index passkeys_user_id_idx on passkeys (user_id, id);
  `);

export const down = (db: Knex): Promise<unknown> =>
  db.raw('drop table passkeys; drop table recovery_codes; drop table totp_factors');
