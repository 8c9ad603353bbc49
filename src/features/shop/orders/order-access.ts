import type { ProblemContext } from '../../context.ts';
import { findOwner } from './guest-order-repository.ts';
import { mayReadOrder, type OrderCaller } from './order-policy.ts';

/** Throws not_found unless the caller may read the order. */
export const requireReadableOrder = async (
  context: ProblemContext<'not_found'>,
  caller: OrderCaller,
  orderId: string,
): Promise<void> => {
  const owner = await findOwner(context, orderId);
  if (!owner || !mayReadOrder(caller, owner)) throw context.problem('not_found');
};
