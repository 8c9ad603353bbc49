import type { Context } from '../context.ts';
import type { SearchSuggestions } from './search.ts';
import { readCards } from './search-card.ts';
import { findTitles } from './search-repository.ts';
import { completeWord, readWords } from './search-word-repository.ts';

const [QUERIES, RESULTS] = [8, 5];
/** More words are no beginning of a title. */
const MOST_WORDS = 10;

/** Returns queries that complete the last word of the text, and results with such titles. */
export const suggest = async (
  context: Pick<Context, 'db' | 'clock'>,
  text: string,
): Promise<SearchSuggestions> => {
  const words = await readWords(context, text);
  const [prefix = '', ...reversed] = words.toReversed();
  if (prefix === '' || words.length > MOST_WORDS) return { queries: [], results: [] };
  const others = reversed.toReversed();
  const now = context.clock.now();
  const completions = await completeWord(context, { prefix, others, limit: QUERIES, now });
  const queries = completions.map((word) => [...others, word].join(' '));
  const last = [...new Set([prefix, ...completions])].map((word) => `'${word}'`).join(' | ');
  const wanted = [...others.map((word) => `'${word}'`), `(${last})`].join(' & ');
  const found = await findTitles(context, { wanted, limit: RESULTS, now });
  const cards = await readCards(context, found);
  const results = found.flatMap(({ type, id }) => {
    const card = cards.get(id);
    return card ? [{ type, id: card.id, slug: card.slug, title: card.title }] : [];
  });
  return { queries, results };
};
