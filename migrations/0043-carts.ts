import type { Knex } from 'knex';

/**
 * The carts of guests and of accounts. A guest cart belongs to the holder of its token, and refers to no person. `currency` is
 * that of the lines, null without a line. `expires_at`: when the cart is deleted; each change of an open cart moves it.
 *
 * A line keeps the name and the price that the customer has seen last. It has no foreign key to its variant, so it outlives
 * a deleted one, and the customer learns that it is unavailable.
 */
export const up = (db: Knex): Promise<unknown> =>
  db.raw(`
    create table carts (
      id uuid not null constraint carts_pkey primary key,
      user_id uuid constraint carts_user_id_fkey references users (id) on delete cascade,
      token_hash bytea constraint carts_token_hash_key unique,
      status text not null default 'open',
      currency text,
      discount_code text,
      version integer not null default 1,
      order_id uuid constraint carts_order_id_fkey references orders (id) on delete set null,
      merged_into uuid constraint carts_merged_into_fkey references carts (id) on delete set null,
      created_at timestamptz(3) not null,
      updated_at timestamptz(3) not null,
      expires_at timestamptz(3) not null,
      constraint carts_owner_check check (num_nonnulls(user_id, token_hash) = 1),
      constraint carts_status_check check (status in ('open', 'ordered', 'merged')),
      constraint carts_order_id_check check (order_id is null or status = 'ordered'),
      constraint carts_merged_into_check check (merged_into is null or status = 'merged')
    );
    create unique index carts_open_user_id_key on carts (user_id) where status = 'open';
    create index carts_user_id_idx on carts (user_id, created_at, id);
    create index carts_order_id_idx on carts (order_id);
    create index carts_merged_into_idx on carts (merged_into);
    create index carts_expires_at_idx on carts (expires_at);

    create table cart_lines (
      cart_id uuid not null constraint cart_lines_cart_id_fkey references carts (id) on delete cascade,
      variant_id uuid not null,
      product_id uuid not null,
      -- The sequence in which the lines were added.
      position integer not null,
      name text not null,
      quantity integer not null,
      unit_price_minor bigint not null,
      constraint cart_lines_pkey primary key (cart_id, variant_id),
      constraint cart_lines_quantity_check check (quantity between 1 and 1000),
      constraint cart_lines_unit_price_minor_check check (unit_price_minor >= 0)
    );
  `);

export const down = (db: Knex): Promise<unknown> => db.raw('drop table cart_lines, carts');
