import { newestIdFirst, type Page, type PageRequest, readPage } from '../../../db/keyset.ts';
import { query } from '../../../db/statement.ts';
import { newUuid, toPublicId, toUuid } from '../../../lib/id.ts';
import type { Currency, Money } from '../../../lib/money.ts';
import type { DbContext } from '../../context.ts';
import type { PriceChange, VariantPriceChange } from './price-change.ts';

type PriceChangeRow = {
  id: string;
  variant_id: string;
  before_minor: number;
  before_currency: Currency;
  after_minor: number;
  after_currency: Currency;
  changed_at: string;
};

const columns = [
  'id',
  'variant_id',
  'before_minor',
  'before_currency',
  'after_minor',
  'after_currency',
  'changed_at',
];

const toPriceChange = (row: PriceChangeRow): PriceChange => ({
  id: toPublicId('prc', row.id),
  variantId: toPublicId('var', row.variant_id),
  before: moneyOf(row.before_minor, row.before_currency),
  after: moneyOf(row.after_minor, row.after_currency),
  changedAt: row.changed_at,
});

const moneyOf = (amount: number, currency: Currency): Money => ({ amount, currency });

/** Records changes of the prices of products. */
export const insertPriceChanges = async (
  { db }: DbContext,
  products: readonly { productId: string; changes: readonly VariantPriceChange[] }[],
  at: Date,
): Promise<void> => {
  const rows = products.flatMap(({ productId, changes }) =>
    changes.map(({ variantId, before, after }) => ({
      id: newUuid(at),
      product_id: toUuid(productId),
      variant_id: toUuid(variantId),
      before_minor: before.amount,
      before_currency: before.currency,
      after_minor: after.amount,
      after_currency: after.currency,
    })),
  );
  await query(
    db,
    `insert into price_changes (${written}, changed_at)
     select ${written}, $2::timestamptz from jsonb_to_recordset($1::jsonb) as given (id uuid, product_id uuid,
       variant_id uuid, before_minor bigint, before_currency text, after_minor bigint, after_currency text)`,
    [JSON.stringify(rows), at],
  );
};

const written = 'id, product_id, variant_id, before_minor, before_currency, after_minor, after_currency';

/** Returns a page of the price changes of a product, the newest first. */
export const listPriceChanges = (
  { db }: DbContext,
  productId: string,
  page: PageRequest,
): Promise<Page<PriceChange>> => {
  const query = db('price_changes')
    .select(columns)
    .where({ product_id: toUuid(productId) });
  return readPage(query, newestIdFirst, page, toPriceChange);
};
