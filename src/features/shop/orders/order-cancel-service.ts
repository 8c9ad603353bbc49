import { inTransaction } from '../../../db/transaction.ts';
import type { Actor } from '../../accounts/access/actor.ts';
import type { Context, ProblemContext } from '../../context.ts';
import { listPieces } from '../fulfilment/piece-repository.ts';
import type { OrderDetails } from './order.ts';
import { moveOrder } from './order-move.ts';
import { lockOrder } from './order-move-repository.ts';
import { moverOf } from './order-policy.ts';
import { findOrderDetails } from './order-repository.ts';

type Cancellation = { actor: Actor; orderId: string; reason?: string | undefined };

/** Cancels an order for its buyer or an administrator. Throws not_found or order_state_conflict. */
export const cancelOrder = (
  context: Context<'not_found' | 'order_state_conflict'>,
  { actor, orderId, reason }: Cancellation,
): Promise<OrderDetails> =>
  inTransaction(context, async (context) => {
    const order = await lockOrder(context, orderId);
    const by = order && moverOf(actor, order.buyerId);
    if (!by) throw context.problem('not_found');
    if (order.status === 'packed') await requireUnshipped(context, orderId);
    await moveOrder(context, orderId, { transition: 'cancel', by, reason });
    const found = await findOrderDetails(context, orderId);
    if (!found) throw new Error(`The order ${orderId} does not exist`);
    return found.order;
  });

/** The pieces that have left the shop are returned, not cancelled. Throws order_state_conflict. */
const requireUnshipped = async (context: ProblemContext<'order_state_conflict'>, orderId: string) => {
  const pieces = await listPieces(context, orderId);
  if (pieces.every(({ shipped }) => shipped === 0)) return;
  const detail = 'A part of the order was shipped, so it cannot be cancelled.';
  throw context.problem('order_state_conflict', { detail });
};
