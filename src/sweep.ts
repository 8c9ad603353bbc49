import { setInterval } from 'node:timers/promises';
import { inExclusiveTransaction } from './db/advisory-lock.ts';
import { deleteExpiredRows } from './db/expired-rows.ts';
import { IDEMPOTENCY_KEYS_LAST_MS } from './db/idempotency-store.ts';
import type { Deps } from './deps.ts';
import { FAILURES_COUNT_FOR_MS } from './features/accounts/authentication/login/lock-out.ts';
import { eraseDueAccounts } from './features/accounts/users/erasure-service.ts';
import type { DbContext } from './features/context.ts';
import type { Clock } from './lib/clock.ts';

/** The number of deleted rows of each kind, without kinds of which nothing was deleted. */
export type Swept = Record<string, number>;

/** `deleteSome` deletes at most `limit` rows or accounts of a kind and returns their number. */
type Step = {
  kind: string;
  deleteSome: (context: DbContext, clock: Clock, limit: number) => Promise<number>;
};

const expired = (table: string, column: string, afterMs = 0): Step => ({
  kind: table,
  deleteSome: ({ db }, clock, limit) => {
    const before = new Date(clock.now().getTime() - afterMs);
    return deleteExpiredRows(db, { table, column, before }, limit);
  },
});

const DAY_MS = 24 * 60 * 60_000;

/** The kinds of expired data. A row expires when the moment in its column, plus a retention period, has passed. */
const steps: readonly Step[] = [
  expired('idempotency_keys', 'created_at', IDEMPOTENCY_KEYS_LAST_MS),
  expired('one_time_tokens', 'expires_at'),
  // The foreign key deletes their refresh tokens too.
  expired('sessions', 'expires_at'),
  expired('sessions', 'ended_at'),
  expired('login_failures', 'failed_at', FAILURES_COUNT_FOR_MS),
  expired('login_addresses', 'last_login_at', 180 * DAY_MS),
  expired('mails', 'finished_at', 7 * DAY_MS),
  expired('signing_keys', 'expires_at'),
  { kind: 'accounts', deleteSome: eraseDueAccounts },
];

const BATCH = 1_000;
const EVERY_MS = 5 * 60_000;

/**
 * Deletes all expired data, each batch in a short transaction of its own. Processes exclude each other by an advisory
 * lock: while another process sweeps, this sweep ends at once.
 */
export const sweep = async (
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  { signal, batch = BATCH }: { signal?: AbortSignal; batch?: number } = {},
): Promise<Swept> => {
  const swept: Swept = {};
  for (const { kind, deleteSome } of steps) {
    let count: number | undefined;
    do {
      if (signal?.aborted) return swept;
      count = await inExclusiveTransaction(db, 'sweep', (db) => deleteSome({ db }, clock, batch));
      if (count === undefined) return swept;
      if (count > 0) swept[kind] = (swept[kind] ?? 0) + count;
    } while (count > 0);
  }
  return swept;
};

/** Sweeps every `everyMs`. Returns a function that ends a running sweep after its current batch and stops the timer. */
export const startSweeping = (
  deps: Pick<Deps, 'db' | 'clock' | 'log'>,
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
