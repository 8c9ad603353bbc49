import { pathToFileURL } from 'node:url';
import type { Knex } from 'knex';
import { acquireLock } from './advisory-lock.ts';
import { historyFaults, pendingMigrations, serverFaults } from './database-check.ts';
import { type DatabaseFacts, readDatabaseFacts } from './database-facts.ts';
import { DatabaseFault } from './database-fault.ts';
import { createQueueSchema, dropQueueSchema, migrateQueueSchema } from './job-queue-schema.ts';
import { type MigrationFile, migrationsDirectory, readMigrationFiles } from './migration-files.ts';
import { INSUFFICIENT_PRIVILEGE, reasonOf, sqlStateOf } from './postgres-error.ts';

/**
 * Applies the pending migrations atomically, in one transaction with those of the job queue, and returns the names of ours.
 * Concurrent processes are safe: an advisory lock makes the others wait, and then they find nothing pending. Throws one
 * DatabaseFault with a sentence for each fault.
 */
export const migrateToLatest = async (db: Knex, directory = migrationsDirectory()): Promise<string[]> => {
  // Reports an unusable database as a DatabaseFault, before the transaction fails without an explanation.
  await readDatabaseFacts(db);
  return withMigrationLock(db, async (tx) => {
    const files = readMigrationFiles(directory);
    const facts = await readDatabaseFacts(tx);
    const pending = pendingMigrations(facts, files);
    const faults = [...serverFaults(facts), ...historyFaults(facts, files)];
    if (pending.length > 0)
      faults.push(...privilegeFaults(facts), ...(await extensionFaults(tx, facts, pending)));
    if (!facts.isReadOnly && facts.schema !== null) faults.push(...(await createQueueSchema(tx, facts)));
    if (faults.length > 0) throw new DatabaseFault(faults);
    await migrateQueueSchema(tx);
    if (pending.length > 0) await tx.migrate.latest(configOf(files));
    await storeChecksums(tx, files);
    return pending.map(({ name }) => name);
  });
};

/** Reverts all migrations atomically, and deletes the job queue. */
export const migrateDown = (db: Knex): Promise<void> =>
  withMigrationLock(db, async (tx) => {
    await tx.migrate.rollback(configOf(readMigrationFiles(migrationsDirectory())), true);
    await dropQueueSchema(tx);
  });

const configOf = (files: MigrationFile[]): Knex.MigratorConfig => ({
  migrationSource: {
    getMigrations: async () => files,
    getMigrationName: ({ name }) => name,
    getMigration: async ({ name, path }) => {
      const { up, down } = (await import(pathToFileURL(path).href)) as Required<Knex.Migration>;
      return { up: (db) => namingFailures(name, up(db)), down: (db) => namingFailures(name, down(db)) };
    },
  } satisfies Knex.MigrationSource<MigrationFile>,
  tableName: 'migrations',
  // historyFaults is stricter, and accepts the migrations of a newer release.
  disableMigrationsListValidation: true,
});

/** Foreign objects in a database can make a migration fail, so its SQL error is a DatabaseFault and no defect. */
const namingFailures = async (name: string, work: PromiseLike<unknown>): Promise<void> => {
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
    return [
      'The database is read-only: connect to the primary server, or turn default_transaction_read_only off.',
    ];
  if (mayCreateTables !== false) return [];
  return [
    `The role "${role}" may not create tables in the schema "${schema}": let an administrator run \`grant create on schema "${schema}" to "${role}"\`.`,
  ];
};

/** Creates the extensions of the pending migrations: only an attempt shows whether the role may create them. */
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
          : `The extension ${name} can't be created (${reasonOf(cause)}): install the package that contains it on the database server, such as postgresql-contrib.`,
      );
    }
  }
  return faults;
};

/** Stores the missing checksums. Releases before 0024-migration-checksums stored none. */
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
 * Knex's own lock does not suffice: it makes a second process fail, stays locked after a crash, and does not cover
 * the creation of its tables. Postgres releases an advisory lock however the transaction ends.
 */
const withMigrationLock = <T>(db: Knex, work: (tx: Knex.Transaction) => Promise<T>): Promise<T> =>
  db.transaction(async (tx) => {
    await tx.raw(withoutTimeLimits);
    await acquireMigrationLock(tx);
    return work(tx);
  });

/** Waits without lock_timeout, because a migration in another process has no time limit. */
const acquireMigrationLock = async (tx: Knex.Transaction): Promise<void> => {
  const setLimit = "select set_config('lock_timeout', ?, true)";
  const { rows } = await tx.raw<{ rows: [{ lock_timeout: string }] }>('show lock_timeout');
  await tx.raw(setLimit, ['0']);
  await acquireLock(tx, 'migrations');
  await tx.raw(setLimit, [rows[0].lock_timeout]);
};

/** Migrations have no time limit. lock_timeout stays, because a migration that waits for a lock blocks requests. */
const withoutTimeLimits = `
  select set_config(name, '0', true) from pg_settings
  where name in ('statement_timeout', 'transaction_timeout', 'idle_in_transaction_session_timeout')`;
