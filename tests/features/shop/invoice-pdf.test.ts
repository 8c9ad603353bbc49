/** The PDF of invoices and credit notes, read back as text. */
import { describe, expect, test } from '@jest/globals';
import { extractText, getDocumentProxy } from 'unpdf';
import type { Invoice } from '../../../src/features/shop/invoices/invoice.ts';
import { printDocument } from '../../../src/features/shop/invoices/invoice-document.ts';
import { renderPdf } from '../../../src/features/shop/invoices/invoice-pdf.ts';
import type { Order } from '../../../src/features/shop/orders/order.ts';
import type { Currency } from '../../../src/lib/money.ts';

type Given = { currency?: Currency; lines?: number; name?: string; order?: Partial<Order> };

const orderOf = ({ currency = 'EUR', lines = 2, name = 'Mug', order = {} }: Given): Order => {
  const money = (amount: number) => ({ amount, currency });
  return {
    id: 'ord_01kkhgakg8etwb4wzz6kye37bb',
    status: 'paid',
    items: Array.from({ length: lines }, (_, index) => ({
      productId: 'prd_01kfjex5m0erpamyjxtw632hk1',
      variantId: 'var_01kfjex5m0erpamyjxtw632hk1',
      name: `${name} ${index + 1}`,
      quantity: 3,
      unitPrice: money(1_999),
      total: money(5_997),
      discount: money(600),
      tax: money(862),
    })),
    subtotal: money(11_994),
    discount: money(1_200),
    shipping: money(490),
    tax: money(1_802),
    total: money(11_284),
    createdAt: '2026-03-12T17:08:21.640Z',
    ...order,
  };
};

const invoiceOf = (fields: Partial<Invoice> = {}): Invoice => ({
  id: '00000000-0000-7000-8000-000000000000',
  orderId: 'ord_01kkhgakg8etwb4wzz6kye37bb',
  kind: 'invoice',
  number: 'INV-2026-000042',
  language: 'en',
  seller: ['Tradepost GmbH', 'Hafenstraße 12', '04109 Leipzig'],
  buyer: ['Lindqvist Ceramics', 'Mara Lindqvist', 'Töpfergasse 7', '04109 Leipzig', 'Germany'],
  total: { amount: 11_284, currency: 'EUR' },
  tax: { amount: 1_802, currency: 'EUR' },
  issuedAt: '2026-03-12T17:09:42.310Z',
  fileId: undefined,
  ...fields,
});

/** The text of each page. Spaces that the layout makes are single ones. */
const pagesOf = async (bytes: Uint8Array): Promise<string[]> => {
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(bytes)), { mergePages: false });
  return text.map((page) => page.replaceAll(/\s+/g, ' '));
};

const render = async (given: Given = {}, fields: Partial<Invoice> = {}): Promise<string[]> => {
  const document = invoiceOf(fields);
  const sources = { document, invoice: invoiceOf(), order: orderOf(given), taxRate: 19 };
  return pagesOf(await renderPdf(printDocument(sources)));
};

describe('an invoice', () => {
  test('shows seller, buyer, number, dates, lines and all amounts', async () => {
    const [page, ...more] = await render();
    expect(more).toEqual([]);
    expect(page).toBe(
      'Tradepost GmbH Hafenstraße 12 04109 Leipzig ' +
        'Lindqvist Ceramics Mara Lindqvist Töpfergasse 7 04109 Leipzig Germany ' +
        'Number INV-2026-000042 Date March 12, 2026 Order ord_01kkhgakg8etwb4wzz6kye37bb ' +
        'Order date March 12, 2026 Invoice ' +
        'Product Quantity Unit price Discount Tax Amount ' +
        'Mug 1 3 €19.99 -€6.00 €8.62 €53.97 Mug 2 3 €19.99 -€6.00 €8.62 €53.97 ' +
        'Subtotal €119.94 Discount -€12.00 Shipping €4.90 Total €112.84 Net amount €94.82 Tax 19% €18.02 ' +
        'All prices include tax. The amount has been paid. Thank you. INV-2026-000042 · Page 1 of 1',
    );
  });

  test('is in the language of the buyer, with net prices', async () => {
    const total = { amount: 13_086, currency: 'EUR' as const };
    const [page] = await render({ order: { total } }, { language: 'de', total });
    for (const text of [
      'Rechnung',
      'Datum 12. März 2026',
      'Artikel Menge Einzelpreis Rabatt MwSt. Betrag',
      'Zwischensumme 119,94 € Rabatt -12,00 € Versand 4,90 € Nettobetrag 112,84 € MwSt. 19 % 18,02 € Summe 130,86 €',
      'Die Preise der Artikel enthalten keine Mehrwertsteuer.',
      'Seite 1 von 1',
    ])
      expect(page).toContain(text);
  });

  test.each([
    ['JPY', '¥1,999', '¥11,284'],
    ['KWD', 'KWD 1.999', 'KWD 11.284'],
  ] as const)('has the decimals of %s', async (currency, unitPrice, total) => {
    const [page] = await render({ currency });
    expect(page).toContain(` ${unitPrice} `);
    expect(page).toContain(`Total ${total} `);
  });

  test('of a hundred lines has pages, each with the header of the table', async () => {
    const pages = await render({ lines: 100 });
    expect(pages.length).toBeGreaterThan(2);
    for (const [index, page] of pages.entries()) {
      expect(page).toContain(`Page ${index + 1} of ${pages.length}`);
      expect(page.split('Product Quantity Unit price Discount Tax Amount')).toHaveLength(2);
    }
    const names = pages.join(' ').match(/Mug \d+/g);
    expect(names).toEqual(Array.from({ length: 100 }, (_, index) => `Mug ${index + 1}`));
    expect(pages.at(-1)).toContain('Total €112.84');
  });

  test('shows the whole of long names, also without spaces, and of the highest amounts', async () => {
    const name = 'x'.repeat(118);
    const total = { amount: 10_000_000_000_000, currency: 'EUR' as const };
    const pages = await render({ name, lines: 40, order: { total } });
    const letters = pages.join('').match(/x/g)?.length;
    // The word "tax" of the header, the sums and the note has one too.
    expect(letters).toBeGreaterThanOrEqual(40 * 118);
    expect(pages.join(' ')).toContain('€100,000,000,000.00');
  });

  test.each([
    'Łucja Dvořák, Łódź',
    'Παπαδόπουλος, Αθήνα',
    'Щербаков, Київ',
    'İnci Şağ – „Ring“ 5 €',
    'đ ı ħ',
  ])('shows the name %s', async (name) => {
    const [page] = await render({ name }, { buyer: [name] });
    expect(page).toContain(`${name} Number`);
    expect(page).toContain(`${name} 1`);
  });

  test('shows the line breaks and the letters of users as its own', async () => {
    const [page] = await render({}, { buyer: ['a\r\nb\u0000c', 'Dvor\u030ca\u0301k'] });
    expect(page).toContain('a b c Dvořák');
  });

  test('without tax, discount and shipping shows none', async () => {
    const total = { amount: 11_994, currency: 'EUR' as const };
    const { discount: _, shipping: __, tax: ___, ...order } = orderOf({});
    const items = order.items.map(({ discount: _, tax: __, ...item }) => item);
    const sources = {
      document: invoiceOf(),
      invoice: invoiceOf(),
      order: { ...order, items, total },
      taxRate: 0,
    };
    const [page] = await pagesOf(await renderPdf(printDocument(sources)));
    expect(page).toContain('Mug 1 3 €19.99 €59.97 Mug 2');
    expect(page).toContain('Subtotal €119.94 Total €119.94 Net amount €119.94 Tax 0% €0.00 The amount');
  });
});

test('a credit note names its invoice, its amount and the tax', async () => {
  const credit = {
    total: { amount: 1_999, currency: 'EUR' },
    tax: { amount: 319, currency: 'EUR' },
  } as const;
  const [page] = await render(
    {},
    { kind: 'credit_note', number: 'CRN-2026-000007', language: 'de', ...credit },
  );
  for (const text of [
    'Gutschrift',
    'Nummer CRN-2026-000007',
    'Zur Rechnung Betrag INV-2026-000042, 12. März 2026 19,99 €',
    'Nettobetrag 16,80 € MwSt. 19 % 3,19 € Summe 19,99 €',
    'Der Betrag wurde erstattet.',
  ])
    expect(page).toContain(text);
});
