import type { MoveContext, MovedOrder } from './order-move-repository.ts';

/**
 * Requests the refund of a paid order that was cancelled, in the transaction of the cancellation. It calls no other system.
 * There are no payments yet, so there is nothing to refund.
 */
export const requestRefund = async (_context: MoveContext, _order: MovedOrder): Promise<void> => {};
