import { Readable } from 'node:stream';
import { inTransaction } from '../../../db/transaction.ts';
import { discardFile, publishFile, type WrittenFile, writeFile } from '../../files/file-store.ts';
import { defineJob, type JobContext } from '../../jobs/job-kind.ts';
import { findOrder } from '../orders/order-repository.ts';
import type { Invoice } from './invoice.ts';
import { printDocument } from './invoice-document.ts';
import { renderPdf } from './invoice-pdf.ts';
import { findTaxRate, setFile } from './invoice-repository.ts';
import { type InvoiceJobData, invoiceJobFacts } from './invoice-request.ts';
import { issueInvoices } from './invoice-service.ts';

/**
 * Issues the invoice or the credit note of an order, then writes its PDF. The number is committed first, so every attempt
 * writes the same document, and only one of them gives it a file.
 */
export const invoiceJob = defineJob<InvoiceJobData>({
  ...invoiceJobFacts,
  // The rendering occupies the process, and issuing waits for the row of the last number.
  concurrency: 1,
  run: async (context, { orderId }, { signal }) => {
    const issued = await issueInvoices(context, orderId);
    const [invoice] = issued;
    for (const document of issued)
      if (invoice && document.fileId === undefined) await storePdf(context, { document, invoice }, signal);
    return undefined;
  },
});

type Unwritten = { document: Invoice; invoice: Invoice };

const storePdf = async (
  context: JobContext,
  { document, invoice }: Unwritten,
  signal: AbortSignal,
): Promise<void> => {
  const { orderId, number } = document;
  const found = await findOrder(context, orderId);
  if (!found) throw new Error(`The order ${orderId} does not exist`);
  const taxRate = await findTaxRate(context, orderId);
  const bytes = await renderPdf(printDocument({ document, invoice, order: found.order, taxRate }));
  // The file belongs to no account, because it outlives the erasure of its buyer's.
  const description = { kind: 'invoice', ownerId: undefined, name: `${number}.pdf` } as const;
  const content = Readable.from([bytes]);
  const file = await writeFile(context, { ...description, mediaType: 'application/pdf' }, content, signal);
  const isPublished = await publish(context, document, file).catch(async (error: unknown) => {
    await discardFile(context, file);
    throw error;
  });
  if (!isPublished) await discardFile(context, file);
};

/** Returns false if another attempt has given the document its file. */
const publish = (context: JobContext, { id }: Invoice, file: WrittenFile): Promise<boolean> =>
  inTransaction(context, async (context) => {
    if (!(await setFile(context, { id, fileId: file.id }))) return false;
    if (!(await publishFile(context, file, undefined))) throw new Error(`The file ${file.id} is gone`);
    return true;
  });
