import type { Context } from '../context.ts';

/**
 * Runs in the transaction that ends a job without success: its last attempt has failed, or it was cancelled. It only writes
 * to the database.
 */
export type Abandon = (
  context: Pick<Context, 'db' | 'clock'>,
  data: Readonly<Record<string, unknown>>,
  reason: string,
) => Promise<void>;

/** By the kind of the job. */
export type AbandonedJobs = ReadonlyMap<string, Abandon>;
