import type { Knex } from 'knex';

/** Lists of accounts, in the order of an index each, and found by any part of what a person is called. */
export const up = (db: Knex): Promise<unknown> =>
  db.raw(`
    create extension if not exists pg_trgm;
    alter table users add column search_text text not null generated always as (
      lower(normalize(
        username || ' ' || email || ' ' || coalesce(first_name, '') || ' ' || coalesce(last_name, ''), NFKC
      ))
    ) stored;
    create index users_search_text_idx on users using gin (search_text gin_trgm_ops);
    create index users_created_at_idx on users (created_at, id);
    create index users_last_login_at_idx on users (coalesce(last_login_at, created_at), id);
    create index users_role_created_at_idx on users (role, created_at, id);
    create index users_deactivated_at_idx on users (created_at, id) where deactivated_at is not null;
  `);

export const down = (db: Knex): Promise<unknown> =>
  db.raw(`
    drop index users_created_at_idx, users_last_login_at_idx, users_role_created_at_idx, users_deactivated_at_idx;
    alter table users drop column search_text;
    drop extension pg_trgm;
  `);
