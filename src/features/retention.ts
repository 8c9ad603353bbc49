import { deleteExpiredRows } from '../db/expired-rows.ts';
import type { Context } from './context.ts';
import type { Services } from './services.ts';

export type RetentionContext = Pick<Context, 'db' | 'clock'> & Pick<Services, 'personalData' | 'storage'>;

/** One kind of data that the sweep deletes. */
export type Retention = {
  kind: string;
  /** Deletes at most `limit` rows of the kind and returns how many it has deleted. The context holds a transaction. */
  deleteSome: (context: RetentionContext, limit: number) => Promise<number>;
};

/** Returns the retention of a table: a row expires `afterMs` milliseconds after the time in its column. */
export const expired = (table: string, column: string, afterMs = 0): Retention => ({
  kind: table,
  deleteSome: ({ db, clock }, limit) => {
    const before = new Date(clock.now().getTime() - afterMs);
    return deleteExpiredRows(db, { table, column, before }, limit);
  },
});
