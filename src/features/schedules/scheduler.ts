import { setTimeout } from 'node:timers/promises';
import type { Logger } from 'pino';
import { inTransaction } from '../../db/transaction.ts';
import type { Context } from '../context.ts';
import { enqueueJob } from '../jobs/enqueue-job.ts';
import type { Schedule } from '../schedule.ts';
import { type DueTimes, dueTimesOf } from './due-times.ts';
import {
  findDueSchedules,
  lockDueSchedule,
  saveSchedules,
  updateNextDueTime,
} from './schedule-repository.ts';
import { insertRun } from './schedule-run-repository.ts';
import { scheduledRunOf } from './scheduled-run.ts';

/** Short beside a minute, the least interval of a cron line. Polling survives clocks that jump and machines that sleep. */
const POLL_MS = 5_000;

type SchedulerContext = Pick<Context, 'db' | 'clock'>;

export type Scheduler = {
  /**
   * Enqueues a job for each schedule that is due and has no unfinished run. Of several due times that have passed, only the
   * last one gets a job. The first call stores the schedules: a new one is due at its next due time.
   */
  enqueueDue: () => Promise<void>;
  /** Enqueues due jobs now and every `everyMs`. Returns a function that stops it. */
  start: (log: Logger, everyMs?: number) => () => Promise<void>;
};

/**
 * Creates a scheduler, which starts no work by itself. Several processes may run one. Rejects if the cron line of a schedule
 * is malformed or never fires, and for an unknown time zone.
 */
export const createScheduler = async (
  context: SchedulerContext,
  schedules: readonly Schedule[],
): Promise<Scheduler> => {
  const { clock } = context;
  const plans = await Promise.all(
    schedules.map(async (schedule) => ({ schedule, times: await dueTimesOf(schedule, clock.now()) })),
  );
  let areSaved = false;

  const save = async (): Promise<void> => {
    const now = clock.now();
    await saveSchedules(
      context,
      plans.map(({ schedule: { name, description, cron, zone = 'UTC' }, times }) => {
        return { name, description, cron, zone, nextDueAt: times.nextAfter(now) };
      }),
    );
    areSaved = true;
  };

  const enqueueDue = async (): Promise<void> => {
    if (!areSaved) await save();
    const due = await findDueSchedules(context, clock.now());
    // Another release may have schedules that this one lacks.
    for (const plan of plans.filter(({ schedule }) => due.includes(schedule.name))) {
      await enqueueRun(context, plan);
    }
  };

  const repeat = async (signal: AbortSignal, log: Logger, everyMs: number): Promise<void> => {
    for (;;) {
      await enqueueDue().catch((err: unknown) => {
        log.warn({ err }, 'the due schedules could not be enqueued; the next poll retries it');
      });
      await setTimeout(everyMs, undefined, { signal, ref: false });
    }
  };

  return {
    enqueueDue,
    start: (log, everyMs = POLL_MS) => {
      const stopping = new AbortController();
      const done = repeat(stopping.signal, log, everyMs).catch((error: unknown) => {
        if (!stopping.signal.aborted) throw error;
      });
      return () => {
        stopping.abort();
        return done;
      };
    },
  };
};

/**
 * Moves a due schedule to its next due time and enqueues the run of its last one, in one transaction that locks the
 * schedule. So exactly one process does it.
 */
const enqueueRun = (
  context: SchedulerContext,
  { schedule, times }: { schedule: Schedule; times: DueTimes },
): Promise<void> =>
  inTransaction(context, async (context) => {
    const { name } = schedule;
    const now = context.clock.now();
    const dueSince = await lockDueSchedule(context, name, now);
    if (dueSince === undefined) return;
    const dueAt = laterOf(dueSince, times.lastUpTo(now));
    const jobId = await enqueueJob(context, scheduledRunOf(schedule), { dueAt: dueAt.toJSON() });
    await insertRun(context, { schedule: name, dueAt }, jobId);
    await updateNextDueTime(context, name, times.nextAfter(now));
  });

/** A process of another release can have stored a due time of another cron line. */
const laterOf = (stored: Date, computed: Date | undefined): Date =>
  computed !== undefined && computed > stored ? computed : stored;
