import { newestIdFirst, type Page, type PageRequest, readPage } from '../../../db/keyset.ts';
import { toPublicId, toUuid } from '../../../lib/id.ts';
import type { DbContext } from '../../context.ts';
import type { MovementFilter, StockMovement } from './stock.ts';

type MovementRow = {
  id: number;
  variant_id: string;
  bucket: number;
  on_hand_change: number;
  reserved_change: number;
  reason: StockMovement['reason'];
  note: string | null;
  order_id: string | null;
  reservation_id: string | null;
  occurred_at: string;
};

const toMovement = (row: MovementRow): StockMovement => ({
  number: row.id,
  variantId: toPublicId('var', row.variant_id),
  bucket: row.bucket,
  onHandChange: row.on_hand_change,
  reservedChange: row.reserved_change,
  reason: row.reason,
  ...(row.note !== null && { note: row.note }),
  ...(row.order_id !== null && { orderId: toPublicId('ord', row.order_id) }),
  ...(row.reservation_id !== null && { reservationId: toPublicId('rsv', row.reservation_id) }),
  occurredAt: row.occurred_at,
});

/** Returns a page of the movements that match all filters, the newest first. */
export const listMovements = (
  { db }: DbContext,
  { variantId, reason, occurredFrom, occurredBefore, ...page }: PageRequest & MovementFilter,
): Promise<Page<StockMovement>> => {
  const query = db('stock_movements').select('*');
  if (variantId !== undefined) query.where({ variant_id: toUuid(variantId) });
  if (reason !== undefined) query.whereIn('reason', reason);
  if (occurredFrom !== undefined) query.where('occurred_at', '>=', occurredFrom);
  if (occurredBefore !== undefined) query.where('occurred_at', '<', occurredBefore);
  return readPage(query, newestIdFirst, page, toMovement);
};
