/** The content of an invoice or a credit note, as text in the language of the buyer. Pure. */
import type { Language } from '../../../lib/language.ts';
import type { Money } from '../../../lib/money.ts';
import { formatMoneyIn } from '../../../lib/money-format.ts';
import { includesTax, type Order, type OrderItem } from '../orders/order.ts';
import type { Invoice } from './invoice.ts';

/** The text of a document, ready to be printed. The first column of the table is text, the others are numbers. */
export type PrintedDocument = {
  language: Language;
  title: string;
  seller: string[];
  buyer: string[];
  facts: [label: string, value: string][];
  columns: string[];
  rows: string[][];
  sums: { label: string; value: string; isTotal?: boolean }[];
  notes: string[];
  pageOf: (page: number, pages: number) => string;
  createdAt: Date;
};

const texts = {
  en: {
    invoice: 'Invoice',
    creditNote: 'Credit note',
    number: 'Number',
    date: 'Date',
    order: 'Order',
    orderDate: 'Order date',
    ofInvoice: 'For invoice',
    product: 'Product',
    quantity: 'Quantity',
    unitPrice: 'Unit price',
    discount: 'Discount',
    tax: 'Tax',
    amount: 'Amount',
    subtotal: 'Subtotal',
    shipping: 'Shipping',
    net: 'Net amount',
    total: 'Total',
    isGross: 'All prices include tax.',
    isNet: 'The prices of the products do not include tax.',
    isPaid: 'The amount has been paid. Thank you.',
    isRefunded: 'The amount has been refunded.',
    page: 'Page',
    of: 'of',
  },
  de: {
    invoice: 'Rechnung',
    creditNote: 'Gutschrift',
    number: 'Nummer',
    date: 'Datum',
    order: 'Bestellung',
    orderDate: 'Bestelldatum',
    ofInvoice: 'Zur Rechnung',
    product: 'Artikel',
    quantity: 'Menge',
    unitPrice: 'Einzelpreis',
    discount: 'Rabatt',
    tax: 'MwSt.',
    amount: 'Betrag',
    subtotal: 'Zwischensumme',
    shipping: 'Versand',
    net: 'Nettobetrag',
    total: 'Summe',
    isGross: 'Alle Preise enthalten die Mehrwertsteuer.',
    isNet: 'Die Preise der Artikel enthalten keine Mehrwertsteuer.',
    isPaid: 'Der Betrag ist bezahlt. Vielen Dank.',
    isRefunded: 'Der Betrag wurde erstattet.',
    page: 'Seite',
    of: 'von',
  },
} as const;

type Texts = (typeof texts)[Language];
type Format = {
  say: Texts;
  day: (at: string) => string;
  money: (money: { amount: number; currency: string }) => string;
  rate: string;
};

const formatOf = (language: Language, taxRate: number): Format => {
  const days = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' });
  const percent = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 2 });
  return {
    say: texts[language],
    day: (at) => days.format(new Date(at)),
    money: (money) => formatMoneyIn(language, money),
    rate: percent.format(taxRate / 100),
  };
};

type Sources = {
  document: Invoice;
  /** The invoice that a credit note reduces. */
  invoice: Invoice;
  order: Order;
  /** In percent. */
  taxRate: number;
};

/** Returns the text of a document. */
export const printDocument = (sources: Sources): PrintedDocument => {
  const { document, order, taxRate } = sources;
  const { language, seller, buyer, kind, number, issuedAt } = document;
  const format = formatOf(language, taxRate);
  const { say, day } = format;
  const content = kind === 'invoice' ? invoiceContent(order, format) : creditContent(sources, format);
  return {
    language,
    title: kind === 'invoice' ? say.invoice : say.creditNote,
    seller,
    buyer,
    facts: [
      [say.number, number],
      [say.date, day(issuedAt)],
      [say.order, order.id],
      [say.orderDate, day(order.createdAt)],
    ],
    ...content,
    pageOf: (page, pages) => `${number} · ${say.page} ${page} ${say.of} ${pages}`,
    createdAt: new Date(issuedAt),
  };
};

type Content = Pick<PrintedDocument, 'columns' | 'rows' | 'sums' | 'notes'>;

const invoiceContent = (order: Order, { say, money, rate }: Format): Content => {
  const { items, subtotal, discount, shipping, tax, total } = order;
  const isGross = includesTax(order);
  const net = { ...total, amount: total.amount - (tax?.amount ?? 0) };
  const taxes = [
    { label: say.net, value: money(net) },
    { label: `${say.tax} ${rate}`, value: money(tax ?? { ...total, amount: 0 }) },
  ];
  const sum = { label: say.total, value: money(total), isTotal: true };
  return {
    columns: [say.product, say.quantity, say.unitPrice, say.discount, say.tax, say.amount],
    rows: items.map((item) => itemRow(item, money)),
    sums: [
      { label: say.subtotal, value: money(subtotal) },
      ...(discount ? [{ label: say.discount, value: money({ ...discount, amount: -discount.amount }) }] : []),
      ...(shipping ? [{ label: say.shipping, value: money(shipping) }] : []),
      ...(isGross ? [sum, ...taxes] : [...taxes, sum]),
    ],
    notes: [...(tax ? [isGross ? say.isGross : say.isNet] : []), say.isPaid],
  };
};

/** The amount of a line is its total after the discount. */
const itemRow = (item: OrderItem, money: Format['money']): string[] => {
  const { name, quantity, unitPrice, discount, tax, total } = item;
  const off = discount?.amount ?? 0;
  return [
    name,
    String(quantity),
    money(unitPrice),
    off > 0 ? money({ ...total, amount: -off }) : '',
    tax ? money(tax) : '',
    money({ ...total, amount: total.amount - off }),
  ];
};

const creditContent = ({ document, invoice }: Sources, { say, day, money, rate }: Format): Content => {
  const { total, tax } = document;
  const net: Money = { ...total, amount: total.amount - tax.amount };
  return {
    columns: [say.ofInvoice, say.amount],
    rows: [[`${invoice.number}, ${day(invoice.issuedAt)}`, money(total)]],
    sums: [
      { label: say.net, value: money(net) },
      { label: `${say.tax} ${rate}`, value: money(tax) },
      { label: say.total, value: money(total), isTotal: true },
    ],
    notes: [say.isRefunded],
  };
};
