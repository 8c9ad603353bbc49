/** The syntax of a query: words, `"…"` for a sequence, `-` before what is excluded, `or` between alternatives. */

/** A word or a sequence of words, as it was written. */
export type Term = Readonly<{
  text: string;
  isQuoted: boolean;
  isExcluded: boolean;
  /** Where `text` begins in the query. */
  start: number;
}>;

const token = /(?<excluded>-+)?(?:"(?<quoted>[^"]*)"?|(?<word>[^\s"]+))/g;

/** Returns the terms of each alternative of the query. A term need not contain a word. */
export const parseQuery = (query: string): Term[][] => {
  const alternatives: Term[][] = [[]];
  for (const { index, 0: whole, groups = {} } of query.matchAll(token)) {
    const { excluded = '', quoted, word = '' } = groups;
    if (whole.toLowerCase() === 'or') {
      alternatives.push([]);
      continue;
    }
    alternatives.at(-1)?.push({
      text: quoted ?? word,
      isQuoted: quoted !== undefined,
      isExcluded: excluded !== '',
      start: index + excluded.length + (quoted === undefined ? 0 : 1),
    });
  }
  return alternatives;
};

/** Returns the query with other texts in place of some terms. */
export const replaceTerms = (query: string, replacements: ReadonlyMap<Term, string>): string =>
  [...replacements]
    .toSorted(([one], [other]) => other.start - one.start)
    .reduce(
      (text, [{ start, text: former }, current]) =>
        `${text.slice(0, start)}${current}${text.slice(start + former.length)}`,
      query,
    );

/** The queries of Postgres for a term, as text. Empty if the term has only stop words of the language, or no word. */
export type TermQueries = Readonly<{ english: string; german: string }>;

export type SearchCondition = Readonly<{
  /** The condition of a document. */
  wanted: string;
  /** The words that count for its rank, and that are marked. */
  counted: string;
  hasExclusion: boolean;
}>;

type Meant = Pick<Term, 'isExcluded'> & TermQueries;

/**
 * Returns the condition of a query. Undefined if it has no word to find. Each language ignores its own stop words, so a
 * document may lack them: `the mug` finds `mug`, and `die Tasse` finds `Tasse`. But `hat` is a stop word only in German.
 */
export const conditionOf = (alternatives: readonly (readonly Meant[])[]): SearchCondition | undefined => {
  const wanted = alternatives.flatMap((terms) => {
    const excluded = terms.filter(({ isExcluded }) => isExcluded).map(either);
    const found = terms.filter(({ isExcluded }) => !isExcluded);
    const read = (language: keyof TermQueries): string =>
      found
        .filter((term) => term[language] !== '')
        .map(either)
        .join(' & ');
    const readings = [...new Set([read('english'), read('german')])].filter(isPresent);
    const without = excluded.filter(isPresent).map((one) => ` & !${one}`);
    return readings.map((reading) => `(${reading}${without.join('')})`);
  });
  if (wanted.length === 0) return undefined;
  const counted = alternatives.flat().filter(({ isExcluded }) => !isExcluded);
  return {
    wanted: wanted.join(' | '),
    counted: counted.map(either).filter(isPresent).join(' | '),
    hasExclusion: alternatives.flat().some(({ isExcluded }) => isExcluded),
  };
};

/** A word matches in its English or its German form. */
const either = ({ english, german }: TermQueries): string => {
  const forms = [...new Set([english, german])].filter(isPresent);
  return forms.length === 0 ? '' : `(${forms.join(' | ')})`;
};

const isPresent = (text: string): boolean => text !== '';
