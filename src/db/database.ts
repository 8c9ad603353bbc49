import knex, { type Knex } from 'knex';
import pg from 'pg';
import type { Logger } from 'pino';

/** A connection pool or a transaction on it; whoever runs SQL is handed one. */
export type Db = Knex | Knex.Transaction;

type DatabaseOptions = {
  /** postgres://… */
  url: string;
  poolMax: number;
  log: Logger;
};

/** Opens no connection by itself; the first query does. */
export const createDatabase = ({ url, poolMax, log }: DatabaseOptions): Knex =>
  knex({
    client: 'pg',
    connection: {
      connectionString: url,
      application_name: 'tradepost',
      types: { getTypeParser },
    } as Knex.PgConnectionConfig,
    pool: { min: 0, max: poolMax },
    acquireConnectionTimeout: 5_000,
    // By itself Knex writes to the console.
    log: {
      warn: (message: unknown) => log.warn({ message }, 'knex'),
      error: (message: unknown) => log.warn({ message }, 'knex'),
      deprecate: (method: unknown, alternative: unknown) =>
        log.warn({ method, alternative }, 'knex deprecation'),
    },
  });

/** `bigint` columns hold minor units of money, far below 2^53; as text they would break arithmetic in silence. */
const getTypeParser: typeof pg.types.getTypeParser = (oid, format) =>
  oid === pg.types.builtins.INT8 ? toSafeInteger : pg.types.getTypeParser(oid, format);

const toSafeInteger = (text: string): number => {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`The bigint ${text} does not fit into a number`);
  return value;
};
