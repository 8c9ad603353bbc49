/**
 * The sales of each UTC day, rolled up from its paid orders. An event marks the day of its order, and a schedule writes the
 * marked days anew as a whole. So a repeated event changes nothing, and a late refund or cancellation corrects its day.
 */
import { acquireLock } from '../../../db/advisory-lock.ts';
import { inTransaction } from '../../../db/transaction.ts';
import type { Context } from '../../context.ts';
import type { LoggedEvent } from '../../events/event-read-model.ts';
import type { Gauges } from '../../gauges.ts';
import type { Reaction } from '../../reaction.ts';
import type { Schedule } from '../../schedule.ts';
import {
  findOldestMark,
  markDaysOfCategories,
  markDaysOfOrders,
  rollUpDay,
  takeStaleDay,
} from './sales-roll-up-repository.ts';

const orderOf = ({ type, subject, data }: LoggedEvent): string =>
  type === 'refund.succeeded' ? (data as { orderId: string }).orderId : subject.id;

export const salesRollUpReaction: Reaction = {
  name: 'sales_roll_up',
  types: [
    'order.paid',
    'order.cancelled',
    'refund.succeeded',
    'category.created',
    'category.updated',
    'category.deleted',
  ],
  react: async (context, events) => {
    const now = context.clock.now();
    // Otherwise a roll-up could delete a mark, and commit rows that it has read before the change of this event.
    await acquireLock(context.db, 'salesRollUp');
    const { orders = [], categories = [] } = Object.groupBy(events, ({ type }) =>
      type.startsWith('category.') ? 'categories' : 'orders',
    );
    await markDaysOfOrders(context, orders.map(orderOf), now);
    const slugs = categories.map(({ data }) => (data as { slug: string }).slug);
    await markDaysOfCategories(context, slugs, now);
  },
};

/**
 * Rolls up the days that are marked now, each in a transaction of its own. A day that is marked meanwhile waits for the next
 * run, so the function ends also while orders arrive. Several processes may call it at once. Returns the number of days.
 */
export const rollUpSales = async (
  context: Pick<Context, 'db' | 'clock'>,
  signal?: AbortSignal,
): Promise<number> => {
  const until = context.clock.now();
  for (let count = 0; ; count += 1) {
    if (signal?.aborted) return count;
    const day = await inTransaction(context, async (context) => {
      await acquireLock(context.db, 'salesRollUp');
      const day = await takeStaleDay(context, until);
      if (day !== undefined) await rollUpDay(context, day);
      return day;
    });
    if (day === undefined) return count;
  }
};

export const salesRollUp: Schedule = {
  name: 'sales_roll_up',
  description: 'Rolls up the sales of the days whose orders have changed.',
  cron: '* * * * *',
  run: async (context, { signal }) => {
    const count = await rollUpSales(context, signal);
    if (count > 0) context.log.info({ count }, 'the sales of days were rolled up');
  },
};

export const salesGauges: Gauges<'sales_roll_up_lag_seconds'> = {
  gauges: [
    {
      name: 'sales_roll_up_lag_seconds',
      help: 'The age of the oldest change of sales that no report shows yet; 0 if there is none.',
    },
  ],
  read: async (context) => {
    const oldest = await findOldestMark(context);
    const ageMs = oldest === undefined ? 0 : context.clock.now().getTime() - Date.parse(oldest);
    return [{ gauge: 'sales_roll_up_lag_seconds', value: Math.max(0, ageMs / 1000) }];
  },
};
