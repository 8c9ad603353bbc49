import { newestIdFirst, type Page, type PageRequest, readPage } from '../../../db/keyset.ts';
import { updateVersioned } from '../../../db/versioned-row.ts';
import { toPublicId, toUuid } from '../../../lib/id.ts';
import type { DbContext } from '../../context.ts';
import type { LineQuantity, Shipment, ShipmentPatch, Tracking, VersionedShipment } from './shipment.ts';

type ShipmentRow = {
  id: string;
  order_id: string;
  state: Shipment['state'];
  carrier: string | null;
  tracking_number: string | null;
  tracking_url: string | null;
  version: number;
  created_at: string;
  shipped_at: string | null;
  delivered_at: string | null;
  cancelled_at: string | null;
  lines: Shipment['lines'];
};

const columns = [
  'id',
  'order_id',
  'state',
  'carrier',
  'tracking_number',
  'tracking_url',
  'version',
  'created_at',
  'shipped_at',
  'delivered_at',
  'cancelled_at',
] as const satisfies (keyof ShipmentRow)[];

const linesColumn = `
  (select json_agg(json_build_object('position', position, 'quantity', quantity) order by position)
    from shipment_lines where shipment_id = shipments.id) as lines`;

const selectShipments = ({ db }: DbContext) => db('shipments').select(...columns, db.raw(linesColumn));

const toVersionedShipment = (row: ShipmentRow): VersionedShipment => ({
  id: toPublicId('shp', row.id),
  orderId: toPublicId('ord', row.order_id),
  state: row.state,
  lines: row.lines,
  ...(row.carrier !== null && { carrier: row.carrier }),
  ...(row.tracking_number !== null && { trackingNumber: row.tracking_number }),
  ...(row.tracking_url !== null && { trackingUrl: row.tracking_url }),
  createdAt: row.created_at,
  ...(row.shipped_at !== null && { shippedAt: row.shipped_at }),
  ...(row.delivered_at !== null && { deliveredAt: row.delivered_at }),
  ...(row.cancelled_at !== null && { cancelledAt: row.cancelled_at }),
  version: row.version,
});

/** Undefined if the shipment does not exist. */
export const findShipment = async (
  context: DbContext,
  shipmentId: string,
): Promise<VersionedShipment | undefined> => {
  const row: ShipmentRow | undefined = await selectShipments(context)
    .where({ id: toUuid(shipmentId) })
    .first();
  return row && toVersionedShipment(row);
};

/** Returns a page of the shipments of an order, the newest first. */
export const listShipments = (
  context: DbContext,
  orderId: string,
  page: PageRequest,
): Promise<Page<Shipment>> =>
  readPage(
    selectShipments(context).where({ order_id: toUuid(orderId) }),
    newestIdFirst,
    page,
    (row: ShipmentRow) => {
      const { version: _, ...shipment } = toVersionedShipment(row);
      return shipment;
    },
  );

export type NewShipment = Tracking & {
  uuid: string;
  orderId: string;
  lines: readonly LineQuantity[];
  createdAt: Date;
};

/** Inserts a shipment and its lines. The context holds a transaction with the lock on the order. */
export const insertShipment = async (
  { db }: DbContext,
  { uuid, orderId, lines, createdAt, ...tracking }: NewShipment,
): Promise<void> => {
  const order_id = toUuid(orderId);
  await db('shipments').insert({
    id: uuid,
    order_id,
    state: 'created',
    ...toTrackingColumns(tracking),
    created_at: createdAt,
  });
  await db('shipment_lines').insert(lines.map((line) => ({ ...line, shipment_id: uuid, order_id })));
};

type Progress =
  | { state: 'shipped'; at: Date; tracking: Tracking }
  | { state: 'delivered' | 'cancelled'; at: Date };

/** Writes the next state of a shipment. The caller holds the lock on the order, under which it has decided. */
export const advanceShipment = (context: DbContext, shipmentId: string, progress: Progress): Promise<void> =>
  write(
    context,
    shipmentId,
    progress.state === 'shipped'
      ? { state: 'shipped', shipped_at: progress.at, ...toTrackingColumns(progress.tracking) }
      : { state: progress.state, [`${progress.state}_at`]: progress.at },
  );

/** Writes the tracking of a shipment; `null` removes a field. The caller holds the lock on the order. */
export const updateTracking = (context: DbContext, shipmentId: string, patch: ShipmentPatch): Promise<void> =>
  write(context, shipmentId, toTrackingColumns(patch));

const write = async ({ db }: DbContext, shipmentId: string, set: object): Promise<void> => {
  await updateVersioned(db, { table: 'shipments', where: { id: toUuid(shipmentId) }, set }, ['id']);
};

const toTrackingColumns = ({ carrier, trackingNumber, trackingUrl }: ShipmentPatch) => ({
  ...(carrier !== undefined && { carrier }),
  ...(trackingNumber !== undefined && { tracking_number: trackingNumber }),
  ...(trackingUrl !== undefined && { tracking_url: trackingUrl }),
});
