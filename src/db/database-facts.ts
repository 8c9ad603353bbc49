import { unusableDatabase } from './database-fault.ts';
import type { Db } from './db.ts';
import { INSUFFICIENT_PRIVILEGE, sqlStateOf } from './postgres-error.ts';
import { pinnedSettings, requiredSettings } from './session-settings.ts';
import { query } from './statement.ts';
import { isTransaction } from './transaction.ts';

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
  /** All tables of the schema that the role may not read, including foreign ones. */
  unreadable: readonly string[];
};

/**
 * Reads the facts in one round trip, or in two before the first migration. Throws a DatabaseFault if the database cannot
 * be queried.
 */
export const readDatabaseFacts = async (db: Db): Promise<DatabaseFacts> => {
  try {
    return await readFacts(db, appliedMigrations);
  } catch (error) {
    const state = sqlStateOf(error);
    if (state !== UNDEFINED_TABLE && state !== INSUFFICIENT_PRIVILEGE) throw unusableDatabase(error);
    const facts = await readFacts(db, 'null').catch((cause: unknown) => {
      throw unusableDatabase(cause);
    });
    return { ...facts, mayReadApplied: state !== INSUFFICIENT_PRIVILEGE };
  }
};

const UNDEFINED_TABLE = '42P01';

const readFacts = async (db: Db, applied: string): Promise<DatabaseFacts> => {
  // A savepoint, because a failed statement would abort the caller's transaction.
  if (isTransaction(db)) return db.transaction((savepoint) => queryFacts(savepoint, applied));
  return queryFacts(db, applied);
};

type Row = Omit<DatabaseFacts, 'applied' | 'wrongSettings'> & {
  applied: DatabaseFacts['applied'] | null;
  settings: Record<string, string>;
};

const queryFacts = async (db: Db, applied: string): Promise<DatabaseFacts> => {
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
      ${applied} as applied, true as "mayReadApplied"`;
  const needed = { ...pinnedSettings, ...requiredSettings };
  const [row] = await query<Row>(db, text, [Object.keys(needed)]);
  const { settings, applied: found, ...facts } = row as Row;
  const wrong = Object.entries(needed).filter(([name, value]) => settings[name] !== value);
  return { ...facts, wrongSettings: Object.fromEntries(wrong), applied: found ?? undefined };
};

/** Converts the rows to JSON, because older databases lack the column `checksum`. */
const appliedMigrations = `(
  select coalesce(jsonb_agg(jsonb_build_object('name', name, 'checksum', to_jsonb(m) -> 'checksum')), '[]')
  from migrations m
)`;
