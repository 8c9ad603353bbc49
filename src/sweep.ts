import { setInterval } from 'node:timers/promises';
import { deleteExpiredRows, type ExpiredRows } from './db/expired-rows.ts';
import { IDEMPOTENCY_KEYS_LAST_MS } from './db/idempotency-store.ts';
import { aloneInTransaction } from './db/transaction.ts';
import type { Deps } from './deps.ts';
import { FAILURES_COUNT_FOR_MS } from './features/accounts/login/lock-out.ts';

/** How many rows of each kind were deleted; kinds without any are left out. */
export type Swept = Record<string, number>;

type Expiring = Pick<ExpiredRows, 'table' | 'column'> & { afterMs: number };

const DAY_MS = 24 * 60 * 60_000;

/** What nobody will ask for again, and how long after the moment in its column that is so. */
const expiring: readonly Expiring[] = [
  { table: 'idempotency_keys', column: 'created_at', afterMs: IDEMPOTENCY_KEYS_LAST_MS },
  { table: 'one_time_tokens', column: 'expires_at', afterMs: 0 },
  // With their refresh tokens.
  { table: 'sessions', column: 'expires_at', afterMs: 0 },
  { table: 'sessions', column: 'ended_at', afterMs: 0 },
  { table: 'login_failures', column: 'failed_at', afterMs: FAILURES_COUNT_FOR_MS },
  { table: 'login_addresses', column: 'last_login_at', afterMs: 180 * DAY_MS },
  { table: 'mails', column: 'finished_at', afterMs: 7 * DAY_MS },
  { table: 'signing_keys', column: 'expires_at', afterMs: 0 },
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
  for (const { table, column, afterMs } of expiring) {
    const before = new Date(clock.now().getTime() - afterMs);
    let count: number | undefined;
    do {
      if (signal?.aborted) return swept;
      count = await aloneInTransaction(db, 'sweep', (tx) =>
        deleteExpiredRows(tx, { table, column, before }, batch),
      );
      if (count === undefined) return swept;
      if (count > 0) swept[table] = (swept[table] ?? 0) + count;
    } while (count === batch);
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
