import type { Knex } from 'knex';

/**
 * A session is one login: on a device with refresh tokens, or in a browser with a cookie. What a client holds is
 * stored only as a hash. Whether a session is over is in its row; whoever ends it says why.
 */
export const up = (db: Knex): Promise<unknown> =>
  db.raw(`
    create table sessions (
      id uuid not null constraint sessions_pkey primary key,
      user_id uuid not null constraint sessions_user_id_fkey references users on delete cascade,
      address text not null,
      user_agent text not null,
      created_at timestamptz(3) not null,
      authenticated_at timestamptz(3) not null,
      last_seen_at timestamptz(3) not null,
      expires_at timestamptz(3) not null,
      cookie_hash bytea constraint sessions_cookie_hash_key unique,
      csrf_token text,
      ended_at timestamptz(3),
      end_reason text,
      constraint sessions_cookie_check check ((cookie_hash is null) = (csrf_token is null)),
      constraint sessions_end_check check ((ended_at is null) = (end_reason is null))
    );
    create index sessions_user_id_idx on sessions (user_id, ended_at);
    create index sessions_expires_at_idx on sessions (expires_at);

    create table refresh_tokens (
      token_hash bytea not null constraint refresh_tokens_pkey primary key,
      session_id uuid not null constraint refresh_tokens_session_id_fkey references sessions on delete cascade,
      created_at timestamptz(3) not null,
      used_at timestamptz(3),
      successor_salt bytea,
      constraint refresh_tokens_used_check check ((used_at is null) = (successor_salt is null))
    );
    create index refresh_tokens_session_id_idx on refresh_tokens (session_id);
  `);

export const down = (db: Knex): Promise<unknown> => db.raw('drop table refresh_tokens; drop table sessions');
