import type { Db } from './db.ts';

/** The rows of `table` whose `column` is not later than `before`. */
export type ExpiredRows = { table: string; column: string; before: Date };

/** Deletes at most `limit` of the rows, oldest first. Skips locked rows. Returns the number of deleted rows. */
export const deleteExpiredRows = async (
  db: Db,
  { table, column, before }: ExpiredRows,
  limit: number,
): Promise<number> => {
  const { rowCount } = await db.raw<{ rowCount: number }>(
    `delete from ?? where ctid = any (array(
       select ctid from ?? where ?? <= ? order by ?? limit ? for update skip locked
     ))`,
    [table, table, column, before, column, limit],
  );
  return rowCount;
};
