import { getJob } from './generated/operations.ts';
import type { Schemas } from './operation-type.ts';
import { retryAfterMs, sleep } from './retry.ts';
import type { Transport } from './transport.ts';

type Job = Schemas['Job'];

/**
 * A job has ended without success: it has failed for the last time, or was cancelled. `job` is its last state.
 *
 * @example
 * ```ts
 * const started = await tradepost.personalData.startAccountExport();
 * try {
 *   await waitForJob(tradepost, started);
 * } catch (error) {
 *   if (!(error instanceof JobError)) throw error;
 *   console.log(error.job.state);
 * }
 * ```
 */
export class JobError extends Error {
  override readonly name = 'JobError';
  readonly job: Job;

  constructor(job: Job) {
    super(`The job ${job.id} (${job.kind}) ${job.state === 'failed' ? 'has failed' : 'was cancelled'}`);
    this.job = job;
  }
}

type WaitOptions = {
  /** Called with the job when its state or its progress has changed, also at the end. */
  onProgress?: ((job: Job) => void) | undefined;
  /** Ends the waiting, not the job. */
  signal?: AbortSignal | undefined;
};

/** The server requests longer delays if it wants. */
const leastDelayMs = 1_000;

/** So many that a wait outlasts the restart of a server. */
const maxRetries = 8;

/**
 * Waits until a job has succeeded, and returns it. Asks as often as the server requests by `Retry-After`. Throws a JobError
 * if the job ends without success, and like `getJob`: then the wait can begin anew.
 *
 * @example
 * ```ts
 * const started = await tradepost.personalData.startAccountExport();
 * const job = await waitForJob(tradepost, started, {
 *   onProgress: ({ progress }) => console.log(`${progress} %`),
 * });
 * console.log(job.result);
 * ```
 */
export const waitForJob = async (
  transport: Transport,
  { id: jobId }: Pick<Job, 'id'>,
  { onProgress, signal }: WaitOptions = {},
): Promise<Job> => {
  let shown = '';
  for (;;) {
    const { data: job, headers } = await getJob(transport, { jobId }, { signal, maxRetries }).withResponse();
    const seen = `${job.state} ${job.progress}`;
    if (seen !== shown) onProgress?.(job);
    shown = seen;
    if (job.state === 'succeeded') return job;
    if (job.state === 'failed' || job.state === 'cancelled') throw new JobError(job);
    await sleep(Math.max(leastDelayMs, retryAfterMs(headers) ?? 0), signal);
  }
};
