import { type DatabaseFacts, readDatabaseFacts } from './database-facts.ts';
import { DatabaseFault } from './database-fault.ts';
import type { Db } from './db.ts';
import { QUEUE_SCHEMA, QUEUE_SCHEMA_VERSION } from './job-queue-schema.ts';
import { type MigrationFile, migrationsDirectory, readMigrationFiles } from './migration-files.ts';
import { requiredSettings } from './session-settings.ts';

const OLDEST_VERSION = 15;

/** Checks that this release can run on the database. Throws one DatabaseFault with a sentence for each fault. */
export const checkDatabase = async (db: Db, directory = migrationsDirectory()): Promise<void> => {
  const facts = await readDatabaseFacts(db);
  const files = readMigrationFiles(directory);
  const sentences = [
    ...serverFaults(facts),
    ...privilegeFaults(facts, files),
    ...historyFaults(facts, files),
    ...behindFaults(facts, files),
    ...queueFaults(facts),
  ];
  if (sentences.length > 0) throw new DatabaseFault(sentences);
};

/**
 * Returns the migrations of this release that have not been applied. Applied migrations of a newer release are no
 * fault.
 */
export const pendingMigrations = (
  { applied = [] }: DatabaseFacts,
  files: readonly MigrationFile[],
): MigrationFile[] => {
  const names = new Set(applied.map(({ name }) => name));
  return files.filter(({ name }) => !names.has(name));
};

/** Faults of the server, the schema and the session, which also prevent migrations. */
export const serverFaults = (facts: DatabaseFacts): string[] => {
  const { database, role, schema, version, versionNumber, encoding, wrongSettings, mayReadApplied } = facts;
  const faults: string[] = [];
  if (versionNumber < OLDEST_VERSION * 10_000)
    faults.push(`The Postgres at DATABASE_URL is ${version}; Tradepost needs ${OLDEST_VERSION} or later.`);
  if (encoding !== 'UTF8')
    faults.push(
      `The database "${database}" has the encoding ${encoding}; Tradepost needs one that was created with the encoding UTF8.`,
    );
  if (schema === null)
    faults.push(
      `The search_path of the role "${role}" names no schema that it may use: let an administrator run \`grant usage on schema public to "${role}"\`, or set another search_path.`,
    );
  if (!mayReadApplied) faults.push(grantSentence(['migrations'], facts));
  for (const [name, value] of Object.entries(wrongSettings)) {
    const [reason, advice] =
      name in requiredSettings
        ? ['only a superuser may set it', 'let an administrator run']
        : ["Tradepost can't set it behind a pooler", 'run'];
    faults.push(
      `The setting ${name} must be '${value}', and ${reason}: ${advice} \`alter role "${role}" in database "${database}" set ${name} = '${value}'\`.`,
    );
  }
  return faults;
};

/** The role lacks privileges if another role ran `migrate` and a release has new tables. Foreign tables do not matter. */
const privilegeFaults = (facts: DatabaseFacts, files: readonly MigrationFile[]): string[] => {
  const ours = new Set(files.flatMap(({ tables }) => tables));
  const unreadable = facts.mayReadApplied ? facts.unreadable.filter((table) => ours.has(table)) : [];
  return unreadable.length === 0 ? [] : [grantSentence(unreadable, facts)];
};

/** Faults of the schema of the job queue. A database without our tables has one sentence for both. */
const queueFaults = ({
  applied,
  database,
  mayReadApplied,
  mayReadQueue,
  role,
  queueVersion,
}: DatabaseFacts): string[] => {
  if (!mayReadQueue)
    return [
      `The role "${role}" may not use the schema ${QUEUE_SCHEMA}: let the owner run \`grant usage on schema ${QUEUE_SCHEMA} to "${role}"; grant select, insert, update, delete on all tables in schema ${QUEUE_SCHEMA} to "${role}"\`.`,
    ];
  if (!mayReadApplied || applied === undefined) return [];
  if (queueVersion !== undefined && queueVersion >= QUEUE_SCHEMA_VERSION) return [];
  return [`The database "${database}" lacks the job queue of this release: run the command migrate.`];
};

const grantSentence = (tables: readonly string[], { role, schema }: DatabaseFacts): string => {
  const named = `${tables.length === 1 ? 'table' : 'tables'} ${tables.join(', ')}`;
  return `The role "${role}" may not read the ${named}: let the owner run \`grant select, insert, update, delete on all tables in schema "${schema}" to "${role}"\`.`;
};

/** Faults of applied migrations whose file was edited, renamed or deleted. */
export const historyFaults = (facts: DatabaseFacts, files: readonly MigrationFile[]): string[] => {
  const { applied = [] } = facts;
  const newest = files.at(-1)?.name ?? '';
  const pendingChecksums = new Set(pendingMigrations(facts, files).map(({ checksum }) => checksum));
  return applied.flatMap(({ name, checksum }) => {
    const file = files.find((one) => one.name === name);
    if (file === undefined) {
      // A migration of a newer release, unless this release has its text or its number under another name.
      const isRenamed = checksum !== null && pendingChecksums.has(checksum);
      if (!isRenamed && numberOf(name) > numberOf(newest)) return [];
      return [
        `The migration ${name} was applied, but its file is missing: restore the file under this name.`,
      ];
    }
    if (checksum === null || checksum === file.checksum) return [];
    return [
      `The migration ${name} was edited after it was applied: restore ${file.path}, or, if the database matches the edited file, run \`update migrations set checksum = null where name = '${name}'\`.`,
    ];
  });
};

const numberOf = (name: string): number => Number.parseInt(name, 10);

/** Returns the fault of a database without the schema of this release. */
export const behindFaults = (facts: DatabaseFacts, files: readonly MigrationFile[]): string[] => {
  const pending = facts.mayReadApplied ? pendingMigrations(facts, files).map(({ name }) => name) : [];
  if (pending.length === 0) return [];
  const state =
    pending.length === files.length
      ? 'has no table of this release'
      : `lacks the ${pending.length === 1 ? 'migration' : 'migrations'} ${pending.join(', ')}`;
  return [`The database "${facts.database}" ${state}: run the command migrate.`];
};
