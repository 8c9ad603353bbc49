import { inExclusiveTransaction } from '../../db/advisory-lock.ts';
import type { Days } from '../../db/day-partitions.ts';
import type { Context } from '../context.ts';
import type { Schedule } from '../schedule.ts';
import type { Services } from '../services.ts';
import { deleteForgottenCursors } from './event-cursor-repository.ts';
import {
  createPartitions,
  findDays,
  findReactionsBefore,
  giveUpSoon,
  hasLastBatch,
  isUnreachable,
  listPartitions,
  lockPartition,
  type Partition,
  removePartition,
} from './event-partition-repository.ts';

const DAY_MS = 24 * 60 * 60_000;
/** The schedule may fail for this number of days until events go to the default partition. */
const DAYS_AHEAD = 7;

type RetentionContext = Pick<Context, 'db' | 'clock' | 'log'> & Pick<Services, 'config'>;

/**
 * Creates the partitions of the next days, and removes those of days that have expired. A reaction that has not seen an event
 * keeps it for twice the retention at most. Does nothing while another process does it.
 */
export const maintainEventLog = async (context: RetentionContext): Promise<void> => {
  const now = context.clock.now().getTime();
  const dayAt = (days: number): string => new Date(now + days * DAY_MS).toISOString().slice(0, 10);
  const partitions = await listPartitions(context);
  const existing = new Set(partitions.map(({ day }) => day));
  for (let days = 0; days <= DAYS_AHEAD; days += 1) {
    const day = dayAt(days);
    if (!existing.has(day)) await inTurn(context, (context) => createPartitions(context, day));
  }
  const { eventRetentionDays: kept } = context.config;
  await deleteForgottenCursors(context, new Date(now - kept * DAY_MS));
  const expiry: Expiry = { before: dayAt(-kept), atLast: dayAt(-2 * kept) };
  for (const partition of partitions) {
    if (partition.day !== undefined && partition.day >= expiry.before) continue;
    await inTurn(context, (context) => removeExpired(context, partition, expiry));
  }
};

/** Each step is a short transaction, so that new events wait only for that step. */
const inTurn = async (
  context: RetentionContext,
  step: (context: RetentionContext) => Promise<void>,
): Promise<void> => {
  await inExclusiveTransaction(context.db, 'eventPartitions', async (db) => {
    await giveUpSoon({ db });
    await step({ ...context, db });
  });
};

/** Days before `before` have expired. Those before `atLast` are removed in spite of reactions that have not seen them. */
type Expiry = { before: string; atLast: string };

const removeExpired = async (
  context: RetentionContext,
  partition: Partition,
  { before, atLast }: Expiry,
): Promise<void> => {
  await lockPartition(context, partition);
  const days = await findDays(context, partition);
  if (!days || days.last >= before) return;
  if (await isRemovable(context, { partition, days, isOverdue: days.last < atLast }))
    await removePartition(context, partition);
};

type Expired = { partition: Partition; days: Days; isOverdue: boolean };

const isRemovable = async (
  context: RetentionContext,
  { partition, days, isOverdue }: Expired,
): Promise<boolean> => {
  if (partition.table === 'events') return isUnreachable(context, partition, days);
  if (partition.table === 'event_batches') return !(await hasLastBatch(context, partition));
  const reactions = await findReactionsBefore(context, partition);
  if (reactions.length === 0) return true;
  const { name } = partition;
  if (isOverdue)
    context.log.error({ reactions, partition: name }, 'events expire before reactions have seen them');
  else context.log.warn({ reactions, partition: name }, 'expired events stay until reactions have seen them');
  return isOverdue;
};

/** The hourly maintenance of the event log. */
export const eventLogMaintenance: Schedule = {
  name: 'event_log',
  description:
    'Creates the partitions of the event log for the next days, and drops those that have expired.',
  cron: '7 * * * *',
  run: (context) => maintainEventLog(context),
};
