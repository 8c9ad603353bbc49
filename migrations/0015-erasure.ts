import type { Knex } from 'knex';

/**
 * What is left when an account is erased stands in the foreign keys to users: `cascade` goes with it, `set null` stays
 * and belongs to nobody.
 */
export const up = (db: Knex): Promise<unknown> =>
  db.raw(`
    alter table users
      add column erases_at timestamptz(3),
      add constraint users_erases_at_check check (erases_at is null or deactivated_at is not null);
    create index users_erases_at_idx on users (erases_at) where erases_at is not null;

    alter table posts
      alter column author_id drop not null,
      drop constraint posts_author_id_fkey,
      add constraint posts_author_id_fkey foreign key (author_id) references users on delete set null;
    alter table orders
      alter column user_id drop not null,
      drop constraint orders_user_id_fkey,
      add constraint orders_user_id_fkey foreign key (user_id) references users on delete set null;
  `);

export const down = (db: Knex): Promise<unknown> =>
  db.raw(`
    alter table orders
      alter column user_id set not null,
      drop constraint orders_user_id_fkey,
      add constraint orders_user_id_fkey foreign key (user_id) references users;
    alter table posts
      alter column author_id set not null,
      drop constraint posts_author_id_fkey,
      add constraint posts_author_id_fkey foreign key (author_id) references users;
    alter table users drop column erases_at;
  `);
