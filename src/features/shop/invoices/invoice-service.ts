import { inTransaction } from '../../../db/transaction.ts';
import { newUuid, toPublicId } from '../../../lib/id.ts';
import { languages } from '../../../lib/language.ts';
import type { Money } from '../../../lib/money.ts';
import type { Context, ProblemContext } from '../../context.ts';
import { appendEvent } from '../../events/append-event.ts';
import { createDownloadLink, findPublishedFile } from '../../files/files-read-model.ts';
import type { Services } from '../../services.ts';
import type { Order } from '../orders/order.ts';
import { lockOrder } from '../orders/order-move-repository.ts';
import { findRecipient } from '../orders/order-recipient.ts';
import { findOrder } from '../orders/order-repository.ts';
import { keptAmount } from '../payments/refund-repository.ts';
import { shareOf } from '../pricing/rounding.ts';
import { formatNumber, type Invoice, type InvoiceKind, type OrderInvoice } from './invoice.ts';
import { recipientLines, sellerLines } from './invoice-parties.ts';
import { insertInvoice, listInvoicesOf, takeNumber, wasPaid } from './invoice-repository.ts';

type IssueContext = Pick<Context, 'db' | 'clock'> & Pick<Services, 'config'>;

/**
 * Issues what the books lack of an order: the invoice of a paid order, and a credit note over the part that was refunded since
 * the last one. Safe repeatedly and concurrently, because it decides under the lock of the order. The numbers come last, so
 * their rows are locked briefly. Returns all documents of the order.
 */
export const issueInvoices = (context: IssueContext, orderId: string): Promise<Invoice[]> =>
  inTransaction(context, async (context) => {
    const order = await lockOrder(context, orderId);
    if (!order || !(await wasPaid(context, orderId))) return [];
    const issued = await listInvoicesOf(context, orderId);
    const invoice = issued[0] ?? (await issueInvoice(context, { orderId, buyerId: order.buyerId }));
    const credit = await creditOf(context, invoice, issued.slice(1));
    if (issued[0] && !credit) return issued;
    if (credit) await insert(context, 'credit_note', { ...invoice, ...credit, ownerId: order.buyerId });
    return listInvoicesOf(context, orderId);
  });

type IssuedOrder = { orderId: string; buyerId: string | undefined };

const issueInvoice = async (context: IssueContext, { orderId, buyerId }: IssuedOrder): Promise<Content> => {
  const found = await findOrder(context, orderId);
  if (!found) throw new Error(`The order ${orderId} does not exist`);
  const { order } = found;
  const recipient = await findRecipient(context, orderId, buyerId);
  const language = recipient?.language ?? languages[0];
  const content: Content = {
    orderId,
    language,
    seller: sellerLines(context.config, language),
    buyer: recipientLines(order, language, recipient?.username),
    total: order.total as Money,
    tax: taxOf(order),
  };
  await insert(context, 'invoice', { ...content, ownerId: buyerId });
  return content;
};

type Content = Pick<Invoice, 'orderId' | 'language' | 'seller' | 'buyer' | 'total' | 'tax'>;

const taxOf = ({ tax, total }: Order): Money => (tax ?? { ...total, amount: 0 }) as Money;

type Owned = { ownerId: string | undefined };

const insert = async (context: IssueContext, kind: InvoiceKind, content: Content & Owned): Promise<void> => {
  const { ownerId, orderId, language, seller, buyer, total, tax } = content;
  const issuedAt = context.clock.now();
  const year = issuedAt.getUTCFullYear();
  const number = formatNumber(kind, year, await takeNumber(context, kind, year));
  const id = newUuid(issuedAt);
  await insertInvoice(context, { id, kind, number, orderId, language, seller, buyer, total, tax, issuedAt });
  await appendEvent(context, 'invoice.issued', {
    ...{ subjectId: toPublicId('inv', id), version: 1, ownerId },
    data: { orderId, kind, number, total },
  });
};

/**
 * Returns the amounts of the next credit note. Undefined if the credit notes cover what was refunded. The refund of a second
 * payment, which the order did not need, is no credit: the invoice stays paid. The tax is the difference of rounded sums, so
 * the credit notes of a fully refunded order add up to the tax of its invoice.
 */
const creditOf = async (
  context: IssueContext,
  { orderId, total, tax }: Content,
  notes: readonly Invoice[],
): Promise<Pick<Content, 'total' | 'tax'> | undefined> => {
  const credited = notes.reduce((sum, note) => sum + note.total.amount, 0);
  const amount = total.amount - (await keptAmount(context, orderId)) - credited;
  if (amount <= 0) return undefined;
  const taxUntil = (sum: number): number => shareOf(sum, tax.amount, total.amount);
  return {
    total: { ...total, amount },
    tax: { ...tax, amount: taxUntil(credited + amount) - taxUntil(credited) },
  };
};

type ShowContext = Pick<Context, 'db' | 'clock'> & ProblemContext<'not_found'> & Pick<Services, 'fileLinks'>;

/** Returns the invoice of an order that the caller may read, with links to the files. Throws not_found without an invoice. */
export const showInvoice = async (context: ShowContext, orderId: string): Promise<OrderInvoice> => {
  const [invoice, ...notes] = await listInvoicesOf(context, orderId);
  if (!invoice) throw context.problem('not_found');
  const creditNotes: OrderInvoice['creditNotes'] = [];
  for (const note of notes) creditNotes.push(await showDocument(context, note));
  return { orderId, ...(await showDocument(context, invoice)), creditNotes };
};

const showDocument = async (context: ShowContext, { number, total, issuedAt, fileId }: Invoice) => {
  const file = fileId && (await findPublishedFile(context, fileId));
  if (!file) return { number, total, issuedAt, status: 'issued' as const };
  const { url, expiresAt } = await createDownloadLink(context, file);
  return {
    number,
    total,
    issuedAt,
    status: 'ready' as const,
    downloadUrl: url,
    downloadUrlExpiresAt: expiresAt.toISOString(),
  };
};
