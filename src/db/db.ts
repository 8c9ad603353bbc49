import type { Knex } from 'knex';

/** A connection pool or a transaction on it; every function that runs SQL is handed one. */
export type Db = Knex | Knex.Transaction;
