import { releaseDiscount } from '../discounts/discount-redemption.ts';
import { listPieces } from '../fulfilment/piece-repository.ts';
import { requestInvoice } from '../invoices/invoice-request.ts';
import { requestRefundsOf } from '../payments/refund-reservation.ts';
import { moveOrderStock } from '../stock/held-stock-repository.ts';
import { returnStock, sumByVariant } from '../stock/returned-stock-repository.ts';
import type { MoveContext, MovedOrder } from './order-move-repository.ts';
import type { OrderEffect } from './order-transitions.ts';

type RunEffect = (context: MoveContext, order: MovedOrder) => Promise<void>;

/** Pieces that have left the shop are restocked by their return. */
const restockUnshipped: RunEffect = async (context, order) => {
  const pieces = await listPieces(context, order.id);
  if (pieces.every(({ shipped }) => shipped === 0)) return moveOrderStock(context, order.id, 'restocked');
  const rest = pieces.map((line) => ({ ...line, quantity: line.ordered - line.shipped }));
  await returnStock(context, { orderId: order.id, reason: 'restocked', quantities: sumByVariant(rest) });
};

const effectRuns: Readonly<Record<OrderEffect, RunEffect>> = {
  requestInvoice: (context, order) => requestInvoice(context, order.id),
  requestRefund: (context, order) => requestRefundsOf(context, order.id),
  releaseDiscount: (context, order) => releaseDiscount(context, order.id),
  commitStock: (context, order) => moveOrderStock(context, order.id, 'sold'),
  releaseStock: (context, order) => moveOrderStock(context, order.id, 'released'),
  restock: restockUnshipped,
};

/** Runs the effects of a step, one after the other, in its transaction. */
export const runEffects = async (
  context: MoveContext,
  order: MovedOrder,
  effects: readonly OrderEffect[],
): Promise<void> => {
  for (const effect of effects) await effectRuns[effect](context, order);
};
