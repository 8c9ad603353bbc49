/** The partitions of the event log. Each statement about a lock gives up soon: otherwise it would delay every new event. */
import {
  createDayPartitions,
  type DayPartition,
  type Days,
  findDaysOf,
  giveUpSoonIn,
  listDayPartitions,
  lockDayPartition,
  removeDayPartition,
} from '../../db/day-partitions.ts';
import type { DbContext } from '../context.ts';

const tables = ['event_positions', 'events', 'event_batches'] as const;
export type LogTable = (typeof tables)[number];
export type Partition = DayPartition<LogTable>;

/** Bounds the wait for locks in the open transaction. */
export const giveUpSoon = ({ db }: DbContext): Promise<void> => giveUpSoonIn(db);

/** Returns the partitions of all tables of the log: those of `event_positions` first, those of `event_batches` last. */
export const listPartitions = ({ db }: DbContext): Promise<Partition[]> => listDayPartitions(db, tables);

/** Waits for the transactions that write to the partition, and keeps others from writing until the transaction ends. */
export const lockPartition = ({ db }: DbContext, { name }: Partition): Promise<void> =>
  lockDayPartition(db, name);

/** Returns the first and the last day of the rows of a partition. Undefined for an empty default partition. */
export const findDays = ({ db }: DbContext, partition: Partition): Promise<Days | undefined> =>
  findDaysOf(db, partition);

/** Creates the partitions of a day, unless they exist or the default partition has rows of the day. */
export const createPartitions = ({ db }: DbContext, day: string): Promise<void> =>
  createDayPartitions(db, tables, day);

/** Removes all rows of a partition at once: drops the partition of a day, and truncates the default partition. */
export const removePartition = ({ db }: DbContext, partition: Partition): Promise<void> =>
  removeDayPartition(db, partition);

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
