import { toPublicId, toUuid } from '../../../lib/id.ts';
import type { Language } from '../../../lib/language.ts';
import type { Currency } from '../../../lib/money.ts';
import type { DbContext } from '../../context.ts';
import type { Address, Order, OrderDetails, OrderHistoryEntry, PlacedItem } from './order.ts';

export type OrderRow = {
  id: string;
  user_id: string | null;
  status: Order['status'];
  currency: Currency;
  total_minor: number;
  expires_at: string | null;
  shipping_address: Address | null;
  billing_address: Address | null;
  created_at: string;
};

export type OrderItemRow = {
  product_id: string;
  name: string;
  quantity: number;
  unit_price_minor: number;
  item_total_minor: number;
};

/** The columns of an `OrderRow`. */
export const orderColumns = [
  'orders.id',
  'orders.user_id',
  'orders.status',
  'orders.currency',
  'orders.total_minor',
  'orders.expires_at',
  'orders.shipping_address',
  'orders.billing_address',
  'orders.created_at',
];

const columns = [
  ...orderColumns,
  'order_items.product_id',
  'order_items.name',
  'order_items.quantity',
  'order_items.unit_price_minor',
  'order_items.total_minor as item_total_minor',
];

/** Converts an order and its items to the representation of the order. */
export const toOrder = (row: OrderRow, items: OrderItemRow[]): Order => ({
  id: toPublicId('ord', row.id),
  status: row.status,
  items: items.map((item) => ({
    productId: toPublicId('prd', item.product_id),
    name: item.name,
    quantity: item.quantity,
    unitPrice: { amount: item.unit_price_minor, currency: row.currency },
    total: { amount: item.item_total_minor, currency: row.currency },
  })),
  total: { amount: row.total_minor, currency: row.currency },
  ...(row.expires_at !== null && { expiresAt: row.expires_at }),
  ...(row.shipping_address !== null && { shippingAddress: row.shipping_address }),
  ...(row.billing_address !== null && { billingAddress: row.billing_address }),
  createdAt: row.created_at,
});

/** Returns the order and the id of its buyer. `buyerId` is undefined if the account of the buyer was erased. */
export const findOrder = async (
  { db }: DbContext,
  orderId: string,
): Promise<{ order: Order; buyerId: string | undefined } | undefined> => {
  const rows = await db('orders')
    .join('order_items', 'order_items.order_id', 'orders.id')
    .select<(OrderRow & OrderItemRow)[]>(columns)
    .where('orders.id', toUuid(orderId))
    .orderBy('order_items.position');
  const [row] = rows;
  const buyerId = row?.user_id ? toPublicId('usr', row.user_id) : undefined;
  return row && { order: toOrder(row, rows), buyerId };
};

type HistoryRow = {
  status: Order['status'];
  moved_at: string;
  moved_by: OrderHistoryEntry['movedBy'];
  reason: string | null;
};

/** Like `findOrder`, with the history of the order. */
export const findOrderDetails = async (
  context: DbContext,
  orderId: string,
): Promise<{ order: OrderDetails; buyerId: string | undefined } | undefined> => {
  const found = await findOrder(context, orderId);
  if (!found) return undefined;
  const rows = await context
    .db('order_history')
    .select<HistoryRow[]>('status', 'moved_at', 'moved_by', 'reason')
    .where({ order_id: toUuid(orderId) })
    .orderBy('version');
  return { ...found, order: { ...found.order, history: [placementOf(found.order), ...rows.map(toEntry)] } };
};

/** The order itself stores how its history begins. */
const placementOf = ({ createdAt }: Order): OrderHistoryEntry => ({
  status: 'pending',
  movedAt: createdAt,
  movedBy: 'owner',
});

const toEntry = ({ status, moved_at, moved_by, reason }: HistoryRow): OrderHistoryEntry => ({
  status,
  movedAt: moved_at,
  movedBy: moved_by,
  ...(reason !== null && { reason }),
});

/** A buyer without an account. */
export type Guest = { email: string; language: Language; tokenHash: Buffer };

export type NewOrder = Pick<Order, 'status' | 'total' | 'shippingAddress' | 'billingAddress'> & {
  uuid: string;
  items: PlacedItem[];
  /** The id of the account. */
  buyer: string | Guest;
  /** Undefined: never. */
  expiresAt?: Date | undefined;
  createdAt: Date;
};

/** Inserts the order and its items. The context holds a transaction. */
export const insertOrder = async ({ db }: DbContext, order: NewOrder): Promise<Order> => {
  const { uuid, buyer, expiresAt, createdAt, ...rest } = order;
  const { status, items, total, shippingAddress, billingAddress } = rest;
  await db('orders').insert({
    id: uuid,
    ...buyerColumns(buyer),
    shipping_address: shippingAddress,
    billing_address: billingAddress,
    status,
    currency: total.currency,
    subtotal_minor: total.amount,
    total_minor: total.amount,
    expires_at: expiresAt ?? null,
    created_at: createdAt,
  });
  await db('order_items').insert(
    items.map((item, position) => toItemRow(item, { order_id: uuid, position })),
  );
  return {
    id: toPublicId('ord', uuid),
    ...rest,
    ...(expiresAt && { expiresAt: expiresAt.toISOString() }),
    createdAt: createdAt.toISOString(),
  };
};

const buyerColumns = (buyer: NewOrder['buyer']) =>
  typeof buyer === 'string'
    ? { user_id: toUuid(buyer) }
    : { email: buyer.email, language: buyer.language, guest_token_hash: buyer.tokenHash };

const toItemRow = (
  { productId, variantId, name, quantity, unitPrice, total }: PlacedItem,
  key: { order_id: string; position: number },
) => ({
  ...key,
  product_id: toUuid(productId),
  variant_id: toUuid(variantId),
  name,
  quantity,
  unit_price_minor: unitPrice.amount,
  total_minor: total.amount,
});
