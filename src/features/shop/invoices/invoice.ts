import type { components } from '../../../../generated/types.ts';
import type { Language } from '../../../lib/language.ts';
import type { Money } from '../../../lib/money.ts';

type Schemas = components['schemas'];

export type InvoiceKind = 'invoice' | 'credit_note';
/** An invoice as the API shows it, with its credit notes. */
export type OrderInvoice = Schemas['OrderInvoice'];
/** An invoice or a credit note, as exports show it. */
export type InvoiceRecord = Schemas['InvoiceRecord'];

/** A document of the books. It never changes, except that its file is written later. */
export type Invoice = {
  id: string;
  orderId: string;
  kind: InvoiceKind;
  number: string;
  language: Language;
  /** The lines of the seller's name and address. */
  seller: string[];
  /** The lines of the buyer's name and address. */
  buyer: string[];
  total: Money;
  /** The part of the total that is tax. */
  tax: Money;
  issuedAt: string;
  fileId: string | undefined;
};

/** Returns the printed number, such as `INV-2026-000001`. */
export const formatNumber = (kind: InvoiceKind, year: number, number: number): string =>
  `${kind === 'invoice' ? 'INV' : 'CRN'}-${year}-${String(number).padStart(6, '0')}`;
