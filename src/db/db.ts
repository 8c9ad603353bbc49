import type { Knex } from 'knex';

/** A connection pool, or a transaction on it. Every function that runs SQL takes one as a required argument. */
export type Db = Knex | Knex.Transaction;
