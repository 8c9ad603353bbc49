/** Two connections: one holds the lock of an account while requests that need it arrive and wait. */
import type { Knex } from 'knex';
import { toUuid } from '../../src/lib/id.ts';
import { eventually } from './eventually.ts';
import type { TestApp } from './test-app.ts';

/** Settings under which requests wait for a lock, and for a connection, long enough for a slow machine. */
export const patient = {
  DATABASE_POOL_MAX: '40',
  DATABASE_LOCK_TIMEOUT_MS: '30000',
  DATABASE_STATEMENT_TIMEOUT_MS: '30000',
};

type Race<T> = {
  /** Each request waits for a lock before the next one begins, and all wait before `change` happens. */
  requests: (() => PromiseLike<T>)[];
  /** Happens after the reads of the requests and before their writes. */
  change: (tx: Knex.Transaction) => Promise<unknown>;
};

export const changeUnderway = <T>(
  app: TestApp,
  { userId, ...race }: Race<T> & { userId: string },
): Promise<PromiseSettledResult<T>[]> =>
  whileRowIsHeld(app, { ...race, row: (tx) => tx('users').where({ id: toUuid(userId) }) });

/** The same with any other row that the requests lock. */
export const whileRowIsHeld = <T>(
  app: TestApp,
  { row, ...race }: Race<T> & { row: (tx: Knex.Transaction) => Knex.QueryBuilder },
): Promise<PromiseSettledResult<T>[]> => whileLocked(app, { ...race, lock: (tx) => row(tx).forUpdate() });

/** The same with any lock. */
export const whileLocked = async <T>(
  { deps: { db } }: TestApp,
  { lock, requests, change }: Race<T> & { lock: (tx: Knex.Transaction) => PromiseLike<unknown> },
): Promise<PromiseSettledResult<T>[]> => {
  const tx = await db.transaction();
  const underway: PromiseLike<T>[] = [];
  try {
    await lock(tx);
    for (const request of requests) {
      const begun = Promise.resolve(request());
      begun.catch(() => {});
      underway.push(begun);
      await eventually(async () => ((await countWaiting(db)) >= underway.length ? true : undefined));
    }
    await change(tx);
    await tx.commit();
  } catch (error) {
    await tx.rollback();
    throw error;
  }
  return Promise.allSettled(underway);
};

const countWaiting = async (db: Knex): Promise<number> => {
  const { rows } = await db.raw<{ rows: { waiting: number }[] }>(
    `select count(*)::integer as waiting from pg_stat_activity
     where datname = current_database() and wait_event_type = 'Lock'`,
  );
  return rows[0]?.waiting ?? 0;
};
