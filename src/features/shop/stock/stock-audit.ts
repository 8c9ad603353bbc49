import { inTransaction } from '../../../db/transaction.ts';
import type { Context } from '../../context.ts';
import { type Gauges, MAX_COUNT } from '../../gauges.ts';
import type { Schedule } from '../../schedule.ts';
import { auditVariants, countFaults, nextVariants, type StockDifference } from './stock-audit-repository.ts';

const BATCH = 500;
const LOGGED = 20;
const FIRST = '00000000-0000-0000-0000-000000000000';

/** Compares the stock of all variants with the ledger, a batch of variants at a time. Returns the differences. */
export const auditStock = async (
  context: Pick<Context, 'db' | 'clock'>,
  { signal, batch = BATCH }: { signal?: AbortSignal; batch?: number } = {},
): Promise<StockDifference[]> => {
  const at = context.clock.now();
  const differences: StockDifference[] = [];
  let range = await nextVariants(context, FIRST, batch);
  while (range !== undefined && signal?.aborted !== true) {
    const current = range;
    differences.push(...(await inTransaction(context, (context) => auditVariants(context, current, at))));
    range = await nextVariants(context, current.upTo, batch);
  }
  return differences;
};

export const stockAudit: Schedule = {
  name: 'stock_audit',
  description: 'Compares the stock with the sums of its ledger.',
  cron: '17 3 * * *',
  run: async (context, { signal }) => {
    const differences = await auditStock(context, { signal });
    if (differences.length === 0) return;
    const found = { count: differences.length, differences: differences.slice(0, LOGGED) };
    context.log.error(found, 'the stock differs from its ledger');
  },
};

/** The schedule runs each minute. */
const OVERDUE_MS = 5 * 60_000;

export const stockGauges: Gauges<'stock_ledger_differences' | 'stock_reservations_overdue'> = {
  gauges: [
    {
      name: 'stock_ledger_differences',
      help: `Buckets whose stock differed from the ledger at the last audit, at most ${MAX_COUNT}.`,
    },
    {
      name: 'stock_reservations_overdue',
      help: `Reservations that should have expired five minutes ago, at most ${MAX_COUNT}.`,
    },
  ],
  read: async (context) => {
    const overdueSince = new Date(context.clock.now().getTime() - OVERDUE_MS);
    const { differences, overdue } = await countFaults(context, { overdueSince, max: MAX_COUNT });
    return [
      { gauge: 'stock_ledger_differences', value: differences },
      { gauge: 'stock_reservations_overdue', value: overdue },
    ];
  },
};
