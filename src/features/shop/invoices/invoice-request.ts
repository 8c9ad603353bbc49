/** Requests the documents of an order. Imports no state of orders and payments, which request them. */
import type { Context } from '../../context.ts';
import { enqueueJob } from '../../jobs/enqueue-job.ts';

/** The facts with which the job of an invoice is enqueued. */
export const invoiceJobFacts = { name: 'order.invoice', attempts: 10, timeLimitMs: 120_000 } as const;

export type InvoiceJobData = { orderId: string };

/**
 * Adds the job that issues the invoice or the credit note of an order, in the transaction of the payment or refund. The job
 * takes the number, because all payments would wait for the row of the last number.
 */
export const requestInvoice = async (
  context: Pick<Context, 'db' | 'clock'>,
  orderId: string,
): Promise<void> => {
  const data: InvoiceJobData = { orderId };
  await enqueueJob(context, invoiceJobFacts, data);
};
