import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Knex } from 'knex';

const directory = join(import.meta.dirname, '..', '..', 'migrations');

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

/** Runs what has not been run, each migration in a transaction of its own. Returns the names of those it ran. */
export const migrateToLatest = async (db: Knex): Promise<string[]> => {
  const [, names] = (await db.migrate.latest(config)) as [number, string[]];
  return names;
};

/** Undoes every migration. */
export const migrateDown = async (db: Knex): Promise<void> => {
  await db.migrate.rollback(config, true);
};
