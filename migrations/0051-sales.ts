import type { Knex } from 'knex';

/**
 * Sales by UTC day, rolled up from the paid orders. A day is rolled up anew as a whole when something in it has changed.
 *
 * A row of `daily_sales` sums the lines of all products of a day (`category` and `product_id` are null), those of a category
 * with its descendants (`product_id` is null), or those of a product in the category that it was ordered in. No foreign key
 * leads to the catalogue, so a roll-up waits for no lock of it.
 *
 * `units_sold`: the pieces sold in the last ninety days. A schedule refreshes it; it is no part of a product's version.
 */
export const up = (db: Knex): Promise<unknown> =>
  db.raw(`
    -- Null in the orders of the last release, which does not know the column.
    alter table order_items add column category text collate "C";
    update order_items set category = products.category from products where products.id = product_id;
    create index order_history_paid_at_idx on order_history (moved_at) where status = 'paid';

    create table daily_sales (
      day date not null,
      currency text not null,
      category text collate "C",
      product_id uuid,
      orders integer not null,
      units bigint not null,
      net_minor bigint not null,
      tax_minor bigint not null,
      discount_minor bigint not null,
      refunded_minor bigint not null,
      constraint daily_sales_key unique nulls not distinct (category, currency, product_id, day),
      constraint daily_sales_product_id_check check (product_id is null or category is not null)
    );
    create index daily_sales_day_idx on daily_sales (day, currency);

    create table stale_sales_days (
      day date not null constraint stale_sales_days_pkey primary key,
      marked_at timestamptz(3) not null
    );
    -- The reaction marks the days of the events after these orders, also if this release starts later.
    insert into event_cursors (reaction, position, seen_at)
      select 'sales_roll_up', coalesce(max(last_position), 0), now() from event_batches;
    insert into stale_sales_days (day, marked_at)
      select distinct (moved_at at time zone 'UTC')::date, now() from order_history where status = 'paid';

    alter table products add column units_sold bigint not null default 0;
    create index products_units_sold_idx on products (units_sold, id) where is_listed;
    create index products_category_units_sold_idx on products (category, units_sold, id) where is_listed;
  `);

export const down = (db: Knex): Promise<unknown> =>
  db.raw(`
    drop index products_units_sold_idx, products_category_units_sold_idx;
    alter table products drop column units_sold;
    delete from event_cursors where reaction = 'sales_roll_up';
    drop table stale_sales_days, daily_sales;
    drop index order_history_paid_at_idx;
    alter table order_items drop column category;
  `);
