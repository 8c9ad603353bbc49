import { newestIdFirst, type Page, type PageRequest, readPage } from '../../../db/keyset.ts';
import { query } from '../../../db/statement.ts';
import { updateVersioned } from '../../../db/versioned-row.ts';
import { toPublicId, toUuid } from '../../../lib/id.ts';
import type { Currency } from '../../../lib/money.ts';
import type { DbContext } from '../../context.ts';
import type { Return, ReturnFilter, VersionedReturn } from './return.ts';
import type { LineQuantity } from './shipment.ts';

type ReturnRow = {
  id: string;
  order_id: string;
  state: Return['state'];
  reason: Return['reason'];
  rejection: string | null;
  refunded_minor: number;
  currency: Currency;
  version: number;
  created_at: string;
  decided_at: string | null;
  received_at: string | null;
  lines: (LineQuantity & { restocked: boolean | null })[];
};

const linesColumn = `
  (select json_agg(json_build_object('position', position, 'quantity', quantity, 'restocked', restocked) order by position)
    from return_lines where return_id = returns.id) as lines`;
const refundedColumn = `
  (select coalesce(sum(amount_minor), 0)::bigint from refunds
    where return_id = returns.id and refunds.state <> 'failed') as refunded_minor`;
const currencyColumn = '(select currency from orders where orders.id = order_id) as currency';

const selectReturns = ({ db }: DbContext) =>
  db('returns').select(
    'returns.*',
    ...[linesColumn, refundedColumn, currencyColumn].map((column) => db.raw(column)),
  );

const toVersionedReturn = (row: ReturnRow): VersionedReturn => ({
  id: toPublicId('rtn', row.id),
  orderId: toPublicId('ord', row.order_id),
  state: row.state,
  reason: row.reason,
  lines: row.lines.map(({ restocked, ...line }) => ({ ...line, ...(restocked !== null && { restocked }) })),
  ...(row.rejection !== null && { rejection: row.rejection }),
  ...(row.state === 'received' && { refund: { amount: row.refunded_minor, currency: row.currency } }),
  createdAt: row.created_at,
  ...(row.decided_at !== null && { decidedAt: row.decided_at }),
  ...(row.received_at !== null && { receivedAt: row.received_at }),
  version: row.version,
});

/** Undefined if the return does not exist. */
export const findReturn = async (
  context: DbContext,
  returnId: string,
): Promise<VersionedReturn | undefined> => {
  const row: ReturnRow | undefined = await selectReturns(context)
    .where({ id: toUuid(returnId) })
    .first();
  return row && toVersionedReturn(row);
};

const toReturn = (row: ReturnRow): Return => {
  const { version: _, ...found } = toVersionedReturn(row);
  return found;
};

/** Returns a page of the returns that match all filters, the newest first. */
export const listReturns = (
  context: DbContext,
  { state, orderId, cursor, limit }: PageRequest & ReturnFilter,
): Promise<Page<Return>> => {
  const query = selectReturns(context);
  if (state !== undefined) query.whereIn('state', state);
  if (orderId !== undefined) query.where({ order_id: toUuid(orderId) });
  return readPage(query, newestIdFirst, { cursor, limit }, toReturn);
};

/** Returns a page of the returns of the orders of an account, the newest first. */
export const listReturnsOf = (
  context: DbContext,
  buyerId: string,
  page: PageRequest,
): Promise<Page<Return>> => {
  const { db } = context;
  const own = db('orders')
    .select('id')
    .where({ user_id: toUuid(buyerId) });
  return readPage(selectReturns(context).whereIn('order_id', own), newestIdFirst, page, toReturn);
};

type NewReturn = {
  uuid: string;
  orderId: string;
  reason: Return['reason'];
  lines: readonly LineQuantity[];
  createdAt: Date;
};

/** Inserts a return and its lines. The context holds a transaction with the lock on the order. */
export const insertReturn = async (
  { db }: DbContext,
  { uuid, orderId, reason, lines, createdAt }: NewReturn,
): Promise<void> => {
  const order_id = toUuid(orderId);
  await db('returns').insert({ id: uuid, order_id, state: 'requested', reason, created_at: createdAt });
  await db('return_lines').insert(lines.map((line) => ({ ...line, return_id: uuid, order_id })));
};

export type Decision =
  | { state: 'approved'; at: Date }
  | { state: 'rejected'; at: Date; rejection: string }
  | { state: 'received'; at: Date };

/** Writes the next state of a return. The caller holds the lock on the order, under which it has decided. */
export const advanceReturn = async (
  { db }: DbContext,
  returnId: string,
  decision: Decision,
): Promise<void> => {
  const { state, at } = decision;
  const set = {
    state,
    ...(state === 'received'
      ? { received_at: at }
      : { decided_at: at, ...(state === 'rejected' && { rejection: decision.rejection }) }),
  };
  await updateVersioned(db, { table: 'returns', where: { id: toUuid(returnId) }, set }, ['id']);
};

/** Records which lines of a return are sold again. */
export const recordRestock = async (
  { db }: DbContext,
  returnId: string,
  restocks: ReadonlyMap<number, boolean>,
): Promise<void> => {
  const text = `
    update return_lines set restocked = restock
    from unnest($2::integer[], $3::boolean[]) as received (position, restock)
    where return_id = $1 and return_lines.position = received.position`;
  await query(db, text, [toUuid(returnId), [...restocks.keys()], [...restocks.values()]]);
};

export type ReturnableLine = {
  position: number;
  variantId: string;
  ordered: number;
  /** The price of all pieces of the line after discounts, with tax. */
  paidMinor: number;
  shipped: number;
  /** Of the shipped pieces, those whose return period has not ended. */
  inPeriod: number;
  /** In returns that were not rejected. */
  returned: number;
  /** In returns that were received. */
  received: number;
};

type ReturnableRow = Omit<ReturnableLine, 'variantId' | 'paidMinor'> & {
  variant_id: string;
  paid_minor: number;
};

/** Returns the lines of an order with their shipped and returned pieces. The period begins for shipments after `since`. */
export const listReturnable = async (
  { db }: DbContext,
  orderId: string,
  since: Date,
): Promise<ReturnableLine[]> => {
  const text = `
    select position, variant_id, quantity as ordered,
      order_items.total_minor - order_items.discount_minor
        + case when prices_include_tax then 0 else order_items.tax_minor end as paid_minor,
      coalesce(sent.shipped, 0)::integer as shipped, coalesce(sent.in_period, 0)::integer as "inPeriod",
      coalesce(back.returned, 0)::integer as returned, coalesce(back.received, 0)::integer as received
    from order_items join orders on orders.id = order_items.order_id
    cross join lateral (
      select sum(line.quantity) as shipped,
        sum(line.quantity) filter (where coalesce(delivered_at, shipped_at) > $2) as in_period
      from shipment_lines as line join shipments on shipments.id = shipment_id
      where line.order_id = order_items.order_id and line.position = order_items.position and state in ('shipped', 'delivered')) as sent
    cross join lateral (
      select sum(line.quantity) as returned, sum(line.quantity) filter (where state = 'received') as received
      from return_lines as line join returns on returns.id = return_id
      where line.order_id = order_items.order_id and line.position = order_items.position and state <> 'rejected') as back
    where order_items.order_id = $1 order by position`;
  const rows = await query<ReturnableRow>(db, text, [toUuid(orderId), since]);
  return rows.map(({ variant_id, paid_minor, ...row }) => ({
    ...row,
    variantId: toPublicId('var', variant_id),
    paidMinor: paid_minor,
  }));
};
