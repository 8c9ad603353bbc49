import type { JobQueue } from '../../db/job-queue.ts';
import { type Attempt, JobLost, runAttempt, WorkerStopping } from './job-attempt.ts';
import type { JobContext, JobKind } from './job-kind.ts';
import { findDueKinds } from './job-repository.ts';

/** Finds jobs that another process has added, and retries. A commit in this process wakes the worker. */
export const POLL_MS = 1_000;
/** Several times within the queue's limit of ten seconds. */
const HEARTBEAT_MS = 2_000;

export type JobWorker = {
  /** Runs due jobs until none is due. */
  runDue: () => Promise<void>;
  /** Runs jobs as they become due, until `stop`. */
  start: () => void;
  /** Looks for due jobs now. */
  wake: () => void;
  /** Claims no more jobs and waits for those in hand. After `graceMs` it aborts those and hands them back. */
  stop: (graceMs: number) => Promise<void>;
};

type Parts = { context: JobContext; kinds: readonly JobKind[]; openQueue: () => Promise<JobQueue> };

/** Creates a worker for the jobs of these kinds. It starts no work by itself. Several processes may run one. */
export const createJobWorker = ({ context, kinds, openQueue }: Parts): JobWorker => {
  const { log } = context;
  const kindsByName = new Map(kinds.map((kind) => [kind.name, kind]));
  const stopping = new AbortController();
  /** The attempts whose end is not stored yet. */
  const inHand = new Map<Attempt, Promise<void>>();
  /** The attempts whose work goes on: an aborted one may ignore its signal. */
  const working = new Set<Attempt>();
  let opened: Promise<JobQueue> | undefined;
  let pause = Promise.withResolvers<void>();
  let claiming: Promise<void> | undefined;
  let heartbeat: NodeJS.Timeout | undefined;
  let beating: Promise<void> | undefined;
  let isSupervising = false;

  const queueOf = async (): Promise<JobQueue> => {
    opened ??= openQueue();
    return opened;
  };
  const wake = (): void => pause.resolve();
  const roomOf = (kind: JobKind): number =>
    kind.concurrency - [...working].filter((attempt) => attempt.kind === kind).length;

  const run = async (queue: JobQueue, attempt: Attempt): Promise<void> => {
    try {
      await runAttempt({ context, queue }, attempt);
    } catch (err) {
      log.warn(
        { err, kind: attempt.kind.name },
        'the end of a job could not be stored; the job will be retried',
      );
    }
    inHand.delete(attempt);
    void Promise.allSettled([attempt.work]).then(() => {
      working.delete(attempt);
      wake();
    });
  };

  const claim = async (name: string): Promise<number> => {
    const kind = kindsByName.get(name) as JobKind;
    const queue = await queueOf();
    const jobs = await queue.claim(name, roomOf(kind));
    for (const job of jobs) {
      const attempt = { kind, job, abort: new AbortController(), isEnding: false };
      working.add(attempt);
      inHand.set(attempt, run(queue, attempt));
    }
    return jobs.length;
  };

  /** Claims as many due jobs as have room, and returns their number. */
  const claimDue = async (): Promise<number> => {
    const names = kinds.filter((kind) => roomOf(kind) > 0).map(({ name }) => name);
    if (names.length === 0) return 0;
    const due = await findDueKinds(context, names, context.clock.now());
    const counts = await Promise.all(due.map(claim));
    return counts.reduce((sum, count) => sum + count, 0);
  };

  const claimUntilStopped = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      pause = Promise.withResolvers();
      const claimed = await claimDue().catch((err: unknown) => {
        log.warn({ err }, 'jobs could not be claimed; the worker tries again');
        return 0;
      });
      if (claimed > 0 || stopping.signal.aborted) continue;
      const poll = setTimeout(wake, POLL_MS);
      await pause.promise;
      clearTimeout(poll);
    }
  };

  const beat = async (): Promise<void> => {
    const queue = await queueOf();
    if (!isSupervising) await queue.supervise();
    isSupervising = true;
    const attempts = [...inHand.keys()];
    for (const kind of new Set(attempts.map((attempt) => attempt.kind))) {
      const own = attempts.filter((attempt) => attempt.kind === kind);
      const jobs = own.map(({ job }) => job);
      const held = await queue.touch(kind.name, jobs);
      const lost = own.filter(({ job, isEnding }) => !held.has(job.id) && !isEnding);
      for (const { abort } of lost) abort.abort(new JobLost());
    }
  };

  const beatOnce = (): void => {
    beating ??= beat()
      .catch((err: unknown) => log.warn({ err }, 'the heartbeat of jobs failed; it is repeated'))
      .finally(() => {
        beating = undefined;
      });
  };

  const settled = async (): Promise<void> => {
    while (inHand.size > 0) await Promise.all(inHand.values());
  };

  return {
    wake,
    runDue: async () => {
      do await settled();
      while ((await claimDue()) > 0);
    },
    start: () => {
      claiming = claimUntilStopped();
      // The first beat loads pg-boss, so it does not run at once: the first requests after a start come first.
      heartbeat = setInterval(beatOnce, HEARTBEAT_MS);
    },
    stop: async (graceMs) => {
      stopping.abort();
      wake();
      await claiming;
      const grace = setTimeout(() => {
        for (const { abort } of inHand.keys()) abort.abort(new WorkerStopping());
      }, graceMs);
      await settled();
      clearTimeout(grace);
      clearInterval(heartbeat);
      await beating;
      await (await opened)?.close();
    },
  };
};
