import { query } from '../../../db/statement.ts';
import { toPublicId, toUuid } from '../../../lib/id.ts';
import type { Language } from '../../../lib/language.ts';
import type { Currency, Money } from '../../../lib/money.ts';
import type { DbContext } from '../../context.ts';
import type { Address, Order, OrderDetails, OrderHistoryEntry, OrderItem, PlacedItem } from './order.ts';

export type OrderRow = {
  id: string;
  user_id: string | null;
  status: Order['status'];
  currency: Currency;
  subtotal_minor: number;
  discount_minor: number;
  discount_code: string | null;
  shipping_minor: number;
  shipping_method: string | null;
  tax_minor: number;
  total_minor: number;
  expires_at: string | null;
  shipping_address: Address | null;
  billing_address: Address | null;
  created_at: string;
};

export type OrderItemRow = {
  product_id: string;
  variant_id: string;
  name: string;
  quantity: number;
  unit_price_minor: number;
  item_total_minor: number;
  item_discount_minor: number;
  item_tax_minor: number;
};

/** The columns of an `OrderRow`. */
export const orderColumns = [
  'orders.id',
  'orders.user_id',
  'orders.status',
  'orders.currency',
  'orders.subtotal_minor',
  'orders.discount_minor',
  'orders.discount_code',
  'orders.shipping_minor',
  'orders.shipping_method',
  'orders.tax_minor',
  'orders.total_minor',
  'orders.expires_at',
  'orders.shipping_address',
  'orders.billing_address',
  'orders.created_at',
];

const columns = [
  ...orderColumns,
  'order_items.product_id',
  'order_items.variant_id',
  'order_items.name',
  'order_items.quantity',
  'order_items.unit_price_minor',
  'order_items.total_minor as item_total_minor',
  'order_items.discount_minor as item_discount_minor',
  'order_items.tax_minor as item_tax_minor',
];

/** Converts an order and its items to the representation of the order. Amounts of zero are absent. */
export const toOrder = (row: OrderRow, items: OrderItemRow[]): Order => {
  const money = (amount: number): Money => ({ amount, currency: row.currency });
  return {
    id: toPublicId('ord', row.id),
    status: row.status,
    items: items.map((item) => toItem(item, money)),
    subtotal: money(row.subtotal_minor),
    ...(row.discount_minor > 0 && { discount: money(row.discount_minor) }),
    ...(row.discount_code !== null && { discountCode: row.discount_code }),
    ...(row.shipping_method !== null && {
      shipping: money(row.shipping_minor),
      shippingMethod: row.shipping_method,
    }),
    ...(row.tax_minor > 0 && { tax: money(row.tax_minor) }),
    total: money(row.total_minor),
    ...(row.expires_at !== null && { expiresAt: row.expires_at }),
    ...(row.shipping_address !== null && { shippingAddress: row.shipping_address }),
    ...(row.billing_address !== null && { billingAddress: row.billing_address }),
    createdAt: row.created_at,
  };
};

const toItem = (item: OrderItemRow, money: (amount: number) => Money): OrderItem => ({
  productId: toPublicId('prd', item.product_id),
  variantId: toPublicId('var', item.variant_id),
  name: item.name,
  quantity: item.quantity,
  unitPrice: money(item.unit_price_minor),
  total: money(item.item_total_minor),
  ...(item.item_discount_minor > 0 && { discount: money(item.item_discount_minor) }),
  ...(item.item_tax_minor > 0 && { tax: money(item.item_tax_minor) }),
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

type Amounts = Pick<Order, 'subtotal' | 'discount' | 'shipping' | 'tax' | 'total'>;
type Terms = Pick<Order, 'discountCode' | 'shippingMethod' | 'shippingAddress' | 'billingAddress'>;

export type NewOrder = Pick<Order, 'status'> &
  Amounts &
  Terms & {
    uuid: string;
    items: PlacedItem[];
    /** The id of the account. */
    buyer: string | Guest;
    /** In hundredths of a percent. */
    taxBasisPoints?: number;
    pricesIncludeTax?: boolean;
    /** Undefined: never. */
    expiresAt?: Date | undefined;
    createdAt: Date;
  };

const insertedColumns = [
  ...[
    'id',
    'user_id',
    'email',
    'language',
    'guest_token_hash',
    'currency',
    'subtotal_minor',
    'discount_minor',
  ],
  ...['shipping_minor', 'tax_minor', 'total_minor', 'prices_include_tax', 'discount_code', 'shipping_method'],
  ...['shipping_address', 'billing_address', 'status', 'expires_at', 'created_at'],
];
const insertedItemColumns = [
  ...['order_id', 'position', 'product_id', 'variant_id', 'category', 'name', 'quantity', 'unit_price_minor'],
  ...['discount_minor', 'tax_minor', 'tax_rate', 'total_minor'],
].join(', ');
const insertion = `
  with placed as (
    insert into orders (${insertedColumns.join(', ')})
    values (${insertedColumns.map((_, index) => `$${index + 1}`).join(', ')}))
  insert into order_items (${insertedItemColumns})
  select ${insertedItemColumns} from jsonb_populate_recordset(null::order_items, $${insertedColumns.length + 1})`;

/** Inserts the order and its items, in one statement. */
export const insertOrder = async ({ db }: DbContext, order: NewOrder): Promise<void> => {
  const row: Record<string, unknown> = orderRowOf(order);
  const values = insertedColumns.map((column) => row[column]);
  await query(db, insertion, [...values, JSON.stringify(itemRowsOf(order))]);
};

/** Returns the representation of a new order. */
export const toPlaced = (order: NewOrder): Order => {
  const { uuid, buyer: _, taxBasisPoints: __, pricesIncludeTax: ___, expiresAt, createdAt, ...rest } = order;
  return {
    id: toPublicId('ord', uuid),
    ...rest,
    ...(expiresAt && { expiresAt: expiresAt.toISOString() }),
    createdAt: createdAt.toISOString(),
  };
};

/** Returns the row of a new order. */
export const orderRowOf = (order: NewOrder) => ({
  id: order.uuid,
  ...buyerColumns(order.buyer),
  ...amountColumns(order),
  prices_include_tax: order.pricesIncludeTax ?? true,
  discount_code: order.discountCode,
  shipping_method: order.shippingMethod,
  shipping_address: order.shippingAddress,
  billing_address: order.billingAddress,
  status: order.status,
  expires_at: order.expiresAt ?? null,
  created_at: order.createdAt,
});

/** Returns the rows of the items of a new order. */
export const itemRowsOf = ({ uuid, items, taxBasisPoints = 0 }: NewOrder) =>
  items.map((item, position) => ({
    ...toItemRow(item),
    tax_rate: taxBasisPoints / 100,
    order_id: uuid,
    position,
  }));

const amountColumns = ({ subtotal, discount, shipping, tax, total }: Amounts) => ({
  currency: total.currency,
  subtotal_minor: subtotal.amount,
  discount_minor: discount?.amount ?? 0,
  shipping_minor: shipping?.amount ?? 0,
  tax_minor: tax?.amount ?? 0,
  total_minor: total.amount,
});

const buyerColumns = (buyer: NewOrder['buyer']) =>
  typeof buyer === 'string'
    ? { user_id: toUuid(buyer) }
    : { email: buyer.email, language: buyer.language, guest_token_hash: buyer.tokenHash };

const toItemRow = (item: PlacedItem) => ({
  product_id: toUuid(item.productId),
  variant_id: toUuid(item.variantId),
  category: item.category,
  name: item.name,
  quantity: item.quantity,
  unit_price_minor: item.unitPrice.amount,
  discount_minor: item.discount?.amount ?? 0,
  tax_minor: item.tax?.amount ?? 0,
  total_minor: item.total.amount,
});
