import type { Knex } from 'knex';

export const up = (db: Knex): Promise<unknown> =>
  db.raw(`
    create table users (
      id uuid not null constraint users_pkey primary key,
      email text not null,
      username text not null,
      password_hash text not null,
      role text not null default 'user',
      created_at timestamptz(3) not null,
      constraint users_role_check check (role in ('user', 'editor', 'moderator', 'admin'))
    );
    create unique index users_email_key on users (lower(email));
    create unique index users_username_key on users (lower(username));

    create table signing_keys (
      kid text not null constraint signing_keys_pkey primary key,
      private_jwk jsonb not null,
      created_at timestamptz(3) not null
    );
  `);

export const down = (db: Knex): Promise<unknown> => db.raw('drop table signing_keys; drop table users');
