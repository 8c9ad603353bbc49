import { accounts, type Examples, type Given, given } from '../../support/example-given.ts';

const thirdTaxRate: Given = async (world, db) => {
  await world.shipping();
  await db('tax_rates').insert({ country: 'FR', basis_points: 2000, updated_at: new Date(0) });
};

const thirdMethod: Given = async (world, db) => {
  await world.shipping();
  await db('shipping_methods').insert({
    slug: 'zeppelin',
    name: 'Zeppelin',
    countries: [],
    updated_at: new Date(0),
  });
  await db('shipping_charges').insert({
    method: 'zeppelin',
    currency: 'EUR',
    amount_minor: 1,
    per_kilogram_minor: 0,
  });
};

export const examples: Examples = {
  listTaxRates: {
    firstPage: given(thirdTaxRate, { query: { limit: 2 } }),
    lastPage: given(accounts),
  },
  listShippingMethods: {
    firstPage: given(thirdMethod, { query: { limit: 2 } }),
    lastPage: given(accounts),
  },
  replaceShippingMethod: {
    rule_violated: given(accounts, {
      body: {
        charges: [
          { currency: 'EUR', amount: 490 },
          { currency: 'EUR', amount: 590 },
        ],
      },
    }),
  },
  deleteTaxRate: { not_found: given(accounts) },
  deleteShippingMethod: { not_found: given(accounts) },
};
