import { newUuid } from '../../../src/lib/id.ts';
import { absent, accounts, type Examples, type Given, given } from '../../support/example-given.ts';

const discounts: Given = (world) => world.discounts();

const thirdDiscount: Given = async (world, db) => {
  await world.discounts();
  const [second] = await db('discounts').where({ code: 'WELCOME' });
  await db('discounts').insert({
    ...second,
    id: '019a0000-0000-7000-8000-000000000001',
    code: 'OLD',
    created_at: new Date(0),
  });
};

const secondUsage: Given = async (world, db) => {
  await world.discounts();
  const [usage] = await db('discount_usages');
  const [other] = await db('orders').whereNot({ id: usage.order_id });
  await db('discount_usages').insert({ ...usage, order_id: other.id, redeemed_at: new Date(0) });
};

const noGroups: Given = async (_, db) => {
  await db('customer_groups').delete();
};
const noPremium: Given = async (world, db) => {
  await world.discounts();
  await db('discounts').update({ customer_group: null });
  await noGroups(world, db);
};

export const examples: Examples = {
  listDiscounts: {
    firstPage: given(thirdDiscount, { query: { limit: 2, active: undefined } }),
    lastPage: given(accounts, { query: { active: undefined } }),
  },
  createDiscount: {
    rule_violated: given(accounts, { body: { basisPoints: undefined } }),
    discount_code_taken: given(discounts),
    currency_mismatch: given(accounts, {
      body: { kind: 'fixed', basisPoints: undefined, amount: { amount: 500, currency: 'USD' } },
    }),
    unknown_customer_group: given(noGroups, { example: 'fixed' }),
  },
  updateDiscount: {
    rule_violated: given(discounts, { body: { amount: { amount: 500, currency: 'EUR' } } }),
    discount_code_taken: given(discounts, { body: { code: 'welcome' } }),
    currency_mismatch: given(discounts, {
      path: { discountId: 'dsc_01kh5wa26gfj5r0rf8b4ezxb0q' },
      body: { minimum: { amount: 5000, currency: 'USD' } },
    }),
    unknown_customer_group: given(noPremium, { body: { customerGroup: 'gold' } }),
  },
  listDiscountUsages: {
    firstPage: given(secondUsage, { query: { limit: 1 } }),
    lastPage: given(discounts, { path: { discountId: 'dsc_01kh5wa26gfj5r0rf8b4ezxb0q' } }),
  },
  listCustomerGroups: {
    firstPage: given(
      async (_, db) => {
        await db('customer_groups').insert({
          id: newUuid(new Date(0)),
          slug: 'staff',
          name: 'Staff',
          basis_points: 3000,
          created_at: new Date(0),
          updated_at: new Date(0),
        });
      },
      { query: { limit: 2 } },
    ),
    lastPage: given(noGroups),
  },
  getCustomerGroup: {
    not_found: given(noGroups),
  },
  updateCustomerGroup: {
    not_found: given(noGroups),
  },
  changeCustomerGroup: {
    not_found: given(accounts, { path: { userId: absent('usr') } }),
    unknown_customer_group: given(noGroups),
  },
};
