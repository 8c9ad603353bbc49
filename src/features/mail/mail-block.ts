/** The content of a mail: one source for its HTML and its plain text. */
import type { Phrase, PhraseValue } from './phrase.ts';

export type Block =
  | { kind: 'heading' | 'text' | 'quote'; text: Phrase }
  /** `url` is absolute, with http or https. */
  | { kind: 'button'; label: Phrase; url: string }
  | { kind: 'money'; label: Phrase; money: Extract<PhraseValue, { amount: number }> }
  /** `sums` follow the rows. */
  | { kind: 'table'; columns: Phrase[]; rows: Phrase[][]; sums: TableSum[] };

/** The total stands out. */
export type TableSum = { label: Phrase; value: Phrase; isTotal?: boolean };

/** A mail in one language, without greeting and footer. The subject is also the first heading. */
export type Letter = { subject: Phrase; blocks: Block[] };

export const heading = (text: Phrase): Block => ({ kind: 'heading', text });

export const text = (text: Phrase): Block => ({ kind: 'text', text });

export const quote = (text: Phrase): Block => ({ kind: 'quote', text });

export const button = (label: Phrase, url: string): Block => ({ kind: 'button', label, url });

export const money = (label: Phrase, money: Extract<PhraseValue, { amount: number }>): Block => ({
  kind: 'money',
  label,
  money,
});

export const table = (parts: Omit<Extract<Block, { kind: 'table' }>, 'kind'>): Block => ({
  kind: 'table',
  ...parts,
});

/** Returns the URL in its normal form. Throws for another scheme than http and https, such as `javascript:`. */
export const webUrlOf = (url: string): string => {
  const { protocol, href } = new URL(url);
  if (protocol !== 'https:' && protocol !== 'http:') throw new Error('A mail links to http and https only');
  return href;
};
