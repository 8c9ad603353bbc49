import { inTransaction } from '../../../db/transaction.ts';
import type { Context } from '../../context.ts';
import { appendEvent } from '../../events/append-event.ts';
import type { EventOf } from '../../events/event-type.ts';
import { runEffects } from './order-effects.ts';
import {
  type LockedOrder,
  lockOrder,
  type MoveContext,
  type MovedOrder,
  writeStatus,
} from './order-move-repository.ts';
import { findStep, type OrderMover, type OrderStep, type Transition } from './order-transitions.ts';

export type OrderMove = {
  transition: Transition;
  /** The role in which the caller moves the order. It has checked that the actor may act in this role. */
  by: OrderMover;
  /** Shown in the history of the order. */
  reason?: string | undefined;
};

/**
 * Moves an order along a transition of `orderSteps`: locks the order, decides under the lock, writes status, history and
 * event, and runs the effects of the step. The stock is the last of them, because its rows are the hottest: call this function
 * after all other writes of the transaction. To write other rows of the order before, lock it first with `lockOrder`.
 *
 * Throws not_found, or order_state_conflict with the current status. Two concurrent moves of one order run one after the
 * other, and the second one sees the status that the first one wrote.
 */
export const moveOrder = (
  context: MoveContext & Pick<Context<'not_found' | 'order_state_conflict'>, 'problem'>,
  orderId: string,
  move: OrderMove,
): Promise<MovedOrder> =>
  inTransaction(context, async (context) => {
    const order = await lockOrder(context, orderId);
    if (!order) throw context.problem('not_found');
    const step = findStep(order.status, move.transition, move.by);
    if (!step) {
      const detail = `The order is ${order.status}, so it cannot be ${participles[move.transition]}.`;
      throw context.problem('order_state_conflict', { detail });
    }
    return applyStep(context, order, step, move);
  });

/** Like `moveOrder`, for a caller that has no request: returns undefined if the order is gone or in another state. */
export const tryToMoveOrder = (
  context: MoveContext,
  orderId: string,
  move: OrderMove,
): Promise<MovedOrder | undefined> =>
  inTransaction(context, async (context) => {
    const order = await lockOrder(context, orderId);
    const step = order && findStep(order.status, move.transition, move.by);
    return order && step && applyStep(context, order, step, move);
  });

const participles = {
  pay: 'paid',
  pack: 'packed',
  ship: 'shipped',
  deliver: 'delivered',
  cancel: 'cancelled',
  refund: 'refunded',
} as const satisfies Record<Transition, string>;

type MoveData = EventOf<OrderStep['event']>['data'];

const applyStep = async (
  { actor, ...rest }: MoveContext,
  order: LockedOrder,
  { to, event, effects }: OrderStep,
  { by, reason }: OrderMove,
): Promise<MovedOrder> => {
  // The system acts in the request of a payment, whose actor does not move the order.
  const context: MoveContext = { ...rest, actor: by === 'system' ? undefined : actor };
  const entry = { orderId: order.id, status: to, at: context.clock.now(), by, reason };
  const version = await writeStatus(context, { ...entry, actorId: context.actor?.id });
  await appendEvent(context, event, {
    subjectId: order.id,
    version,
    ownerId: order.buyerId,
    // The table pairs each event with its status, which TypeScript does not see.
    data: { status: to, previousStatus: order.status, movedBy: by, total: order.total } as MoveData,
  });
  const moved = { ...order, status: to, version, previousStatus: order.status, expiresAt: undefined };
  await runEffects(context, moved, effects);
  return moved;
};
