import { query } from '../../../db/statement.ts';
import { toPublicId } from '../../../lib/id.ts';
import type { DbContext } from '../../context.ts';
import type { LowStock } from './low-stock.ts';

type Row = {
  id: string;
  product_id: string;
  slug: string;
  name: string;
  sku: string | null;
  options: LowStock['options'];
  on_hand: number;
  reserved: number;
};

/**
 * Returns at most `limit` variants that the shop sells and that have at most `threshold` available pieces, the scarcest first.
 * It adds up all buckets: an index of the available pieces would have to move with each sale of a popular variant.
 */
export const listLowStock = async (
  { db }: DbContext,
  { threshold, limit }: { threshold: number; limit: number },
): Promise<LowStock[]> => {
  const rows = await query<Row>(
    db,
    `select product_variants.id, product_id, slug, name, sku, options,
       coalesce(on_hand, 0) as on_hand, coalesce(reserved, 0) as reserved
     from product_variants
     join products on products.id = product_id
     left join (
       select variant_id, sum(on_hand)::integer as on_hand, sum(reserved)::integer as reserved
       from stock_buckets group by variant_id) as level on variant_id = product_variants.id
     where is_live and is_listed and coalesce(on_hand - reserved, 0) <= $1
     order by coalesce(on_hand - reserved, 0), product_variants.id limit $2`,
    [threshold, limit],
  );
  return rows.map(toLowStock);
};

const toLowStock = ({ id, product_id, slug, name, sku, options, on_hand, reserved }: Row): LowStock => ({
  variantId: toPublicId('var', id),
  productId: toPublicId('prd', product_id),
  slug,
  name,
  ...(sku !== null && { sku }),
  options,
  onHand: on_hand,
  reserved,
  available: on_hand - reserved,
});
