import type { Knex } from 'knex';

/** Products have the tags of the journal. */
export const up = (db: Knex): Promise<unknown> =>
  db.raw(`
    create table product_tags (
      product_id uuid not null
        constraint product_tags_product_id_fkey references products (id) on delete cascade,
      tag_id uuid not null constraint product_tags_tag_id_fkey references tags (id) on delete cascade,
      constraint product_tags_pkey primary key (product_id, tag_id)
    );
    create index product_tags_tag_id_idx on product_tags (tag_id, product_id);
  `);

export const down = (db: Knex): Promise<unknown> => db.raw('drop table product_tags');
