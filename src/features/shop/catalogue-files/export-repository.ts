import type { Knex } from 'knex';
import { query } from '../../../db/statement.ts';
import type { DbContext } from '../../context.ts';
import type { VersionedProduct } from '../products/product.ts';
import { type ProductRow, stockedColumns, toProduct } from '../products/product-row-repository.ts';

/** Makes all reads of the transaction see the database as the first one does. */
export const readOneMoment = async ({ db }: { db: Knex }): Promise<void> => {
  await db.raw('set transaction isolation level repeatable read read only');
};

/** Returns at most `limit` products with their stock after a slug, in the order of their slugs. */
export const readProductsAfter = async (
  { db }: DbContext,
  slug: string,
  limit: number,
): Promise<VersionedProduct[]> => {
  const rows = await query<ProductRow>(
    db,
    `select ${stockedColumns} from products where slug > $1 and deleted_at is null order by slug limit $2`,
    [slug, limit],
  );
  return rows.map(toProduct);
};

/** Returns the number of products as the planner estimates it. */
export const estimateProducts = async ({ db }: DbContext): Promise<number> => {
  const [row] = await query<{ estimate: number }>(
    db,
    "select reltuples::float8 as estimate from pg_class where oid = 'products'::regclass",
    [],
  );
  return row?.estimate ?? 0;
};
