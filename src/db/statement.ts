import { randomUUID } from 'node:crypto';
import type { Db } from './database.ts';
import { sqlStateOf } from './postgres-error.ts';

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
export const query = async <Row>(db: Db, text: string, values: unknown[]): Promise<Row[]> => {
  const names = db.userParams.statementNames as StatementNames;
  try {
    const { rows } = await db
      .raw<{ rows: Row[] }>(text)
      .options({ name: names && nameOf(text, names), values });
    return rows;
  } catch (error) {
    // A migration changed a column's type: what is prepared will never run again, what gets another name will.
    if (sqlStateOf(error) === FEATURE_NOT_SUPPORTED) names?.set(text, newName());
    throw error;
  }
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
