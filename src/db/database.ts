import knex, { type Knex } from 'knex';
import pg from 'pg';
import type { Logger } from 'pino';
import {
  type ConnectionBounds,
  destroyWhenSilent,
  onUnusable,
  toClientConfig,
  toLocalSettings,
} from './connection-bounds.ts';
import type { DatabaseParams, Pipelines } from './database-params.ts';
import { DatabaseUnreachable } from './outage.ts';
import { createPipeline, PIPELINE_CONNECTIONS } from './pipeline.ts';
import { batchTick } from './send-query.ts';
import { pinnedConnection, pooledConnection, settingsForPoolers } from './session-settings.ts';

type DatabaseOptions = {
  /** postgres://… */
  url: string;
  poolMax: number;
  /** False behind a pooler in transaction mode. */
  preparedStatements: boolean;
  /** Absent for migrations, which have no time limit. */
  bounds?: DatabaseBounds;
  log: Logger;
};

/** All in milliseconds. */
export type DatabaseBounds = ConnectionBounds & {
  /** The longest wait for a free connection. */
  acquireMs: number;
};

/** The oldest supported version. Without it Knex asks the first connection of each pool, without a time limit. */
const POSTGRES_VERSION = '15';
/** The longest lock wait of a pipelined write, which delays the writes behind it on its connection. */
const SHARED_LOCK_TIMEOUT_MS = 20;

/** Creates the connection pool and the pipelined connections. The first query opens a connection. */
export const createDatabase = ({ url, poolMax, preparedStatements, bounds, log }: DatabaseOptions): Knex => {
  const connect = preparedStatements ? pinnedConnection : pooledConnection;
  const connection = {
    ...connect(url),
    // A transaction may send statements without waiting for the results of the previous ones.
    pipeline: true,
    types: { getTypeParser },
    ...(bounds && { connectionTimeoutMillis: bounds.connectMs }),
    // A pooler rejects a connection with session settings that it does not know.
    ...(bounds && preparedStatements && toClientConfig(bounds)),
  };
  const pipelined = 2 * PIPELINE_CONNECTIONS;
  const isPipelined = preparedStatements && poolMax >= 2 * pipelined;
  const db = knex({
    client: 'pg',
    version: POSTGRES_VERSION,
    connection: connection as Knex.PgConnectionConfig,
    pool: {
      min: 0,
      max: isPipelined ? poolMax - pipelined : poolMax,
      afterCreate: (client: PooledClient, done: (error: Error | null, client: pg.Client) => void) => {
        if (bounds) destroyWhenSilent(client, bounds);
        // Knex then discards the connection at the next acquisition.
        onUnusable(client, () => {
          client.__knex__disposed = 'unusable';
        });
        if (preparedStatements) done(null, client);
        else pinForPooler(client, done);
      },
    },
    ...(bounds && { acquireConnectionTimeout: bounds.acquireMs }),
    // Knex writes to the console by default. Its warnings also reject the query, so they are logged at debug level.
    log: {
      warn: (message: unknown) => log.debug({ message }, 'knex'),
      error: (message: unknown) => log.warn({ message }, 'knex'),
      deprecate: (method: unknown, alternative: unknown) =>
        log.warn({ method, alternative }, 'knex deprecation'),
    },
  });
  wrapConnectionFailures(db.client);
  batchBegin(db.client);
  db.userParams = {
    statementNames: preparedStatements ? new Map() : undefined,
    pipelines: isPipelined && bounds ? createPipelines(connection, bounds, log) : undefined,
    localSettings: bounds && !preparedStatements ? toLocalSettings(bounds) : undefined,
    announcements: new Map(),
  } satisfies DatabaseParams;
  return db;
};

/** Knex opens every connection of the pool by this method, so every failure to connect is a DatabaseUnreachable. */
const wrapConnectionFailures = (client: { acquireRawConnection: () => Promise<pg.Client> }): void => {
  const connect = client.acquireRawConnection.bind(client);
  client.acquireRawConnection = async () => {
    try {
      return await connect();
    } catch (cause) {
      throw new DatabaseUnreachable(cause);
    }
  };
};

type KnexTransaction = { begin: (connection: pg.Client) => Promise<unknown> };

/**
 * BEGIN leaves with the first statements of its transaction, and saves a round trip. Knex would wait for its response. If
 * it fails, Knex rejects the transaction and its later statements.
 */
const batchBegin = (client: { transaction: (...given: unknown[]) => KnexTransaction }): void => {
  const { transaction } = client;
  client.transaction = function (...given) {
    const opened = transaction.apply(this, given);
    const begin = opened.begin.bind(opened);
    opened.begin = async (connection) => {
      batchTick(connection);
      void begin(connection);
    };
    return opened;
  };
};

type PooledClient = pg.Client & { __knex__disposed?: unknown };

const pinForPooler = (client: pg.Client, done: (error: Error | null, client: pg.Client) => void): void => {
  void client.query(settingsForPoolers(), (error: Error | null) => done(error, client));
};

/** Closes the pipelined connections and the pool. Waits for queries of the pool, not for pipelined ones. */
export const closeDatabase = async (db: Knex): Promise<void> => {
  const { pipelines } = db.userParams as DatabaseParams;
  await Promise.all([pipelines?.reads.close(), pipelines?.writes.close()]);
  await db.destroy();
};

const createPipelines = (config: pg.ClientConfig, bounds: ConnectionBounds, log: Logger): Pipelines => ({
  reads: createPipeline(config, bounds, log),
  writes: createPipeline({ ...config, lock_timeout: SHARED_LOCK_TIMEOUT_MS }, bounds, log),
});

const getTypeParser: typeof pg.types.getTypeParser = (oid, format) => {
  if (oid === pg.types.builtins.INT8) return toSafeInteger;
  if (oid === pg.types.builtins.TIMESTAMPTZ) return toTimestamp;
  return pg.types.getTypeParser(oid, format);
};

/** `bigint` columns hold minor units of money, far below 2^53. As text they would silently break arithmetic. */
const toSafeInteger = (text: string): number => {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`The bigint ${text} does not fit into a number`);
  return value;
};

/** The RFC 3339 form of JSON, by string slicing: an intermediate Date would cost more than all other columns of a row. */
const toTimestamp = (text: string): string => {
  const isShort = text.length >= 22 && text.length <= 26 && text[10] === ' ' && text.endsWith('+00');
  if (!isShort) return (pg.types.getTypeParser(pg.types.builtins.TIMESTAMPTZ)(text) as Date).toISOString();
  const milliseconds = text.length === 22 ? '.000' : text.slice(19, -3).padEnd(4, '0');
  return `${text.slice(0, 10)}T${text.slice(11, 19)}${milliseconds}Z`;
};
