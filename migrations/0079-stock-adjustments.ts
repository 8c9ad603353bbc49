import type { Knex } from 'knex';

/** Counts the adjustments of the stock of a variant, so that their events have versions. */
export const up = (db: Knex): Promise<unknown> =>
  db.raw('alter table product_variants add column stock_adjustments integer not null default 0');

export const down = (db: Knex): Promise<unknown> =>
  db.raw('alter table product_variants drop column stock_adjustments');
