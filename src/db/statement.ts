import { randomUUID } from 'node:crypto';
import type { QueryConfig, QueryResult } from 'pg';
import type { DatabaseParams, Db } from './database.ts';
import { sqlStateOf } from './postgres-error.ts';
import { isTransaction } from './transaction.ts';

/**
 * The names of prepared statements, by their SQL. Postgres parses a named statement once per connection, and Knex
 * builds nothing. Undefined: statements go unnamed, as a pooler that lends its connections by the transaction needs.
 */
export type StatementNames = Map<string, string> | undefined;

/**
 * Runs SQL with `$1` … for the values, on the connection of `db` where that is a transaction. For what is asked on
 * nearly every request; the rest is written with Knex. No value belongs into the text: each text stays prepared on
 * each connection.
 */
export const query = <Row>(db: Db, text: string, values: unknown[]): Promise<Row[]> =>
  named(db, { text, values }, (statement) => runByKnex(db, statement));

/**
 * Like `query`, for a read that an index answers in a moment and that waits for no lock: outside a transaction it may
 * share a connection with others.
 */
export const quickRead = <Row>(db: Db, text: string, values: unknown[]): Promise<Row[]> =>
  named(db, { text, values }, (statement) => runByPipeline(db, statement) ?? runByKnex(db, statement));

const named = async <Row>(
  db: Db,
  statement: QueryConfig,
  run: (statement: QueryConfig) => PromiseLike<QueryResult>,
): Promise<Row[]> => {
  const { statementNames: names } = db.userParams as DatabaseParams;
  try {
    const { rows } = await run(names ? { ...statement, name: nameOf(statement.text, names) } : statement);
    return rows as Row[];
  } catch (error) {
    // A migration changed a column's type: what is prepared will never run again, what gets another name will.
    if (sqlStateOf(error) === FEATURE_NOT_SUPPORTED) names?.set(statement.text, newName());
    throw error;
  }
};

const runByKnex = (db: Db, { text, ...options }: QueryConfig): PromiseLike<QueryResult> =>
  db.raw<QueryResult>(text).options(options);

const runByPipeline = (db: Db, statement: QueryConfig): Promise<QueryResult> | undefined => {
  const { pipeline } = db.userParams as DatabaseParams;
  const result = isTransaction(db) ? undefined : pipeline?.run(statement);
  // For those who listen to what Knex runs.
  if (result) db.emit('query', { sql: statement.text, options: statement });
  return result;
};

const FEATURE_NOT_SUPPORTED = '0A000';

const nameOf = (text: string, names: Map<string, string>): string => {
  const known = names.get(text);
  if (known !== undefined) return known;
  const name = newName();
  names.set(text, name);
  return name;
};

/** Never the same one twice, also where processes share connections. */
const newName = (): string => `tradepost_${randomUUID()}`;
