import { inTransaction } from '../../../db/transaction.ts';
import type { MakeProblem } from '../../../errors.ts';
import { newUuid, toPublicId } from '../../../lib/id.ts';
import type { Context, DbContext } from '../../context.ts';
import { appendEvent } from '../../events/append-event.ts';
import type { Services } from '../../services.ts';
import { lockOrder } from '../orders/order-move-repository.ts';
import { moverOf, type OrderCaller } from '../orders/order-policy.ts';
import { requireAvailable } from './requested-lines.ts';
import type { ReturnCreate, VersionedReturn } from './return.ts';
import * as returns from './return-repository.ts';

const DAY_MS = 24 * 60 * 60_000;

type RequestProblem =
  | 'not_found'
  | 'order_state_conflict'
  | 'quantity_exceeded'
  | 'return_period_over'
  | 'rule_violated';

/**
 * Requests the return of shipped pieces for their buyer or an administrator. It decides under the lock on the order, so
 * concurrent returns never contain more than the shipped pieces. Throws a `RequestProblem`.
 */
export const createReturn = (
  context: Context<RequestProblem> & Pick<Services, 'config'>,
  { caller, orderId }: { caller: OrderCaller; orderId: string },
  { reason, lines }: ReturnCreate,
): Promise<VersionedReturn> =>
  inTransaction(context, async (context) => {
    const { problem } = context;
    const order = await lockOrder(context, orderId);
    if (!order || !moverOf(caller, order)) throw problem('not_found');
    if (!['packed', 'shipped', 'delivered'].includes(order.status)) {
      throw problem('order_state_conflict', {
        detail: `The order is ${order.status}, so nothing can be returned.`,
      });
    }
    const createdAt = context.clock.now();
    const since = new Date(createdAt.getTime() - context.config.returnPeriodDays * DAY_MS);
    requireReturnable(problem, lines, await returns.listReturnable(context, orderId, since));
    const uuid = newUuid(createdAt);
    await returns.insertReturn(context, { uuid, orderId, reason, lines, createdAt });
    const requested = await readReturn(context, toPublicId('rtn', uuid));
    await appendEvent(context, 'return.requested', {
      subjectId: requested.id,
      version: requested.version,
      ownerId: order.buyerId,
      data: { orderId, reason },
    });
    return requested;
  });

const requireReturnable = (
  problem: MakeProblem<RequestProblem>,
  lines: ReturnCreate['lines'],
  shipped: readonly returns.ReturnableLine[],
): void => {
  const left = new Map(shipped.map((line) => [line.position, line.shipped - line.returned]));
  requireAvailable(problem, lines, left);
  const late = lines.find(
    ({ position, quantity }) =>
      quantity > (shipped.find((line) => line.position === position)?.inPeriod ?? 0),
  );
  if (late) {
    throw problem('return_period_over', { detail: `The return period of line ${late.position} has ended.` });
  }
};

/** Reads a return that exists. */
export const readReturn = async (context: DbContext, returnId: string): Promise<VersionedReturn> => {
  const found = await returns.findReturn(context, returnId);
  if (!found) throw new Error(`The return ${returnId} does not exist`);
  return found;
};
