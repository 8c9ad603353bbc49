import { setInterval } from 'node:timers/promises';
import { inExclusiveTransaction } from './db/advisory-lock.ts';
import type { Deps } from './deps.ts';

/** The number of deleted rows by kind, without kinds that had none. */
export type Swept = Record<string, number>;

const BATCH = 1_000;
const EVERY_MS = 5 * 60_000;

/**
 * Deletes all expired data, each batch in a short transaction of its own. Processes exclude each other by an advisory
 * lock: while another process sweeps, this sweep ends at once.
 */
export const sweep = async (
  deps: Pick<Deps, 'db' | 'clock' | 'contributions' | 'personalData'>,
  { signal, batch = BATCH }: { signal?: AbortSignal; batch?: number } = {},
): Promise<Swept> => {
  const swept: Swept = {};
  for (const { kind, deleteSome } of deps.contributions.retention) {
    let count: number | undefined;
    do {
      if (signal?.aborted) return swept;
      count = await inExclusiveTransaction(deps.db, 'sweep', (db) => deleteSome({ ...deps, db }, batch));
      if (count === undefined) return swept;
      if (count > 0) swept[kind] = (swept[kind] ?? 0) + count;
    } while (count > 0);
  }
  return swept;
};

/** Sweeps every `everyMs`. Returns a function that ends a running sweep after its current batch and stops the timer. */
export const startSweeping = (
  deps: Pick<Deps, 'db' | 'clock' | 'log' | 'contributions' | 'personalData'>,
  everyMs = EVERY_MS,
): (() => Promise<void>) => {
  const stopping = new AbortController();
  const { signal } = stopping;
  const work = async () => {
    for await (const _ of setInterval(everyMs, undefined, { signal, ref: false })) {
      try {
        const swept = await sweep(deps, { signal });
        if (Object.keys(swept).length > 0) deps.log.info({ swept }, 'expired data was deleted');
      } catch (error) {
        deps.log.warn({ err: error }, 'a sweep of expired data failed; the next sweep retries it');
      }
    }
  };
  const done = work().catch((error: unknown) => {
    if (!signal.aborted) throw error;
  });
  return async () => {
    stopping.abort();
    await done;
  };
};
