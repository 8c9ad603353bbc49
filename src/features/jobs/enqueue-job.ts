import { acquireLock } from '../../db/advisory-lock.ts';
import { announce } from '../../db/announcement.ts';
import { inTransaction } from '../../db/transaction.ts';
import { newUuid } from '../../lib/id.ts';
import type { Context, DbContext } from '../context.ts';
import type { JobData, JobKind } from './job-kind.ts';
import * as repository from './job-repository.ts';

/** The facts of a kind that its jobs are stored with. */
export type JobFacts = Pick<JobKind, 'name' | 'attempts' | 'timeLimitMs'>;

export type JobOptions = {
  /** The account that may read and cancel the job. */
  ownerId?: string | undefined;
  /** Of the waiting jobs of a kind the one with the highest number runs first. */
  priority?: number;
  /** The earliest start. */
  startAfter?: Date;
  /** While a job of the kind with this key waits or runs, no second one is added. */
  key?: string;
};

/**
 * Adds a job in the transaction of its cause: it runs only if that transaction commits. Returns the id of the job, or that
 * of the unfinished job with the same key.
 */
export const enqueueJob = async <Data extends JobData>(
  context: Pick<Context, 'db' | 'clock'>,
  kind: JobKind<Data> | JobFacts,
  data: Data,
  { ownerId, priority = 0, startAfter, key }: JobOptions = {},
): Promise<string> => {
  const now = context.clock.now();
  const { name, attempts, timeLimitMs } = kind;
  const job = { kind: name, attempts, timeLimitMs, data, ownerId, priority, key, now };
  for (;;) {
    const added = await repository.insertJob(context, {
      ...job,
      uuid: newUuid(now),
      startAfter: startAfter ?? now,
    });
    if (added !== undefined) {
      announceJobs(context);
      return added;
    }
    const existing = await repository.findJobByKey(context, name, key ?? '');
    // Undefined if the other job has ended between both statements.
    if (existing !== undefined) return existing;
  }
};

/**
 * Adds a job in the statement that makes its cause: SQL that adds the job for each row of `source`, with `data` in SQL. It
 * continues a `with`. `first` is the number of the placeholder of the first of `jobValues`. Call `announceJobs` after the
 * statement.
 */
export const jobInsertion = repository.insertionFrom;

/** Like `enqueueJob` without options, for `jobInsertion`: returns its values. */
export const jobValues = (
  { clock }: Pick<Context, 'clock'>,
  { name, attempts, timeLimitMs }: JobFacts,
): unknown[] => {
  const now = clock.now();
  const times = { now, startAfter: now };
  const options = { ownerId: undefined, key: undefined, priority: 0 };
  return repository.valuesOf({ uuid: newUuid(now), kind: name, attempts, timeLimitMs, ...times, ...options });
};

type OwnJobOptions = Omit<JobOptions, 'ownerId'> & { ownerId: string };

/**
 * Like `enqueueJob`, for a job that its owner asks for. Returns undefined if the owner already has as many waiting jobs of
 * the kind as `ownerLimit` permits; the operation then responds with `too_many_jobs`.
 */
export const enqueueOwnJob = <Data extends JobData>(
  context: Pick<Context, 'db' | 'clock'>,
  kind: JobKind<Data>,
  data: Data,
  options: OwnJobOptions,
): Promise<string | undefined> =>
  inTransaction(context, async (context) => {
    const { name, ownerLimit: limit } = kind;
    const { ownerId, key } = options;
    const mayAdd = await mayWait(context, { kind: name, ownerId, limit });
    const existing = key === undefined ? undefined : await repository.findJobByKey(context, name, key);
    if (existing !== undefined) return existing;
    if (!mayAdd) return undefined;
    return enqueueJob(context, kind, data, options);
  });

type Waiting = { kind: string; ownerId: string; limit: number };

/** Whether another job of the kind may wait for the owner. An advisory lock serialises concurrent calls until their commit. */
export const mayWait = async (context: DbContext, { kind, ownerId, limit }: Waiting): Promise<boolean> => {
  await acquireLock(context.db, { namespace: 'ownJobs', key: `${kind} ${ownerId}` });
  return (await repository.countWaitingJobs(context, kind, ownerId)) < limit;
};

/** Wakes the worker of this process once the open transaction has committed. */
export const announceJobs = ({ db }: DbContext): void => announce(db, 'jobs');
