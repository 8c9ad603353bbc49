import { unusableDatabase } from './database-fault.ts';
import { type Db, isTransaction } from './db.ts';
import { QUEUE_SCHEMA } from './job-queue-schema.ts';
import { INSUFFICIENT_PRIVILEGE, sqlStateOf } from './postgres-error.ts';
import { pinnedSettings, requiredSettings } from './session-settings.ts';
import { query } from './statement.ts';

/** The facts of a database that the checks need. */
export type DatabaseFacts = {
  database: string;
  role: string;
  /** The schema in which tables are created; null if `search_path` names no schema that the role may use. */
  schema: string | null;
  mayCreateTables: boolean | null;
  version: string;
  versionNumber: number;
  encoding: string;
  isReadOnly: boolean;
  /** The settings with another value in this session than our SQL needs, with the needed values. */
  wrongSettings: Record<string, string>;
  /** Undefined before the first migration. A checksum is null until `migrate` has stored it. */
  applied: readonly { name: string; checksum: string | null }[] | undefined;
  mayReadApplied: boolean;
  /** The version of pg-boss's schema; undefined before the first migration, or if the role may not read it. */
  queueVersion: number | undefined;
  mayReadQueue: boolean;
  /** All tables of the schema that the role may not read, including foreign ones. */
  unreadable: readonly string[];
};

/**
 * Reads the facts in one round trip, or in up to three if tables are absent or unreadable. Throws a DatabaseFault if the
 * database cannot be queried.
 */
export const readDatabaseFacts = async (db: Db): Promise<DatabaseFacts> => {
  try {
    return await readFacts(db, appliedMigrations, queueVersion);
  } catch (error) {
    rejectUnlessUnreadable(error);
  }
  try {
    return await readFacts(db, appliedMigrations, 'null');
  } catch (error) {
    const state = rejectUnlessUnreadable(error);
    const facts = await readFacts(db, 'null', 'null').catch((cause: unknown) => {
      throw unusableDatabase(cause);
    });
    return { ...facts, mayReadApplied: state !== INSUFFICIENT_PRIVILEGE };
  }
};

/** Returns the SQLSTATE of a table that is absent or unreadable. Throws for any other error. */
const rejectUnlessUnreadable = (error: unknown): string => {
  const state = sqlStateOf(error);
  if (state === UNDEFINED_TABLE || state === INSUFFICIENT_PRIVILEGE) return state;
  throw unusableDatabase(error);
};

const UNDEFINED_TABLE = '42P01';

const readFacts = async (db: Db, applied: string, queue: string): Promise<DatabaseFacts> => {
  // A savepoint, because a failed statement would abort the caller's transaction.
  if (isTransaction(db)) return db.transaction((savepoint) => queryFacts(savepoint, applied, queue));
  return queryFacts(db, applied, queue);
};

type Row = Omit<DatabaseFacts, 'applied' | 'queueVersion' | 'wrongSettings'> & {
  applied: DatabaseFacts['applied'] | null;
  queueVersion: number | null;
  settings: Record<string, string>;
};

const queryFacts = async (db: Db, applied: string, queue: string): Promise<DatabaseFacts> => {
  const text = `
    select current_database() as database, current_user as role, current_schema() as schema,
      has_schema_privilege(current_schema(), 'create') as "mayCreateTables",
      current_setting('server_version') as version,
      current_setting('server_version_num')::integer as "versionNumber",
      current_setting('server_encoding') as encoding,
      current_setting('transaction_read_only') = 'on' as "isReadOnly",
      (select jsonb_object_agg(name, current_setting(name)) from unnest($1::text[]) as name) as settings,
      array(
        select relname::text from pg_class
        where relnamespace = (select oid from pg_namespace where nspname = current_schema())
          and relkind in ('r', 'p') and not has_table_privilege(oid, 'select')
        order by relname
      ) as unreadable,
      ${applied} as applied, true as "mayReadApplied", ${queue} as "queueVersion",
      (
        select coalesce(bool_and(has_table_privilege(c.oid, 'select')), true) and has_schema_privilege(n.oid, 'usage')
        from pg_namespace n left join pg_class c on c.relnamespace = n.oid and c.relkind in ('r', 'p')
        where n.nspname = '${QUEUE_SCHEMA}' group by n.oid
      ) is not false as "mayReadQueue"`;
  const needed = { ...pinnedSettings, ...requiredSettings };
  const [row] = await query<Row>(db, text, [Object.keys(needed)]);
  const { settings, applied: found, queueVersion: version, ...facts } = row as Row;
  const wrong = Object.entries(needed).filter(([name, value]) => settings[name] !== value);
  return {
    ...facts,
    wrongSettings: Object.fromEntries(wrong),
    applied: found ?? undefined,
    queueVersion: version ?? undefined,
  };
};

const queueVersion = `(select version from ${QUEUE_SCHEMA}.version)`;

/** Converts the rows to JSON, because older databases lack the column `checksum`. */
const appliedMigrations = `(
  select coalesce(jsonb_agg(jsonb_build_object('name', name, 'checksum', to_jsonb(m) -> 'checksum')), '[]')
  from migrations m
)`;
