import { pathToFileURL } from 'node:url';
import type { Knex } from 'knex';
import { acquireLock } from './advisory-lock.ts';
import { historyFaults, pendingMigrations, serverFaults } from './database-check.ts';
import { type DatabaseFacts, readDatabaseFacts } from './database-facts.ts';
import { DatabaseFault } from './database-fault.ts';
import { type MigrationFile, migrationsDirectory, readMigrationFiles } from './migration-files.ts';
import { INSUFFICIENT_PRIVILEGE, reasonOf, sqlStateOf } from './postgres-error.ts';

/**
 * Runs what has not been run, all of it or nothing, and returns the names. Several processes may do so at once:
 * the first one works, the others wait for it and find nothing left. Throws a DatabaseFault with all that is in the
 * way.
 */
export const migrateToLatest = async (db: Knex, directory = migrationsDirectory()): Promise<string[]> => {
  // Says why if the database can't be used at all; a transaction would not.
  await readDatabaseFacts(db);
  return alone(db, async (tx) => {
    const files = readMigrationFiles(directory);
    const facts = await readDatabaseFacts(tx);
    const pending = pendingMigrations(facts, files);
    const faults = [...serverFaults(facts), ...historyFaults(facts, files)];
    if (pending.length > 0)
      faults.push(...privilegeFaults(facts), ...(await extensionFaults(tx, facts, pending)));
    if (faults.length > 0) throw new DatabaseFault(faults);
    if (pending.length > 0) await tx.migrate.latest(configOf(files));
    await storeChecksums(tx, files);
    return pending.map(({ name }) => name);
  });
};

/** Undoes every migration. */
export const migrateDown = (db: Knex): Promise<void> =>
  alone(db, async (tx) => {
    await tx.migrate.rollback(configOf(readMigrationFiles(migrationsDirectory())), true);
  });

const configOf = (files: MigrationFile[]): Knex.MigratorConfig => ({
  migrationSource: {
    getMigrations: async () => files,
    getMigrationName: ({ name }) => name,
    getMigration: async ({ name, path }) => {
      const { up, down } = (await import(pathToFileURL(path).href)) as Required<Knex.Migration>;
      return { up: (db) => naming(name, up(db)), down: (db) => naming(name, down(db)) };
    },
  } satisfies Knex.MigrationSource<MigrationFile>,
  tableName: 'migrations',
  // Ours is more exact, and lets a newer release be ahead.
  disableMigrationsListValidation: true,
});

/** Foreign objects in a database can make a migration fail, so a failure need not be a defect. */
const naming = async (name: string, work: PromiseLike<unknown>): Promise<void> => {
  try {
    await work;
  } catch (cause) {
    if (sqlStateOf(cause) === undefined) throw cause;
    throw new DatabaseFault([`The migration ${name} failed, so nothing was changed: ${reasonOf(cause)}.`], {
      cause,
    });
  }
};

const privilegeFaults = ({ isReadOnly, mayCreateTables, role, schema }: DatabaseFacts): string[] => {
  if (isReadOnly)
    return ['The database can only be read: it is a standby, or default_transaction_read_only is on.'];
  if (mayCreateTables !== false) return [];
  return [
    `The role "${role}" may not create tables in the schema "${schema}": let an administrator run \`grant create on schema "${schema}" to "${role}"\`.`,
  ];
};

/** Creates what the migrations need, as only that shows whether the role may. */
const extensionFaults = async (
  tx: Knex.Transaction,
  facts: DatabaseFacts,
  pending: MigrationFile[],
): Promise<string[]> => {
  const { isReadOnly, database, role, schema } = facts;
  if (isReadOnly || schema === null) return [];
  const faults: string[] = [];
  for (const name of new Set(pending.flatMap(({ extensions }) => extensions))) {
    try {
      await tx.transaction((savepoint) => savepoint.raw('create extension if not exists ??', [name]));
    } catch (cause) {
      faults.push(
        sqlStateOf(cause) === INSUFFICIENT_PRIVILEGE
          ? `The role "${role}" may not create the extension ${name}: let an administrator run \`create extension ${name}\` in the database "${database}".`
          : `The extension ${name} can't be created (${reasonOf(cause)}): install the package of the server that brings it, such as postgresql-contrib.`,
      );
    }
  }
  return faults;
};

/** Of all that have none: a release before 0024-migration-checksums stored none. */
const storeChecksums = async (tx: Knex.Transaction, files: MigrationFile[]): Promise<void> => {
  const { rows } = await tx.raw<{ rows: { name: string }[] }>(
    'select name from migrations where checksum is null',
  );
  const missing = new Set(rows.map(({ name }) => name));
  for (const { name, checksum } of files.filter((file) => missing.has(file.name))) {
    await tx('migrations').where({ name }).update({ checksum });
  }
};

/**
 * Knex's own lock fails whoever comes second, stays locked after a crash, and does not cover the making of its
 * tables. Postgres lets go of this one however the transaction ends.
 */
const alone = <T>(db: Knex, work: (tx: Knex.Transaction) => Promise<T>): Promise<T> =>
  db.transaction(async (tx) => {
    await tx.raw(withoutTimeLimits);
    await waitForTurn(tx);
    return work(tx);
  });

/** Without the limit for locks: a migration in another process takes as long as it needs. */
const waitForTurn = async (tx: Knex.Transaction): Promise<void> => {
  const setLimit = "select set_config('lock_timeout', ?, true)";
  const { rows } = await tx.raw<{ rows: [{ lock_timeout: string }] }>('show lock_timeout');
  await tx.raw(setLimit, ['0']);
  await acquireLock(tx, 'migrations');
  await tx.raw(setLimit, [rows[0].lock_timeout]);
};

/** A migration takes as long as it needs. A limit for locks stays: a migration that waits for one blocks others. */
const withoutTimeLimits = `
  select set_config(name, '0', true) from pg_settings
  where name in ('statement_timeout', 'transaction_timeout', 'idle_in_transaction_session_timeout')`;
