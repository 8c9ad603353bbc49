import type { Knex } from 'knex';

/** The payments of a time, of which one belongs to an attempt without a response. */
export const up = (db: Knex): Promise<unknown> =>
  db.raw('create index test_provider_payments_created_at_idx on test_provider_payments (created_at)');

export const down = (db: Knex): Promise<unknown> =>
  db.raw('drop index test_provider_payments_created_at_idx');
