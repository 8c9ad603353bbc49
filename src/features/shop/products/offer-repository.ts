import { query } from '../../../db/statement.ts';
import { toPublicId, toUuid } from '../../../lib/id.ts';
import type { Currency } from '../../../lib/money.ts';
import type { DbContext } from '../../context.ts';
import { stockOfVariant } from '../stock/stock-repository.ts';
import type { Offer } from './offer.ts';

type OfferRow = {
  id: string;
  product_id: string;
  name: string;
  category: string;
  price_minor: number;
  currency: Currency;
  available: number;
  is_spread: boolean;
};

const offers = `
  select product_variants.id, product_id, name, category, product_variants.price_minor, currency,
    ${stockOfVariant} as available, bucket_count > 1 as is_spread
  from product_variants join products on products.id = product_id and is_live and is_listed`;
// Postgres keeps this plan. It would plan a statement with an array of known length at each execution.
const given = 'any (array(select unnest($1::uuid[])))';
const offersOfProducts = `${offers} where product_id = ${given} order by position`;
const offersOfVariants = `${offers} where product_variants.id = ${given}`;

/** Returns the offers of those products that can be ordered, by product id. Takes no lock. */
export const findOffers = async (
  { db }: DbContext,
  productIds: readonly string[],
): Promise<Map<string, Offer[]>> => {
  const rows = await query<OfferRow>(db, offersOfProducts, [[...new Set(productIds)].map(toUuid)]);
  return Map.groupBy(rows.map(toOffer), ({ productId }) => productId);
};

/** Returns the offers of those variants that can be ordered, by variant id. Takes no lock. */
export const findOffersOfVariants = async (
  { db }: DbContext,
  variantIds: readonly string[],
): Promise<Map<string, Offer>> => {
  if (variantIds.length === 0) return new Map();
  const rows = await query<OfferRow>(db, offersOfVariants, [[...new Set(variantIds)].map(toUuid)]);
  return new Map(rows.map(toOffer).map((offer) => [offer.variantId, offer]));
};

const toOffer = (row: OfferRow): Offer => ({
  variantId: toPublicId('var', row.id),
  productId: toPublicId('prd', row.product_id),
  name: row.name,
  category: row.category,
  price: { amount: row.price_minor, currency: row.currency },
  available: row.available,
  isSpread: row.is_spread,
});
