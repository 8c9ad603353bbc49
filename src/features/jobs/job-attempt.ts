import type { ClaimedJob, JobQueue } from '../../db/job-queue.ts';
import { inTransaction } from '../../db/transaction.ts';
import { toPublicId } from '../../lib/id.ts';
import { type JobContext, type JobKind, JobRejected } from './job-kind.ts';
import { updateProgress } from './job-repository.ts';

/** One attempt of a job that this process has claimed. */
export type Attempt = {
  kind: JobKind;
  job: ClaimedJob;
  abort: AbortController;
  /** Whether the transaction that ends the job has begun to. */
  isEnding: boolean;
  /** The work of the job, which may outlive an abort. */
  work?: Promise<unknown>;
};

type Parts = { context: JobContext; queue: JobQueue };

/** The worker no longer holds the job: another one has taken it over, or it was cancelled. */
export class JobLost extends Error {
  override readonly name = 'JobLost';
}

/** The process stops, and the job has not ended within the grace. */
export class WorkerStopping extends Error {
  override readonly name = 'WorkerStopping';
}

/** Runs a job until its end is stored. Rejects if the end cannot be stored; pg-boss then retries the job. */
export const runAttempt = async (parts: Parts, attempt: Attempt): Promise<void> => {
  const { kind, job, abort } = attempt;
  const exceeded = new Error(`the time limit of ${kind.timeLimitMs} ms is exceeded`);
  const limit = setTimeout(() => abort.abort(exceeded), kind.timeLimitMs);
  try {
    await perform(parts, attempt);
  } catch (error) {
    if (error instanceof JobLost)
      parts.context.log.info(factsOf(attempt), 'a job was cancelled or taken over');
    else if (abort.signal.reason instanceof WorkerStopping) await parts.queue.handBack(kind.name, job);
    else await fail(parts, attempt, error as Error);
  } finally {
    clearTimeout(limit);
  }
};

const perform = async ({ context, queue }: Parts, attempt: Attempt): Promise<void> => {
  const { kind, job, abort } = attempt;
  if (numberOf(attempt) > job.retryLimit)
    throw new JobRejected('its workers died or exceeded the time limit');
  const complete = async ({ db }: Pick<JobContext, 'db'>, result: object | undefined): Promise<void> => {
    attempt.isEnding = true;
    if (!(await queue.complete(db, kind.name, job, result))) throw new JobLost();
  };
  const id = toPublicId('job', job.id);
  const work = kind.run(context, job.data, {
    id,
    attempt: numberOf(attempt),
    signal: abort.signal,
    progress: (percent) => updateProgress(context, id, Math.floor(percent)),
    complete,
  });
  attempt.work = work;
  const result = await untilAborted(work, abort.signal);
  if (!attempt.isEnding) await complete(context, result);
};

/** Work that ignores its signal does not delay the end of its attempt. */
const untilAborted = <T>(work: Promise<T>, signal: AbortSignal): Promise<T> => {
  const aborted = Promise.withResolvers<never>();
  const onAbort = () => aborted.reject(signal.reason);
  if (signal.aborted) onAbort();
  signal.addEventListener('abort', onAbort, { once: true });
  return Promise.race([work, aborted.promise]).finally(() => signal.removeEventListener('abort', onAbort));
};

const fail = async ({ context, queue }: Parts, attempt: Attempt, error: Error): Promise<void> => {
  const { kind, job } = attempt;
  const reason = `${error.name}: ${error.message}`.slice(0, 500);
  const isRejected = error instanceof JobRejected;
  const retryAt = isRejected ? undefined : retryTimeOf(context, attempt);
  const isHeld = await inTransaction(context, async (context) => {
    const isHeld = await queue.fail(context.db, kind.name, job, { reason, retryAt });
    if (isHeld && retryAt === undefined) await kind.abandoned?.(context, job.data, reason);
    return isHeld;
  });
  // The connection may have been lost after the commit of the job's end.
  if (!isHeld) throw error;
  const facts = { ...factsOf(attempt), reason };
  if (retryAt !== undefined) context.log.warn(facts, 'a job failed; it will be retried');
  // No retry mends the cause of a rejection, such as a wrong e-mail address. Any other failure needs an operator.
  else if (isRejected) context.log.warn(facts, 'a job was rejected');
  else context.log.error(facts, 'a job failed for the last time');
};

/** Undefined after the last attempt. */
const retryTimeOf = ({ clock, randomness }: JobContext, attempt: Attempt): Date | undefined => {
  const { kind, job } = attempt;
  if (numberOf(attempt) >= job.retryLimit) return undefined;
  const random = randomness.bytes(4).readUInt32BE() / 2 ** 32;
  return new Date(clock.now().getTime() + kind.retryDelayMs(numberOf(attempt), random));
};

/** From 1. */
const numberOf = ({ job }: Attempt): number => job.retryCount + 1;

const factsOf = (attempt: Attempt) => ({
  job: toPublicId('job', attempt.job.id),
  kind: attempt.kind.name,
  attempt: numberOf(attempt),
});
