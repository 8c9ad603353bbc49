import { type Cell, toCsv } from '../../../lib/csv.ts';
import type { LowStock } from './low-stock.ts';
import type { CategorySales, Sales, SalesReport, TopSellingProduct } from './sales-report.ts';

const salesColumns = ['currency', 'orders', 'units', 'gross', 'net', 'tax', 'discount', 'refunded'];

/** Amounts in minor units. */
const cellsOf = ({ orders, units, gross, net, tax, discount, refunded }: Sales): Cell[] => [
  gross.currency,
  orders,
  units,
  ...[gross, net, tax, discount, refunded].map(({ amount }) => amount),
];

/** Returns a row per period. */
export const salesToCsv = ({ items }: SalesReport): Promise<string> =>
  toCsv(
    ['period', 'from', 'to', ...salesColumns],
    items.map(({ period, from, to, sales }) => [period, from, to, ...cellsOf(sales)]),
  );

/** Returns a row per category. */
export const categorySalesToCsv = (items: readonly CategorySales[]): Promise<string> =>
  toCsv(
    ['category', ...salesColumns],
    items.map(({ category, sales }) => [category, ...cellsOf(sales)]),
  );

/** Returns a row per product. */
export const topSellingProductsToCsv = (items: readonly TopSellingProduct[]): Promise<string> =>
  toCsv(
    ['productId', 'slug', 'name', ...salesColumns],
    items.map(({ productId, slug, name, sales }) => [productId, slug, name, ...cellsOf(sales)]),
  );

/** Returns a row per variant. */
export const lowStockToCsv = (items: readonly LowStock[]): Promise<string> =>
  toCsv(
    ['variantId', 'productId', 'slug', 'name', 'sku', 'options', 'onHand', 'reserved', 'available'],
    items.map(({ variantId, productId, slug, name, sku, options, onHand, reserved, available }) => [
      ...[variantId, productId, slug, name, sku],
      options.map(({ name, value }) => `${name}: ${value}`).join(', '),
      ...[onHand, reserved, available],
    ]),
  );
