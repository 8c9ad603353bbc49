import { releaseDiscount } from '../discounts/discount-redemption.ts';
import { moveOrderStock } from '../stock/held-stock-repository.ts';
import type { MoveContext, MovedOrder } from './order-move-repository.ts';
import type { OrderEffect } from './order-transitions.ts';
import { requestRefund } from './refund-request.ts';

type RunEffect = (context: MoveContext, order: MovedOrder) => Promise<void>;

const nothingYet: RunEffect = async () => {};

const effectRuns: Readonly<Record<OrderEffect, RunEffect>> = {
  createInvoice: nothingYet,
  requestRefund,
  releaseDiscount: (context, order) => releaseDiscount(context, order.id),
  commitStock: (context, order) => moveOrderStock(context, order.id, 'sold'),
  releaseStock: (context, order) => moveOrderStock(context, order.id, 'released'),
  restock: (context, order) => moveOrderStock(context, order.id, 'restocked'),
};

/** Runs the effects of a step, one after the other, in its transaction. */
export const runEffects = async (
  context: MoveContext,
  order: MovedOrder,
  effects: readonly OrderEffect[],
): Promise<void> => {
  for (const effect of effects) await effectRuns[effect](context, order);
};
