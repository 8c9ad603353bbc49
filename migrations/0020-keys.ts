import type { Knex } from 'knex';

/**
 * Which keys outside the database have sealed what is in it, by a check value that does not tell the key; one of them
 * seals. And a key for keyed hashes that all processes make alike, and that nobody can predict.
 */
export const up = (db: Knex): Promise<unknown> =>
  db.raw(`
    create table encryption_keys (
      check_value bytea not null constraint encryption_keys_pkey primary key,
      seals boolean not null,
      created_at timestamptz(3) not null
    );
    create unique index encryption_keys_seals_key on encryption_keys (seals) where seals;

    create table hash_keys (
      purpose text not null constraint hash_keys_pkey primary key,
      key bytea not null
    );
    -- 244 random bits.
    insert into hash_keys values ('decoy_hash', uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()));
  `);

export const down = (db: Knex): Promise<unknown> =>
  db.raw('drop table hash_keys; drop table encryption_keys');
