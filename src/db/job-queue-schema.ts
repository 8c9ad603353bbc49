/** The schema `pgboss`, in which pg-boss keeps the queue. The command `migrate` creates it beside our migrations. */
import type { Knex } from 'knex';
import { INSUFFICIENT_PRIVILEGE, sqlStateOf } from './postgres-error.ts';

export const QUEUE_SCHEMA = 'pgboss';
/** The version of the schema that the installed pg-boss needs. A constant, because pg-boss loads at its first use. */
export const QUEUE_SCHEMA_VERSION = 46;

/** Creates the schema without its tables, and returns the faults: only an attempt shows whether the role may create it. */
export const createQueueSchema = async (
  tx: Knex.Transaction,
  { role, database }: { role: string; database: string },
): Promise<string[]> => {
  // An administrator may have created it for a role that may not, and `if not exists` needs the privilege nevertheless.
  const { rows } = await tx.raw<{ rows: [{ found: boolean }] }>(
    `select to_regnamespace('${QUEUE_SCHEMA}') is not null as found`,
  );
  if (rows[0].found) return [];
  try {
    await tx.transaction((savepoint) => savepoint.raw('create schema ??', [QUEUE_SCHEMA]));
    return [];
  } catch (error) {
    if (sqlStateOf(error) !== INSUFFICIENT_PRIVILEGE) throw error;
    return [
      `The role "${role}" may not create the schema ${QUEUE_SCHEMA}: let an administrator run \`create schema ${QUEUE_SCHEMA} authorization "${role}"\` in the database "${database}".`,
    ];
  }
};

/** Creates or updates the tables in the open transaction, without a change of the transaction's time limits. */
export const migrateQueueSchema = async (tx: Knex.Transaction): Promise<void> => {
  const version = await readVersion(tx);
  if (version !== undefined && version >= QUEUE_SCHEMA_VERSION) return;
  const { getConstructionPlans, getMigrationPlans } = await import('pg-boss');
  if (version !== undefined) {
    await tx.raw(withoutTransaction(getMigrationPlans(QUEUE_SCHEMA, version)));
    return;
  }
  await tx.raw(withoutTransaction(getConstructionPlans(QUEUE_SCHEMA, { createSchema: false })));
};

/** Deletes the queue with all its jobs. */
export const dropQueueSchema = async (tx: Knex.Transaction): Promise<void> => {
  await tx.raw('drop schema if exists ?? cascade', [QUEUE_SCHEMA]);
};

/** Returns undefined before the first migration. */
const readVersion = async (tx: Knex.Transaction): Promise<number | undefined> => {
  const { rows } = await tx.raw<{ rows: [{ found: boolean }] }>(
    `select to_regclass('${QUEUE_SCHEMA}.version') is not null as found`,
  );
  if (!rows[0].found) return undefined;
  const [row] = await tx.withSchema(QUEUE_SCHEMA).from('version').select<{ version: number }[]>('version');
  return row?.version;
};

/**
 * pg-boss's SQL opens a transaction of its own, with its own time limits, and afterwards builds indexes concurrently, which no
 * transaction may do.
 */
const withoutTransaction = (sql: string): string =>
  sql.replaceAll(/^\s*(?:BEGIN|COMMIT|SET LOCAL \w+ = \d+);$/gm, '').replaceAll(' CONCURRENTLY ', ' ');
