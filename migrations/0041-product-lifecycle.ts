import type { Knex } from 'knex';

/**
 * Products are published, archived or deleted, keep their former slugs and prices, and have images; variants have options.
 * A list of the shop reads the indexes of the listed products only. A deleted product frees its slug and its SKUs.
 */
export const up = (db: Knex): Promise<unknown> =>
  db.raw(`
    alter table products
      add column version integer not null default 1,
      add column status text not null default 'published',
      add column images jsonb not null default '[]',
      add column deleted_at timestamptz(3),
      add column is_listed boolean not null
        generated always as (status = 'published' and deleted_at is null) stored,
      add constraint products_status_check check (status in ('published', 'archived')),
      drop constraint products_slug_key;
    create unique index products_slug_key on products (slug) where deleted_at is null;
    drop index products_name_key_idx, products_price_minor_idx, products_created_at_idx, products_category_name_key_idx;
    create index products_name_key_idx on products (name_key, id) where is_listed;
    create index products_price_minor_idx on products (price_minor, id) where is_listed;
    create index products_created_at_idx on products (created_at, id) where is_listed;
    create index products_category_name_key_idx on products (category, name_key, id) where is_listed;
    create index products_category_price_minor_idx on products (category, price_minor, id) where is_listed;
    create index products_category_created_at_idx on products (category, created_at, id) where is_listed;
    -- For the foreign key, when a category is deleted.
    create index products_category_idx on products (category);
    create index products_unlisted_idx on products (id) where not is_listed;

    -- A removed variant has no position. It remains for orders that name it.
    alter table product_variants
      alter column position drop not null,
      add column is_live boolean not null default true,
      add column compare_at_price_minor bigint,
      add column weight_grams integer,
      add column options jsonb not null default '[]',
      add constraint product_variants_position_check check (position is not null or not is_live),
      drop constraint product_variants_sku_key;
    create unique index product_variants_sku_key on product_variants (sku) where is_live;

    create table product_slugs (
      slug text collate "C" not null constraint product_slugs_pkey primary key,
      product_id uuid not null constraint product_slugs_product_id_fkey references products (id) on delete cascade,
      replaced_at timestamptz(3) not null
    );
    create index product_slugs_product_id_idx on product_slugs (product_id);

    create table price_changes (
      id uuid not null constraint price_changes_pkey primary key,
      product_id uuid not null constraint price_changes_product_id_fkey references products (id) on delete cascade,
      variant_id uuid not null
        constraint price_changes_variant_id_fkey references product_variants (id) on delete cascade,
      before_minor bigint not null,
      before_currency text not null,
      after_minor bigint not null,
      after_currency text not null,
      changed_at timestamptz(3) not null
    );
    create index price_changes_product_id_idx on price_changes (product_id, id);
    create index price_changes_variant_id_idx on price_changes (variant_id);
  `);

export const down = (db: Knex): Promise<unknown> =>
  db.raw(`
    drop table price_changes, product_slugs;
    drop index product_variants_sku_key;
    delete from product_variants where position is null;
    alter table product_variants
      drop constraint product_variants_position_check,
      drop column is_live,
      drop column compare_at_price_minor,
      drop column weight_grams,
      drop column options,
      alter column position set not null,
      add constraint product_variants_sku_key unique (sku);
    drop index products_slug_key, products_name_key_idx, products_price_minor_idx, products_created_at_idx,
      products_category_name_key_idx, products_category_price_minor_idx, products_category_created_at_idx,
      products_category_idx, products_unlisted_idx;
    alter table products
      drop column is_listed,
      drop column deleted_at,
      drop column images,
      drop column status,
      drop column version,
      add constraint products_slug_key unique (slug);
    create index products_name_key_idx on products (name_key, id);
    create index products_price_minor_idx on products (price_minor, id);
    create index products_created_at_idx on products (created_at, id);
    create index products_category_name_key_idx on products (category, name_key, id);
  `);
