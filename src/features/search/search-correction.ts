import type { Context } from '../context.ts';
import { editDistance } from './edit-distance.ts';
import { replaceTerms, type Term, type TermQueries } from './search-query.ts';
import { type AnalysedTerm, analyseTerms, findsPublicDocument } from './search-word-repository.ts';

/** Terms that may be corrected, because each takes a search for similar words. */
const MOST_CORRECTIONS = 4;
/** Letters of a word that may have two mistakes. */
const LONG_WORD = 6;

export type Meaning = {
  alternatives: (Pick<Term, 'isExcluded'> & TermQueries & { words: string })[][];
  correctedQuery?: string;
};

/** Looks up the words of a query, and replaces unknown words by similar ones. */
export const lookUp = async (
  context: Pick<Context, 'db' | 'clock'>,
  text: string,
  alternatives: readonly (readonly Term[])[],
): Promise<Meaning> => {
  const terms = alternatives.flat();
  let left = MOST_CORRECTIONS;
  const given = terms.map((term) => ({ text: term.text, mayCorrect: !term.isQuoted && !term.isExcluded }));
  const analysed = await analyseTerms(context, given, context.clock.now());
  const meant = new Map<Term, AnalysedTerm>();
  const corrections = new Map<Term, string>();
  for (const [index, term] of terms.entries()) {
    const found = analysed[index] as AnalysedTerm;
    if (found.candidates !== null) left -= 1;
    const corrected = found.candidates !== null && left >= 0 ? await correct(context, found) : undefined;
    if (corrected) corrections.set(term, corrected.words);
    meant.set(term, corrected ?? found);
  }
  return {
    alternatives: alternatives.map((all) =>
      all.map((term) => {
        const { english, german, words } = meant.get(term) as AnalysedTerm;
        return { isExcluded: term.isExcluded, english, german, words };
      }),
    ),
    ...(corrections.size > 0 && { correctedQuery: replaceTerms(text, corrections) }),
  };
};

/** The best of the similar words that a public document has. */
const correct = async (
  context: Pick<Context, 'db' | 'clock'>,
  { words, candidates }: AnalysedTerm,
): Promise<AnalysedTerm | undefined> => {
  const most = words.length < LONG_WORD ? 1 : 2;
  const close = (candidates ?? [])
    .map((candidate) => ({ ...candidate, distance: editDistance(words, candidate.word) }))
    .filter(({ distance }) => distance <= most)
    .toSorted((one, other) => one.distance - other.distance || other.weight - one.weight)
    .slice(0, 3)
    .map(({ word, english, german }) => ({ words: word, english: quoted(english), german: quoted(german) }));
  for (const word of close) {
    const wanted = [word.english, word.german].filter((one) => one !== '').join(' | ');
    if (await findsPublicDocument(context, wanted, context.clock.now())) return { ...word, candidates: null };
  }
  return undefined;
};

/** Stems have no punctuation. */
const quoted = (stem: string | null): string => (stem === null ? '' : `'${stem}'`);
