import { setImmediate } from 'node:timers/promises';
import type { Page, PageRequest } from '../../db/keyset.ts';

/** The remaining size of all lists together, in characters of JSON. */
export type Budget = { characters: number };

type List<Row> = { rows: Row[]; isShortened: boolean };

/**
 * Reads page after page until there is none or the budget is used up, and lets others have their turn between two pages:
 * no request waits for a long list. The first page is read in any case.
 */
export const readPages = async <Row>(
  budget: Budget,
  limit: number,
  readPage: (page: PageRequest) => Promise<Page<Row>>,
): Promise<List<Row>> => {
  const rows: Row[] = [];
  let cursor: string | undefined;
  do {
    const page = await readPage({ limit, cursor });
    for (const row of page.rows) rows.push(row);
    budget.characters -= JSON.stringify(page.rows).length;
    cursor = page.nextCursor;
    await setImmediate();
  } while (cursor !== undefined && budget.characters > 0);
  return { rows, isShortened: cursor !== undefined };
};
