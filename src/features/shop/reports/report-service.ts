import type { Context, DbContext } from '../../context.ts';
import type {
  CategorySales,
  SalesInterval,
  SalesRange,
  SalesReport,
  TopSellingProduct,
} from './sales-report.ts';
import { countDays, reportOf } from './sales-report.ts';
import * as repository from './sales-report-repository.ts';

const MAX_DAYS = 366;
const MAX_CATEGORIES = 1000;

type ReportContext = DbContext & Pick<Context<'rule_violated'>, 'problem'>;

/** Returns the sales of each period. Throws rule_violated for more than 366 days. */
export const getSales = async (
  context: ReportContext,
  { interval, ...range }: SalesRange & { interval: SalesInterval; category?: string | undefined },
): Promise<SalesReport> => {
  requireBoundedRange(context, range);
  return reportOf(range, interval, await repository.listDaySums(context, range));
};

/** Returns the sales of each category. Throws like `getSales`. */
export const getCategorySales = (context: ReportContext, range: SalesRange): Promise<CategorySales[]> => {
  requireBoundedRange(context, range);
  return repository.listCategorySales(context, range, MAX_CATEGORIES);
};

/** Returns the products that sold best. Throws like `getSales`. */
export const getTopSellingProducts = (
  context: ReportContext,
  request: SalesRange & { category?: string | undefined; limit: number },
): Promise<TopSellingProduct[]> => {
  requireBoundedRange(context, request);
  return repository.listTopSellingProducts(context, request);
};

const requireBoundedRange = ({ problem }: ReportContext, range: SalesRange): void => {
  const days = countDays(range);
  if (days <= MAX_DAYS) return;
  const detail = `The report would have ${days} days; it can have ${MAX_DAYS} at most.`;
  throw problem('rule_violated', {
    detail,
    faults: [{ in: 'query', field: ['to'], rule: 'maxDays', detail }],
  });
};
