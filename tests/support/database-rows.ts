/** The rows of a database as statements, so a test can empty and fill it thousands of times. */
import type { Knex } from 'knex';

/** No trigger protects a row from deletion or writes other rows, and no row looks for those that it refers to. */
export const withoutTriggers = 'set session_replication_role = replica';

/** Their rows belong to the installation. */
const kept = [
  'signing_keys',
  'cursor_keys',
  'unsubscribe_keys',
  'hash_keys',
  'migrations',
  'migrations_lock',
];

const listTables = async (db: Knex): Promise<string[]> => {
  const { rows } = await db.raw<{ rows: { name: string }[] }>(`
    select oid::regclass::text as name from pg_class
    where relkind in ('r', 'p') and not relispartition and relnamespace = 'public'::regnamespace`);
  const names = rows.map(({ name }) => name).filter((name) => !kept.includes(name));
  return [...names, 'pgboss.job', 'pgboss.queue'];
};

/** Returns the tables that have rows, except those that `deletionsOf` keeps. */
export const listFilledTables = async (db: Knex): Promise<string[]> => {
  const tables = await listTables(db);
  const { rows } = await db.raw<{ rows: { name: string }[] }>(
    tables
      .map((table) => `select '${table}' as name where exists (select from ${table})`)
      .join(' union all '),
  );
  return rows.map(({ name }) => name);
};

/** `delete` takes a twentieth of the time of `truncate`, because most tables are empty or have a few rows. */
export const deletionsOf = async (db: Knex): Promise<string> =>
  (await listTables(db)).map((table) => `delete from ${table}`).join(';');

/** Returns statements that insert the present rows of the tables, including those that triggers wrote. */
export const insertionsOf = async (db: Knex, tables: readonly string[]): Promise<string> => {
  const insertions = tables.map(async (table) => {
    const { rows: columns } = await db.raw<{ rows: { name: string }[] }>(`
      select quote_ident(attname) as name from pg_attribute
      where attrelid = '${table}'::regclass and attnum > 0 and not attisdropped and attgenerated = '' order by attnum`);
    const names = columns.map(({ name }) => name);
    const values = names.map((name) => `quote_nullable(${name}::text)`).join(` || ',' || `);
    const { rows } = await db.raw<{ rows: { all: string }[] }>(
      `select string_agg('(' || ${values} || ')', ',') as all from ${table}`,
    );
    return `insert into ${table} (${names.join()}) overriding system value values ${rows[0]?.all}`;
  });
  return (await Promise.all(insertions)).join(';');
};
