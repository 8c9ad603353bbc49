import type { Money } from '../../../lib/money.ts';
import type { LockedOrder, MoveContext, MovedOrder } from './order-move-repository.ts';

/**
 * Requests the refund of a paid order that was cancelled, in the transaction of the cancellation. It calls no other system.
 * There are no payments yet, so there is nothing to refund.
 */
export const requestRefund = async (_context: MoveContext, _order: MovedOrder): Promise<void> => {};

type PartialRefund = { order: LockedOrder; returnId: string; amount: Money };

/**
 * Requests the refund of the pieces of a return, in the transaction of its receipt. It calls no other system. A return is
 * received once, so its id identifies the refund. There are no payments yet, so there is nothing to refund.
 */
export const requestPartialRefund = async (
  _context: MoveContext,
  _refund: PartialRefund,
): Promise<void> => {};
