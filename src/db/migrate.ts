import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Knex } from 'knex';
import { projectFile } from '../project-file.ts';

const directory = projectFile('migrations');

/** The files of migrations/, in the order of their numbers. */
const source: Knex.MigrationSource<string> = {
  getMigrations: async () =>
    readdirSync(directory)
      .filter((file) => /^\d{4}-.+\.ts$/.test(file))
      .sort(),
  getMigrationName: (file) => file.replace(/\.ts$/, ''),
  getMigration: async (file) => (await import(pathToFileURL(join(directory, file)).href)) as Knex.Migration,
};

const config = { migrationSource: source, tableName: 'migrations' };

/**
 * Runs what has not been run, all of it or nothing, and returns the names. Several processes may do so at once:
 * the first one works, the others wait for it and find nothing left.
 */
export const migrateToLatest = (db: Knex): Promise<string[]> =>
  alone(db, async (tx) => {
    const [, names] = (await tx.migrate.latest(config)) as [number, string[]];
    return names;
  });

/** Undoes every migration. */
export const migrateDown = (db: Knex): Promise<void> =>
  alone(db, async (tx) => {
    await tx.migrate.rollback(config, true);
  });

/**
 * Knex's own lock fails whoever comes second, stays locked after a crash, and does not cover the making of its
 * tables. Postgres lets go of this one however the transaction ends.
 */
const alone = <T>(db: Knex, work: (tx: Knex.Transaction) => Promise<T>): Promise<T> =>
  db.transaction(async (tx) => {
    await tx.raw("select pg_advisory_xact_lock(hashtextextended('tradepost migrations', 0))");
    return work(tx);
  });
