import type { Context } from '../context.ts';
import type { Services } from '../services.ts';

/** The data of a job: JSON without secrets, because administrators and backups see it. */
export type JobData = Readonly<Record<string, unknown>>;

/** A job has no request, so its context has neither an actor nor an origin. */
export type JobContext = Context & Services;

/** A job while a worker runs it. */
export type RunningJob = {
  /** `job_…`. The same in every attempt, so a call of another system can carry it as its idempotency key. */
  id: string;
  /** From 1. */
  attempt: number;
  /** Aborts at the time limit, after a cancellation, and when the process stops. */
  signal: AbortSignal;
  /** Stores how much is done, in percent. */
  progress: (percent: number) => Promise<void>;
  /**
   * Ends the job in the open transaction of the context, so that its effects and its end commit together. Throws if another
   * worker has taken the job over, which rolls the effects back.
   */
  complete: (context: Pick<Context, 'db'>, result?: object) => Promise<void>;
};

/** One kind of background job. */
export type JobKind<Data extends JobData = JobData> = Readonly<{
  /** The queue stores it, so it never changes. */
  name: string;
  /**
   * Does the work, at least once: a worker can die at any statement. Effects in the database happen once in a transaction
   * with `job.complete`. Without that call the job ends with the returned result after `run`.
   */
  run(context: JobContext, data: Data, job: RunningJob): Promise<object | undefined>;
  /** How often the job is tried. */
  attempts: number;
  /** Milliseconds between a failed attempt, counted from 1, and the next. */
  retryDelayMs(attempt: number, random: number): number;
  /** An attempt fails after this time. */
  timeLimitMs: number;
  /** How many jobs of this kind one process runs at once. */
  concurrency: number;
  /** How many jobs of this kind may wait for one owner. */
  ownerLimit: number;
  /** See `Abandon` in job-rules.ts. */
  abandoned?(context: Pick<Context, 'db' | 'clock'>, data: Data, reason: string): Promise<void>;
}>;

const SECOND_MS = 1_000;
const HOUR_MS = 3_600_000;

const defaults = {
  attempts: 5,
  /** About 10 s, 20 s, 40 s … at most an hour, plus or minus a half, so that jobs that failed together part. */
  retryDelayMs: (attempt: number, random: number): number =>
    Math.min(HOUR_MS, 10 * SECOND_MS * 2 ** (attempt - 1)) * (0.5 + random),
  timeLimitMs: 5 * 60 * SECOND_MS,
  concurrency: 5,
  ownerLimit: 20,
};

type Optional = keyof typeof defaults;

/** Defines a kind of job. A feature contributes it under `jobs`. */
export const defineJob = <Data extends JobData>(
  kind: Omit<JobKind<Data>, Optional> & Partial<Pick<JobKind<Data>, Optional>>,
): JobKind<Data> => ({ ...defaults, ...kind });

/** The reason of a failure that no retry can mend: the job ends at once. */
export class JobRejected extends Error {
  override readonly name = 'JobRejected';
}
