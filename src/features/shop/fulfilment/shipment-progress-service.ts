import { inTransaction } from '../../../db/transaction.ts';
import type { Context } from '../../context.ts';
import { appendEvent } from '../../events/append-event.ts';
import { moveOrder, tryToMoveOrder } from '../orders/order-move.ts';
import type { LockedOrder } from '../orders/order-move-repository.ts';
import { mailBuyer } from './buyer-mail.ts';
import { orderShippedMail } from './order-shipped-mail.ts';
import { areAllDelivered, listPieces } from './piece-repository.ts';
import type { Tracking, VersionedShipment } from './shipment.ts';
import { shipmentDeliveredMail } from './shipment-delivered-mail.ts';
import { advanceShipment } from './shipment-repository.ts';
import { lockShipment, readShipment, requirePacked, requireTrackingUrl } from './shipment-service.ts';

type ProgressProblem = 'not_found' | 'order_state_conflict' | 'shipment_state_conflict';

/**
 * Hands a shipment to its carrier, and moves the order if that was its last piece. Throws rule_violated or a
 * `ProgressProblem`.
 */
export const shipShipment = (
  context: Context<ProgressProblem | 'rule_violated'>,
  shipmentId: string,
  tracking: Tracking,
): Promise<VersionedShipment> =>
  inTransaction(context, async (context) => {
    requireTrackingUrl(context.problem, tracking);
    const { order, shipment } = await lockShipment(context, shipmentId);
    requireState(context, shipment, 'created', 'shipped');
    requirePacked(context.problem, order, 'be shipped');
    await advanceShipment(context, shipmentId, { state: 'shipped', at: context.clock.now(), tracking });
    const shipped = await announce(context, order, shipmentId, 'shipment.shipped');
    await mailBuyer(context, order, orderShippedMail, { shipmentId });
    const pieces = await listPieces(context, order.id);
    if (pieces.every((line) => line.shipped === line.ordered)) {
      await moveOrder(context, order.id, { transition: 'ship', by: 'admin' });
    }
    return shipped;
  });

/**
 * Marks a shipment as delivered, and moves a shipped order if that was its last shipment. The shipment of a refunded order may
 * still arrive. Throws a `ProgressProblem`.
 */
export const deliverShipment = (
  context: Context<'not_found' | 'shipment_state_conflict'>,
  shipmentId: string,
): Promise<VersionedShipment> =>
  inTransaction(context, async (context) => {
    const { order, shipment } = await lockShipment(context, shipmentId);
    requireState(context, shipment, 'shipped', 'delivered');
    await advanceShipment(context, shipmentId, { state: 'delivered', at: context.clock.now() });
    const delivered = await announce(context, order, shipmentId, 'shipment.delivered');
    await mailBuyer(context, order, shipmentDeliveredMail, { shipmentId });
    if (order.status === 'shipped' && (await areAllDelivered(context, order.id))) {
      await tryToMoveOrder(context, order.id, { transition: 'deliver', by: 'admin' });
    }
    return delivered;
  });

/** Cancels a shipment that is not shipped, which frees its pieces for another one. Throws a `ProgressProblem`. */
export const cancelShipment = (
  context: Context<'not_found' | 'shipment_state_conflict'>,
  shipmentId: string,
): Promise<VersionedShipment> =>
  inTransaction(context, async (context) => {
    const { order, shipment } = await lockShipment(context, shipmentId);
    requireState(context, shipment, 'created', 'cancelled');
    await advanceShipment(context, shipmentId, { state: 'cancelled', at: context.clock.now() });
    return announce(context, order, shipmentId, 'shipment.cancelled');
  });

const requireState = (
  { problem }: Pick<Context<'shipment_state_conflict'>, 'problem'>,
  { state }: VersionedShipment,
  required: VersionedShipment['state'],
  participle: string,
): void => {
  if (state === required) return;
  const detail =
    state === participle
      ? `The shipment is already ${state}.`
      : `The shipment is ${state}, so it cannot be ${participle}.`;
  throw problem('shipment_state_conflict', { detail });
};

const announce = async (
  context: Pick<Context, 'db' | 'clock' | 'actor'>,
  { id: orderId, buyerId }: LockedOrder,
  shipmentId: string,
  type: 'shipment.shipped' | 'shipment.delivered' | 'shipment.cancelled',
): Promise<VersionedShipment> => {
  const shipment = await readShipment(context, shipmentId);
  const { version } = shipment;
  await appendEvent(context, type, { subjectId: shipmentId, version, ownerId: buyerId, data: { orderId } });
  return shipment;
};
