import type { Knex } from 'knex';
import type { DatabaseParams } from './database-params.ts';
import type { Db } from './db.ts';
import { isStale, sqlStateOf } from './postgres-error.ts';

const attempts = 4;
/** serialization_failure and deadlock_detected: Postgres asks for the transaction to be run again. */
const gaveUp = new Set(['40001', '40P01']);
const isRetriable = (error: unknown): boolean => gaveUp.has(sqlStateOf(error) ?? '') || isStale(error);

/**
 * Runs `work` in one transaction. If `db` already is one, joins it; its opener commits and retries. Otherwise a
 * transaction that Postgres gave up for concurrency's sake, or that met a stale statement, is run again, so `work` must
 * have no effect outside it.
 */
export const runInTransaction = async <T>(db: Db, work: (tx: Knex.Transaction) => Promise<T>): Promise<T> => {
  if (isTransaction(db)) return work(db);
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await db.transaction((tx) => withLocalSettings(tx, work));
    } catch (error) {
      if (attempt === attempts || !isRetriable(error)) throw error;
    }
  }
};

/**
 * Like runInTransaction, for a caller with a context: `work` gets that context with the transaction in it. If `work` names
 * its parameter like the context, no statement can bypass the transaction by mistake.
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

export const isTransaction = (db: Db): db is Knex.Transaction =>
  'isTransaction' in db && db.isTransaction === true;
