/** Plain texts whose words are marked, and excerpts of Markdown. */
import type { MarkedText } from './search.ts';

/** Characters of a text that are searched for a match, and those of an excerpt. */
const [SEARCHED, SHOWN] = [5_000, 200];
/** Characters before the first match. */
const BEFORE = 60;

const wordPattern = /[\p{L}\p{N}][\p{L}\p{N}\p{M}'’]*/gu;

/** Folds a word roughly like `search_text`. The database judges the result, so a difference only leaves a word unmarked. */
const fold = (word: string): string =>
  // Nearly all words are such ones, and folding is slow.
  asciiLetters.test(word) ? word.toLowerCase() : foldLetters(word);

const asciiLetters = /^[a-zA-Z0-9]+$/;

const foldLetters = (word: string): string =>
  word
    .normalize('NFKD')
    .replaceAll(/[\p{M}'’]/gu, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll('ø', 'o')
    .replaceAll('ł', 'l')
    .replaceAll('æ', 'ae')
    .replaceAll('œ', 'oe');

/** The folded words of a text that begin like one of the stems. Only these can match. */
export const wordsLike = (text: string, beginnings: ReadonlySet<string>): string[] =>
  [...text.matchAll(wordPattern)]
    .map(([word]) => fold(word))
    .filter((word) => beginnings.has(beginningOf(word)));

/** A stem begins like its words. */
export const beginningOf = (word: string): string => word.slice(0, 2);

/** Marks the words of the text whose folded forms are matches. */
export const markText = (text: string, matches: ReadonlySet<string>): MarkedText => {
  const parts: MarkedText = [];
  let end = 0;
  for (const { 0: word, index } of text.matchAll(wordPattern)) {
    if (!matches.has(fold(word))) continue;
    if (index > end) parts.push({ text: text.slice(end, index), isMatch: false });
    parts.push({ text: word, isMatch: true });
    end = index + word.length;
  }
  return end < text.length ? [...parts, { text: text.slice(end), isMatch: false }] : parts;
};

/** The part of a text without Markdown around its first match, or its beginning. */
export const excerptOf = (text: string, matches: ReadonlySet<string>): string => {
  const first = [...text.matchAll(wordPattern)].find(([word]) => matches.has(fold(word)));
  const from = first === undefined || first.index < SHOWN - BEFORE ? 0 : first.index - BEFORE;
  // At spaces, unless a word is too long for that.
  const start = from === 0 ? 0 : Math.max(text.indexOf(' ', from) + 1, from);
  const end = start + SHOWN < text.length ? text.lastIndexOf(' ', start + SHOWN) : text.length;
  const shown = text.slice(start, end > start ? end : start + SHOWN).toWellFormed();
  return `${start > 0 ? '… ' : ''}${shown}${start + shown.length < text.length ? ' …' : ''}`;
};

/** Removes the signs of Markdown and the targets of links from the beginning of a text. */
export const plainText = (markdown: string): string =>
  markdown
    .slice(0, SEARCHED)
    .toWellFormed()
    .replaceAll(/!?\[([^[\]]{0,300})\]\([^()]{0,1000}\)/g, '$1')
    .replaceAll(/^[ \t]*(?:#{1,6}|>|[-*+]|\d{1,9}[.)])[ \t]+/gm, '')
    .replaceAll(/(?<![\p{L}\p{N}])(\*\*|__|\*|_|~~|`)([^\s*_~`][^*_~`]{0,300})\1(?![\p{L}\p{N}])/gu, '$2')
    .replaceAll(/\s+/g, ' ')
    .trim();
