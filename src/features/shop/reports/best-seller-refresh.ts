import { inTransaction } from '../../../db/transaction.ts';
import type { Context } from '../../context.ts';
import type { Schedule } from '../../schedule.ts';
import { listChangedUnits, writeUnits } from './best-seller-repository.ts';

const DAY_MS = 24 * 3_600_000;
/** Today and the days before it. */
const WINDOW_DAYS = 90;
const PAGE = 10_000;
/** Products per transaction, so an administrator hardly waits for the locks. */
const BATCH = 500;
const FIRST = '00000000-0000-0000-0000-000000000000';

/** Ranks the products by the pieces that were sold in the last ninety days. Returns the number of changed products. */
export const refreshBestSellers = async (
  context: Pick<Context, 'db' | 'clock'>,
  { signal, page = PAGE }: { signal?: AbortSignal; page?: number } = {},
): Promise<number> => {
  const since = new Date(context.clock.now().getTime() - (WINDOW_DAYS - 1) * DAY_MS)
    .toISOString()
    .slice(0, 10);
  let count = 0;
  let after = FIRST;
  for (;;) {
    const changed = await listChangedUnits(context, { since, after, limit: page });
    for (let start = 0; start < changed.length; start += BATCH) {
      if (signal?.aborted) return count;
      const batch = changed.slice(start, start + BATCH);
      await inTransaction(context, (context) => writeUnits(context, batch));
      count += batch.length;
    }
    const last = changed.at(-1);
    if (last === undefined || changed.length < page) return count;
    after = last.id;
  }
};

export const bestSellerRefresh: Schedule = {
  name: 'best_seller_refresh',
  description: 'Ranks the products by the pieces that were sold in the last ninety days.',
  cron: '7 * * * *',
  run: async (context, { signal }) => {
    const count = await refreshBestSellers(context, { signal });
    if (count > 0) context.log.info({ count }, 'the ranks of products have changed');
  },
};
