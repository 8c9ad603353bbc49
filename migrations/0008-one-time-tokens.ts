import type { Knex } from 'knex';

/** What proves one thing once: that a mail arrived, that a password was right. Stored only as a hash. */
export const up = (db: Knex): Promise<unknown> =>
  db.raw(`
    create table one_time_tokens (
      token_hash bytea not null constraint one_time_tokens_pkey primary key,
      purpose text not null,
      user_id uuid constraint one_time_tokens_user_id_fkey references users on delete cascade,
      details jsonb not null,
      attempts integer not null default 0,
      created_at timestamptz(3) not null,
      expires_at timestamptz(3) not null
    );
    create index one_time_tokens_user_id_idx on one_time_tokens (user_id, purpose);
    create index one_time_tokens_expires_at_idx on one_time_tokens (expires_at);
  `);

export const down = (db: Knex): Promise<unknown> => db.raw('drop table one_time_tokens');
