import { type Gauges, MAX_COUNT } from '../gauges.ts';
import { countJobs } from './job-count-repository.ts';

export const jobGauges: Gauges<
  'jobs_waiting' | 'jobs_running' | 'jobs_failed' | 'jobs_oldest_due_age_seconds'
> = {
  gauges: [
    {
      name: 'jobs_waiting',
      help: `Jobs that wait for a worker, a time or a retry, by kind; at most ${MAX_COUNT}.`,
    },
    { name: 'jobs_running', help: `Jobs that are running, by kind; at most ${MAX_COUNT}.` },
    { name: 'jobs_failed', help: `Jobs that have failed for the last time, by kind; at most ${MAX_COUNT}.` },
    {
      name: 'jobs_oldest_due_age_seconds',
      help: 'Seconds for which the oldest waiting job has been due, by kind.',
    },
  ],
  read: async (context) => {
    const now = context.clock.now().getTime();
    return (await countJobs(context, MAX_COUNT)).flatMap(({ kind, waiting, running, failed, dueSince }) => {
      const labels = { kind };
      const age = dueSince === undefined ? 0 : Math.max(0, now - dueSince.getTime()) / 1_000;
      return [
        { gauge: 'jobs_waiting', labels, value: waiting },
        { gauge: 'jobs_running', labels, value: running },
        { gauge: 'jobs_failed', labels, value: failed },
        { gauge: 'jobs_oldest_due_age_seconds', labels, value: age },
      ] as const;
    });
  },
};
