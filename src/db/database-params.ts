import type { Pipeline } from './pipeline.ts';

/** The `userParams` of a database and of each transaction on it. */
export type DatabaseParams = {
  statementNames: StatementNames;
  pipelines: Pipelines | undefined;
  /** SQL that runs first in each transaction; undefined if the session has these settings already. */
  localSettings: string | undefined;
  /** The listeners of each channel. */
  announcements: Map<Channel, Set<() => void>>;
};

/**
 * The names of prepared statements, by their SQL. Postgres parses a named statement once per connection. Undefined behind
 * a pooler in transaction mode, which supports no named statements.
 */
type StatementNames = Map<string, string> | undefined;

/** Separate pipelines, so that no read waits for the disk flush of a write. */
export type Pipelines = { reads: Pipeline; writes: Pipeline };

/** A channel of announcements within this process. */
export type Channel = 'events' | 'jobs' | 'webhooks';
