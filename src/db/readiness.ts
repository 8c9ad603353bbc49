import { setTimeout } from 'node:timers/promises';
import { newProblem } from '../errors.ts';
import { behindFaults } from './database-check.ts';
import { readDatabaseFacts } from './database-facts.ts';
import { DatabaseFault } from './database-fault.ts';
import type { Db } from './db.ts';
import { type MigrationFile, migrationsDirectory, readMigrationFiles } from './migration-files.ts';

/**
 * Returns the readiness probe. It rejects unless the database has the schema of this release and accepts writes, and after
 * `timeoutMs` without a response. Concurrent callers share one probe (single flight), so probes of a stopped database
 * cannot exhaust the connection pool.
 */
export const createReadiness = (db: Db, timeoutMs: number): (() => Promise<void>) => {
  let probing: Promise<unknown> | undefined;
  let files: MigrationFile[] | undefined;
  return async () => {
    files ??= readMigrationFiles(migrationsDirectory());
    probing ??= probe(db, files).finally(() => {
      probing = undefined;
    });
    const timer = new AbortController();
    const late = setTimeout(timeoutMs, undefined, { signal: timer.signal }).then(() => {
      throw new Error(`The database has not responded within ${timeoutMs} ms`);
    });
    try {
      await Promise.race([probing, late]);
    } finally {
      timer.abort();
      late.catch(() => {});
    }
  };
};

const probe = async (db: Db, files: MigrationFile[]): Promise<void> => {
  const behind = behindFaults(await readDatabaseFacts(db), files);
  if (behind.length > 0) {
    const detail = 'The database has not been migrated to this release.';
    throw newProblem('unavailable', { detail, cause: new DatabaseFault(behind) });
  }
  // A write that matches no row: a standby or a read-only database rejects it, and it changes nothing elsewhere.
  await db.raw('delete from idempotency_keys where false');
};
