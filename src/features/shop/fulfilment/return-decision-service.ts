import { inTransaction } from '../../../db/transaction.ts';
import type { Context, ProblemContext } from '../../context.ts';
import { appendEvent } from '../../events/append-event.ts';
import type { MailTemplate } from '../../mail/mail-template.ts';
import { type LockedOrder, lockOrder } from '../orders/order-move-repository.ts';
import { requestRefundsOf } from '../payments/refund-reservation.ts';
import { shareOf } from '../pricing/rounding.ts';
import { returnStock, sumByVariant } from '../stock/returned-stock-repository.ts';
import { mailBuyer } from './buyer-mail.ts';
import { requireNone, requirePositions } from './requested-lines.ts';
import type { ReturnReceive, VersionedReturn } from './return.ts';
import { returnApprovedMail, returnReceivedMail, returnRejectedMail } from './return-mails.ts';
import * as returns from './return-repository.ts';
import { readReturn } from './return-service.ts';

type DecisionProblem = 'not_found' | 'return_state_conflict';

/** Approves a requested return. Throws a `DecisionProblem`. */
export const approveReturn = (
  context: Context<DecisionProblem>,
  returnId: string,
): Promise<VersionedReturn> =>
  inTransaction(context, async (context) => {
    const { order } = await lockReturn(context, returnId, 'requested', 'approved');
    await returns.advanceReturn(context, returnId, { state: 'approved', at: context.clock.now() });
    return announce(context, order, returnId, 'return.approved', returnApprovedMail);
  });

/** Rejects a requested return. Throws a `DecisionProblem`. */
export const rejectReturn = (
  context: Context<DecisionProblem>,
  returnId: string,
  rejection: string,
): Promise<VersionedReturn> =>
  inTransaction(context, async (context) => {
    const { order } = await lockReturn(context, returnId, 'requested', 'rejected');
    await returns.advanceReturn(context, returnId, { state: 'rejected', at: context.clock.now(), rejection });
    return announce(context, order, returnId, 'return.rejected', returnRejectedMail);
  });

/**
 * Receives an approved return: requests the refund of its pieces, and restocks those that can be sold again, as the last
 * statement. Throws rule_violated or a `DecisionProblem`.
 */
export const receiveReturn = (
  context: Context<DecisionProblem | 'rule_violated'>,
  returnId: string,
  { lines }: ReturnReceive,
): Promise<VersionedReturn> =>
  inTransaction(context, async (context) => {
    const { order, found } = await lockReturn(context, returnId, 'approved', 'received');
    requireEveryLine(context.problem, lines, found);
    const ordered = await returns.listReturnable(context, order.id, new Date(0));
    const pieces = found.lines.flatMap(({ position, quantity }) => {
      const line = ordered.find((one) => one.position === position);
      return line ? [{ ...line, quantity }] : [];
    });
    const amount = pieces.map(refundOf).reduce((sum, minor) => sum + minor, 0);
    const restocks = new Map(lines.map(({ position, restock }) => [position, restock]));
    await returns.recordRestock(context, returnId, restocks);
    const at = context.clock.now();
    await returns.advanceReturn(context, returnId, { state: 'received', at });
    if (amount > 0)
      await requestRefundsOf(context, order.id, {
        limitMinor: amount,
        reason: `Return ${returnId}`,
        returnId,
      });
    const received = await announce(context, order, returnId, 'return.received', returnReceivedMail);
    const quantities = sumByVariant(pieces.filter(({ position }) => restocks.get(position)));
    await returnStock(context, { orderId: order.id, reason: 'returned', quantities });
    return received;
  });

type ReturnedPieces = returns.ReturnableLine & { quantity: number };

/**
 * The price of the returned pieces of a line. It is the difference of two rounded sums, so the refunds of all returns of a line
 * add up to its price.
 */
const refundOf = ({ paidMinor, ordered, received, quantity }: ReturnedPieces): number => {
  const priceOf = (pieces: number) => shareOf(paidMinor, pieces, ordered);
  return priceOf(received + quantity) - priceOf(received);
};

const requireEveryLine = (
  problem: Context<'rule_violated'>['problem'],
  lines: ReturnReceive['lines'],
  found: VersionedReturn,
): void => {
  requirePositions(problem, lines, new Set(found.lines.map(({ position }) => position)), 'the return');
  if (lines.length === found.lines.length) return;
  requireNone(problem, [
    { field: ['lines'], rule: 'complete', detail: 'must name every line of the return' },
  ]);
};

const lockReturn = async (
  context: ProblemContext<DecisionProblem>,
  returnId: string,
  required: VersionedReturn['state'],
  participle: string,
): Promise<{ order: LockedOrder; found: VersionedReturn }> => {
  const known = await returns.findReturn(context, returnId);
  const order = known && (await lockOrder(context, known.orderId));
  if (!order) throw context.problem('not_found');
  const found = await readReturn(context, returnId);
  if (found.state !== required) {
    const detail = `The return is ${found.state}, so it cannot be ${participle}.`;
    throw context.problem('return_state_conflict', { detail });
  }
  return { order, found };
};

const announce = async (
  context: Pick<Context, 'db' | 'clock' | 'actor'>,
  order: LockedOrder,
  returnId: string,
  type: 'return.approved' | 'return.rejected' | 'return.received',
  template: MailTemplate,
): Promise<VersionedReturn> => {
  const changed = await readReturn(context, returnId);
  const { version } = changed;
  const data = { orderId: order.id };
  await appendEvent(context, type, { subjectId: returnId, version, ownerId: order.buyerId, data });
  await mailBuyer(context, order, template, { returnId });
  return changed;
};
