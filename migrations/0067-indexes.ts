import type { Knex } from 'knex';

/** An index for a foreign key covers all rows, and a key is named after its columns. */
export const up = (db: Knex): Promise<unknown> =>
  db.raw(`
    drop index refunds_return_id_idx;
    create index refunds_return_id_idx on refunds (return_id);
    alter table daily_sales rename constraint daily_sales_key to daily_sales_category_currency_product_id_day_key;
  `);

export const down = (db: Knex): Promise<unknown> =>
  db.raw(`
    alter table daily_sales rename constraint daily_sales_category_currency_product_id_day_key to daily_sales_key;
    drop index refunds_return_id_idx;
    create index refunds_return_id_idx on refunds (return_id) where return_id is not null;
  `);
