import { setTimeout } from 'node:timers/promises';
import type { Db } from './database.ts';

/**
 * Rejects unless the database takes writes, or after `timeoutMs` without an answer. Any number of callers share one
 * probe, so that they do not use up the connections of a database that has stopped.
 */
export const createReadiness = (db: Db, timeoutMs: number): (() => Promise<void>) => {
  let probing: Promise<unknown> | undefined;
  return async () => {
    probing ??= probe(db).finally(() => {
      probing = undefined;
    });
    const timer = new AbortController();
    const late = setTimeout(timeoutMs, undefined, { signal: timer.signal }).then(() => {
      throw new Error(`The database has not answered within ${timeoutMs} ms`);
    });
    try {
      await Promise.race([probing, late]);
    } finally {
      timer.abort();
      late.catch(() => {});
    }
  };
};

/** A write that finds no row: a standby and a read-only database refuse it, and it leaves no trace in any other. */
const probe = async (db: Db): Promise<unknown> => db.raw('delete from idempotency_keys where false');
