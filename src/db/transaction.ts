import type { Knex } from 'knex';
import type { DatabaseParams } from './database-params.ts';
import { type Db, isTransaction } from './db.ts';
import { outageOf } from './outage.ts';
import { isStale, sqlStateOf } from './postgres-error.ts';

const attempts = 4;
/** serialization_failure and deadlock_detected: Postgres aborted the transaction because of concurrent ones. */
const retriableStates = new Set(['40001', '40P01']);
const isRetriable = (error: unknown): boolean =>
  retriableStates.has(sqlStateOf(error) ?? '') || isStale(error);

/**
 * Runs `work` in one transaction. If `db` is a transaction, joins it; its opener commits and retries. Otherwise retries
 * serialization failures, deadlocks and stale statements, three times at most. So `work` may run repeatedly and must have
 * no effect outside the transaction.
 */
export const runInTransaction = async <T>(db: Db, work: (tx: Knex.Transaction) => Promise<T>): Promise<T> => {
  if (isTransaction(db)) return work(db);
  for (let attempt = 1; ; attempt += 1) {
    const causes: unknown[] = [];
    try {
      return await db.transaction((tx) =>
        withLocalSettings(tx, work).catch((cause: unknown) => {
          causes.push(cause);
          throw cause;
        }),
      );
    } catch (thrown) {
      // Without its connection the rollback fails too, and Knex throws only this second error.
      const error = causes.find((cause) => outageOf(cause) !== undefined) ?? thrown;
      if (attempt === attempts || !isRetriable(error)) throw error;
    }
  }
};

/**
 * Like `runInTransaction`, for a caller with a context: `work` receives a copy of the context with the transaction as its
 * `db`. A parameter of `work` with the name of the context shadows it, so no statement bypasses the transaction by mistake.
 */
export const inTransaction = <C extends { readonly db: Db }, T>(
  context: C,
  work: (context: C) => Promise<T>,
): Promise<T> => runInTransaction(context.db, (db) => work({ ...context, db }));

const withLocalSettings = async <T>(
  tx: Knex.Transaction,
  work: (tx: Knex.Transaction) => Promise<T>,
): Promise<T> => {
  const { localSettings } = tx.userParams as DatabaseParams;
  if (localSettings !== undefined) await tx.raw(localSettings);
  return work(tx);
};

/**
 * Runs `effect` once the open transaction has committed, or at once if `db` is no transaction. A rollback, also one to a
 * savepoint, drops it. `effect` receives the `userParams` of the database and must not throw.
 */
export const afterCommit = (db: Db, effect: (params: DatabaseParams) => void): void => {
  if (!isTransaction(db)) {
    effect(db.userParams as DatabaseParams);
    return;
  }
  const { executionPromise, parentTransaction, userParams } = db;
  executionPromise.then(
    () => {
      if (parentTransaction) afterCommit(parentTransaction, effect);
      else effect(userParams as DatabaseParams);
    },
    () => undefined,
  );
};
