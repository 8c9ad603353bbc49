import { setTimeout } from 'node:timers/promises';
import { Problem } from '../errors.ts';
import { behindFaults } from './database-check.ts';
import { readDatabaseFacts } from './database-facts.ts';
import { DatabaseFault } from './database-fault.ts';
import type { Db } from './db.ts';
import { type MigrationFile, migrationsDirectory, readMigrationFiles } from './migration-files.ts';

/**
 * Rejects unless the database has this release's schema and takes writes, and after `timeoutMs` without a response. All
 * concurrent callers share one probe (single flight), so they cannot use up the connections of a stopped database.
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

const probe = async (db: Db, files: MigrationFile[]): Promise<void> => {
  const behind = behindFaults(await readDatabaseFacts(db), files);
  if (behind.length > 0) {
    const detail = 'The database has not been migrated to this release.';
    throw new Problem('unavailable', { detail, cause: new DatabaseFault(behind) });
  }
  // A write that finds no row: a standby and a read-only database refuse it, and it leaves no trace in any other.
  await db.raw('delete from idempotency_keys where false');
};
