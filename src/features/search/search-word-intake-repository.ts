import { query } from '../../db/statement.ts';
import type { DbContext } from '../context.ts';

/**
 * Adds the words of the next queued documents and removes these from the queue; a document that is not yet public waits
 * there. Returns the number of removed entries. Words with digits are too many to complete. OFFSET keeps the planner from
 * reading all products, whose words take long to make, and whose deletion would wait for the lock of the queue meanwhile.
 */
export const addQueuedWords = async ({ db }: DbContext, limit: number, now: Date): Promise<number> => {
  const [row] = await query<{ count: number }>(
    db,
    `with taken as (
      delete from search_word_queue where id in (
        select id from search_word_queue where not exists (
          select from search_documents where search_documents.id = document_id and public_at > $2)
        order by id limit $1 for update skip locked)
      returning document_id),
    found as (
      select word, weight from (select distinct document_id from taken) as taken
      cross join lateral (
        select title_words, body_words from wanted_search_documents where id = document_id and public_at <= $2
        offset 0) as wanted
      cross join lateral (
        select unnest(string_to_array(title_words, ' ')), 2
        union
        select unnest(string_to_array(body_words, ' ')), 1) as words (word, weight)
      where word ~ '^[^0-9]{2,30}$'),
    added as (
      insert into search_words (word, english, german, weight)
      select word, (ts_lexize('english_stem', word))[1], (ts_lexize('german_stem', word))[1], max(weight)
      from found
      where not exists (
        select from search_words where search_words.word = found.word and search_words.weight >= found.weight)
      group by word order by word
      on conflict (word) do update set weight = greatest(search_words.weight, excluded.weight))
    select count(*)::integer as count from taken`,
    [limit, now],
  );
  return row?.count ?? 0;
};

/**
 * Counts the titles of the next words in their order, and deletes those that no document has. Returns the last of these
 * words, and undefined after the last word of all.
 */
export const countWordsAfter = async (
  { db }: DbContext,
  after: string,
  limit: number,
): Promise<string | undefined> => {
  const [row] = await query<{ last: string | null }>(
    db,
    `with next as materialized (
      select word, english, german from search_words where word > $1 order by word limit $2),
    counted as materialized (
      select word,
        (select count(*) from search_documents where title @@ ('''' || word || '''')::tsquery)::integer as titles,
        exists (select from search_documents
          where vector @@ (quote_literal(coalesce(english, german, word))::tsquery || quote_literal(coalesce(german, word))::tsquery)) as is_used
      from next),
    deleted as (
      delete from search_words using counted where search_words.word = counted.word and titles = 0 and not is_used),
    updated as (
      update search_words set weight = titles + 1 from counted
      where search_words.word = counted.word and (titles > 0 or is_used) and weight <> titles + 1)
    select max(word) as last from next`,
    [after, limit],
  );
  return row?.last ?? undefined;
};
