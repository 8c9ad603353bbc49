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

/** The part of a kind of job that the operations on jobs apply. */
export type JobRules = Readonly<{
  /** How many jobs of this kind may wait for one owner. */
  ownerLimit: number;
  abandoned?: Abandon | undefined;
}>;

/** By the kind of the job. */
export type RulesOfJobs = ReadonlyMap<string, JobRules>;
