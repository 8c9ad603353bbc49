import type { Money } from '../../../lib/money.ts';
import { requestRefundsOf } from '../payments/refund-reservation.ts';
import type { LockedOrder, MoveContext, MovedOrder } from './order-move-repository.ts';

/**
 * Requests the refund of a paid order that was cancelled, in the transaction of the cancellation. It calls no other system:
 * a job does.
 */
export const requestRefund = (context: MoveContext, { id }: MovedOrder): Promise<void> =>
  requestRefundsOf(context, id);

type PartialRefund = { order: LockedOrder; returnId: string; amount: Money };

/**
 * Requests the refund of the pieces of a return, in the transaction of its receipt. It calls no other system: a job does. A
 * return is received once. Refunds what is left of the payments if that is less than the amount.
 */
export const requestPartialRefund = (
  context: MoveContext,
  { order, amount, returnId }: PartialRefund,
): Promise<void> =>
  requestRefundsOf(context, order.id, { limitMinor: amount.amount, reason: `Return ${returnId}` });
