import { setInterval } from 'node:timers/promises';
import { aloneInTransaction } from './db/advisory-lock.ts';
import { deleteExpiredRows } from './db/expired-rows.ts';
import { IDEMPOTENCY_KEYS_LAST_MS } from './db/idempotency-store.ts';
import type { Deps } from './deps.ts';
import { FAILURES_COUNT_FOR_MS } from './features/accounts/authentication/login/lock-out.ts';
import { eraseDueAccounts } from './features/accounts/users/erasure-service.ts';
import type { DbContext } from './features/context.ts';
import type { Clock } from './lib/clock.ts';

/** How many of each kind were deleted; kinds without any are left out. */
export type Swept = Record<string, number>;

/** Deletes at most `limit` of a kind, and returns how many it has. */
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

/** What nobody will ask for again, and how long after the moment in its column that is so. */
const steps: readonly Step[] = [
  expired('idempotency_keys', 'created_at', IDEMPOTENCY_KEYS_LAST_MS),
  expired('one_time_tokens', 'expires_at'),
  // With their refresh tokens.
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
 * Deletes all that has expired, in batches that are short transactions of their own. Of several processes one works
 * at a time; whoever comes while another does leaves it to them.
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
      count = await aloneInTransaction(db, 'sweep', (db) => deleteSome({ db }, clock, batch));
      if (count === undefined) return swept;
      if (count > 0) swept[kind] = (swept[kind] ?? 0) + count;
    } while (count > 0);
  }
  return swept;
};

/** Sweeps every few minutes until it is told to stop, which ends the sweep that is under way after its batch. */
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
        if (Object.keys(swept).length > 0) deps.log.info({ swept }, 'swept');
      } catch (error) {
        deps.log.warn({ err: error }, 'could not sweep, will try again');
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
