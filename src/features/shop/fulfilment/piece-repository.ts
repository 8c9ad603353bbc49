/** The pieces of an order: how many of each line are in shipments, have left the shop and come back. */
import { query } from '../../../db/statement.ts';
import { toPublicId, toUuid } from '../../../lib/id.ts';
import type { DbContext } from '../../context.ts';

export type LinePieces = {
  position: number;
  variantId: string;
  ordered: number;
  /** In shipments that are not cancelled. */
  assigned: number;
  /** In shipments that have left the shop. */
  shipped: number;
};

type PiecesRow = Omit<LinePieces, 'variantId'> & { variant_id: string };

/** Returns the pieces of each line of an order. The caller holds the lock on the order, which guards the sums. */
export const listPieces = async ({ db }: DbContext, orderId: string): Promise<LinePieces[]> => {
  const text = `
    select position, variant_id, order_items.quantity as ordered,
      coalesce(sum(shipment_lines.quantity) filter (where state <> 'cancelled'), 0)::integer as assigned,
      coalesce(sum(shipment_lines.quantity) filter (where state in ('shipped', 'delivered')), 0)::integer as shipped
    from order_items
    left join shipment_lines using (order_id, position)
    left join shipments on shipments.id = shipment_id
    where order_items.order_id = $1 group by position, variant_id, order_items.quantity order by position`;
  const rows = await query<PiecesRow>(db, text, [toUuid(orderId)]);
  return rows.map(({ variant_id, ...pieces }) => ({ ...pieces, variantId: toPublicId('var', variant_id) }));
};

/** Tells whether each shipment of an order that is not cancelled is delivered. */
export const areAllDelivered = async ({ db }: DbContext, orderId: string): Promise<boolean> => {
  const row = await db('shipments')
    .where({ order_id: toUuid(orderId) })
    .whereNotIn('state', ['delivered', 'cancelled'])
    .first('id');
  return row === undefined;
};
