import type { Knex } from 'knex';

export const up = (db: Knex): Promise<unknown> =>
  db.raw(`
    create table products (
      id uuid not null constraint products_pkey primary key,
      slug text not null constraint products_slug_key unique,
      name text not null,
      description text not null,
      category text not null,
      price_minor bigint not null,
      currency text not null,
      stock integer not null,
      created_at timestamptz(3) not null,
      updated_at timestamptz(3) not null,
      constraint products_price_minor_check check (price_minor >= 0),
      -- The last line of defence against selling what is not there.
      constraint products_stock_check check (stock >= 0)
    );
    create index products_name_idx on products (name, id);
    create index products_price_minor_idx on products (price_minor, id);
    create index products_created_at_idx on products (created_at, id);
    create index products_category_name_idx on products (category, name, id);

    create table orders (
      id uuid not null constraint orders_pkey primary key,
      user_id uuid not null constraint orders_user_id_fkey references users (id),
      status text not null,
      currency text not null,
      total_minor bigint not null,
      created_at timestamptz(3) not null,
      constraint orders_status_check check (status in ('pending')),
      constraint orders_total_minor_check check (total_minor >= 0)
    );
    create index orders_user_id_created_at_idx on orders (user_id, created_at, id);

    create table order_items (
      order_id uuid not null constraint order_items_order_id_fkey references orders (id),
      position smallint not null,
      product_id uuid not null constraint order_items_product_id_fkey references products (id),
      name text not null,
      quantity integer not null,
      unit_price_minor bigint not null,
      total_minor bigint not null,
      constraint order_items_pkey primary key (order_id, position),
      constraint order_items_quantity_check check (quantity > 0),
      constraint order_items_total_minor_check check (total_minor = quantity * unit_price_minor)
    );
    create index order_items_product_id_idx on order_items (product_id);
  `);

export const down = (db: Knex): Promise<unknown> =>
  db.raw('drop table order_items; drop table orders; drop table products');
