import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import knex, { type Knex } from 'knex';
import { migrateDown, migrateToLatest } from '../../src/db/migrate.ts';
import { createTestDatabase, type TestDatabase } from '../support/test-database.ts';

let database: TestDatabase;
let db: Knex;

beforeEach(async () => {
  database = await createTestDatabase({ empty: true });
  db = knex({ client: 'pg', connection: database.url });
});
afterEach(async () => {
  await db.destroy();
  await database.drop();
});

const list = async (sql: string): Promise<string[]> => {
  const { rows } = (await db.raw(sql)) as { rows: { line: string }[] };
  return rows.map(({ line }) => line).sort();
};

/** Knex's own two tables remain after the rollback of all migrations. */
const ours = "c.relnamespace = 'public'::regnamespace and c.relname !~ '^migrations(_|$)'";

/** Columns, constraints, indexes, sequences, views, functions, types and triggers, one per line. */
const readSchema = () =>
  list(`
    select format('column %s.%s %s %s %s %s', c.relname, a.attname, format_type(a.atttypid, a.atttypmod),
      a.attnotnull, a.attgenerated, pg_get_expr(d.adbin, d.adrelid)) as line
      from pg_attribute a join pg_class c on c.oid = a.attrelid
      left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
      where ${ours} and c.relkind in ('r', 'p', 'v', 'm') and a.attnum > 0 and not a.attisdropped
    union all
    select format('constraint %s.%s %s', c.relname, k.conname, pg_get_constraintdef(k.oid))
      from pg_constraint k join pg_class c on c.oid = k.conrelid where ${ours}
    union all
    select format('index %s', pg_get_indexdef(c.oid)) from pg_class c where ${ours} and c.relkind = 'i'
    union all
    select format('%s %s', c.relkind, c.relname) from pg_class c where ${ours}
    union all
    select format('trigger %s', pg_get_triggerdef(t.oid))
      from pg_trigger t join pg_class c on c.oid = t.tgrelid where ${ours} and not t.tgisinternal
    union all
    select format('function %s %s', p.oid::regprocedure, md5(p.prosrc))
      from pg_proc p where p.pronamespace = 'public'::regnamespace
    union all
    select format('type %s', t.typname)
      from pg_type t where t.typnamespace = 'public'::regnamespace and t.typtype in ('e', 'd')
    union all
    select format('extension %s', e.extname) from pg_extension e`);

describe('the migrations', () => {
  test('go up, down to an empty schema, and up to the same schema again', async () => {
    const untouched = await readSchema();
    const names = await migrateToLatest(db);
    const schema = await readSchema();
    expect(names.length).toBeGreaterThan(0);
    expect(schema).toContain('constraint tags.tags_slug_key UNIQUE (slug)');
    await migrateDown(db);
    expect(await readSchema()).toEqual(untouched);
    expect(await migrateToLatest(db)).toEqual(names);
    expect(await readSchema()).toEqual(schema);
    expect(await migrateToLatest(db)).toEqual([]);
  });

  test('run once if two processes start at once', async () => {
    const other = knex({ client: 'pg', connection: database.url });
    try {
      const [first, second] = await Promise.all([migrateToLatest(db), migrateToLatest(other)]);
      expect([first.length, second.length].filter((length) => length > 0)).toHaveLength(1);
      expect(await db('migrations').orderBy('name').pluck('name')).toEqual([...first, ...second]);
    } finally {
      await other.destroy();
    }
  });

  test('run in a pool of one connection', async () => {
    const narrow = knex({ client: 'pg', connection: database.url, pool: { min: 0, max: 1 } });
    try {
      expect((await migrateToLatest(narrow)).length).toBeGreaterThan(0);
    } finally {
      await narrow.destroy();
    }
  });
});

describe('the schema', () => {
  beforeEach(async () => {
    await migrateToLatest(db);
  });

  test('has an index for every foreign key, beginning with its columns', async () => {
    const foreignKeys = "k.contype = 'f' and k.connamespace = 'public'::regnamespace";
    const unsupported = await list(`
      select k.conname as line from pg_constraint k where ${foreignKeys} and not exists (
        select from pg_index i
        where i.indrelid = k.conrelid and i.indpred is null
          and (string_to_array(i.indkey::text, ' ')::int2[])[1:cardinality(k.conkey)] @> k.conkey)`);
    expect(unsupported).toEqual([]);
    expect(await list(`select k.conname as line from pg_constraint k where ${foreignKeys}`)).toContain(
      'posts_author_id_fkey',
    );
  });

  test('names its constraints <table>_<columns>_<kind>', async () => {
    const misnamed = await list(`
      select format('%s on %s', k.conname, c.relname) as line
      from pg_constraint k join pg_class c on c.oid = k.conrelid
      where ${ours} and not c.relispartition and k.contype <> 'n' and k.conname !~ case k.contype
        when 'p' then '^' || c.relname || '_pkey$'
        when 'u' then '^' || c.relname || '_[a-z_]+_key$'
        when 'f' then '^' || c.relname || '_[a-z_]+_fkey$'
        else '^' || c.relname || '_[a-z0-9_]+_check$' end`);
    expect(misnamed).toEqual([]);
  });

  test('names its indexes <table>_<columns>_idx, or _key where they are unique', async () => {
    const misnamed = await list(`
      select format('%s on %s', c.relname, t.relname) as line
      from pg_index i join pg_class c on c.oid = i.indexrelid join pg_class t on t.oid = i.indrelid
      where ${ours} and c.relname !~ ('^' || t.relname || case
        when i.indisprimary then '_pkey$' when i.indisunique then '_[a-z_]+_key$' else '_[a-z_]+_idx$' end)`);
    expect(misnamed).toEqual([]);
  });

  test('has bounds for text, timestamptz for timestamps, and bigint for money', async () => {
    const odd = await list(`
      select format('%s.%s %s', c.relname, a.attname, format_type(a.atttypid, a.atttypmod)) as line
      from pg_attribute a join pg_class c on c.oid = a.attrelid
      where ${ours} and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped and (
        format_type(a.atttypid, null) in ('character varying', 'character', 'timestamp without time zone', 'money')
        or (a.attname ~ '_minor$' and a.atttypid <> 'bigint'::regtype)
        or (a.attname ~ '_at$' and a.atttypid <> 'timestamptz'::regtype))`);
    expect(odd).toEqual([]);
  });

  test('has no function that sends a notification, for instance of a trigger', async () => {
    const senders = await list(`
      select p.proname as line from pg_proc p join pg_namespace n on n.oid = p.pronamespace
      where n.nspname in ('public', 'pgboss') and p.prosrc ~* '\\mpg_notify\\M|\\mnotify\\s'`);
    expect(senders).toEqual([]);
  });
});
