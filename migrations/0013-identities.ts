import type { Knex } from 'knex';

/**
 * Accounts at identity providers by which one logs in to an account here. `provider` is the word that the
 * configuration has for the issuer; what names the identity is issuer and subject.
 */
export const up = (db: Knex): Promise<unknown> =>
  db.raw(`
    create table identities (
      id uuid not null constraint identities_pkey primary key,
      user_id uuid not null constraint identities_user_id_fkey references users on delete cascade,
      provider text not null,
      issuer text not null,
      subject text not null,
      created_at timestamptz(3) not null,
      last_used_at timestamptz(3) not null,
      constraint identities_issuer_subject_key unique (issuer, subject)
    );
    create index identities_user_id_idx on identities (user_id, id);
  `);

export const down = (db: Knex): Promise<unknown> => db.raw('drop table identities');
