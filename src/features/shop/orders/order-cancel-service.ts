import { inTransaction } from '../../../db/transaction.ts';
import type { Actor } from '../../accounts/access/actor.ts';
import type { Context, DbContext, ProblemContext } from '../../context.ts';
import { listPieces } from '../fulfilment/piece-repository.ts';
import { isGuestToken } from './guest-order-repository.ts';
import type { OrderDetails } from './order.ts';
import { moveOrder } from './order-move.ts';
import { type LockedOrder, lockOrder } from './order-move-repository.ts';
import { moverOf } from './order-policy.ts';
import { findOrderDetails } from './order-repository.ts';
import type { OrderMover } from './order-transitions.ts';

type CancelContext = Context<'not_found' | 'order_state_conflict'>;
type Cancellation = { orderId: string; reason?: string | undefined };

/** Cancels an order for its buyer or an administrator. Throws not_found or order_state_conflict. */
export const cancelOrder = (
  context: CancelContext,
  { actor, ...cancellation }: Cancellation & { actor: Actor },
): Promise<OrderDetails> => cancelAs(context, cancellation, (_, order) => moverOf({ actor }, order));

/** Like `cancelOrder`, for a guest with the token of the order. */
export const cancelGuestOrder = (
  context: CancelContext,
  { token, ...cancellation }: Cancellation & { token: string },
): Promise<OrderDetails> =>
  cancelAs(context, cancellation, async (context, { id: orderId }) =>
    (await isGuestToken(context, { orderId, token })) ? 'owner' : undefined,
  );

/** Returns the role in which the caller moves the locked order. Undefined if the order must look absent. */
type FindMover = (
  context: DbContext,
  order: LockedOrder,
) => OrderMover | undefined | Promise<OrderMover | undefined>;

const cancelAs = (
  context: CancelContext,
  { orderId, reason }: Cancellation,
  findMover: FindMover,
): Promise<OrderDetails> =>
  inTransaction(context, async (context) => {
    const order = await lockOrder(context, orderId);
    const by = order && (await findMover(context, order));
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
