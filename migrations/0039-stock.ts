import type { Knex } from 'knex';

/**
 * The stock of a variant lies in buckets, apart from the product, so a sale writes no row that readers of the catalogue
 * need. An order that waits for payment reserves its pieces. The orders of today all wait, so their pieces, which the
 * column stock no longer counted, become reserved ones.
 */
export const up = (db: Knex): Promise<unknown> =>
  db.raw(`
    create table stock_buckets (
      variant_id uuid not null
        constraint stock_buckets_variant_id_fkey references product_variants (id) on delete cascade,
      bucket smallint not null,
      -- Lists sum the stock of a product without its variants.
      product_id uuid not null
        constraint stock_buckets_product_id_fkey references products (id) on delete cascade,
      on_hand integer not null,
      reserved integer not null default 0,
      constraint stock_buckets_pkey primary key (variant_id, bucket),
      -- The last line of defence against selling what is not there.
      constraint stock_buckets_reserved_check check (reserved >= 0 and reserved <= on_hand)
    -- Free space in each page keeps the updates of a bucket within it, without changes of the indexes.
    ) with (fillfactor = 50);
    create index stock_buckets_product_id_idx on stock_buckets (product_id);

    -- The ledger: its sums are the stock.
    create table stock_movements (
      id bigint generated always as identity constraint stock_movements_pkey primary key,
      variant_id uuid not null
        constraint stock_movements_variant_id_fkey references product_variants (id) on delete cascade,
      bucket smallint not null,
      on_hand_change integer not null,
      reserved_change integer not null,
      reason text not null,
      order_id uuid constraint stock_movements_order_id_fkey references orders (id),
      occurred_at timestamptz(3) not null,
      constraint stock_movements_change_check check (on_hand_change <> 0 or reserved_change <> 0)
    );
    create index stock_movements_variant_id_idx on stock_movements (variant_id, id);
    create index stock_movements_order_id_idx on stock_movements (order_id);

    insert into stock_buckets (variant_id, bucket, product_id, on_hand, reserved)
      select id, 0, id, stock + sold, sold
      from products, lateral (
        select coalesce(sum(quantity), 0)::integer as sold from order_items where product_id = products.id) as placed;
    insert into stock_movements (variant_id, bucket, on_hand_change, reserved_change, reason, occurred_at)
      select variant_id, 0, on_hand, 0, 'received', created_at
      from stock_buckets join products on products.id = product_id where on_hand > 0;
    insert into stock_movements
      (variant_id, bucket, on_hand_change, reserved_change, reason, order_id, occurred_at)
      select variant_id, 0, 0, sum(quantity), 'ordered', order_id, min(created_at)
      from order_items join orders on orders.id = order_id group by order_id, variant_id;

    alter table products drop column stock;
  `);

export const down = (db: Knex): Promise<unknown> =>
  db.raw(`
    alter table products add column stock integer;
    update products set stock =
      (select coalesce(sum(on_hand - reserved), 0) from stock_buckets where product_id = products.id);
    alter table products
      alter column stock set not null,
      add constraint products_stock_check check (stock >= 0);
    drop table stock_movements, stock_buckets;
  `);
