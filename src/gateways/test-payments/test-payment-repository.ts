import type { Db } from '../../db/db.ts';
import type { MachinePayment, MachineRefund } from './payment-machine.ts';

type DbContext = { db: Db };

type PaymentRow = {
  id: string;
  reference: string;
  method: string;
  return_url: string;
  state: MachinePayment['state'];
  decline_reason: MachinePayment['declineReason'] | null;
  currency: MachinePayment['currency'];
  amount_minor: number;
  captured_minor: number;
  refunded_minor: number;
  settles_at: string | null;
  created_at: string;
};

const toPayment = (row: PaymentRow): MachinePayment => ({
  id: row.id,
  reference: row.reference,
  method: row.method,
  returnUrl: row.return_url,
  state: row.state,
  declineReason: row.decline_reason ?? undefined,
  currency: row.currency,
  amountMinor: row.amount_minor,
  capturedMinor: row.captured_minor,
  refundedMinor: row.refunded_minor,
  settlesAt: row.settles_at === null ? undefined : new Date(row.settles_at),
  createdAt: new Date(row.created_at),
});

type RefundRow = {
  id: string;
  payment_id: string;
  reference: string;
  state: MachineRefund['state'];
  amount_minor: number;
  settles_at: string | null;
  created_at: string;
};

const toRefund = (row: RefundRow): MachineRefund => ({
  id: row.id,
  paymentId: row.payment_id,
  reference: row.reference,
  state: row.state,
  amountMinor: row.amount_minor,
  settlesAt: row.settles_at === null ? undefined : new Date(row.settles_at),
  createdAt: new Date(row.created_at),
});

export const findPayment = async ({ db }: DbContext, id: string): Promise<MachinePayment | undefined> => {
  const row = await db<PaymentRow>('test_provider_payments').where({ id }).first();
  return row && toPayment(row);
};

/** Locks the payment. Its refunds and events change only under this lock. */
export const lockPayment = async ({ db }: DbContext, id: string): Promise<MachinePayment | undefined> => {
  const row = await db<PaymentRow>('test_provider_payments').where({ id }).forUpdate().first();
  return row && toPayment(row);
};

/** Inserts the payment, or updates the columns that change. */
export const savePayment = async ({ db }: DbContext, payment: MachinePayment): Promise<void> => {
  await db('test_provider_payments')
    .insert({
      id: payment.id,
      reference: payment.reference,
      method: payment.method,
      return_url: payment.returnUrl,
      state: payment.state,
      decline_reason: payment.declineReason ?? null,
      currency: payment.currency,
      amount_minor: payment.amountMinor,
      captured_minor: payment.capturedMinor,
      refunded_minor: payment.refundedMinor,
      settles_at: payment.settlesAt ?? null,
      created_at: payment.createdAt,
    })
    .onConflict('id')
    .merge(['state', 'decline_reason', 'captured_minor', 'refunded_minor', 'settles_at']);
};

/** Returns the payments of the time, newest first. */
export const listPayments = async (
  { db }: DbContext,
  { from, to }: { from: Date; to: Date },
): Promise<MachinePayment[]> => {
  const rows = await db<PaymentRow>('test_provider_payments')
    .whereBetween('created_at', [from, to])
    .orderBy([
      { column: 'created_at', order: 'desc' },
      { column: 'id', order: 'desc' },
    ]);
  return rows.map(toPayment);
};

/** Returns the refunds of the payment, newest first. */
export const listRefunds = async ({ db }: DbContext, paymentId: string): Promise<MachineRefund[]> => {
  const rows = await db<RefundRow>('test_provider_refunds')
    .where({ payment_id: paymentId })
    .orderBy([
      { column: 'created_at', order: 'desc' },
      { column: 'id', order: 'desc' },
    ]);
  return rows.map(toRefund);
};

export const findRefund = async ({ db }: DbContext, id: string): Promise<MachineRefund | undefined> => {
  const row = await db<RefundRow>('test_provider_refunds').where({ id }).first();
  return row && toRefund(row);
};

/** Inserts the refund, or updates the columns that change. */
export const saveRefund = async ({ db }: DbContext, refund: MachineRefund): Promise<void> => {
  await db('test_provider_refunds')
    .insert({
      id: refund.id,
      payment_id: refund.paymentId,
      reference: refund.reference,
      state: refund.state,
      amount_minor: refund.amountMinor,
      settles_at: refund.settlesAt ?? null,
      created_at: refund.createdAt,
    })
    .onConflict('id')
    .merge(['state', 'settles_at']);
};

/** The payments and refunds whose processing is over, oldest first. */
export const listSettling = async (
  { db }: DbContext,
  now: Date,
): Promise<{ paymentId: string; refundId: string | undefined }[]> => {
  const { rows } = await db.raw<{ rows: { payment_id: string; refund_id: string | null }[] }>(
    `select id as payment_id, null as refund_id, settles_at from test_provider_payments where settles_at <= ?
     union all
     select payment_id, id, settles_at from test_provider_refunds where settles_at <= ?
     order by settles_at limit 100`,
    [now, now],
  );
  return rows.map(({ payment_id, refund_id }) => ({
    paymentId: payment_id,
    refundId: refund_id ?? undefined,
  }));
};

type KeyedRequest = { key: string; fingerprint: string; createdAt: Date };

/**
 * Claims the key for the open transaction, or returns the request that has it. Waits for a concurrent transaction with the
 * same key.
 */
export const claimKey = async (
  { db }: DbContext,
  { key, fingerprint, createdAt }: KeyedRequest,
): Promise<{ fingerprint: string; outcome: unknown } | undefined> => {
  const { rowCount } = await db.raw<{ rowCount: number }>(
    `insert into test_provider_requests (key, fingerprint, created_at) values (?, ?, ?)
     on conflict (key) do nothing`,
    [key, fingerprint, createdAt],
  );
  if (rowCount === 1) return undefined;
  return db('test_provider_requests').select('fingerprint', 'outcome').where({ key }).first();
};

export const storeOutcome = async ({ db }: DbContext, key: string, outcome: unknown): Promise<void> => {
  await db('test_provider_requests')
    .where({ key })
    .update({ outcome: JSON.stringify(outcome) });
};
