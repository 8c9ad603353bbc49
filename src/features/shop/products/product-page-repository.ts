import { query } from '../../../db/statement.ts';
import type { DbContext } from '../../context.ts';

/**
 * Returns the number of the published products, and the time of the last change of all products. Archived and deleted ones count
 * for the time, so it never becomes earlier. It is undefined without products.
 */
export const summarizeProducts = async ({
  db,
}: DbContext): Promise<{ count: number; changedAt?: string | undefined }> => {
  const text = `select (count(*) filter (where is_listed))::integer as count,
    max(greatest(updated_at, deleted_at)) as changed_at from products`;
  const [row] = await query<{ count: number; changed_at: string | null }>(db, text, []);
  return { count: row?.count ?? 0, changedAt: row?.changed_at ?? undefined };
};

/** Returns a part of the published products, the oldest first. */
export const listProductSlugs = async (
  { db }: DbContext,
  { offset, limit }: { offset: number; limit: number },
): Promise<{ slug: string; changedAt: string }[]> => {
  const text = 'select slug, updated_at from products where is_listed order by id offset $1 limit $2';
  const rows = await query<{ slug: string; updated_at: string }>(db, text, [offset, limit]);
  return rows.map(({ slug, updated_at }) => ({ slug, changedAt: updated_at }));
};
