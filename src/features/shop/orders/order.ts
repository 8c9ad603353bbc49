import type { components, operations } from '../../../../generated/types.ts';

type Schemas = components['schemas'];

export type Order = Schemas['Order'];
/** An order with its history. */
export type OrderDetails = Schemas['OrderDetails'];
export type Address = Schemas['Address'];
/** An order with its buyer, as administrators see it. */
export type ManagedOrder = Schemas['ManagedOrder'];
export type OrderHistoryEntry = Schemas['OrderHistoryEntry'];
export type OrderItem = Schemas['OrderItem'];
type Query = NonNullable<operations['listAllOrders']['parameters']['query']>;
export type OrderFilter = Omit<Query, 'cursor' | 'limit'>;
/** An item of a placed order. `category`, a slug, is no part of its representation. */
export type PlacedItem = OrderItem & { category: string };
/** A line of the request. */
export type OrderLine = Schemas['OrderItemCreate'];

type Amounts = Pick<Order, 'subtotal' | 'discount' | 'shipping' | 'total'>;

/** Tells whether the amounts of an order include its tax, so that `total` is no more than goods and shipping. */
export const includesTax = ({ subtotal, discount, shipping, total }: Amounts): boolean =>
  total.amount === subtotal.amount - (discount?.amount ?? 0) + (shipping?.amount ?? 0);
