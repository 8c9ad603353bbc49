/**
 * Tables that are partitioned by a column `day`, with a default partition for the rows of days without a partition. Old days
 * are dropped as a whole.
 */
import type { Db } from './db.ts';

/** A partition of one day, such as 2026-06-01, or the default partition. */
export type DayPartition<Table extends string> = { table: Table; name: string; day: string | undefined };

export type Days = { first: string; last: string };

const nameOf = (table: string, day: string): string => `${table}_${day.replaceAll('-', '')}`;
const dayPattern = /_(\d{4})(\d{2})(\d{2})$/;

/** Returns the partitions of the tables, in the order of the tables. */
export const listDayPartitions = async <Table extends string>(
  db: Db,
  tables: readonly Table[],
): Promise<DayPartition<Table>[]> => {
  const { rows } = await db.raw<{ rows: { table: Table; name: string }[] }>(
    `select parent.relname as "table", child.relname as name
     from pg_inherits join pg_class parent on parent.oid = inhparent join pg_class child on child.oid = inhrelid
     where parent.oid = any (:tables::regclass[])
     order by array_position(:tables::text[], parent.relname::text), child.relname`,
    { tables: [...tables] },
  );
  return rows.map(({ table, name }) => {
    const [, year, month, day] = dayPattern.exec(name) ?? [];
    return { table, name, day: day && `${year}-${month}-${day}` };
  });
};

/** Waits for the transactions that write to the partition, and keeps others from writing until the transaction ends. */
export const lockDayPartition = async (db: Db, name: string): Promise<void> => {
  await db.raw('lock table ?? in share mode', [name]);
};

/** Returns the first and the last day of the rows of a partition. Undefined for an empty default partition. */
export const findDaysOf = async (
  db: Db,
  { name, day }: Pick<DayPartition<string>, 'name' | 'day'>,
): Promise<Days | undefined> => {
  if (day !== undefined) return { first: day, last: day };
  const { rows } = await db.raw<{ rows: [{ first: string | null; last: string | null }] }>(
    'select min(day)::text as first, max(day)::text as last from ??',
    [name],
  );
  const [{ first, last }] = rows;
  return first === null || last === null ? undefined : { first, last };
};

/**
 * Creates the partitions of a day, unless they exist or the default partition has rows of the day. They are attached, because
 * `partition of` would wait for all transactions that use the table.
 */
export const createDayPartitions = async (db: Db, tables: readonly string[], day: string): Promise<void> => {
  for (const table of tables) {
    const name = nameOf(table, day);
    const { rows } = await db.raw<{ rows: [{ isReady: boolean }] }>(
      `select to_regclass(:name) is not null or exists (select from :default: where day = :day) as "isReady"`,
      { name, default: `${table}_default`, day },
    );
    if (rows[0].isReady) continue;
    await db.raw('create table ?? (like ?? including defaults including constraints including indexes)', [
      name,
      table,
    ]);
    // A bound is a literal.
    const bounds = `for values from ('${day}') to ('${dayAfter(day)}')`;
    await db.raw(`alter table ?? attach partition ?? ${bounds}`, [table, name]);
  }
};

const DAY_MS = 24 * 60 * 60_000;
const dayAfter = (day: string): string => new Date(Date.parse(day) + DAY_MS).toISOString().slice(0, 10);

/** Removes all rows of a partition at once: drops the partition of a day, and truncates the default partition. */
export const removeDayPartition = async (
  db: Db,
  { name, day }: Pick<DayPartition<string>, 'name' | 'day'>,
): Promise<void> => {
  await db.raw(day === undefined ? 'truncate ??' : 'drop table ??', [name]);
};

/** Bounds the wait for locks in the open transaction. */
export const giveUpSoonIn = async (db: Db): Promise<void> => {
  await db.raw(`set local lock_timeout = '2s'`);
};
