import { inTransaction } from '../../../db/transaction.ts';
import type { Schedule } from '../../schedule.ts';
import { tryToMoveOrder } from './order-move.ts';
import type { MoveContext } from './order-move-repository.ts';
import { listDueOrders, lockOrder } from './order-move-repository.ts';

const BATCH = 100;

/**
 * Cancels the pending orders that nobody has paid in time, and releases their stock. Each order has a transaction of its own,
 * and is decided again under its lock: a payment may win meanwhile. An order that fails does not stop the others; in the end
 * the function throws. Returns the number of cancelled orders.
 */
export const expireOrders = async (context: MoveContext, signal?: AbortSignal): Promise<number> => {
  const now = context.clock.now();
  const failures: unknown[] = [];
  let count = 0;
  let after: string | undefined;
  do {
    const due = await listDueOrders(context, { now, after, limit: BATCH });
    for (const orderId of due) {
      if (signal?.aborted) return count;
      try {
        if (await expireOrder(context, orderId, now)) count += 1;
      } catch (error) {
        failures.push(error);
      }
    }
    after = due.length < BATCH ? undefined : due.at(-1);
  } while (after !== undefined);
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} orders could not expire`);
  return count;
};

const expireOrder = (context: MoveContext, orderId: string, now: Date): Promise<boolean> =>
  inTransaction(context, async (context) => {
    const order = await lockOrder(context, orderId);
    if (order?.expiresAt === undefined || Date.parse(order.expiresAt) > now.getTime()) return false;
    const reason = 'It was not paid in time.';
    return (
      (await tryToMoveOrder(context, orderId, { transition: 'cancel', by: 'system', reason })) !== undefined
    );
  });

export const orderExpiry: Schedule = {
  name: 'order_expiry',
  description: 'Cancels pending orders that were not paid in time.',
  cron: '* * * * *',
  run: async (context, { signal }) => {
    const count = await expireOrders(context, signal);
    if (count > 0) context.log.info({ count }, 'unpaid orders were cancelled');
  },
};
