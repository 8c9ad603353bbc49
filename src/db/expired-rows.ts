import type { Db } from './db.ts';

/** Rows of `table` whose `column` lies before a moment. */
export type ExpiredRows = { table: string; column: string; before: Date };

/** Deletes at most `limit` of them, passing by those that someone is at work on. Returns how many. */
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
