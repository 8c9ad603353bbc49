/** The partitions of the log of deliveries. */
import {
  createDayPartitions,
  type DayPartition,
  findDaysOf,
  giveUpSoonIn,
  listDayPartitions,
  lockDayPartition,
  removeDayPartition,
} from '../../db/day-partitions.ts';
import type { DbContext } from '../context.ts';

const tables = ['webhook_attempts', 'webhook_deliveries'] as const;
export type LogPartition = DayPartition<(typeof tables)[number]>;

export const listLogPartitions = ({ db }: DbContext): Promise<LogPartition[]> =>
  listDayPartitions(db, tables);

/** Creates the partitions of a day, unless they exist or the default partition has rows of the day. */
export const createLogPartitions = async ({ db }: DbContext, day: string): Promise<void> => {
  await giveUpSoonIn(db);
  await createDayPartitions(db, tables, day);
};

/**
 * Removes a partition all of whose days are before `before`. Its deliveries that still wait, for instance those of a paused
 * endpoint, are given up.
 */
export const removeExpiredLog = async (
  { db }: DbContext,
  partition: LogPartition,
  before: string,
): Promise<void> => {
  await giveUpSoonIn(db);
  // An attempt that ends locks the queue before the log.
  await db('webhook_queue').where('day', '<', before).delete();
  await lockDayPartition(db, partition.name);
  const days = await findDaysOf(db, partition);
  if (days && days.last < before) await removeDayPartition(db, partition);
};
