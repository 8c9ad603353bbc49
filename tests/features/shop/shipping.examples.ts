import { newUuid } from '../../../src/lib/id.ts';
import { accounts, type Examples, type Given, given } from '../../support/example-given.ts';

const thirdTaxRate: Given = async (world, db) => {
  await world.shipping();
  await db('tax_rates').insert({
    ...{ id: newUuid(new Date(0)), country: 'FR' },
    ...{ basis_points: 2000, updated_at: new Date(0) },
  });
};

const thirdMethod: Given = async (world, db) => {
  await world.shipping();
  await db('shipping_methods').insert({
    id: newUuid(new Date(0)),
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

const shipping: Given = (world) => world.shipping();

const twoInOneCurrency = {
  charges: [
    { currency: 'EUR', amount: 490 },
    { currency: 'EUR', amount: 590 },
  ],
};

export const examples: Examples = {
  listTaxRates: {
    firstPage: given(thirdTaxRate, { query: { limit: 2 } }),
    lastPage: given(accounts),
  },
  createTaxRate: { tax_rate_exists: given(shipping) },
  listShippingMethods: {
    firstPage: given(thirdMethod, { query: { limit: 2 } }),
    lastPage: given(accounts),
  },
  createShippingMethod: {
    slug_taken: given(shipping, { body: { slug: 'express' } }),
    rule_violated: given(accounts, { body: twoInOneCurrency }),
  },
  replaceShippingMethod: { rule_violated: given(shipping, { body: twoInOneCurrency }) },
  deleteTaxRate: { not_found: given(accounts) },
  deleteShippingMethod: { not_found: given(accounts) },
};
