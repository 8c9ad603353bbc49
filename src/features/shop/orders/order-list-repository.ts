import type { Knex } from 'knex';
import { newestFirst, type Page, type PageRequest, readPage } from '../../../db/keyset.ts';
import { toPublicId, toUuid } from '../../../lib/id.ts';
import { canonicalForm } from '../../accounts/accounts-read-model.ts';
import type { DbContext } from '../../context.ts';
import type { ManagedOrder, Order, OrderFilter } from './order.ts';
import { type OrderItemRow, type OrderRow, orderColumns, toOrder } from './order-repository.ts';

/** Aggregates the items of an order into its row, so one query reads a page of orders. */
const itemsColumn = `
  coalesce((
    select json_agg(json_build_object('product_id', product_id, 'variant_id', variant_id,
      'name', name, 'quantity', quantity,
      'unit_price_minor', unit_price_minor, 'item_total_minor', total_minor,
      'item_discount_minor', discount_minor, 'item_tax_minor', tax_minor) order by position)
    from order_items where order_id = orders.id
  ), '[]') as items`;

type ListedRow = OrderRow & { items: OrderItemRow[] };
type ManagedRow = ListedRow & { buyer_email: string | null };

const selectOrders = ({ db }: DbContext) => db('orders').select(...orderColumns, db.raw(itemsColumn));

/** Returns a page of the orders of an account that match all filters, the newest first. */
export const listOrders = (
  context: DbContext,
  buyerId: string,
  { cursor, limit, ...filter }: PageRequest & Pick<OrderFilter, 'status' | 'createdFrom' | 'createdBefore'>,
): Promise<Page<Order>> => {
  const query = selectOrders(context).where('user_id', toUuid(buyerId));
  return readPage(filtered(query, filter), newestFirst, { cursor, limit }, (row: ListedRow) =>
    toOrder(row, row.items),
  );
};

const emailColumn =
  'coalesce(email, (select users.email from users where users.id = orders.user_id)) as buyer_email';

/** Returns a page of the orders of all buyers that match all filters, the newest first. */
export const listAllOrders = (
  context: DbContext,
  { cursor, limit, ...filter }: PageRequest & OrderFilter,
): Promise<Page<ManagedOrder>> => {
  const query = selectOrders(context).select(context.db.raw(emailColumn));
  return readPage(filtered(query, filter), newestFirst, { cursor, limit }, toManagedOrder);
};

const toManagedOrder = (row: ManagedRow): ManagedOrder => ({
  ...toOrder(row, row.items),
  ...(row.user_id !== null && { buyerId: toPublicId('usr', row.user_id) }),
  ...(row.buyer_email !== null && { email: row.buyer_email }),
});

const filtered = <Query extends Knex.QueryBuilder>(
  query: Query,
  { status, buyerId, email, createdFrom, createdBefore, minTotal, maxTotal }: OrderFilter,
): Query => {
  if (status !== undefined) query.whereIn('status', status);
  if (buyerId !== undefined) query.where('user_id', toUuid(buyerId));
  if (email !== undefined) query.whereRaw(isOfEmail, { email: canonicalForm(email) });
  if (createdFrom !== undefined) query.where('created_at', '>=', createdFrom);
  if (createdBefore !== undefined) query.where('created_at', '<', createdBefore);
  if (minTotal !== undefined) query.where('total_minor', '>=', minTotal);
  if (maxTotal !== undefined) query.where('total_minor', '<=', maxTotal);
  return query;
};

const isOfEmail = `(lower(orders.email) = :email
  or user_id in (select id from users where lower(users.email) = :email))`;
