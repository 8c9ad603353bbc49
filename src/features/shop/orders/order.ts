import type { components } from '../../../../generated/types.ts';
import type { Money } from '../../../lib/money.ts';

type Schemas = components['schemas'];

export type Order = Schemas['Order'];
export type OrderItem = Schemas['OrderItem'];
/** A line as the buyer asks for it. */
export type OrderLine = Schemas['OrderItemCreate'];

/**
 * The total of the items, of which there is at least one. The contract's bounds (50 lines of 1000 pieces for a
 * million euros each) keep it three orders of magnitude below the largest safe integer.
 */
export const totalOf = (items: OrderItem[]): Money =>
  items
    .map(({ total }) => total)
    .reduce((sum, { amount, currency }) => ({ amount: sum.amount + amount, currency }));
