/** The rows of a file that wait until they are applied. */
import { query } from '../../../db/statement.ts';
import { toUuid } from '../../../lib/id.ts';
import type { DbContext } from '../../context.ts';
import type { CatalogueCategory, CatalogueProduct } from './catalogue-file.ts';

export type StagedProduct = { rows: readonly number[]; product: CatalogueProduct };
export type StagedCategory = { rows: readonly number[]; category: CatalogueCategory };

/** Adds categories, and returns the slugs of those that the file did not have before. Their slugs are distinct. */
export const stageCategories = async (
  { db }: DbContext,
  fileId: string,
  categories: readonly StagedCategory[],
): Promise<Set<string>> => {
  const rows = await query<{ slug: string }>(
    db,
    `insert into catalogue_import_categories (file_id, slug, source_rows, category)
     select $1, slug, source_rows, category
     from jsonb_to_recordset($2::jsonb) as given (slug text, source_rows integer[], category jsonb)
     on conflict do nothing returning slug`,
    [
      toUuid(fileId),
      JSON.stringify(
        categories.map(({ rows, category }) => ({ slug: category.slug, source_rows: rows, category })),
      ),
    ],
  );
  return new Set(rows.map(({ slug }) => slug));
};

/** Adds a batch of products, and returns the slugs of those that the file did not have before. Their slugs are distinct. */
export const stageProducts = async (
  { db }: DbContext,
  { fileId, batch, products }: { fileId: string; batch: number; products: readonly StagedProduct[] },
): Promise<Set<string>> => {
  const rows = await query<{ slug: string }>(
    db,
    `insert into catalogue_import_products (file_id, batch, slug, source_rows, product)
     select $1, $2, slug, source_rows, product
     from jsonb_to_recordset($3::jsonb) as given (slug text, source_rows integer[], product jsonb)
     on conflict do nothing returning slug`,
    [
      toUuid(fileId),
      batch,
      JSON.stringify(
        products.map(({ rows, product }) => ({ slug: product.slug, source_rows: rows, product })),
      ),
    ],
  );
  return new Set(rows.map(({ slug }) => slug));
};

/** Notes distinct SKUs, and returns those that the file did not have before. */
export const stageSkus = async (
  { db }: DbContext,
  fileId: string,
  skus: readonly string[],
): Promise<Set<string>> => {
  const rows = await query<{ sku: string }>(
    db,
    `insert into catalogue_import_skus (file_id, sku) select $1, unnest($2::text[])
     on conflict do nothing returning sku`,
    [toUuid(fileId), skus],
  );
  return new Set(rows.map(({ sku }) => sku));
};

/** Returns the categories of the file that are not applied yet. */
export const readCategories = ({ db }: DbContext, fileId: string): Promise<StagedCategory[]> =>
  query<StagedCategory>(
    db,
    'select source_rows as rows, category from catalogue_import_categories where file_id = $1 order by slug',
    [toUuid(fileId)],
  );

/** Returns the products of a batch that are not applied yet, in the order of the file. */
export const readBatch = (
  { db }: DbContext,
  { fileId, batch }: { fileId: string; batch: number },
): Promise<StagedProduct[]> =>
  query<StagedProduct>(
    db,
    `select source_rows as rows, product from catalogue_import_products
     where file_id = $1 and batch = $2 order by source_rows[1]`,
    [toUuid(fileId), batch],
  );

export const deleteCategories = async ({ db }: DbContext, fileId: string): Promise<void> => {
  await query(db, 'delete from catalogue_import_categories where file_id = $1', [toUuid(fileId)]);
};

export const deleteBatch = async (
  { db }: DbContext,
  { fileId, batch }: { fileId: string; batch: number },
): Promise<void> => {
  await query(db, 'delete from catalogue_import_products where file_id = $1 and batch = $2', [
    toUuid(fileId),
    batch,
  ]);
};

const staged = ['catalogue_import_products', 'catalogue_import_skus', 'catalogue_import_categories'] as const;

/** Deletes at most `limit` staged rows of each kind, and returns their number. */
export const deleteStaged = (context: DbContext, fileId: string, limit: number): Promise<number> =>
  deleteRows(context, `file_id = $1`, [toUuid(fileId)], limit);

/**
 * Deletes at most `limit` staged rows of each kind, of imports that are finished or began before `before`. Their file, which
 * they would be deleted with, may have so many of them that one statement takes too long.
 */
export const deleteRemains = (context: DbContext, before: Date, limit: number): Promise<number> =>
  deleteRows(
    context,
    `file_id in (select file_id from catalogue_imports where state = 'finished' or created_at < $1)`,
    [before],
    limit,
  );

const deleteRows = async (
  { db }: DbContext,
  condition: string,
  values: unknown[],
  limit: number,
): Promise<number> => {
  let count = 0;
  for (const table of staged) {
    const [row] = await query<{ count: number }>(
      db,
      `with deleted as (
         delete from ${table} where ctid in (select ctid from ${table} where ${condition} limit $2) returning 1)
       select count(*)::integer as count from deleted`,
      [...values, limit],
    );
    count += row?.count ?? 0;
  }
  return count;
};
