import { newUuid } from '../../lib/id.ts';
import type { Context } from '../context.ts';
import type { JobData, JobKind } from './job-kind.ts';
import * as repository from './job-repository.ts';

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
  kind: JobKind<Data>,
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
    if (added !== undefined) return added;
    const existing = await repository.findJobByKey(context, name, key ?? '');
    // Undefined if the other job has ended between both statements.
    if (existing !== undefined) return existing;
  }
};
