import { newestIdFirst, type Page, type PageRequest, readPage } from '../../../db/keyset.ts';
import { query } from '../../../db/statement.ts';
import { toPublicId, toUuid } from '../../../lib/id.ts';
import type { Language } from '../../../lib/language.ts';
import type { Currency, Money } from '../../../lib/money.ts';
import type { DbContext } from '../../context.ts';
import type { Invoice, InvoiceKind, InvoiceRecord } from './invoice.ts';

type InvoiceRow = {
  id: string;
  order_id: string;
  kind: InvoiceKind;
  number: string;
  language: Language;
  seller: string[];
  buyer: string[];
  currency: Currency;
  total_minor: number;
  tax_minor: number;
  file_id: string | null;
  issued_at: string;
};

const columns = [
  ...['id', 'order_id', 'kind', 'number', 'language', 'seller', 'buyer', 'currency', 'total_minor'],
  ...['tax_minor', 'file_id', 'issued_at'],
];

const toInvoice = (row: InvoiceRow): Invoice => {
  const money = (amount: number): Money => ({ amount, currency: row.currency });
  return {
    id: row.id,
    orderId: toPublicId('ord', row.order_id),
    kind: row.kind,
    number: row.number,
    language: row.language,
    seller: row.seller,
    buyer: row.buyer,
    total: money(row.total_minor),
    tax: money(row.tax_minor),
    fileId: row.file_id === null ? undefined : toPublicId('fil', row.file_id),
    issuedAt: row.issued_at,
  };
};

/** Returns the documents of an order: the invoice, then its credit notes, the oldest first. */
export const listInvoicesOf = async ({ db }: DbContext, orderId: string): Promise<Invoice[]> => {
  const rows = await db('invoices')
    .select<InvoiceRow[]>(columns)
    .where({ order_id: toUuid(orderId) })
    // Several may have been issued within one millisecond.
    .orderBy([{ column: 'kind', order: 'desc' }, { column: 'issued_at' }, { column: 'number' }]);
  return rows.map(toInvoice);
};

/** Returns a page of the documents of all orders of an account, the newest first. */
export const listInvoices = (
  { db }: DbContext,
  buyerId: string,
  page: PageRequest,
): Promise<Page<InvoiceRecord>> => {
  const own = db('orders')
    .select('id')
    .where({ user_id: toUuid(buyerId) });
  const found = db('invoices').select(columns).whereIn('order_id', own);
  return readPage(found, newestIdFirst, page, (row: InvoiceRow) => {
    const { kind, number, orderId, total, issuedAt } = toInvoice(row);
    return { kind, number, orderId, total, issuedAt };
  });
};

/**
 * Returns the next number of the documents of a kind and year, from 1. Its row stays locked until the transaction ends, so no
 * number is lost or given twice: insert the document, then commit.
 */
export const takeNumber = async ({ db }: DbContext, kind: InvoiceKind, year: number): Promise<number> => {
  const text = `
    insert into invoice_numbers as numbers (kind, year, last_number) values ($1, $2, 1)
    on conflict (kind, year) do update set last_number = numbers.last_number + 1 returning last_number`;
  const [row] = await query<{ last_number: number }>(db, text, [kind, year]);
  return (row as { last_number: number }).last_number;
};

export type NewInvoice = Omit<Invoice, 'fileId' | 'issuedAt'> & { issuedAt: Date };

export const insertInvoice = async ({ db }: DbContext, invoice: NewInvoice): Promise<void> => {
  const { orderId, total, tax, issuedAt, ...rest } = invoice;
  await db('invoices').insert({
    ...rest,
    order_id: toUuid(orderId),
    currency: total.currency,
    total_minor: total.amount,
    tax_minor: tax.amount,
    issued_at: issuedAt,
  });
};

/** Gives a document its file. Returns false if it has one. */
export const setFile = async (
  { db }: DbContext,
  { id, fileId }: { id: string; fileId: string },
): Promise<boolean> => {
  const count = await db('invoices')
    .where({ id })
    .whereNull('file_id')
    .update({ file_id: toUuid(fileId) });
  return count === 1;
};

/** Tells whether an order has been paid at any time. */
export const wasPaid = async ({ db }: DbContext, orderId: string): Promise<boolean> => {
  const paid = { order_id: toUuid(orderId), status: 'paid' };
  return (await db('order_history').where(paid).first('status')) !== undefined;
};

/** Returns the rate of tax of an order, in percent. All its lines have the same. */
export const findTaxRate = async ({ db }: DbContext, orderId: string): Promise<number> => {
  const text = 'select max(tax_rate)::float8 as rate from order_items where order_id = $1';
  const [row] = await query<{ rate: number | null }>(db, text, [toUuid(orderId)]);
  return row?.rate ?? 0;
};
