import type { Knex } from 'knex';
import { toUuid } from '../../../src/lib/id.ts';
import { accounts, type Examples, type Given, given, products } from '../../support/example-given.ts';

/** The rolled-up sales of the mug, which the examples show. */
const sales: Given = async (world, db: Knex) => {
  await world.products();
  const sums = {
    orders: 2,
    units: 3,
    net_minor: 5039,
    tax_minor: 958,
    discount_minor: 0,
    refunded_minor: 1999,
  };
  const row = { ...sums, day: '2026-03-04', currency: 'EUR', category: null, product_id: null };
  await db('daily_sales').insert([
    row,
    { ...row, category: 'ceramics' },
    { ...row, category: 'mugs', orders: 1, units: 1, net_minor: 1680, tax_minor: 319 },
    { ...row, category: 'ceramics', product_id: toUuid('prd_01kfjex5m0erpamyjxtw632hk1') },
  ]);
};

const weeks = { query: { from: '2026-03-01', to: '2026-03-08', interval: 'week', category: undefined } };
const tooLong = { query: { to: '2027-03-31' } };
const asCsv = (change: object) => given(sales, { ...change, rawHeaders: { accept: 'text/csv' } });

export const examples: Examples = {
  getSales: {
    weeks: given(sales, weeks),
    weeksCsv: asCsv(weeks),
    rule_violated: given(accounts, tooLong),
  },
  getCategorySales: {
    march: given(sales),
    marchCsv: asCsv({}),
    rule_violated: given(accounts, tooLong),
  },
  getLowStock: {
    scarcest: given(products),
    scarcestCsv: given(products, { rawHeaders: { accept: 'text/csv' } }),
  },
  getTopSellingProducts: {
    march: given(sales),
    marchCsv: asCsv({}),
    rule_violated: given(accounts, tooLong),
  },
};
