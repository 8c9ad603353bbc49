import type { Knex } from 'knex';

/**
 * A product is sold as variants, and each product has at least one. The first variant of a product has the UUID of the
 * product, so a line that names only the product finds its variant without another query.
 */
export const up = (db: Knex): Promise<unknown> =>
  db.raw(`
    create table product_variants (
      id uuid not null constraint product_variants_pkey primary key,
      product_id uuid not null
        constraint product_variants_product_id_fkey references products (id) on delete cascade,
      position smallint not null,
      sku text collate "C" constraint product_variants_sku_key unique,
      price_minor bigint not null,
      constraint product_variants_product_id_position_key unique (product_id, position),
      constraint product_variants_price_minor_check check (price_minor >= 0)
    );
    insert into product_variants (id, product_id, position, price_minor)
      select id, id, 0, price_minor from products;

    alter table order_items add column variant_id uuid;
    update order_items set variant_id = product_id;
    alter table order_items
      alter column variant_id set not null,
      add constraint order_items_variant_id_fkey foreign key (variant_id) references product_variants (id);
    create index order_items_variant_id_idx on order_items (variant_id);
  `);

export const down = (db: Knex): Promise<unknown> =>
  db.raw(`
    alter table order_items drop column variant_id;
    drop table product_variants;
  `);
