/** The background work of a process: `run` and `serve` start it after they listen, `work` starts it without a server. */
import { onAnnouncement } from './db/announcement.ts';
import { openJobQueue } from './db/job-queue.ts';
import { createPoolShares } from './db/pool-share.ts';
import type { Deps } from './deps.ts';
import { newProblem } from './errors.ts';
import { startReactions } from './features/events/reaction-runner.ts';
import { createJobWorker, type JobWorker } from './features/jobs/job-worker.ts';
import { createScheduler } from './features/schedules/scheduler.ts';
import { startWebhookWorker } from './features/webhooks/webhook-worker.ts';

export type Workers = {
  /** Starts no more work and waits for that in hand. After `graceMs` it aborts that, and it is repeated later. */
  stop: (graceMs: number) => Promise<void>;
};

/**
 * Starts all background work. Several processes may do it on one database. Rejects without any start for a schedule that
 * never fires.
 */
export const startWorkers = async (deps: Deps): Promise<Workers> => {
  const scheduler = await createScheduler(deps, deps.contributions.schedules);
  const jobs = createWorkerOfJobs(deps);
  const stopListening = onAnnouncement(deps.db, 'jobs', jobs.wake);
  jobs.start();
  const stopScheduler = scheduler.start(deps.log);
  const { config, contributions } = deps;
  const listenUrl = config.databasePreparedStatements === 'on' ? config.databaseUrl : undefined;
  const reactions = startReactions({ context: deps, reactions: contributions.reactions, listenUrl });
  const webhooks = startWebhookWorker({ ...deps, db: shareOf(deps, 'webhooks') });
  return {
    stop: async (graceMs) => {
      stopListening();
      await Promise.all([stopScheduler(), reactions.stop(), jobs.stop(graceMs), webhooks.stop(graceMs)]);
    },
  };
};

/** At most half of the connections, so that requests find free ones. */
const shareOf = (deps: Deps, name: string): Deps['db'] =>
  createPoolShares(deps.db, deps.config.databaseAcquireTimeoutMs)(name);

/** Creates the worker of all kinds of jobs. */
export const createWorkerOfJobs = (deps: Deps): JobWorker => {
  const db = shareOf(deps, 'jobs');
  return createJobWorker({
    context: { ...deps, db, problem: newProblem },
    kinds: deps.contributions.jobKinds,
    openQueue: () => openJobQueue({ ...deps, db }),
  });
};
