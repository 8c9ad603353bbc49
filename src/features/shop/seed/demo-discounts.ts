import type { DiscountFields } from '../discounts/discount-repository.ts';

const common = { productIds: [], categories: [], active: true };

/** The discounts of the demo shop: one of each kind, the last one for premium customers. */
export const demoDiscounts: readonly DiscountFields[] = [
  {
    ...common,
    code: 'CLAY10',
    kind: 'percentage',
    basisPoints: 1000,
    categories: ['ceramics'],
    usageLimit: 500,
    usageLimitPerCustomer: 1,
  },
  {
    ...common,
    code: 'WELCOME5',
    kind: 'fixed',
    amount: { amount: 500, currency: 'EUR' },
    minimum: { amount: 2500, currency: 'EUR' },
    usageLimitPerCustomer: 1,
  },
  { ...common, code: 'PREMIUM-POST', kind: 'free_shipping', customerGroup: 'premium' },
];
