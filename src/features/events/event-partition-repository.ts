/** The partitions of the event log. Each statement about a lock gives up soon: otherwise it would delay every new event. */
import type { DbContext } from '../context.ts';

const tables = ['event_positions', 'events', 'event_batches'] as const;
export type LogTable = (typeof tables)[number];

/** A partition of one day, such as 2026-06-01, or the default partition. */
export type Partition = { table: LogTable; name: string; day: string | undefined };

export type Days = { first: string; last: string };

const nameOf = (table: LogTable, day: string): string => `${table}_${day.replaceAll('-', '')}`;
const dayPattern = /_(\d{4})(\d{2})(\d{2})$/;

/** Bounds the wait for locks in the open transaction. */
export const giveUpSoon = async ({ db }: DbContext): Promise<void> => {
  await db.raw(`set local lock_timeout = '2s'`);
};

/** Returns the partitions of all tables of the log: those of `event_positions` first, those of `event_batches` last. */
export const listPartitions = async ({ db }: DbContext): Promise<Partition[]> => {
  const { rows } = await db.raw<{ rows: { table: LogTable; name: string }[] }>(
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
export const lockPartition = async ({ db }: DbContext, { name }: Partition): Promise<void> => {
  await db.raw('lock table ?? in share mode', [name]);
};

/** Returns the first and the last day of the rows of a partition. Undefined for an empty default partition. */
export const findDays = async ({ db }: DbContext, { name, day }: Partition): Promise<Days | undefined> => {
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
 * `partition of` would wait for all transactions that use the log.
 */
export const createPartitions = async ({ db }: DbContext, day: string): Promise<void> => {
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
export const removePartition = async ({ db }: DbContext, { name, day }: Partition): Promise<void> => {
  await db.raw(day === undefined ? 'truncate ??' : 'drop table ??', [name]);
};

/** Returns the reactions that have not seen all positions of a partition. */
export const findReactionsBefore = async ({ db }: DbContext, { name }: Partition): Promise<string[]> => {
  const { rows } = await db.raw<{ rows: { reaction: string }[] }>(
    'select reaction from event_cursors where position < (select max(position) from ??)',
    [name],
  );
  return rows.map(({ reaction }) => reaction);
};

/** Tells whether all events of a partition have had positions, and no position of the log leads to them any more. */
export const isUnreachable = async (
  { db }: DbContext,
  { name }: Partition,
  { first, last }: Days,
): Promise<boolean> => {
  const { rows } = await db.raw<{ rows: [{ isUnreachable: boolean }] }>(
    `select not exists (select from event_positions where event_day between :first and :last)
       and not exists (
         select from :name: where not coalesce(
           (select pg_visible_in_snapshot(transaction_id, snapshot)
              and cluster = (select system_identifier::text from pg_control_system())
            from event_batches order by last_position desc limit 1), false)) as "isUnreachable"`,
    { name, first, last },
  );
  return rows[0].isUnreachable;
};

/** Tells whether the partition has the last batch, which numbers the next events. */
export const hasLastBatch = async ({ db }: DbContext, { name }: Partition): Promise<boolean> => {
  const { rows } = await db.raw<{ rows: [{ hasLast: boolean }] }>(
    `select exists (select from ?? where last_position = (select max(last_position) from event_batches)) as "hasLast"`,
    [name],
  );
  return rows[0].hasLast;
};
