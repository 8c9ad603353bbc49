import type { Context } from './context.ts';
import type { ScheduleTiming } from './schedule-timing.ts';
import type { Services } from './services.ts';

export type ScheduleContext = Pick<Context, 'db' | 'clock' | 'randomness' | 'log'> & Services;

/** Recurring work of a feature. One process of all that share the database runs it at each due time. */
export type Schedule = ScheduleTiming &
  Readonly<{
    /**
     * Runs at least once per due time: a failed or killed attempt is repeated with the same `dueAt`, the key of its effects.
     * Of the due times that pass during an outage or a run, only the last one runs. `signal` is aborted when the process
     * stops; the run then ends soon and is repeated elsewhere.
     */
    run: (context: ScheduleContext, run: { dueAt: Date; signal: AbortSignal }) => Promise<void>;
  }>;
