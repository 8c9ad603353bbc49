/** Request bodies for tests that need some account, product or order. Each call makes other unique values. */
import type { Schemas } from '@tradepost/client';

let built = 0;

const unique = (name: string): string => {
  built += 1;
  return `${name}-${built}`;
};

export const buildUser = (fields: Partial<Schemas['UserRegister']> = {}): Schemas['UserRegister'] => {
  const username = unique('mara');
  return { email: `${username}@example.com`, username, password: 'teal-kettle-on-the-stove', ...fields };
};

type SimpleProduct = Schemas['ProductCreate'] & { price: Schemas['Price']; stock: number };

/** A product with one variant. */
export const buildProduct = (fields: Partial<SimpleProduct> = {}): SimpleProduct => ({
  slug: unique('mug'),
  name: 'Mug',
  description: 'Stoneware, 300 ml.',
  category: 'ceramics',
  price: { amount: 1999, currency: 'EUR' },
  stock: 24,
  ...fields,
});

export const buildOrder = (productId: string, quantity = 1): Schemas['OrderCreate'] => ({
  items: [{ productId, quantity }],
});
