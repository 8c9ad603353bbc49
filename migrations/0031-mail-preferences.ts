import { randomBytes } from 'node:crypto';
import type { Knex } from 'knex';

/**
 * The language of an account, and the kinds of mail that its owner or the reader of an e-mail address has turned off.
 * `mail_suppressions` holds hashes of e-mail addresses (`email_hash`): a suppression outlives a change of the account's
 * e-mail address. The key seals the tokens of links that unsubscribe, for all processes of this database.
 */
export const up = async (db: Knex): Promise<void> => {
  await db.raw(`
    alter table users add column language text not null default 'en'
      constraint users_language_check check (language in ('en', 'de'));

    create table mail_preferences (
      user_id uuid not null constraint mail_preferences_user_id_fkey references users on delete cascade,
      kind text not null,
      is_subscribed boolean not null,
      updated_at timestamptz(3) not null,
      constraint mail_preferences_pkey primary key (user_id, kind)
    );

    create table mail_suppressions (
      address_hash bytea not null,
      kind text not null,
      created_at timestamptz(3) not null,
      constraint mail_suppressions_pkey primary key (address_hash, kind)
    );

    create table unsubscribe_keys (
      key bytea not null constraint unsubscribe_keys_pkey primary key,
      created_at timestamptz(3) not null,
      constraint unsubscribe_keys_key_check check (length(key) = 32)
    )`);
  await db.raw('insert into unsubscribe_keys (key, created_at) values (?, now())', [randomBytes(32)]);
};

export const down = (db: Knex): Promise<unknown> =>
  db.raw(`
    drop table unsubscribe_keys, mail_suppressions, mail_preferences;
    alter table users drop column language;
  `);
