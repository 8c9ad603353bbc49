import type { Language } from '../../lib/language.ts';
import { formatMoneyIn } from '../../lib/money-format.ts';

type MoneyValue = { amount: number; currency: string };
/** A day in UTC, for a sentence. */
type DayValue = { day: string | Date };

/** A placeholder. Text may come from anybody. */
export type PhraseValue = string | number | MoneyValue | DayValue;

/** Text with typed placeholders. The type of each decides how it is formatted and escaped. */
export type Phrase = { readonly literals: readonly string[]; readonly values: readonly PhraseValue[] };

/** Makes a phrase: `` say`Hello ${username},` ``. */
export const say = (literals: TemplateStringsArray, ...values: readonly PhraseValue[]): Phrase => ({
  literals,
  values,
});

type Piece = { text: string; isForeign: boolean };

/** Splits a phrase into pieces of text. Foreign pieces come from a text placeholder: each is one clean line. */
export const piecesOf = (language: Language, { literals, values }: Phrase): Piece[] =>
  literals.flatMap((literal, index) => {
    const value = values[index];
    const own = { text: literal, isForeign: false };
    if (value === undefined) return [own];
    return [own, { text: format(language, value), isForeign: typeof value === 'string' }];
  });

/** Returns a phrase as one line of plain text. */
export const plain = (language: Language, phrase: Phrase): string =>
  piecesOf(language, phrase)
    .map(({ text }) => text)
    .join('');

const format = (language: Language, value: PhraseValue): string => {
  if (typeof value === 'string') return toCleanLine(value);
  if (typeof value === 'number') return new Intl.NumberFormat(language).format(value);
  if ('amount' in value) return formatMoneyIn(language, value);
  const days = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' });
  return days.format(new Date(value.day));
};

/** Controls of the writing direction. They would let a name change the text around it. */
const bidiControls = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** Turns line breaks and other control characters into spaces, and removes bidirectional controls. */
const toCleanLine = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll(bidiControls, '')
    .replaceAll(/[\p{Cc}\s\u2028\u2029]+/gu, ' ')
    .trim();
