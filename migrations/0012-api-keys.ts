import type { Knex } from 'knex';

/** What programs act with in the name of an account. The key itself is stored only as a hash. */
export const up = (db: Knex): Promise<unknown> =>
  db.raw(`
    create table api_keys (
      id uuid not null constraint api_keys_pkey primary key,
      user_id uuid not null constraint api_keys_user_id_fkey references users on delete cascade,
      name text not null,
      kind text not null,
      scopes text[] not null,
      key_hash bytea not null constraint api_keys_key_hash_key unique,
      hint text not null,
      created_at timestamptz(3) not null,
      expires_at timestamptz(3),
      last_used_at timestamptz(3),
      constraint api_keys_kind_check check (kind in ('publishable', 'secret')),
      constraint api_keys_scopes_check check (
        kind = 'secret' or array_to_string(scopes, ' ') ~ '^[a-z]+:read( [a-z]+:read)*$'
      )
    );
    create index api_keys_user_id_idx on api_keys (user_id, id);
  `);

export const down = (db: Knex): Promise<unknown> => db.raw('drop table api_keys');
