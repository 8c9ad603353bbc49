import { inTransaction } from '../../db/transaction.ts';
import { defineJob, type JobKind } from '../jobs/job-kind.ts';
import type { Schedule } from '../schedule.ts';
import { abandonRun, completeRun, failAttempt, startAttempt } from './schedule-run-repository.ts';

/** `dueAt` is a JSON timestamp. */
export type ScheduledRunData = { dueAt: string };

/**
 * Returns the kind of job that runs a schedule. Each schedule has a kind of its own, so a process of another release does
 * not claim the runs of a schedule that it lacks.
 */
export const scheduledRunOf = ({ name, run }: Schedule): JobKind<ScheduledRunData> => {
  const keyOf = ({ dueAt }: ScheduledRunData) => ({ schedule: name, dueAt: new Date(dueAt) });
  return defineJob<ScheduledRunData>({
    name: `schedule.${name}`,
    concurrency: 1,
    run: async (context, data, { attempt, signal, complete }) => {
      const key = keyOf(data);
      await startAttempt(context, key, { attempt, now: context.clock.now() });
      try {
        await run(context, { dueAt: key.dueAt, signal });
      } catch (error) {
        await failAttempt(context, key, { attempt, error: textOf(error as Error) });
        throw error;
      }
      await inTransaction(context, async (context) => {
        await completeRun(context, key, context.clock.now());
        await complete(context);
      });
      return undefined;
    },
    abandoned: (context, data, error) =>
      abandonRun(context, keyOf(data), { error, now: context.clock.now() }),
  });
};

const textOf = ({ name, message }: Error): string => `${name}: ${message}`.slice(0, 500);
