import type { Knex } from 'knex';

/**
 * A column of a unique index of all rows is a key to Postgres, and the update of a key waits for the foreign keys of others:
 * a changed product waited for orders of its variants, and they could deadlock. A partial index makes no key.
 */
export const up = (db: Knex): Promise<unknown> =>
  db.raw(`
    alter table product_variants drop constraint product_variants_product_id_position_key;
    create unique index product_variants_product_id_position_key on product_variants (product_id, position)
      where position is not null;
    create index product_variants_product_id_idx on product_variants (product_id);
  `);

export const down = (db: Knex): Promise<unknown> =>
  db.raw(`
    drop index product_variants_product_id_position_key, product_variants_product_id_idx;
    alter table product_variants
      add constraint product_variants_product_id_position_key unique (product_id, position);
  `);
