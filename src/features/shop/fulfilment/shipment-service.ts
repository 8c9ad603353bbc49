import type { CallFacts } from '../../../contract/handler-call.ts';
import type { Db } from '../../../db/db.ts';
import { inTransaction } from '../../../db/transaction.ts';
import type { MakeProblem } from '../../../errors.ts';
import { newUuid, toPublicId } from '../../../lib/id.ts';
import type { Context, DbContext, ProblemContext } from '../../context.ts';
import { appendEvent } from '../../events/append-event.ts';
import { type LockedOrder, lockOrder } from '../orders/order-move-repository.ts';
import { type LinePieces, listPieces } from './piece-repository.ts';
import { requireAvailable, requireNone } from './requested-lines.ts';
import type { ShipmentCreate, ShipmentPatch, VersionedShipment } from './shipment.ts';
import * as shipments from './shipment-repository.ts';

type CreationProblem = 'not_found' | 'order_state_conflict' | 'quantity_exceeded' | 'rule_violated';

/**
 * Assigns pieces of a packed order to a new shipment: by default all that no other shipment contains. It decides under the
 * lock on the order, so concurrent shipments never contain more than the ordered pieces. Throws a `CreationProblem`.
 */
export const createShipment = (
  context: Context<CreationProblem>,
  orderId: string,
  { lines: requested, ...tracking }: ShipmentCreate,
): Promise<VersionedShipment> =>
  inTransaction(context, async (context) => {
    const { problem } = context;
    requireTrackingUrl(problem, tracking);
    const order = await lockOrder(context, orderId);
    if (!order) throw problem('not_found');
    requirePacked(problem, order, 'get a shipment');
    const pieces = await listPieces(context, orderId);
    const lines = requested ?? restOf(pieces);
    if (lines.length === 0) {
      throw problem('quantity_exceeded', { detail: 'All pieces of the order are in shipments.' });
    }
    requireAvailable(problem, lines, new Map(pieces.map((line) => [line.position, unassigned(line)])));
    const createdAt = context.clock.now();
    const uuid = newUuid(createdAt);
    await shipments.insertShipment(context, { ...tracking, uuid, orderId, lines, createdAt });
    const shipment = await readShipment(context, toPublicId('shp', uuid));
    await appendEvent(context, 'shipment.created', {
      subjectId: shipment.id,
      version: shipment.version,
      ownerId: order.buyerId,
      data: { orderId },
    });
    return shipment;
  });

const unassigned = ({ ordered, assigned }: LinePieces): number => ordered - assigned;

const restOf = (pieces: readonly LinePieces[]) =>
  pieces.flatMap((line) => {
    const quantity = unassigned(line);
    return quantity > 0 ? [{ position: line.position, quantity }] : [];
  });

/** Changes the tracking of a shipment. Throws not_found, precondition_failed or rule_violated. */
export const updateShipment = (
  context: Context<'not_found' | 'rule_violated'> & Pick<CallFacts<Db>, 'checkIfMatch'>,
  shipmentId: string,
  patch: ShipmentPatch,
): Promise<VersionedShipment> =>
  inTransaction(context, async (context) => {
    requireTrackingUrl(context.problem, patch);
    const { order, shipment } = await lockShipment(context, shipmentId);
    context.checkIfMatch(shipment.version, shipment);
    await shipments.updateTracking(context, shipmentId, patch);
    const updated = await readShipment(context, shipmentId);
    const fields = Object.keys(patch) as (keyof ShipmentPatch)[];
    await appendEvent(context, 'shipment.updated', {
      subjectId: shipmentId,
      version: updated.version,
      ownerId: order.buyerId,
      data: { orderId: order.id, fields },
    });
    return updated;
  });

/** Locks the order of a shipment, and reads the shipment under the lock. Throws not_found. */
export const lockShipment = async (
  context: ProblemContext<'not_found'>,
  shipmentId: string,
): Promise<{ order: LockedOrder; shipment: VersionedShipment }> => {
  const found = await shipments.findShipment(context, shipmentId);
  const order = found && (await lockOrder(context, found.orderId));
  if (!order) throw context.problem('not_found');
  return { order, shipment: await readShipment(context, shipmentId) };
};

/** Reads a shipment that exists. */
export const readShipment = async (context: DbContext, shipmentId: string): Promise<VersionedShipment> => {
  const shipment = await shipments.findShipment(context, shipmentId);
  if (!shipment) throw new Error(`The shipment ${shipmentId} does not exist`);
  return shipment;
};

/** Throws order_state_conflict unless the order is packed. */
export const requirePacked = (
  problem: MakeProblem<'order_state_conflict'>,
  { status }: LockedOrder,
  aim: string,
): void => {
  if (status !== 'packed') {
    throw problem('order_state_conflict', { detail: `The order is ${status}, so it cannot ${aim}.` });
  }
};

/** The pattern of the contract accepts some hosts and ports that are no URL, to which no mail can link. */
export const requireTrackingUrl = (
  problem: MakeProblem<'rule_violated'>,
  { trackingUrl }: ShipmentPatch,
): void => {
  if (typeof trackingUrl !== 'string' || URL.canParse(trackingUrl)) return;
  requireNone(problem, [{ field: ['trackingUrl'], rule: 'url', detail: 'must be a URL' }]);
};
