import type { Money } from '../../../lib/money.ts';

export type Order = {
  id: string;
  status: 'pending';
  items: OrderItem[];
  total: Money;
  createdAt: string;
};

export type OrderItem = {
  productId: string;
  name: string;
  quantity: number;
  unitPrice: Money;
  total: Money;
};

/** A line as the buyer asks for it. `unitPrice` is what the buyer saw, if it matters. */
export type OrderLine = { productId: string; quantity: number; unitPrice?: Money | undefined };

/**
 * The total of the items, of which there is at least one. The contract's bounds (50 lines of 1000 pieces for a
 * million euros each) keep it four orders of magnitude below the largest safe integer.
 */
export const totalOf = (items: OrderItem[]): Money =>
  items
    .map(({ total }) => total)
    .reduce((sum, { amount, currency }) => ({ amount: sum.amount + amount, currency }));
