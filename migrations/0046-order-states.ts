import type { Knex } from 'knex';

/**
 * The states of an order and their history, its addresses, the parts of its total, and orders of guests.
 *
 * `expires_at`: when a pending order is cancelled. It is null for the orders that are pending at this migration, because
 * nobody could pay them: only their buyers and administrators cancel them. `email` and `guest_token_hash` belong to an order
 * of a guest, until an account claims it.
 */
export const up = (db: Knex): Promise<unknown> =>
  db.raw(`
    alter table orders
      drop constraint orders_status_check,
      add constraint orders_status_check
        check (status in ('pending', 'paid', 'packed', 'shipped', 'delivered', 'cancelled', 'refunded')),
      add column version integer not null default 1,
      add column expires_at timestamptz(3),
      add column subtotal_minor bigint not null default 0,
      add column discount_minor bigint not null default 0,
      add column shipping_minor bigint not null default 0,
      add column tax_minor bigint not null default 0,
      add column prices_include_tax boolean not null default true,
      add column discount_code text,
      add column shipping_method text,
      add column shipping_address jsonb,
      add column billing_address jsonb,
      add column language text,
      add column email text,
      add column guest_token_hash bytea;
    update orders set subtotal_minor = total_minor;
    alter table orders
      add constraint orders_expires_at_check check (expires_at is null or status = 'pending'),
      add constraint orders_parts_check
        check (subtotal_minor >= 0 and discount_minor >= 0 and shipping_minor >= 0 and tax_minor >= 0),
      add constraint orders_guest_check check (user_id is null or guest_token_hash is null),
      add constraint orders_guest_token_hash_key unique (guest_token_hash);
    create index orders_expires_at_idx on orders (expires_at) where expires_at is not null;
    create index orders_created_at_idx on orders (created_at, id);
    create index orders_status_created_at_idx on orders (status, created_at, id);
    create index orders_user_id_status_created_at_idx on orders (user_id, status, created_at, id);
    create index orders_email_idx on orders (lower(email)) where email is not null;

    alter table order_items
      add column discount_minor bigint not null default 0,
      add column tax_minor bigint not null default 0,
      add column tax_rate numeric(6, 3) not null default 0,
      add constraint order_items_parts_check check (discount_minor >= 0 and tax_minor >= 0 and tax_rate >= 0);

    create table order_history (
      order_id uuid not null constraint order_history_order_id_fkey references orders (id),
      version integer not null,
      status text not null,
      moved_at timestamptz(3) not null,
      moved_by text not null,
      actor_id uuid constraint order_history_actor_id_fkey references users (id) on delete set null,
      reason text,
      constraint order_history_pkey primary key (order_id, version),
      constraint order_history_moved_by_check check (moved_by in ('owner', 'admin', 'system'))
    );
    create index order_history_actor_id_idx on order_history (actor_id);
  `);

export const down = (db: Knex): Promise<unknown> =>
  db.raw(`
    drop table order_history;
    alter table order_items
      drop constraint order_items_parts_check,
      drop column discount_minor,
      drop column tax_minor,
      drop column tax_rate;
    update orders set status = 'pending', expires_at = null where status <> 'pending';
    drop index orders_created_at_idx, orders_status_created_at_idx, orders_user_id_status_created_at_idx;
    alter table orders
      drop constraint orders_status_check,
      add constraint orders_status_check check (status in ('pending')),
      drop constraint orders_parts_check,
      drop column version,
      drop column expires_at,
      drop column subtotal_minor,
      drop column discount_minor,
      drop column shipping_minor,
      drop column tax_minor,
      drop column prices_include_tax,
      drop column discount_code,
      drop column shipping_method,
      drop column shipping_address,
      drop column billing_address,
      drop column language,
      drop column email,
      drop column guest_token_hash;
  `);
