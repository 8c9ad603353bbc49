import type { Knex } from 'knex';

/**
 * The steps of the payment of an order. A step that calls the provider begins in the transaction that decides it, and its
 * outcome is written in the transaction that applies the response. A step without an outcome is repeated with the same key.
 */
export const up = (db: Knex): Promise<unknown> =>
  db.raw(`
    create table order_steps (
      order_id uuid not null constraint order_steps_order_id_fkey references orders (id),
      attempt integer not null,
      step text not null,
      outcome text,
      begun_at timestamptz(3) not null,
      at timestamptz(3),
      constraint order_steps_pkey primary key (order_id, attempt, step),
      constraint order_steps_outcome_check check ((outcome is null) = (at is null))
    );
  `);

export const down = (db: Knex): Promise<unknown> => db.raw('drop table order_steps');
