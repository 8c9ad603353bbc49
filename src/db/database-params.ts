import type { Pipeline } from './pipeline.ts';

/** What a database carries along as `userParams`, and each transaction on it. */
export type DatabaseParams = {
  statementNames: StatementNames;
  pipelines: Pipelines | undefined;
  /** SQL that begins each transaction; undefined where the session has these settings. */
  localSettings: string | undefined;
};

/**
 * The names of prepared statements, by their SQL. Postgres parses a named statement once per connection, and Knex
 * builds nothing. Undefined: statements go unnamed, as a pooler that lends its connections by the transaction needs.
 */
type StatementNames = Map<string, string> | undefined;

/** Apart, so that no read waits until a write is on the disk. */
export type Pipelines = { reads: Pipeline; writes: Pipeline };
