/** The schedules of the words that the search corrects and completes by. Results never depend on them. */
import { inTransaction } from '../../db/transaction.ts';
import type { Context } from '../context.ts';
import type { Schedule } from '../schedule.ts';
import * as words from './search-word-intake-repository.ts';

/** Documents per transaction. */
const BATCH = 200;
/** Words per transaction. */
const WORDS = 2_000;

/** Adds the words of changed documents. Returns the number of the changes. */
export const takeInWords = async (
  context: Pick<Context, 'db' | 'clock'>,
  { signal }: { signal?: AbortSignal } = {},
): Promise<number> => {
  let count = 0;
  while (!signal?.aborted) {
    const now = context.clock.now();
    const taken = await inTransaction(context, (context) => words.addQueuedWords(context, BATCH, now));
    count += taken;
    if (taken === 0) break;
  }
  return count;
};

/** Counts the titles of each word, and deletes the words that no document has any more. */
export const countWords = async (
  context: Pick<Context, 'db' | 'clock'>,
  { signal }: { signal?: AbortSignal } = {},
): Promise<void> => {
  let after: string | undefined = '';
  while (after !== undefined && !signal?.aborted) after = await words.countWordsAfter(context, after, WORDS);
};

export const searchWordIntake: Schedule = {
  name: 'search_word_intake',
  description: 'Adds the words of changed documents to those that the search corrects and completes by.',
  cron: '* * * * *',
  run: async (context, { signal }) => {
    const count = await takeInWords(context, { signal });
    if (count > 0) context.log.info({ count }, 'the search has the words of changed documents');
  },
};

export const searchWordCount: Schedule = {
  name: 'search_word_count',
  description: 'Counts the titles of each word of the search, and deletes words that no document has.',
  cron: '37 3 * * *',
  run: (context, { signal }) => countWords(context, { signal }),
};
