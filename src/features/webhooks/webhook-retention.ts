import { inExclusiveTransaction } from '../../db/advisory-lock.ts';
import type { Context } from '../context.ts';
import type { Schedule } from '../schedule.ts';
import type { Services } from '../services.ts';
import { createLogPartitions, listLogPartitions, removeExpiredLog } from './webhook-partition-repository.ts';

const DAY_MS = 24 * 60 * 60_000;
/** The schedule may fail for this number of days until deliveries go to the default partition. */
const DAYS_AHEAD = 7;

/** Creates the partitions of the next days, and drops those of days that have expired. */
export const maintainWebhookLog = async ({
  db,
  clock,
  config,
}: Pick<Context, 'db' | 'clock'> & Pick<Services, 'config'>): Promise<void> => {
  const now = clock.now().getTime();
  const dayAt = (days: number): string => new Date(now + days * DAY_MS).toISOString().slice(0, 10);
  const inTurn = (step: (context: { db: typeof db }) => Promise<void>) =>
    inExclusiveTransaction(db, 'webhookPartitions', (db) => step({ db }));
  const partitions = await listLogPartitions({ db });
  for (let days = 0; days <= DAYS_AHEAD; days += 1)
    await inTurn((context) => createLogPartitions(context, dayAt(days)));
  const before = dayAt(-config.webhookDeliveryRetentionDays);
  for (const partition of partitions)
    if (partition.day === undefined || partition.day < before)
      await inTurn((context) => removeExpiredLog(context, partition, before));
};

export const webhookLogMaintenance: Schedule = {
  name: 'webhook_log',
  description:
    'Creates the partitions of the webhook log for the next days, and drops those that have expired.',
  cron: '17 * * * *',
  run: (context) => maintainWebhookLog(context),
};
