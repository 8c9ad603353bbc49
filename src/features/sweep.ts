import { inExclusiveTransaction } from '../db/advisory-lock.ts';
import type { Retention, RetentionContext } from './retention.ts';
import type { Schedule } from './schedule.ts';

/** The number of deleted rows by kind, without kinds that had none. */
export type Swept = Record<string, number>;

const BATCH = 1_000;

type SweepContext = RetentionContext & { contributions: { retention: readonly Retention[] } };

/**
 * Deletes all expired data, each batch in a short transaction of its own. Processes exclude each other by an advisory
 * lock: while another process sweeps, this sweep ends at once. A kind that fails does not prevent the deletion of the
 * others; in the end the sweep throws.
 */
export const sweep = async (
  { contributions: { retention }, ...context }: SweepContext,
  { signal, batch = BATCH }: { signal?: AbortSignal; batch?: number } = {},
): Promise<Swept> => {
  const swept: Swept = {};
  const failures: { kind: string; error: unknown }[] = [];
  for (const { kind, deleteSome } of retention) {
    try {
      let count: number | undefined;
      do {
        if (signal?.aborted) return swept;
        count = await inExclusiveTransaction(context.db, 'sweep', (db) =>
          deleteSome({ ...context, db }, batch),
        );
        if (count === undefined) return swept;
        if (count > 0) swept[kind] = (swept[kind] ?? 0) + count;
      } while (count > 0);
    } catch (error) {
      failures.push({ kind, error });
    }
  }
  if (failures.length === 0) return swept;
  const kinds = failures.map(({ kind, error }) => `${kind} (${(error as Error).message})`);
  throw new AggregateError(
    failures.map(({ error }) => error),
    `These expired data could not be deleted: ${kinds.join(', ')}`,
  );
};

/** Returns the schedule that sweeps every five minutes. */
export const sweepSchedule = (retention: readonly Retention[]): Schedule => ({
  name: 'sweep',
  description: 'Deletes expired data.',
  cron: '*/5 * * * *',
  run: async (context, { signal }) => {
    const swept = await sweep({ ...context, contributions: { retention } }, { signal });
    if (Object.keys(swept).length > 0) context.log.info({ swept }, 'expired data was deleted');
  },
});
