import type { Gauges } from '../gauges.ts';
import { listProgress } from './schedule-repository.ts';

export const scheduleGauges: Gauges<'schedule_last_success_timestamp_seconds' | 'schedule_overdue_seconds'> =
  {
    gauges: [
      {
        name: 'schedule_last_success_timestamp_seconds',
        help: 'Time of the last successful run of each schedule, in Unix seconds.',
      },
      {
        name: 'schedule_overdue_seconds',
        help: 'Seconds for which each schedule has been due without a start of its run.',
      },
    ],
    read: async (context) => {
      const now = context.clock.now().getTime();
      return (await listProgress(context)).flatMap(({ name: schedule, nextDueAt, lastSuccessAt }) => [
        ...(lastSuccessAt === undefined
          ? []
          : [
              {
                gauge: 'schedule_last_success_timestamp_seconds' as const,
                labels: { schedule },
                value: lastSuccessAt.getTime() / 1_000,
              },
            ]),
        {
          gauge: 'schedule_overdue_seconds' as const,
          labels: { schedule },
          value: Math.max(0, now - nextDueAt.getTime()) / 1_000,
        },
      ]);
    },
  };
