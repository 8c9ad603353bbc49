/** The words of the queries and those of the documents. */
import { query } from '../../db/statement.ts';
import type { DbContext } from '../context.ts';
import type { TermQueries } from './search-query.ts';
import { firstOf, newest } from './search-tiers.ts';

type Candidate = { word: string; english: string | null; german: string | null; weight: number };

export type AnalysedTerm = TermQueries & {
  /** Folded, without punctuation. */
  words: string;
  /** Similar words, the most similar first, if the term is one word that no public document has; else null. */
  candidates: Candidate[] | null;
};

/** A word that is not found needs as many letters to be corrected. */
const SHORTEST_CORRECTED = 4;

/** SQL: whether a public document meets the condition. Needs the CTE `newest`. */
const isPublic = (condition: string, now: string): string =>
  `exists (${firstOf({ conditions: [condition, `public_at <= ${now}`], selected: '1', limit: 1 })})`;

/** Returns the queries of each term, in their order, and words that may replace the unknown ones among `mayCorrect`. */
export const analyseTerms = (
  { db }: DbContext,
  terms: readonly { text: string; mayCorrect: boolean }[],
  now: Date,
): Promise<AnalysedTerm[]> =>
  query<AnalysedTerm>(
    db,
    // The CTE hides the values from the planner, which would gain nothing by them: so it keeps one plan for all.
    `with ${newest},
    input as materialized (select $2::timestamptz as now),
    given as materialized (
      select position, may_correct, search_text(term) as words
      from rows from (json_to_recordset($1) as (term text, may_correct boolean))
        with ordinality as given (term, may_correct, position)),
    terms as materialized (
      select *, phraseto_tsquery('pg_catalog.english', words) as english, search_german_query(words) as german from given)
    select words, english::text, german::text,
      case when may_correct and words ~ '^[^0-9 ]{${SHORTEST_CORRECTED},30}$'
        and not exists (select from search_words where word = words
          or search_words.english = (ts_lexize('english_stem', words))[1]
          or search_words.german = (ts_lexize('german_stem', words))[1])
        and not ${isPublic('vector @@ (terms.english || terms.german)', '(select now from input)')}
      then (
        select coalesce(json_agg(similar_word), '[]') from (
          (select word, search_words.english, search_words.german, weight from search_words
          where word % words and abs(length(word) - length(words)) <= 2
          order by similarity(word, words) desc, weight desc, word limit 20)
          union
          -- Two swapped letters change too many trigrams of a short word.
          select word, search_words.english, search_words.german, weight from search_words
          where word = any(array(
            select overlay(words placing reverse(substr(words, place, 2)) from place for 2)
            from generate_series(1, length(words) - 1) as place))) as similar_word)
      end as candidates
    from terms order by position`,
    [JSON.stringify(terms.map(({ text, mayCorrect }) => ({ term: text, may_correct: mayCorrect }))), now],
  );

/** Whether a public document matches the query. */
export const findsPublicDocument = async ({ db }: DbContext, wanted: string, now: Date): Promise<boolean> => {
  const [row] = await query<{ isFound: boolean }>(
    db,
    `with input as materialized (select $1::tsquery as wanted), ${newest}
    select ${isPublic('vector @@ (select wanted from input)', '$2')} as "isFound"`,
    [wanted, now],
  );
  return row?.isFound === true;
};

/** Returns those of the folded words that the query finds. */
export const findMatchingWords = async (
  { db }: DbContext,
  counted: string,
  words: readonly string[],
): Promise<Set<string>> => {
  if (words.length === 0) return new Set();
  const rows = await query<{ word: string }>(
    db,
    `select word from unnest($2::text[]) as word
    where to_tsvector('pg_catalog.english', word) || search_german(word) @@ $1::tsquery`,
    [counted, words],
  );
  return new Set(rows.map(({ word }) => word));
};

/** Returns the folded words of a text, without its punctuation. */
export const readWords = async ({ db }: DbContext, text: string): Promise<string[]> => {
  const [row] = await query<{ words: string }>(db, 'select search_text($1) as words', [text]);
  return (row?.words ?? '').split(' ').filter((word) => word !== '');
};

/** Returns the words that begin with the text and occur in public titles together with all other words. */
export const completeWord = async (
  { db }: DbContext,
  { prefix, others, limit, now }: { prefix: string; others: readonly string[]; limit: number; now: Date },
): Promise<string[]> => {
  // The end of the range of words with this prefix: no word has a higher character.
  const rows = await query<{ word: string }>(
    db,
    `with ${newest},
    frequent as materialized (
      select word, weight from search_words where word >= $1 and word < $1 || U&'\\+10FFFF' and weight > 1
      order by weight desc, word limit 24),
    tried as materialized (
      select word, weight,
        ${isPublic("title @@ (array_to_string(array_append($2::text[], word), ' & '))::tsquery", '$3')} as is_found
      from frequent)
    select word from tried where is_found order by weight desc, word limit $4`,
    [prefix, others.map((word) => `'${word}'`), now, limit],
  );
  return rows.map(({ word }) => word);
};
