import type { Knex } from 'knex';

/** A connection pool, or a transaction on it. Every function that runs SQL takes one as a required argument. */
export type Db = Knex | Knex.Transaction;

/** Tells whether the database handle is an open transaction. */
export const isTransaction = (db: Db): db is Knex.Transaction =>
  'isTransaction' in db && db.isTransaction === true;
