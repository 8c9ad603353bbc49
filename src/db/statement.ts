import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import type { QueryConfig, QueryResult } from 'pg';
import type { DatabaseParams, Pipelines } from './database-params.ts';
import type { Db } from './db.ts';
import { isStale, mayHaveStaleParameters, sqlStateOf } from './postgres-error.ts';
import { sendQuery } from './send-query.ts';
import { isTransaction } from './transaction.ts';

/**
 * Runs SQL with `$1` … for the values, on the connection of `db` where that is a transaction. For what is asked on
 * nearly every request; the rest is written with Knex. No value belongs into the text: each text stays prepared on
 * each connection.
 */
export const query = <Row>(db: Db, text: string, values: unknown[]): Promise<Row[]> =>
  named(db, { text, values }, (statement) => runByPool(db, statement));

/**
 * Like `query`, for a read that an index answers in a moment and that waits for no lock: outside a transaction it may
 * share a connection with others.
 */
export const pipelinedRead = <Row>(db: Db, text: string, values: unknown[]): Promise<Row[]> =>
  named(
    db,
    { text, values },
    (statement) => runByPipeline(db, statement, 'reads') ?? runByPool(db, statement),
  );

/**
 * Like `query`, for a write of a few rows by their keys: outside a transaction it may share a connection with others.
 * If it has to wait for a lock it gives up soon, not to hold up the others, and waits on a connection of its own.
 */
export const pipelinedWrite = <Row>(db: Db, text: string, values: unknown[]): Promise<Row[]> =>
  named(db, { text, values }, async (statement) => {
    try {
      return await (runByPipeline(db, statement, 'writes') ?? runByPool(db, statement));
    } catch (error) {
      if (sqlStateOf(error) !== LOCK_NOT_AVAILABLE) throw error;
      return runByPool(db, statement);
    }
  });

/**
 * A statement that Postgres will not run as it was prepared is prepared anew and retried once, on a connection of its
 * own: behind others, one that fails to prepare would fail those that rely on it. In a transaction, which has failed as
 * a whole, inTransaction retries.
 */
const named = async <Row>(
  db: Db,
  statement: QueryConfig,
  run: (statement: QueryConfig) => PromiseLike<QueryResult>,
): Promise<Row[]> => {
  const { statementNames: names } = db.userParams as DatabaseParams;
  if (names === undefined) return (await run(statement)).rows as Row[];
  const name = nameOf(statement.text, names);
  try {
    return (await run({ ...statement, name })).rows as Row[];
  } catch (error) {
    if (!isStale(error)) throw error;
    if (names.get(statement.text) === name) {
      // A change that makes one statement stale often does so to others. Of many failures the first renews the names.
      // A wrong statement renews no name but its own, else each of its calls would have all others prepared anew.
      if (mayHaveStaleParameters(error)) names.delete(statement.text);
      else names.clear();
    }
    if (isTransaction(db)) throw error;
    return (await runByPool(db, { ...statement, name: nameOf(statement.text, names) })).rows as Row[];
  }
};

/** Not by way of Knex, which takes longer to build and run a statement than Postgres does. */
const runByPool = async (db: Db, statement: QueryConfig): Promise<QueryResult> => {
  if (isTransaction(db)) return runByKnex(db, statement);
  const connection: pg.Client = await db.client.acquireConnection();
  try {
    tellListeners(db, statement);
    return await sendQuery(connection, statement);
  } finally {
    db.client.releaseConnection(connection);
  }
};

const runByKnex = (db: Db, { text, ...options }: QueryConfig): PromiseLike<QueryResult> =>
  db.raw<QueryResult>(text).options(options);

const runByPipeline = (
  db: Db,
  statement: QueryConfig,
  kind: keyof Pipelines,
): Promise<QueryResult> | undefined => {
  const { pipelines } = db.userParams as DatabaseParams;
  const result = isTransaction(db) ? undefined : pipelines?.[kind].run(statement);
  if (result) tellListeners(db, statement);
  return result;
};

/** Those who listen to what Knex runs. */
const tellListeners = (db: Db, statement: QueryConfig): void => {
  db.emit('query', { sql: statement.text, options: statement });
};

const LOCK_NOT_AVAILABLE = '55P03';

const nameOf = (text: string, names: Map<string, string>): string => {
  const known = names.get(text);
  if (known !== undefined) return known;
  const name = newName();
  names.set(text, name);
  return name;
};

/** Never the same one twice, also where processes share connections. */
const newName = (): string => `tradepost_${randomUUID()}`;
