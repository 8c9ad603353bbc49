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
  /** The one in which tables are made; null if `search_path` names none that the role may use. */
  schema: string | null;
  mayCreateTables: boolean | null;
  version: string;
  versionNumber: number;
  encoding: string;
  isReadOnly: boolean;
  /** The settings whose value in this session is not the one that our SQL needs, with that value. */
  wrongSettings: Record<string, string>;
  /** Undefined where migrations have never run; a checksum is null until `migrate` has stored it. */
  applied: readonly { name: string; checksum: string | null }[] | undefined;
  mayReadApplied: boolean;
  /** The tables of the schema that the role may not read, whosever they are. */
  unreadable: readonly string[];
};

/** Looks at the database in one round trip, or in two where migrations have never run. */
export const readDatabaseFacts = async (db: Db): Promise<DatabaseFacts> => {
  try {
    return await ask(db, appliedMigrations);
  } catch (error) {
    const state = sqlStateOf(error);
    if (state !== UNDEFINED_TABLE && state !== INSUFFICIENT_PRIVILEGE) throw unusableDatabase(error);
    const facts = await ask(db, 'null').catch((cause: unknown) => {
      throw unusableDatabase(cause);
    });
    return { ...facts, mayReadApplied: state !== INSUFFICIENT_PRIVILEGE };
  }
};

const UNDEFINED_TABLE = '42P01';

const ask = async (db: Db, applied: string): Promise<DatabaseFacts> => {
  // A failure must not end the caller's transaction.
  if (isTransaction(db)) return db.transaction((savepoint) => askOn(savepoint, applied));
  return askOn(db, applied);
};

type Row = Omit<DatabaseFacts, 'applied' | 'wrongSettings'> & {
  applied: DatabaseFacts['applied'] | null;
  settings: Record<string, string>;
};

const askOn = async (db: Db, applied: string): Promise<DatabaseFacts> => {
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

/** By way of JSON, as the column `checksum` is younger than the table. */
const appliedMigrations = `(
  select coalesce(jsonb_agg(jsonb_build_object('name', name, 'checksum', to_jsonb(m) -> 'checksum')), '[]')
  from migrations m
)`;
