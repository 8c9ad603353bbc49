import { randomUUID } from 'node:crypto';
import type { Knex } from 'knex';
import type pg from 'pg';
import type { QueryConfig, QueryResult } from 'pg';
import type { DatabaseParams, Pipelines } from './database-params.ts';
import { type Db, isTransaction } from './db.ts';
import { isStale, mayHaveStaleParameters, sqlStateOf } from './postgres-error.ts';
import { sendBatched, sendQuery } from './send-query.ts';

/**
 * Runs a hot query as a prepared statement, with `$1` … for the values; other queries use Knex. In a transaction it uses
 * the connection of the transaction. The text must contain no value: every text stays prepared on every connection.
 */
export const query = <Row>(db: Db, text: string, values: unknown[]): Promise<Row[]> =>
  runPrepared(db, { text, values }, (statement) => runByPool(db, statement));

/**
 * Like `query`, for a short indexed read that waits for no lock. Outside a transaction it shares a pipelined connection
 * with other reads.
 */
export const pipelinedRead = <Row>(db: Db, text: string, values: unknown[]): Promise<Row[]> =>
  runPrepared(
    db,
    { text, values },
    (statement) => runByPipeline(db, statement, 'reads') ?? runByPool(db, statement),
  );

/**
 * Like `query`, for a write of a few rows by their keys. Outside a transaction it shares a pipelined connection with other
 * writes. A lock wait would delay the statements behind it, so it times out early there; the statement then waits on a
 * pooled connection.
 */
export const pipelinedWrite = <Row>(db: Db, text: string, values: unknown[]): Promise<Row[]> =>
  runPrepared(db, { text, values }, async (statement) => {
    try {
      return await (runByPipeline(db, statement, 'writes') ?? runByPool(db, statement));
    } catch (error) {
      if (sqlStateOf(error) !== LOCK_NOT_AVAILABLE) throw error;
      return runByPool(db, statement);
    }
  });

/**
 * Runs SQL of a library, which may consist of several statements and a transaction of its own, and is not prepared. Outside
 * a transaction it uses one pooled connection.
 */
export const runSql = async (db: Db, text: string, values: unknown[]): Promise<{ rows: unknown[] }> => {
  if (isTransaction(db)) return toOneResult(await runInside(db, { text, values }));
  const connection: pg.Client = await db.client.acquireConnection();
  try {
    emitQueryEvent(db, { text, values });
    return toOneResult(await sendQuery(connection, { text, values }));
  } catch (error) {
    // The SQL may have left its transaction open. A lost connection has none.
    await sendQuery(connection, { text: 'rollback' }).catch(() => {});
    throw error;
  } finally {
    db.client.releaseConnection(connection);
  }
};

/** pg returns an array for several statements. */
const toOneResult = (results: QueryResult | QueryResult[]): { rows: unknown[] } =>
  Array.isArray(results) ? { rows: results.flatMap(({ rows }) => rows) } : results;

/**
 * Prepares a stale statement under a new name and retries it once, on a pooled connection: on a pipelined connection a
 * failed preparation would also fail the queries behind it that use this name. In a transaction, which is aborted as a
 * whole, `runInTransaction` retries.
 */
const runPrepared = async <Row>(
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
      // A schema change often makes several statements stale, so the first failure discards all names. An error that a
      // defective statement causes too discards only its own name: otherwise each of its calls would discard all.
      if (mayHaveStaleParameters(error)) names.delete(statement.text);
      else names.clear();
    }
    if (isTransaction(db)) throw error;
    return (await runByPool(db, { ...statement, name: nameOf(statement.text, names) })).rows as Row[];
  }
};

/** Bypasses Knex, which takes longer to build and run such a statement than Postgres takes to execute it. */
const runByPool = async (db: Db, statement: QueryConfig): Promise<QueryResult> => {
  if (isTransaction(db)) return runInside(db, statement);
  const connection: pg.Client = await db.client.acquireConnection();
  try {
    emitQueryEvent(db, statement);
    return await sendQuery(connection, statement);
  } finally {
    db.client.releaseConnection(connection);
  }
};

/** Sends the statement on the connection of the transaction. Statements run in the order of their calls. */
const runInside = async (tx: Knex.Transaction, statement: QueryConfig): Promise<QueryResult> => {
  const connection: pg.Client = await tx.client.acquireConnection();
  // The connection may belong to another transaction already.
  if (tx.isCompleted()) throw new Error(`The transaction of this statement has ended: ${statement.text}`);
  tx.client.emit('query', { sql: statement.text, options: statement });
  return sendBatched(connection, statement);
};

const runByPipeline = (
  db: Db,
  statement: QueryConfig,
  kind: keyof Pipelines,
): Promise<QueryResult> | undefined => {
  const { pipelines } = db.userParams as DatabaseParams;
  const result = isTransaction(db) ? undefined : pipelines?.[kind].run(statement);
  if (result) emitQueryEvent(db, statement);
  return result;
};

/** Knex emits this event for its own queries; its listeners, such as tests, receive these queries too. */
const emitQueryEvent = (db: Db, statement: QueryConfig): void => {
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

/** Unique across processes, because a pooler may share one connection between them. */
const newName = (): string => `tradepost_${randomUUID()}`;
