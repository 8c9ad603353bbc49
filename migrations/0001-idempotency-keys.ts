import type { Knex } from 'knex';

export const up = (db: Knex): Promise<unknown> =>
  db.raw(`
    create table idempotency_keys (
      actor_id text not null,
      operation_id text not null,
      key text not null,
      fingerprint text not null,
      status smallint not null,
      headers jsonb not null,
      body text,
      created_at timestamptz(3) not null,
      constraint idempotency_keys_pkey primary key (actor_id, operation_id, key)
    );
    create index idempotency_keys_created_at_idx on idempotency_keys (created_at);
  `);

export const down = (db: Knex): Promise<unknown> => db.raw('drop table idempotency_keys');
