import { newestFirst, type Page, type PageRequest, readPage } from '../../../db/keyset.ts';
import { query } from '../../../db/statement.ts';
import { updateVersioned } from '../../../db/versioned-row.ts';
import { newUuid, toPublicId, toUuid } from '../../../lib/id.ts';
import type { Currency, Money } from '../../../lib/money.ts';
import type { Context, DbContext } from '../../context.ts';
import type { Refund, RefundState } from './payment.ts';

/** A refund with the facts that the provider needs. */
export type StoredRefund = Refund & { version: number; providerRefundId: string | undefined };

type RefundRow = {
  id: string;
  payment_id: string;
  return_id: string | null;
  provider_refund_id: string | null;
  state: RefundState;
  currency: Currency;
  amount_minor: number;
  reason: string | null;
  version: number;
  created_at: string;
  updated_at: string;
};

const columns = [
  ...['id', 'payment_id', 'return_id', 'provider_refund_id', 'state', 'amount_minor', 'reason'],
  ...['version', 'created_at', 'updated_at'],
];

const currencyColumn = '(select currency from payments where payments.id = refunds.payment_id) as currency';

const toRefund = (row: RefundRow): Refund => ({
  id: toPublicId('rfd', row.id),
  paymentId: toPublicId('pay', row.payment_id),
  state: row.state,
  amount: { amount: row.amount_minor, currency: row.currency },
  ...(row.reason !== null && { reason: row.reason }),
  ...(row.return_id !== null && { returnId: toPublicId('rtn', row.return_id) }),
  createdAt: row.created_at,
  updatedAt: row.updated_at,
});

const toStoredRefund = (row: RefundRow): StoredRefund => ({
  ...toRefund(row),
  version: row.version,
  providerRefundId: row.provider_refund_id ?? undefined,
});

/** Returns the representation of a refund. */
export const showRefund = ({ version: _, providerRefundId: __, ...shown }: StoredRefund): Refund => shown;

/** Why an amount is refunded. */
export type RefundCause = { reason?: string | undefined; returnId?: string | undefined };

type NewRefund = RefundCause & {
  paymentId: string;
  amount: Money;
  /** Of a refund that the provider has executed already. */
  providerRefundId?: string;
};

/** Inserts a refund whose amount the caller has reserved on the payment. Returns its id. */
export const insertRefund = async (
  { db, clock }: Pick<Context, 'db' | 'clock'>,
  { paymentId, amount, reason, returnId, providerRefundId }: NewRefund,
): Promise<string> => {
  const now = clock.now();
  const id = newUuid(now);
  await db('refunds').insert({
    id,
    payment_id: toUuid(paymentId),
    return_id: returnId === undefined ? null : toUuid(returnId),
    provider_refund_id: providerRefundId ?? null,
    state: 'requested',
    amount_minor: amount.amount,
    reason: reason ?? null,
    created_at: now,
    updated_at: now,
  });
  return toPublicId('rfd', id);
};

const selectRefunds = ({ db }: DbContext) => db('refunds').select(...columns, db.raw(currencyColumn));

export const findRefund = async (context: DbContext, refundId: string): Promise<StoredRefund | undefined> => {
  const row: RefundRow | undefined = await selectRefunds(context)
    .where({ id: toUuid(refundId) })
    .first();
  return row && toStoredRefund(row);
};

/** Locks a refund until the transaction ends. The caller has locked its payment. */
export const lockRefund = async (context: DbContext, refundId: string): Promise<StoredRefund> => {
  const row: RefundRow | undefined = await selectRefunds(context)
    .where({ id: toUuid(refundId) })
    .forUpdate()
    .first();
  if (!row) throw new Error(`The refund ${refundId} does not exist`);
  return toStoredRefund(row);
};

/** Returns the id of the refund with the provider's id. */
export const findByProviderId = async (
  { db }: DbContext,
  { paymentId, providerRefundId }: { paymentId: string; providerRefundId: string },
): Promise<string | undefined> => {
  const row: { id: string } | undefined = await db('refunds')
    .where({ payment_id: toUuid(paymentId), provider_refund_id: providerRefundId })
    .first('id');
  return row && toPublicId('rfd', row.id);
};

/** Returns the ids of the refunds of a payment whose outcome at the provider is unknown. */
export const listUnsentRefunds = async ({ db }: DbContext, paymentId: string): Promise<string[]> => {
  const ids: string[] = await db('refunds')
    .where({ payment_id: toUuid(paymentId), state: 'requested' })
    .orderBy('id')
    .pluck('id');
  return ids.map((id) => toPublicId('rfd', id));
};

/** Returns a page of the refunds of a payment, the newest first. */
export const listRefunds = (
  context: DbContext,
  paymentId: string,
  page: PageRequest,
): Promise<Page<Refund>> =>
  readPage(selectRefunds(context).where({ payment_id: toUuid(paymentId) }), newestFirst, page, toRefund);

/** Writes the state of a locked refund. Returns its new version. */
export const writeState = async (
  { db, clock }: Pick<Context, 'db' | 'clock'>,
  refundId: string,
  { state, providerRefundId }: { state: RefundState; providerRefundId: string | undefined },
): Promise<number> => {
  const [row] = await updateVersioned<{ version: number }>(
    db,
    {
      table: 'refunds',
      where: { id: toUuid(refundId) },
      set: { state, provider_refund_id: providerRefundId ?? null, updated_at: clock.now() },
    },
    ['version'],
  );
  return (row as { version: number }).version;
};

/** Returns the captured amount of all payments of an order that no succeeded refund has returned. */
export const keptAmount = async ({ db }: DbContext, orderId: string): Promise<number> => {
  const text = `
    select coalesce(sum(captured_minor - coalesce((
      select sum(amount_minor) from refunds where payment_id = payments.id and state = 'succeeded'), 0)), 0)::bigint as kept
    from payments where order_id = $1`;
  const [row] = await query<{ kept: number }>(db, text, [toUuid(orderId)]);
  return row?.kept ?? 0;
};

/** Returns the ids of at most `limit` refunds without outcome and without change since `before`, after the id `after`. */
export const listOpenRefunds = async (
  { db }: DbContext,
  { before, after, limit }: { before: Date; after: string | undefined; limit: number },
): Promise<string[]> => {
  const open = db('refunds').whereIn('state', ['requested', 'pending']).where('updated_at', '<=', before);
  if (after !== undefined) open.where('id', '>', toUuid(after));
  const ids: string[] = await open.orderBy('id').limit(limit).pluck('id');
  return ids.map((id) => toPublicId('rfd', id));
};
