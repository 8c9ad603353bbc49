import type { Knex } from 'knex';

/** The standard rate of value-added tax of each country of the shop, in hundredths of a percent, at the end of 2026. */
const taxRates = {
  ...{
    AT: 2000,
    BE: 2100,
    BG: 2000,
    CY: 1900,
    CZ: 2100,
    DE: 1900,
    DK: 2500,
    EE: 2400,
    ES: 2100,
    FI: 2550,
    FR: 2000,
  },
  ...{
    GR: 2400,
    HR: 2500,
    HU: 2700,
    IE: 2300,
    IT: 2200,
    LT: 2100,
    LU: 1700,
    LV: 2100,
    MT: 1800,
    NL: 2100,
    PL: 2300,
  },
  ...{ PT: 2300, RO: 2100, SE: 2500, SI: 2200, SK: 2300 },
  ...{ CH: 810, GB: 2000, JP: 1000, KW: 0, NO: 2500 },
};

const methods = [
  { slug: 'express', name: 'Express', countries: ['AT', 'BE', 'CH', 'DE', 'DK', 'FR', 'LU', 'NL', 'PL'] },
  { slug: 'standard', name: 'Standard', countries: [] },
];

/** By method and currency: the charge for the parcel, and for each kilogram that has begun. */
const charges: [method: string, currency: string, amount: number, perKilogram: number][] = [
  ['express', 'CHF', 1490, 200],
  ['express', 'EUR', 990, 150],
  ['standard', 'CHF', 790, 0],
  ['standard', 'EUR', 490, 0],
  ['standard', 'GBP', 490, 0],
  ['standard', 'JPY', 1200, 0],
  ['standard', 'KWD', 2500, 0],
  ['standard', 'USD', 690, 0],
];

/** Taxes by country, and shipping methods with their charges: flat, or by weight too. */
export const up = async (db: Knex): Promise<void> => {
  await db.raw(`
    create table tax_rates (
      country text not null constraint tax_rates_pkey primary key,
      basis_points integer not null,
      updated_at timestamptz(3) not null,
      constraint tax_rates_country_check check (country ~ '^[A-Z]{2}$'),
      constraint tax_rates_basis_points_check check (basis_points between 0 and 10000)
    );
    create table shipping_methods (
      slug text not null constraint shipping_methods_pkey primary key,
      name text not null,
      -- Empty if the method serves every country.
      countries text[] not null,
      updated_at timestamptz(3) not null
    );
    create table shipping_charges (
      method text not null
        constraint shipping_charges_method_fkey references shipping_methods on delete cascade,
      currency text not null,
      amount_minor bigint not null,
      per_kilogram_minor bigint not null,
      constraint shipping_charges_pkey primary key (method, currency),
      constraint shipping_charges_amount_check check (amount_minor >= 0 and per_kilogram_minor >= 0)
    );
  `);
  const updated_at = '2026-11-30';
  await db('tax_rates').insert(
    Object.entries(taxRates).map(([country, basis_points]) => ({ country, basis_points, updated_at })),
  );
  await db('shipping_methods').insert(methods.map((method) => ({ ...method, updated_at })));
  await db('shipping_charges').insert(
    charges.map(([method, currency, amount_minor, per_kilogram_minor]) => ({
      method,
      currency,
      amount_minor,
      per_kilogram_minor,
    })),
  );
};

export const down = (db: Knex): Promise<unknown> =>
  db.raw('drop table shipping_charges; drop table shipping_methods; drop table tax_rates');
