import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { extractText, getDocumentProxy } from 'unpdf';
import { inTransaction } from '../../../src/db/transaction.ts';
import { newProblem } from '../../../src/errors.ts';
import { writeFile } from '../../../src/features/files/file-store.ts';
import { enqueueJob } from '../../../src/features/jobs/enqueue-job.ts';
import type { RunningJob } from '../../../src/features/jobs/job-kind.ts';
import { invoiceJob } from '../../../src/features/shop/invoices/invoice-job.ts';
import { listInvoicesOf, takeNumber } from '../../../src/features/shop/invoices/invoice-repository.ts';
import { invoiceJobFacts } from '../../../src/features/shop/invoices/invoice-request.ts';
import { issueInvoices } from '../../../src/features/shop/invoices/invoice-service.ts';
import { insertPayment } from '../../../src/features/shop/payments/payment-repository.ts';
import { advancePayment } from '../../../src/features/shop/payments/provider-calls.ts';
import { sweep } from '../../../src/features/sweep.ts';
import { newUuid, toUuid } from '../../../src/lib/id.ts';
import type { Money } from '../../../src/lib/money.ts';
import { exportedAccount } from '../../support/exported-account.ts';
import { cards, payWith, placeOrder, placePaidOrder, returnUrl } from '../../support/payments.ts';
import { startTestApp, type TestApp } from '../../support/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ SELLER_ADDRESS: 'Hafenstraße 12; 04109 Leipzig', SELLER_TAX_ID: 'DE123456789' });
});
afterAll(() => app.close());

const address = { name: 'Mara Lindqvist', lines: ['Töpfergasse 7'], city: 'Leipzig', country: 'DE' };
const number = /^INV-2026-\d{6}$/;
const sequenceOf = (text: string): number => Number(text.slice(-6));

const textOf = async (url: string | undefined): Promise<string> => {
  const response = await app.fetch((url ?? '').replace('http://tradepost.test', ''));
  expect(response.headers.get('content-type')).toBe('application/pdf');
  const pdf = await getDocumentProxy(new Uint8Array(await response.arrayBuffer()));
  return (await extractText(pdf, { mergePages: true })).text.replaceAll(/\s+/g, ' ');
};

const filesOf = (name: string) =>
  app.deps
    .db('files')
    .where({ name: `${name}.pdf` })
    .select('size');

describe('getOrderInvoice', () => {
  test('shows the invoice of a paid order, and links to its PDF in the language of the buyer', async () => {
    const placed = await placeOrder(app);
    const { tradepost, orderId, order, admin, user } = placed;
    await tradepost.accounts.updateMe({ ifMatch: '*', body: { language: 'de' } });
    await expect(tradepost.orders.getInvoice({ orderId })).rejects.toMatchObject({ code: 'not_found' });
    await tradepost.payments.create({ orderId, body: payWith('success') });
    await app.runJobs();
    const invoice = await tradepost.orders.getInvoice({ orderId });
    expect(invoice).toEqual({
      orderId,
      number: expect.stringMatching(number),
      total: order.total,
      issuedAt: app.clock.now().toISOString(),
      status: 'ready',
      downloadUrl: expect.any(String),
      downloadUrlExpiresAt: new Date(app.clock.now().getTime() + 3_600_000).toISOString(),
      creditNotes: [],
    });
    expect((await admin.orders.getInvoice({ orderId })).number).toBe(invoice.number);
    const text = await textOf(invoice.downloadUrl);
    expect(text).toContain('Tradepost Hafenstraße 12 04109 Leipzig Steuernummer: DE123456789');
    expect(text).toContain(`Rechnung Artikel`);
    for (const part of [user.username, invoice.number, orderId, 'Summe 39,98 €', 'MwSt. 19 % 6,38 €'])
      expect(text).toContain(part);
  });

  test('shows it while its PDF is being written', async () => {
    const { tradepost, orderId, order } = await placePaidOrder(app);
    const [issued] = await issueInvoices(app.deps, orderId);
    const expected = {
      orderId,
      number: issued?.number,
      total: order.total,
      status: 'issued',
      creditNotes: [],
    };
    expect(await tradepost.orders.getInvoice({ orderId })).toEqual({
      ...expected,
      issuedAt: issued?.issuedAt,
    });
  });

  test('requires a token and the scope, and hides the invoice from others', async () => {
    const { tradepost, orderId } = await placePaidOrder(app);
    await app.runJobs();
    const { key } = await tradepost.apiKeys.create({
      body: { name: 'Journal', kind: 'secret', scopes: ['posts:read'] },
    });
    const read = (client: typeof tradepost, id = orderId) => client.orders.getInvoice({ orderId: id });
    await expect(read(app.tradepost)).rejects.toMatchObject({ code: 'unauthenticated' });
    await expect(read(app.tradepost.withAccessToken(key))).rejects.toMatchObject({
      code: 'insufficient_scope',
    });
    await expect(read((await app.signIn()).tradepost)).rejects.toMatchObject({ code: 'not_found' });
    await expect(read(tradepost, 'ord_01jd3v8w5gf3sa9k2m6q7x8y9z')).rejects.toMatchObject({
      code: 'not_found',
    });
    await expect(read(tradepost, 'ord_1')).rejects.toMatchObject({ code: 'validation_failed' });
  });
});

describe('getGuestOrderInvoice', () => {
  test('shows the invoice to the holder of the token alone', async () => {
    const { admin, productId } = await placeOrder(app);
    const { order, orderToken } = await app.tradepost.orders.createGuest({
      body: {
        email: 'guest@example.com',
        items: [{ productId, quantity: 1 }],
        shippingAddress: { ...address, name: 'Shipped Elsewhere' },
        billingAddress: address,
      },
    });
    const orderId = order.id;
    const read = (token = orderToken) => app.tradepost.orders.getGuestInvoice({ orderId, orderToken: token });
    await expect(read()).rejects.toMatchObject({ code: 'not_found' });
    const payment = await insertPayment(app.deps, {
      uuid: newUuid(app.clock.now()),
      orderId,
      amount: order.total as Money,
      provider: app.deps.payments.provider,
      method: cards.success,
      returnUrl,
      createdAt: app.clock.now(),
    });
    await advancePayment(app.deps, payment.id);
    await issueInvoices(app.deps, orderId);
    expect((await read()).status).toBe('issued');
    await app.runJobs();
    const invoice = await read();
    expect(invoice).toMatchObject({ orderId, status: 'ready', total: order.total });
    const text = await textOf(invoice.downloadUrl);
    expect(text).toContain('Mara Lindqvist Töpfergasse 7 Leipzig Germany');
    expect(text).not.toContain('Elsewhere');
    await expect(read('x'.repeat(43))).rejects.toMatchObject({ code: 'not_found' });
    await expect(read('short')).rejects.toMatchObject({ code: 'validation_failed' });
    expect((await admin.orders.getInvoice({ orderId })).number).toBe(invoice.number);
    const refund = { paymentId: payment.id, body: { amount: { amount: 500, currency: 'EUR' as const } } };
    await admin.refunds.create(refund);
    await issueInvoices(app.deps, orderId);
    expect((await read()).creditNotes.map(({ status }) => status)).toEqual(['issued']);
    await app.runJobs();
    expect((await read()).creditNotes[0]?.downloadUrl).toBeDefined();
  });
});

describe('the numbers', () => {
  test('of parallel payments and workers are consecutive, and a rolled-back transaction burns none', async () => {
    const buyers = await Promise.all(Array.from({ length: 6 }, () => placeOrder(app)));
    const before = await takenNumber();
    await Promise.all(
      buyers.map(({ tradepost, orderId }) =>
        tradepost.payments.create({ orderId, body: payWith('success') }),
      ),
    );
    const rolledBack = inTransaction(app.deps, async (context) => {
      const [invoice] = await issueInvoices({ ...app.deps, ...context }, buyers[0]?.orderId ?? '');
      expect(sequenceOf(invoice?.number ?? '')).toBe(before + 1);
      throw new Error('a crash');
    });
    await expect(rolledBack).rejects.toThrow('a crash');
    expect(await takenNumber()).toBe(before);
    // Real connections, as of two workers that run the job of each order twice.
    const issued = await Promise.all(
      [...buyers, ...buyers].map(
        async ({ orderId }) => (await issueInvoices(app.deps, orderId))[0]?.number ?? '',
      ),
    );
    const numbers = [...new Set(issued)].map(sequenceOf).sort((a, b) => a - b);
    expect(numbers).toEqual(Array.from({ length: 6 }, (_, index) => before + 1 + index));
    await app.runJobs();
    expect(await takenNumber()).toBe(before + 6);
  });

  test('begin at 1 in each year and series', async () => {
    const take = (kind: 'invoice' | 'credit_note', year: number) =>
      inTransaction(app.deps, (context) => takeNumber(context, kind, year));
    expect([await take('invoice', 2030), await take('invoice', 2030)]).toEqual([1, 2]);
    expect([await take('invoice', 2031), await take('credit_note', 2030)]).toEqual([1, 1]);
  });

  const takenNumber = async (): Promise<number> =>
    (await app.deps.db('invoice_numbers').where({ kind: 'invoice', year: 2026 }).first('last_number'))
      ?.last_number ?? 0;
});

describe('the job', () => {
  test('that died after the number and the bytes gives the same number one file', async () => {
    const { tradepost, orderId } = await placePaidOrder(app);
    const [issued] = await issueInvoices(app.deps, orderId);
    const name = `${issued?.number}.pdf`;
    const unfinished = { kind: 'invoice', ownerId: undefined, name, mediaType: 'application/pdf' } as const;
    await writeFile(app.deps, unfinished, (async function* () {})());
    await app.runJobs();
    await enqueueJob(app.deps, invoiceJobFacts, { orderId });
    await app.runJobs();
    const invoice = await tradepost.orders.getInvoice({ orderId });
    expect([invoice.number, invoice.status]).toEqual([issued?.number, 'ready']);
    const files = await filesOf(invoice.number);
    expect(files.filter(({ size }) => size !== null)).toHaveLength(1);
    app.clock.advance(25 * 3_600_000);
    await sweep(app.deps);
    expect(await filesOf(invoice.number)).toHaveLength(1);
  });

  test('writes one file if two workers run it at once', async () => {
    const { tradepost, orderId } = await placePaidOrder(app);
    const context = { ...app.deps, problem: newProblem };
    const job = { signal: new AbortController().signal } as RunningJob;
    const run = () => invoiceJob.run(context, { orderId }, job);
    await Promise.all([run(), run(), run()]);
    const invoice = await tradepost.orders.getInvoice({ orderId });
    expect(invoice.status).toBe('ready');
    expect(await filesOf(invoice.number)).toHaveLength(1);
  });

  test('issues nothing for an order that was not paid', async () => {
    const { orderId } = await placeOrder(app);
    await enqueueJob(app.deps, invoiceJobFacts, { orderId });
    await app.runJobs();
    expect(await listInvoicesOf(app.deps, orderId)).toEqual([]);
  });
});

describe('a credit note', () => {
  test('follows each refund, and together they are the invoice', async () => {
    const { tradepost, admin, orderId, paymentId, order } = await placePaidOrder(app);
    await app.runJobs();
    await admin.refunds.create({ paymentId, body: { amount: { amount: 1_001, currency: 'EUR' } } });
    await app.runJobs();
    await tradepost.orders.cancel({ orderId, body: {} });
    await app.runJobs();
    const invoice = await tradepost.orders.getInvoice({ orderId });
    const [first, second, ...more] = invoice.creditNotes;
    expect(more).toEqual([]);
    expect([first?.total.amount, second?.total.amount]).toEqual([1_001, order.total.amount - 1_001]);
    expect(sequenceOf(second?.number ?? '')).toBe(sequenceOf(first?.number ?? '') + 1);
    const documents = await listInvoicesOf(app.deps, orderId);
    expect(documents.map(({ tax }) => tax.amount)).toEqual([638, 160, 478]);
    const text = await textOf(second?.downloadUrl);
    for (const part of ['Credit note', second?.number ?? '', invoice.number, 'Total €29.97', 'Tax 19% €4.78'])
      expect(text).toContain(part);
  });
});

describe('personal data', () => {
  test('invoices are in the export, and outlive the erasure of the account', async () => {
    const { tradepost, orderId } = await placePaidOrder(app);
    await app.runJobs();
    const { number, total, issuedAt, downloadUrl } = await tradepost.orders.getInvoice({ orderId });
    const { invoices } = await exportedAccount(tradepost);
    expect(invoices).toEqual([{ kind: 'invoice', number, orderId, total, issuedAt }]);
    const bytes = await app.fetch((downloadUrl ?? '').replace('http://tradepost.test', ''));
    expect(bytes.status).toBe(200);
    await tradepost.personalData.requestErasure();
    app.clock.advance(15 * 24 * 3_600_000);
    await sweep(app.deps);
    expect(
      await app.deps
        .db('orders')
        .where({ id: toUuid(orderId) })
        .pluck('user_id'),
    ).toEqual([null]);
    const admin = (await app.signIn('admin')).tradepost;
    const kept = await admin.orders.getInvoice({ orderId });
    expect(kept).toMatchObject({ number, status: 'ready' });
    expect(await textOf(kept.downloadUrl)).toContain(number);
  });
});
