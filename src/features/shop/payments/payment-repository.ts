import { type Page, type PageRequest, readPage, type SortTerm } from '../../../db/keyset.ts';
import { query } from '../../../db/statement.ts';
import { updateVersioned } from '../../../db/versioned-row.ts';
import { toPublicId, toUuid } from '../../../lib/id.ts';
import type { Currency } from '../../../lib/money.ts';
import type { Context, DbContext } from '../../context.ts';
import type { Payment, PaymentState } from './payment.ts';
import { openStates } from './payment-transitions.ts';

/** A payment with the facts that the provider needs. */
export type StoredPayment = Payment & {
  version: number;
  provider: string;
  providerPaymentId: string | undefined;
  /** Present until the provider has received them. */
  request: { method: string; returnUrl: string } | undefined;
  /** Whether somebody has requested its cancellation, so it must not be captured. */
  isCancelling: boolean;
};

type PaymentRow = {
  id: string;
  order_id: string;
  attempt: number;
  provider: string;
  provider_payment_id: string | null;
  method: string | null;
  return_url: string | null;
  state: PaymentState;
  decline_reason: NonNullable<Payment['declineReason']> | null;
  action_url: string | null;
  currency: Currency;
  amount_minor: number;
  captured_minor: number;
  refunded_minor: number;
  cancel_requested_at: string | null;
  version: number;
  created_at: string;
  updated_at: string;
};

const columns = [
  ...['id', 'order_id', 'attempt', 'provider', 'provider_payment_id', 'method', 'return_url', 'state'],
  ...['decline_reason', 'action_url', 'currency', 'amount_minor', 'captured_minor', 'refunded_minor'],
  ...['cancel_requested_at', 'version', 'created_at', 'updated_at'],
];

const toPayment = (row: PaymentRow): Payment => ({
  id: toPublicId('pay', row.id),
  orderId: toPublicId('ord', row.order_id),
  attempt: row.attempt,
  state: row.state,
  amount: { amount: row.amount_minor, currency: row.currency },
  capturedAmount: { amount: row.captured_minor, currency: row.currency },
  refundedAmount: { amount: row.refunded_minor, currency: row.currency },
  ...(row.decline_reason !== null && { declineReason: row.decline_reason }),
  ...(row.action_url !== null && { actionUrl: row.action_url }),
  createdAt: row.created_at,
  updatedAt: row.updated_at,
});

const toStoredPayment = (row: PaymentRow): StoredPayment => ({
  ...toPayment(row),
  version: row.version,
  provider: row.provider,
  providerPaymentId: row.provider_payment_id ?? undefined,
  request:
    row.method === null || row.return_url === null
      ? undefined
      : { method: row.method, returnUrl: row.return_url },
  isCancelling: row.cancel_requested_at !== null,
});

/** Returns the representation of a payment. */
export const showPayment = ({
  version: _,
  provider: __,
  providerPaymentId: ___,
  request: ____,
  isCancelling: _____,
  ...shown
}: StoredPayment): Payment => shown;

export type NewPayment = Pick<Payment, 'orderId' | 'amount'> & {
  uuid: string;
  provider: string;
  method: string;
  returnUrl: string;
  createdAt: Date;
};

/**
 * Inserts the next attempt of an order, whose row the caller has locked. Violates `payments_open_key` if another attempt is
 * open.
 */
export const insertPayment = async ({ db }: DbContext, payment: NewPayment): Promise<Payment> => {
  const text = `
    insert into payments
      (id, order_id, attempt, provider, method, return_url, state, currency, amount_minor, created_at, updated_at)
    select $1, $2, coalesce(max(attempt), 0) + 1, $3, $4, $5, 'created', $6, $7, $8, $8
    from payments where order_id = $2 returning ${columns.join(', ')}`;
  const { uuid, orderId, provider, method, returnUrl, amount, createdAt } = payment;
  const values = [
    uuid,
    toUuid(orderId),
    provider,
    method,
    returnUrl,
    amount.currency,
    amount.amount,
    createdAt,
  ];
  const [row] = await query<PaymentRow>(db, text, values);
  return toPayment(row as PaymentRow);
};

const findOne = async (
  { db }: DbContext,
  where: object,
  lock: boolean,
): Promise<StoredPayment | undefined> => {
  const found = db('payments').select<PaymentRow[]>(columns).where(where).first();
  const row: PaymentRow | undefined = await (lock ? found.forUpdate() : found);
  return row && toStoredPayment(row);
};

export const findPayment = (context: DbContext, paymentId: string): Promise<StoredPayment | undefined> =>
  findOne(context, { id: toUuid(paymentId) }, false);

/** Reads a payment that exists. */
export const readPayment = async (context: DbContext, paymentId: string): Promise<StoredPayment> => {
  const payment = await findPayment(context, paymentId);
  if (!payment) throw new Error(`The payment ${paymentId} does not exist`);
  return payment;
};

/** Locks a payment until the transaction ends. The caller has locked its order. */
export const lockPayment = async (context: DbContext, paymentId: string): Promise<StoredPayment> => {
  const payment = await findOne(context, { id: toUuid(paymentId) }, true);
  if (!payment) throw new Error(`The payment ${paymentId} does not exist`);
  return payment;
};

/** Returns a payment by the provider's id. */
export const findByProviderId = (
  context: DbContext,
  { provider, providerPaymentId }: { provider: string; providerPaymentId: string },
): Promise<StoredPayment | undefined> =>
  findOne(context, { provider, provider_payment_id: providerPaymentId }, false);

const newestAttemptFirst: SortTerm[] = [{ expression: 'attempt', field: 'attempt', descending: true }];

/** Returns a page of the payments of an order, the newest first. */
export const listPayments = ({ db }: DbContext, orderId: string, page: PageRequest): Promise<Page<Payment>> =>
  readPage(
    db('payments')
      .select(columns)
      .where({ order_id: toUuid(orderId) }),
    newestAttemptFirst,
    page,
    toPayment,
  );

/** Locks the payments of an order with captured money that no refund has reserved. The caller has locked the order. */
export const lockRefundable = async ({ db }: DbContext, orderId: string): Promise<StoredPayment[]> => {
  const rows: PaymentRow[] = await db('payments')
    .select(columns)
    .where({ order_id: toUuid(orderId) })
    .whereRaw('captured_minor > refunded_minor')
    .orderBy('id')
    .forUpdate();
  return rows.map(toStoredPayment);
};

type PaymentChange = {
  state: PaymentState;
  providerPaymentId: string | undefined;
  declineReason?: Payment['declineReason'] | undefined;
  actionUrl?: string | undefined;
  capturedMinor: number;
};

/** Writes the state of a locked payment. Returns the payment after it. */
export const writeState = async (
  { db, clock }: Pick<Context, 'db' | 'clock'>,
  paymentId: string,
  { state, providerPaymentId, declineReason, actionUrl, capturedMinor }: PaymentChange,
): Promise<StoredPayment> => {
  const [row] = await updateVersioned<PaymentRow>(
    db,
    {
      table: 'payments',
      where: { id: toUuid(paymentId) },
      set: {
        state,
        provider_payment_id: providerPaymentId ?? null,
        decline_reason: declineReason ?? null,
        action_url: actionUrl ?? null,
        captured_minor: capturedMinor,
        method: null,
        return_url: null,
        updated_at: clock.now(),
      },
    },
    columns,
  );
  return toStoredPayment(row as PaymentRow);
};

/** Records that a locked payment is to be cancelled. */
export const writeCancelRequest = async (
  { db, clock }: Pick<Context, 'db' | 'clock'>,
  paymentId: string,
): Promise<void> => {
  const now = clock.now();
  const set = { cancel_requested_at: now, updated_at: now };
  await updateVersioned(db, { table: 'payments', where: { id: toUuid(paymentId) }, set }, ['id']);
};

/** Adds an amount to the refunds of a payment. Violates `payments_refunded_check` if they would exceed the captured amount. */
export const addRefunded = async (
  { db, clock }: Pick<Context, 'db' | 'clock'>,
  paymentId: string,
  amountMinor: number,
): Promise<void> => {
  await updateVersioned(
    db,
    {
      table: 'payments',
      where: { id: toUuid(paymentId) },
      set: {
        refunded_minor: db.raw('refunded_minor + ?', [amountMinor]),
        updated_at: clock.now(),
      },
    },
    ['id'],
  );
};

/** Returns the ids of at most `limit` attempts without outcome and without change since `before`, after the id `after`. */
export const listOpenPayments = async (
  { db }: DbContext,
  { before, after, limit }: { before: Date; after: string | undefined; limit: number },
): Promise<string[]> => {
  const open = db('payments').whereIn('state', openStates).where('updated_at', '<=', before);
  if (after !== undefined) open.where('id', '>', toUuid(after));
  const ids: string[] = await open.orderBy('id').limit(limit).pluck('id');
  return ids.map((id) => toPublicId('pay', id));
};

/** Counts the attempts without outcome, at most `max`. */
export const countOpenPayments = async ({ db }: DbContext, max: number): Promise<number> => {
  const [row] = await query<{ count: number }>(
    db,
    `select count(*)::integer as count from (
       select from payments where state in ('created', 'requires_action', 'processing', 'authorized') limit $1) as open`,
    [max],
  );
  return row?.count ?? 0;
};
