import { setImmediate } from 'node:timers/promises';
import type { Page, PageRequest } from '../../db/keyset.ts';

/** The remaining size of all lists together, in characters of JSON. */
export type Budget = { characters: number };

type List<Row> = { rows: Row[]; isShortened: boolean };

/**
 * Reads pages until the list ends or the budget is used up. Always reads the first page. Yields to the event loop between
 * two pages, so a long list does not block other requests.
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
