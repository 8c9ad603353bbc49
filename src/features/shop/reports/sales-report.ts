/** Sums of sales, and the periods of a report. No I/O. */
import type { components, operations } from '../../../../generated/types.ts';
import type { Currency } from '../../../lib/money.ts';

type Schemas = components['schemas'];

export type Sales = Schemas['Sales'];
export type SalesPeriod = Schemas['SalesPeriod'];
export type SalesReport = Schemas['SalesReport'];
export type SalesInterval = Schemas['SalesInterval'];
export type CategorySales = Schemas['CategorySales'];
export type TopSellingProduct = Schemas['TopSellingProduct'];

type Query = NonNullable<operations['getTopSellingProducts']['parameters']['query']>;
/** `from` and `to` are the first and the last UTC day, such as `2026-03-14`. */
export type SalesRange = Pick<Query, 'from' | 'to' | 'currency'>;

/** The sums of sales in minor units. The gross amount is `net` plus `tax`. */
export type Sums = Record<'orders' | 'units' | 'net' | 'tax' | 'discount' | 'refunded', number>;
/** The sums of one UTC day. */
export type DaySums = Sums & { day: string };

const none: Sums = { orders: 0, units: 0, net: 0, tax: 0, discount: 0, refunded: 0 };

const add = (a: Sums, b: Sums): Sums => ({
  orders: a.orders + b.orders,
  units: a.units + b.units,
  net: a.net + b.net,
  tax: a.tax + b.tax,
  discount: a.discount + b.discount,
  refunded: a.refunded + b.refunded,
});

export const toSales = ({ orders, units, net, tax, discount, refunded }: Sums, currency: Currency): Sales => {
  const money = (amount: number) => ({ amount, currency });
  const revenue = { gross: money(net + tax), net: money(net), tax: money(tax) };
  return { orders, units, ...revenue, discount: money(discount), refunded: money(refunded) };
};

const DAY_MS = 24 * 3_600_000;

const toTime = (day: string): number => Date.parse(`${day}T00:00:00.000Z`);
const toDay = (time: number): string => new Date(time).toISOString().slice(0, 10);

/** Returns the number of days from `from` to `to`, both included. */
export const countDays = ({ from, to }: Pick<SalesRange, 'from' | 'to'>): number =>
  (toTime(to) - toTime(from)) / DAY_MS + 1;

/** The week belongs to the year of its Thursday (ISO 8601). */
const weekOf = (day: string): string => {
  const time = toTime(day);
  const daysSinceMonday = (new Date(time).getUTCDay() + 6) % 7;
  const thursday = time + (3 - daysSinceMonday) * DAY_MS;
  const year = toDay(thursday).slice(0, 4);
  const week = Math.floor((thursday - toTime(`${year}-01-01`)) / (7 * DAY_MS)) + 1;
  return `${year}-W${String(week).padStart(2, '0')}`;
};

const names: Readonly<Record<SalesInterval, (day: string) => string>> = {
  day: (day) => day,
  week: weekOf,
  month: (day) => day.slice(0, 7),
};

/** Sums the days by period. Each period of the range is in the report, also without sales. An order belongs to one day. */
export const reportOf = (
  { from, to, currency }: SalesRange,
  interval: SalesInterval,
  days: readonly DaySums[],
): SalesReport => {
  const sumsOf = new Map(days.map((sums) => [sums.day, sums]));
  const periods = new Map<string, { from: string; to: string; sums: Sums }>();
  for (let time = toTime(from); time <= toTime(to); time += DAY_MS) {
    const day = toDay(time);
    const name = names[interval](day);
    const period = periods.get(name) ?? { from: day, sums: none };
    periods.set(name, { from: period.from, to: day, sums: add(period.sums, sumsOf.get(day) ?? none) });
  }
  return {
    items: [...periods].map(([period, { sums, ...bounds }]) => ({
      period,
      ...bounds,
      sales: toSales(sums, currency),
    })),
    total: toSales(days.reduce<Sums>(add, none), currency),
  };
};
